#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Passwords and tokens turn up nowhere: no output, trace, error, log or file, and not in the process list.
. "$(dirname "$0")/../support/shell.sh"

secret=Zomer-geheim-4711
token=tok-geheim-0815
user_password=Welkom-geheim-99
encoded=$(printf 'demo:%s' "$secret" | base64)
export WSYNC_SANDBOX_PASSWORD=$secret
sandbox --hancocks-token "$token"
export WSYNC_ORESTO_PASSWORD=$secret WSYNC_HANCOCKS_AUTH=bearer WSYNC_HANCOCKS_TOKEN=$token
unset WSYNC_SANDBOX_PASSWORD
sed "s/Welkom-[^;]*;/$user_password;/" "$data/clients.csv" >"$work/clients.csv"
: >"$work/all"
keep() { cat "$work/out" "$work/err" >>"$work/all"; }

run "$wsync" clients push "$work/clients.csv" --trace-http -v -o json
status_is 0
err_has '[redacted]'
err_has "> POST"
keep
WSYNC_ORESTO_WIRE=xml run "$wsync" clients push "$work/clients.csv" --trace-http -v --dry-run -o csv
keep
run "$wsync" stock list --trace-http -o jsonl
status_is 0
keep
run "$wsync" doctor
keep
run "$wsync" config list
keep
run "$wsync" auth status
keep
WSYNC_ORESTO_PASSWORD=x$secret run "$wsync" orders fetch --trace-http -o json
status_is 4
keep
# A password that breaks a rule is found without being shown.
long=$(printf '%02100d' 0 | sed "s/^/$user_password/")
sed "s/$user_password/$long/" "$work/clients.csv" >"$work/long.csv"
run "$wsync" clients push "$work/long.csv"
status_is 3
err_has User.Password
keep
cat "$log" >>"$work/all"
# The journal's hash of a body cannot be tried against guesses; results that need no password say none.
key=$("$wsync" runs show last -o json | jq -r '[.rows[] | select(.outcome == "created").key][0]')
run "$wsync" runs explain last "$key" -o json
keep
body=$(jq -r '.rows[0].requests[] | select(.body | contains("[redacted]")).body' "$work/out" | head -1)
equal "a body that hides a password" yes "$([ -n "$body" ] && echo yes)"
out_has "$(printf %s "$body" | sha256sum | cut -d' ' -f1)"
run "$wsync" clients push "$work/clients.csv" --results "$work/results"
keep
cat "$work/results/success.csv" >>"$work/all"
equal "rows that are done" 31 "$(wc -l <"$work/results/success.csv")"

for text in "$secret" "$token" "$user_password" "$encoded"; do
  equal "times that a secret was printed" 0 "$(grep -cF -- "$text" "$work/all")"
  equal "files of ours that hold a secret" 0 "$(grep -rlF -- "$text" "$work/config" "$work/state" "$work/cache" 2>/dev/null | wc -l)"
done

# The process list shows none either while a run is on its way.
echo '{"operation":"*","times":-1,"kind":"slow","delay_ms":1500}' >"$work/faults.jsonl"
stop_servers
export WSYNC_SANDBOX_PASSWORD=$secret
sandbox --faults "$work/faults.jsonl"
export WSYNC_ORESTO_PASSWORD=$secret
"$wsync" orders fetch >/dev/null 2>&1 &
pid=$!
sleep 0.5
equal "secret in the process list" 0 "$(tr '\0' ' ' <"/proc/$pid/cmdline" | grep -cF -- "$secret")"
kill -INT $pid
wait $pid
finish
