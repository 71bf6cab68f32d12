#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Ctrl-C: the first one finishes what is in flight and stops, the second one stops at once; the same command goes on.
. "$(dirname "$0")/../support/shell.sh"

echo '{"operation":"link-products.post","times":-1,"kind":"slow","delay_ms":150}' >"$work/faults.jsonl"
sandbox --faults "$work/faults.jsonl"
set -m   # a job of its own gets SIGINT as from a terminal
"$wsync" products link "$data/products-link.csv" -o json >"$work/out" 2>"$work/err" &
pid=$!
for _ in $(seq 100); do [ "$(effects link-products.post)" -ge 8 ] && break; sleep 0.05; done
kill -INT -- -$pid
wait $pid
status=$?
status_is 130
done_rows=$(jq .counts.created "$work/out")
equal "what was reported done was done" "$done_rows" "$(effects link-products.post)"
out_jq '.counts.unprocessed > 0 and .counts.total == 210' true
err_has "run the same command again"

run "$wsync" products link "$data/products-link.csv" -o json -j 16
status_is 5
equal "all links, each once" 158 "$(effects link-products.post)"

# Two of them: at once.
stop_servers
echo '{"operation":"unit-sales-prices.get","times":-1,"kind":"slow","delay_ms":20000}' >"$work/faults.jsonl"
sandbox --faults "$work/faults.jsonl"
"$wsync" products link "$data/products-link.csv" >"$work/out" 2>"$work/err" &
pid=$!
sleep 0.7
begin=$(date +%s)
kill -INT -- -$pid
sleep 0.3
kill -INT -- -$pid
wait $pid
status=$?
status_is 130
out_empty
equal "within a few seconds" yes "$([ $(($(date +%s) - begin)) -lt 8 ] && echo yes)"
finish
