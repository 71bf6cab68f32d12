#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Passwords of drops turn up nowhere: no output, trace, error or file of ours, and not in the process list; and they
# go to the server that they were stored for.
. "$(dirname "$0")/../support/shell.sh"
. "$here/../support/drop_servers.sh"
secret=Drop-geheim+4711
make_certificate
https_server klant "$secret"
ftps_server explicit klant "$secret"
sftp_server
unset WSYNC_HANOS_SSH_KEY
export WSYNC_HANOS_STABLE=0 CURL_CA_BUNDLE=$work/ca.pem WSYNC_HANOS_FTPS=explicit
export WSYNC_HANOS_USER=klant WSYNC_HANOS_PASSWORD=$secret DROP_CA=$work/ca.pem DROP_TRACE=1
printf 'article\n' >"$drop/10234_a.csv"
: >"$work/all"
keep() { cat "$work/out" "$work/err" >>"$work/all"; }

for url in "https://localhost:$https_port/in" "ftps://localhost:$ftps_port" "sftp://127.0.0.1:$sftp_port$drop"; do
  export WSYNC_HANOS_DROP=$url
  for format in table json; do
    run fetch --trace-http -v -o $format
    keep
  done
  run upload "$url" "$drop/10234_a.csv" "ORD_${url%%:*}.csv"
  keep
  WSYNC_HANOS_PASSWORD=x$secret run fetch --trace-http -o json
  status_is 4
  keep
  run "$wsync" doctor --offline
  keep
  run "$wsync" config list
  keep
  run "$wsync" auth status
  keep
done
equal "traces are there" yes "$(grep -q 'PASS \[redacted\]' "$work/all" && echo yes)"
equal "headers too" yes "$(grep -q 'uthorization: Basic \[redacted\]' "$work/all" && echo yes)"
for text in "$secret" "$(printf 'klant:%s' "$secret" | base64)" "$(printf '%s' "$secret" | base64)" Drop-geheim%2B4711; do
  equal "times that the secret was printed" 0 "$(grep -cF -- "$text" "$work/all")"
  equal "files of ours that hold it" 0 "$(grep -rlF -- "$text" "$XDG_CONFIG_HOME" "$XDG_STATE_HOME" "$XDG_CACHE_HOME" 2>/dev/null | wc -l)"
done

# A URL that holds a password is refused and not repeated.
run fetch --drop "sftp://klant:$secret@127.0.0.1/in"
status_is 4
equal "not repeated" 0 "$(cat "$work/out" "$work/err" | grep -cF -- "$secret")"
WSYNC_HANOS_DROP="sftp://klant:$secret@127.0.0.1/in" run fetch
status_is 4
equal "not repeated" 0 "$(cat "$work/out" "$work/err" | grep -cF -- "$secret")"

# Stored for one server, it goes to no other one that is typed.
unset WSYNC_HANOS_DROP WSYNC_HANOS_USER WSYNC_HANOS_PASSWORD
run "$wsync" config set hanos.drop "https://localhost:$https_port/in"
status_is 0
printf '%s\n' "$secret" >"$work/typed"
"$wsync" auth login hanos --user klant --password-stdin --no-keyring <"$work/typed" >/dev/null 2>&1
equal "stored" 0 $?
run fetch
status_is 0
: >"$work/nginx/access.log"
run fetch --drop "https://localhost:$https_port/in/"
status_is 0
run fetch --drop "ftps://localhost:$ftps_port"
status_is 4
WSYNC_HANOS_PASSWORD=$secret run fetch --drop "ftps://localhost:$ftps_port"
status_is 0

# A command may print it.
run "$wsync" auth logout hanos
run "$wsync" config set hanos.password_command "cat $work/typed"
run fetch
status_is 0

# The process list shows none while a run is on its way.
"$wsync" assortments fetch --stable 3 >/dev/null 2>&1 &
pid=$!
sleep 1
equal "secret in the process list" 0 "$(tr '\0' ' ' <"/proc/$pid/cmdline" | grep -cF -- "$secret")"
kill -INT $pid
wait $pid
equal "interrupted" 130 $?
finish
