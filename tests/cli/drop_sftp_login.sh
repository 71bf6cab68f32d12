#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Into an SFTP drop with a password (an SSH server for tests) and with the SSH agent (OpenSSH): orders go up, answers come
# down, and the password is seen nowhere.
. "$(dirname "$0")/../support/shell.sh"
. "$here/../support/drop_servers.sh"
. "$here/../support/hanos_order_files.sh"
secret=Sleutel-geheim+4711
sftp_server
unset WSYNC_HANOS_SSH_KEY
openssh=sftp://127.0.0.1:$sftp_port$drop
: >"$work/all"
keep() { cat "$work/out" "$work/err" >>"$work/all"; }

passwords() {
  export WSYNC_HANOS_USER=klant WSYNC_HANOS_PASSWORD=$secret
  for way in password keyboard; do
    sftp_password_server klant "$secret" "$way"
    export WSYNC_HANOS_ORDERS=sftp://127.0.0.1:$password_port$drop
    WSYNC_HANOS_PASSWORD=wrong run send "P-$way" --trace-http -v
    keep
    status_is 4
    err_has 'credentials.refused'
    equal "nothing in the drop" 0 "$(find "$drop" -name "*P-$way*" | wc -l)"
    order_file "P-$way"
    "$wsync" orders send "P-$way.csv" --trace-http -v -o json >"$work/out" 2>"$work/err" &
    sender=$!
    tr '\0' ' ' <"/proc/$sender/cmdline" >>"$work/all" 2>/dev/null
    wait $sender
    status=$?
    keep
    status_is 0
    out_jq '.[0].outcome' '"uploaded"'
    equal "whole" 3 "$(wc -l <"$drop/ORD_0012345_P-${way}_20261122100000.csv")"
    printf 'order_number;status\nP-%s;accepted\n' "$way" >"$drop/$way.ack"
    run "$wsync" orders ack --drop "$WSYNC_HANOS_ORDERS" --pattern '*.ack' -o json --trace-http
    keep
    status_is 0
    out_jq '[.[0].order, .[0].outcome]' "[\"P-$way\",\"acknowledged\"]"
  done
  equal "the other server took no password" 0 "$(grep -c 'Accepted password' "$work/sshd.log")"

  # Stored, or said by a command.
  unset WSYNC_HANOS_PASSWORD WSYNC_HANOS_USER
  run "$wsync" config set hanos.orders "$WSYNC_HANOS_ORDERS"
  unset WSYNC_HANOS_ORDERS
  printf '%s\n' "$secret" >"$work/typed"
  run "$wsync" auth login hanos --user klant --password-stdin --no-keyring <"$work/typed"
  keep
  status_is 0
  run send P-stored
  keep
  status_is 0
  # It goes to no server that is typed, or comes from the environment.
  run send P-elsewhere --drop "$openssh"
  keep
  status_is 4
  printf 'order_number;status\nP-stored;accepted\n' >"$drop/stored.ack"
  WSYNC_HANOS_ANSWERS=$openssh run "$wsync" orders ack --pattern 'stored.*'
  keep
  status_is 4
  run "$wsync" config set hanos.answers "sftp://127.0.0.1:$password_port$drop"
  run "$wsync" orders ack --pattern 'stored.*' -o json
  keep
  status_is 0
  out_jq '[.[].outcome]' '["acknowledged"]'
  equal "no password was tried there" 0 "$(grep -c 'Failed password' "$work/sshd.log")"
  for text in "$secret" "$(printf '%s' "$secret" | base64)"; do
    equal "times that the secret was printed" 0 "$(grep -cF -- "$text" "$work/all")"
    equal "where it stands" 0 "$(grep -rlF -- "$text" "$XDG_STATE_HOME" "$XDG_CACHE_HOME" "$drop" 2>/dev/null | wc -l)"
  done
  "$wsync" auth logout hanos >/dev/null 2>&1
}
if "$python" -c 'import asyncssh' 2>/dev/null; then
  passwords
else
  echo "left out: passwords, for python3-asyncssh is not there"
fi
unset WSYNC_HANOS_PASSWORD

# The agent holds the key; neither file nor password is named.
user=$(id -un)
export WSYNC_HANOS_USER=$user WSYNC_HANOS_ORDERS=$openssh
run send A-none
status_is 4
err_has 'the SSH agent'
eval "$(ssh-agent -a "$work/agent")" >/dev/null
servers+=("$SSH_AGENT_PID")
run send A-none
status_is 4
ssh-add -q "$work/user" 2>/dev/null
run send A-none
status_is 0
out_jq '.[0].outcome' '"uploaded"'
equal "by the key of the agent" yes "$(grep -q 'Accepted publickey' "$work/sshd.log" && echo yes)"
printf 'order_number;status\nA-none;rejected\n' >"$drop/agent.ack"
run "$wsync" orders ack --drop "$openssh" --pattern '*.ack' -o json
status_is 0
out_jq '[.[].order]' '["A-none"]'
finish
