#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A run that did not come to its end: interrupted, held by another, killed before it began, taken back.
. "$(dirname "$0")/../support/shell.sh"
set -m   # a job of its own gets SIGINT as from a terminal
until_effects() { for _ in $(seq 200); do [ -s "$log" ] && [ "$(effects "$1")" -ge "$2" ] && break; sleep 0.05; done; }

echo '{"operation":"link-products.post","times":-1,"kind":"slow","delay_ms":100}' >"$work/faults.jsonl"
sandbox --data "$work/shop" --faults "$work/faults.jsonl"

# Ctrl-C, then resumed; while a run is at work nobody else is.
"$wsync" products link "$data/products-link.csv" -o json >"$work/out" 2>"$work/err" &
pid=$!
until_effects link-products.post 8
run "$wsync" runs resume last
status_is 10
err_has "error[locked]"
run "$wsync" products link "$data/products-link.csv"
status_is 10
kill -INT -- -$pid
wait $pid
status=$?
status_is 130
equal "some, not all" yes "$([ "$(effects link-products.post)" -lt 158 ] && echo yes)"
run "$wsync" runs resume last -o json
status_is 5
out_jq '.counts | [.total, .created, .updated, .unchanged, .failed, .unprocessed]' '[210,158,10,30,12,0]'
equal "all links, each once" 158 "$(effects link-products.post)"
equal "all changes, each once" 10 "$(effects link-products.put)"
# Once more: what the server refused stays refused, nothing is sent.
run "$wsync" runs resume last -o json
status_is 5
equal "nothing more" 158 "$(effects link-products.post)"

# Taken back; what somebody has changed since is kept.
key=$(jq -s -r 'map(select(.operation == "link-products.post" and .effect))[0].key' "$log")
printf 'WholesalerArticleNumber,SalesPriceList\n%s,0.01\n' "$key" >"$work/one.csv"
run "$wsync" products sales "$work/one.csv" --max-price-change 0
status_is 0
linked=$("$wsync" runs list --jq '.[] | select(.command == "products link") | .id' | tail -1)
run "$wsync" runs undo "$linked" --max-delete 1000 -o json
status_is 5
out_jq '[.rows[] | .outcome] | group_by(.) | map([.[0], length])' '[["kept",1],["reversed",167]]'
out_jq '[.rows[] | select(.outcome == "kept") | .key]' "[\"$key\"]"
run "$wsync" products list --jq 'map(.WholesalerArticleNumber) | length'
out_is <<'T'
49
T

# All is done already.
run "$wsync" products sales "$work/one.csv"
printf 'WholesalerArticleNumber,SalesPriceList\n%s,0.02\n' "$key" >"$work/one.csv"
run "$wsync" products sales "$work/one.csv" --max-price-change 0
status_is 0
run "$wsync" runs resume last
status_is 0
err_has "(wsync products sales) had ended at 20"
equal "nothing is sent" 2 "$(effects link-products.put-sales)"

# Killed before it began, or before it had kept its file.
runs=$XDG_STATE_HOME/wsync/runs
last=$(ls "$runs" | tail -1)
rm "$runs/$last/input.csv" "$work/one.csv"
run "$wsync" runs resume last
status_is 3
err_has "there is no copy of $work/one.csv, and the file is not as it was"
printf 'WholesalerArticleNumber,SalesPriceList\n%s,0.02\n' "$key" >"$work/one.csv"
printf 'WholesalerArticleNumber,SalesPriceList\n%s,0.03\n' "$key" >"$runs/$last/input.csv"
run "$wsync" runs resume last -o json
status_is 0
equal "another file in place of the copy is not read" 2 "$(effects link-products.put-sales)"
mkdir "$runs/29991231-235959-0000"
for verb in resume undo show; do
  run "$wsync" runs $verb last
  status_is 6
  out_empty
  err_has "run 29991231-235959-0000 never began: it was killed first, and nothing was sent"
done
finish
