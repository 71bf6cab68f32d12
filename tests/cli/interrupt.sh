#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Ctrl-C: the first one finishes the writes in flight and drops what reads, the second one stops at once; the same
# command goes on.
. "$(dirname "$0")/../support/shell.sh"

set -m   # a job of its own gets SIGINT as from a terminal
begin() { # begin COMMAND...: in the background, as $pid
  "$@" >"$work/out" 2>"$work/err" &
  pid=$!
}
interrupt() { kill -INT -- -$pid; }
ended() { # ended: waits for it; keeps the status and the seconds since $begin
  wait $pid
  status=$?
  seconds=$(($(date +%s) - begin))
}
until_log() { # until_log JQ-TEST COUNT: so many such requests have come
  for _ in $(seq 200); do
    [ "$(jq -s "map(select($1)) | length" "$log" 2>/dev/null)" -ge "$2" ] 2>/dev/null && break
    sleep 0.05
  done
}

echo '{"operation":"link-products.post","times":-1,"kind":"slow","delay_ms":150}' >"$work/faults.jsonl"
sandbox --faults "$work/faults.jsonl"
begin "$wsync" products link "$data/products-link.csv" -o json
until_log '.operation == "link-products.post" and .effect' 8
begin=$(date +%s)
interrupt
ended
status_is 130
done_rows=$(jq .counts.created "$work/out")
equal "what was reported done was done" "$done_rows" "$(effects link-products.post)"
out_jq '.counts.unprocessed > 0 and .counts.total == 210' true
err_has "finish it with: wsync runs resume"

run "$wsync" products link "$data/products-link.csv" -o json -j 16
status_is 5
equal "all links, each once" 158 "$(effects link-products.post)"

# A listing is dropped at once: nothing is lost by that.
stop_servers
echo '{"operation":"link-products.get","times":-1,"kind":"slow","delay_ms":20000}' >"$work/faults.jsonl"
sandbox --faults "$work/faults.jsonl"
for command in "products list -o json" "products link $data/products-link.csv"; do
  : >"$log"
  # shellcheck disable=SC2086
  begin "$wsync" $command
  until_log '.operation == "link-products.get"' 1
  begin=$(date +%s)
  interrupt
  ended
  status_is 130
  out_empty
  err_has "error[interrupted]"
  equal "$command: within a few seconds" yes "$([ "$seconds" -lt 8 ] && echo yes)"
done
equal "nothing was written" 0 "$(jq -s 'map(select(.effect)) | length' "$log")"

# A write is waited for; a second Ctrl-C does not.
stop_servers
echo '{"operation":"link-products.post","times":-1,"kind":"slow","delay_ms":20000}' >"$work/faults.jsonl"
sandbox --faults "$work/faults.jsonl"
begin "$wsync" products link "$data/products-link.csv"
until_log '.operation == "link-products.post"' 4
begin=$(date +%s)
interrupt
sleep 1
equal "still there after the first" yes "$(kill -0 $pid 2>/dev/null && echo yes)"
err_has "interrupted: the writes that were sent are finished; a second Ctrl-C stops at once"
interrupt
ended
status_is 130
equal "within a few seconds" yes "$([ "$seconds" -lt 8 ] && echo yes)"
finish
