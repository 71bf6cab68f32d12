#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Orders: every page, stored before they are ticked off, nothing twice, nothing lost.
. "$(dirname "$0")/../support/shell.sh"

# The id of a run is another one each time.
err_is() {
  sed -i -E 's/ \(run [0-9a-f-]+\)$//; s/(wsync runs [a-z]+) [0-9a-f-]+$/\1 RUN/' "$work/err"
  diff -u - "$work/err" >"$work/diff" && verdict err yes || { cat "$work/diff"; verdict "exact stderr" no; }
}

for wire in json xml form; do
  sandbox
  export WSYNC_ORESTO_WIRE=$wire
  run "$wsync" orders fetch -o json
  status_is 0
  err_empty
  out_jq length 26
  run "$wsync" orders fetch --oldest-first -o json --fields OrderNumber
  out_jq '. == sort_by(.OrderNumber) and length == 26' true
  run "$wsync" orders fetch --processed -o json
  out_jq length 6
  run "$wsync" orders fetch --client 20417 -o jsonl --fields Client.ClientNumber
  equal "one client ($wire)" '{"Client":{"ClientNumber":"20417"}}' "$(sort -u "$work/out")"

  run "$wsync" orders fetch --to "$work/orders.$wire" --process -o csv --fields OrderNumber
  status_is 0
  equal "rows ($wire)" 27 "$(wc -l <"$work/out")"
  err_is <<T
26 orders: 26 stored, 0 there already, 0 replaced in $work/orders.$wire
26 orders processed, 0 not
T
  run "$wsync" runs show last -o json
  out_jq '[.command, .state, .counts.total, .counts.updated]' '["orders process","ended",26,26]'
  equal "files ($wire)" 26 "$(find "$work/orders.$wire" -name '[0-9]*.json' | wc -l)"
  equal "nothing else in the folder ($wire)" 26 "$(find "$work/orders.$wire" -type f | wc -l)"
  run "$wsync" orders fetch -o json
  status_is 0
  out_jq length 0
  stop_servers
done
unset WSYNC_ORESTO_WIRE
equal "the same files through JSON and XML" "" "$(diff -rq "$work/orders.json" "$work/orders.xml")"

# Totals are exact decimals on disk.
equal "totals" true "$(cat "$work"/orders.json/*.json | jq -s 'map(.Products[] | (.Quantity * .Price - .TotalPrice) | fabs < 0.001) | all')"

# Twice into the same folder: the files are left alone.
sandbox
run "$wsync" orders fetch --to "$work/twice" -q
status_is 0
before=$(find "$work/twice" -type f -printf '%p %i %T@\n' | sort)
run "$wsync" orders fetch --to "$work/twice"
out_empty
err_is <<T
26 orders: 0 stored, 26 there already, 0 replaced in $work/twice
T
equal "files untouched" "$before" "$(find "$work/twice" -type f -printf '%p %i %T@\n' | sort)"

# Ticking off by number.
first=$(ls "$work/twice" | sort -n | head -1 | cut -d. -f1)
run "$wsync" orders process "$first" 999999999
status_is 5
out_has "there is no open order 999999999"
err_is <<'T'
2 rows: 1 updated, 1 failed
look into it with: wsync runs show RUN
T
run "$wsync" orders process "$first"
status_is 6
run "$wsync" orders process 12x
status_is 2
out_empty
err_has '"12x" is no order number'
run "$wsync" orders fetch --process
status_is 2
err_has -- '--process ticks off only what is stored'

# A folder that cannot be made ends the run before anything is ticked off.
touch "$work/file"
run "$wsync" orders fetch --to "$work/file/orders" --process
status_is 1
equal "ticked off" 1 "$(effects client-orders.process-orders)"

# The second page fails for good: an error, and nothing is ticked off.
stop_servers
echo '{"operation":"client-orders.get","skip":1,"times":-1,"kind":"status","status":503}' >"$work/faults.jsonl"
sandbox --faults "$work/faults.jsonl"
run "$wsync" orders fetch --to "$work/broken" --process --retries 0
status_is 7
err_has "incomplete"
equal "ticked off after a broken list" 0 "$(effects client-orders.process-orders)"

# The answer to ticking off is lost, but it took effect: read back, not repeated.
stop_servers
echo '{"operation":"client-orders.process-orders","times":3,"kind":"drop","moment":"after"}' >"$work/faults.jsonl"
sandbox --faults "$work/faults.jsonl"
run "$wsync" orders fetch --to "$work/lost" --process -q
status_is 0
clients=$(cat "$work"/lost/*.json | jq -s '[.[].Client.ClientNumber] | unique | length')
equal "one call a client" "$clients" "$(effects client-orders.process-orders)"

# Killed while it is ticked off: what was stored is finished by a resume, nothing is lost and nothing twice.
stop_servers
echo '{"operation":"client-orders.process-orders","skip":1,"times":1,"kind":"slow","delay_ms":20000}' >"$work/faults.jsonl"
sandbox --faults "$work/faults.jsonl"
"$wsync" orders fetch --to "$work/killed" --process -q -j 1 &
running=$!
for _ in $(seq 100); do
  "$wsync" runs show last -o json 2>/dev/null | jq -e '.state == "not ended" and .counts.unknown > 0' >"$work/busy" && break
  sleep 0.1
done
sleep 0.5
kill -KILL "$running"
wait "$running" 2>/dev/null
equal "stored before" 26 "$(find "$work/killed" -name '[0-9]*.json' | wc -l)"
run "$wsync" runs show last -o json
out_jq '[.command, .state]' '["orders process","not ended"]'
run "$wsync" runs resume last -o json
status_is 0
out_jq '[.counts.total, .counts.updated]' '[26,26]'
first_go=$(jq '[.rows[] | select(.message != null)] | length' "$work/out")
[ "$first_go" -ge 1 ] && [ "$first_go" -lt 26 ] && verdict "some were done before" yes || verdict "some were done before: $first_go" no
# What the calls of both goes hold together: each order once.
numbers=$("$wsync" runs explain last "$(jq -r '.rows[] | select(.message == null) | .key' "$work/out" | head -1)" -o json |
  jq '[.rows[0].requests[] | select(.http_status != null)] | length')
equal "one answered request for an order" 1 "$numbers"
run "$wsync" runs show last -o json
out_jq '[.state, .counts.updated, .counts.unknown]' '["ended",26,0]'
run "$wsync" orders fetch -o json
out_jq length 0
finish
