#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Wrong password, nobody there, a web page instead of an API, http to another machine.
. "$(dirname "$0")/../support/shell.sh"

sandbox
WSYNC_ORESTO_PASSWORD=nietgoed run "$wsync" products link "$data/products-link.csv" -j 8
status_is 4
out_empty
err_has "error[credentials.refused]"
equal "tries with a wrong password" 1 "$(requests)"

# A port that was just free.
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
WSYNC_ORESTO_URL=http://127.0.0.1:$port/api run "$wsync" orders fetch --retries 0 -o json
status_is 7
out_empty
equal "last line of stderr is one document" '"net.unreachable"' "$(tail -1 "$work/err" | jq -c .error.code)"
WSYNC_HANCOCKS_URL=http://127.0.0.1:$port run "$wsync" stock list --retries 0
status_is 7

# HTML with status 200.
echo '{"operation":"*","times":-1,"kind":"garbage"}' >"$work/faults.jsonl"
stop_servers
sandbox --faults "$work/faults.jsonl"
for command in "orders fetch" "stock list" "delivery-days get --client 20417 --location 4101" "clients push $data/clients.csv"; do
  # shellcheck disable=SC2086
  run "$wsync" $command --retries 0
  status_is 6
  err_has "expected JSON"
  err_has "html"
done
WSYNC_ORESTO_WIRE=xml run "$wsync" orders fetch --retries 0
status_is 6
err_has "expected XML"

WSYNC_ORESTO_URL=http://shop.example/api run "$wsync" orders fetch
status_is 4
err_has https
env -u WSYNC_ORESTO_URL "$wsync" orders fetch >"$work/out" 2>"$work/err"
status=$?
status_is 4
err_has WSYNC_ORESTO_URL
finish
