#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A server in trouble: after a run of failures one request at a time, with waits that are said and bounded; then the run
# goes on as if nothing had happened.
. "$(dirname "$0")/../support/shell.sh"

# 18 answers of 503 in a row, each of which takes 200 ms, in the middle of a run with 8 jobs.
echo '{"operation":"*","skip":60,"times":18,"kind":"status","status":503,"delay_ms":200}' >"$work/faults.jsonl"
sandbox --faults "$work/faults.jsonl"
run "$wsync" products link "$data/products-link.csv" -j 8 -o json
status_is 5
out_jq '.counts | [.created, .updated, .failed, .unprocessed]' '[158,10,12,0]'
equal "links made once" 158 "$(effects link-products.post)"
err_has ": server says 503"
equal "the storm is over" 18 "$(jq -s 'map(select(.fault)) | length' "$log")"
# The log says when each request came. The first failures come together, 8 and what was on its way when the eighth was
# told; then each waits for the answer to the one before, and a while longer.
jq -r 'select(.fault).time' "$log" | date -f - +%s%3N |
  awk 'NR > 1 { if (NR > 16 && $1 - last < 600) near_late++; if (NR <= 8 && $1 - last < 190) near_first++ } { last = $1 }
    END { print (near_first >= 4 ? "together" : "alone"), near_late + 0 }' >"$work/storm"
equal "first together, then one at a time" "together 0" "$(cat "$work/storm")"

# A storm that does not end: the run does, with what is done done, and the rest is for the next run.
stop_servers
echo '{"operation":"*","skip":60,"times":-1,"kind":"status","status":503}' >"$work/faults.jsonl"
port=$(lasting_port)
sandbox --faults "$work/faults.jsonl" --port "$port"
run timeout 60 "$wsync" products link "$data/products-link.csv" --max-wait 2 -o json
status_is 7
err_has "not tried again: server says 503"
err_has "finish it with: wsync runs resume"
out_jq '.counts | .unprocessed > 50 and .failed < 40' true
out_jq '[.rows[] | select(.outcome == "unprocessed") | .code] | unique' '["server.given-up"]'
equal "few requests into the storm" yes "$([ "$(jq -s 'map(select(.fault)) | length' "$log")" -lt 40 ] && echo yes)"
done_rows=$(jq '.counts.created' "$work/out")
equal "what was reported done was done" "$done_rows" "$(effects link-products.post)"
stop_servers
sandbox --port "$port"
run "$wsync" runs resume last -o json
status_is 5
out_jq '.counts | [.failed, .unprocessed]' '[12,0]'

# --max-wait: a wait that is longer is not begun, and that is said.
stop_servers
echo '{"operation":"link-products.get","times":-1,"kind":"status","status":503,"retry_after":600}' >"$work/faults.jsonl"
sandbox --faults "$work/faults.jsonl"
run "$wsync" products list
status_is 7
out_empty
err_has "not tried again: server says 503; waiting 600 s is more than the 120 s left"
stop_servers
echo '{"operation":"link-products.get","times":-1,"kind":"status","status":503}' >"$work/faults.jsonl"
sandbox --faults "$work/faults.jsonl"
run timeout 30 "$wsync" products list --max-wait 1 --retries 100
status_is 7
err_has "waiting 0."
err_has "not tried again: server says 503; waiting 1 s is more than the 1 s left"
run "$wsync" products list --max-wait 0
status_is 7
err_has "waiting 1 s is more than the 0 s left"
run "$wsync" products list --max-wait long
status_is 2

# 401 stops at once: what is in flight, and nothing more.
stop_servers
echo '{"operation":"link-products.post","skip":20,"times":-1,"kind":"status","status":401}' >"$work/faults.jsonl"
sandbox --faults "$work/faults.jsonl"
run "$wsync" products link "$data/products-link.csv" -j 4 -q -o json
status_is 4
equal "requests after the first 401: at most those in flight" yes \
  "$([ "$(jq -s 'map(select(.status == 401)) | length' "$log")" -le 4 ] && echo yes)"
finish
