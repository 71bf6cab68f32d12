#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Delivery days: the difference first, the whole list overwritten, nothing sent where nothing differs.
. "$(dirname "$0")/../support/shell.sh"

# The id of a run is another one each time.
err_is() {
  sed -i -E 's/ \(run [0-9a-f-]+\)$//; s/(wsync runs [a-z]+) [0-9a-f-]+$/\1 RUN/' "$work/err"
  diff -u - "$work/err" >"$work/diff" && verdict err yes || { cat "$work/diff"; verdict "exact stderr" no; }
}

for wire in json xml form; do
  sandbox
  export WSYNC_ORESTO_WIRE=$wire
  run "$wsync" delivery-days set --client 20417 --location 4101 --weekdays ma,wo,vr --weeks 2 --from 2026-12-14 --except 2026-12-25
  status_is 0
  equal "kept ($wire)" 5 "$(grep -c kept "$work/out")"
  equal "removed ($wire)" 31 "$(grep -c removed "$work/out")"
  err_is <<'T'
0 added, 31 removed, 5 kept
1 row: 1 updated
T
  run "$wsync" runs show last -o json
  out_jq '[.command, .state, .counts.updated, .rows[0].key]' '["delivery-days set","ended",1,"20417/4101"]'
  run "$wsync" runs explain last 20417/4101 -o json
  out_jq '.rows[0].before | fromjson | .DeliveryDates | length' 36
  run "$wsync" delivery-days get --client 20417 --location 4101
  status_is 0
  err_empty
  out_is <<'T'
ClientNumber  ClientLocationId  DeliveryDate  Weekday
20417                     4101  2026-12-14    Monday
20417                     4101  2026-12-16    Wednesday
20417                     4101  2026-12-18    Friday
20417                     4101  2026-12-21    Monday
20417                     4101  2026-12-23    Wednesday
T
  before=$(effects client-location-delivery-dates.put)
  run "$wsync" delivery-days set --client 20417 --location 4101 2026-12-14 2026-12-16 2026-12-18 2026-12-21 2026-12-23 -o json
  status_is 0
  out_jq '[.counts.total, .counts.unchanged]' '[1,1]'
  err_is <<'T'
0 added, 0 removed, 5 kept
1 row: 1 unchanged
T
  run "$wsync" delivery-days set --client 20417 --location 4101 2026-12-24 --dry-run
  status_is 0
  out_has "2026-12-24    Thursday   added"
  equal "nothing sent ($wire)" "$before" "$(effects client-location-delivery-dates.put)"
  stop_servers
done
unset WSYNC_ORESTO_WIRE

sandbox
run "$wsync" delivery-days set --client 20417 --location 4101
status_is 2
run "$wsync" delivery-days set --client 20417 --location 4101 2026-12-24 --weekdays ma --weeks 2
status_is 2
run "$wsync" delivery-days set --client 20417 --location 4101 --weekdays ma,xx --weeks 2
status_is 2
err_has '"xx" is no weekday'
run "$wsync" delivery-days set --client 20423 --location 4101 2026-12-24
status_is 6   # Errors in an answer with status 200
equal "HTTP status of the refusal" 200 "$(tail -1 "$log" | jq .status)"
err_has "error[server.refused]"
equal "another client's location is not written" 0 "$(effects client-location-delivery-dates.put)"
run "$wsync" delivery-days set --client 20417 --location 4101 2026-12-24 --check
status_is 2

# One missing column is one finding, whatever number the rows have without it.
printf 'ClientNumber;DeliveryDates\n20417;2026-12-14\n20417;2026-12-16\n' >"$work/no-location.csv"
run "$wsync" delivery-days set "$work/no-location.csv" --check
status_is 3
err_is <<'T'
wsync: error[input.rejected]: 1 finding; nothing was sent
no-location.csv:1:LocationId: column.missing: the column LocationId is missing
Nothing was sent. Correct the rows named above and run again.
T
run "$wsync" delivery-days get --client 20417 --location 4101 -o csv --to "$work/as-shown.csv"
run "$wsync" delivery-days set "$work/as-shown.csv" --check
status_is 3
err_has '6 findings; nothing was sent'
err_has 'as-shown.csv:2:DeliveryDates: required: which days?'
err_has 'A file has one row a location, with all its days in one cell'
printf '[{"ClientNumber":"20417","DeliveryDates":["2026-12-14"]},{"ClientNumber":"20417","DeliveryDates":["2026-12-16"]}]' >"$work/no-location.json"
run "$wsync" delivery-days set "$work/no-location.json" --check
status_is 3
err_has 'no-location.json:1:LocationId: required: LocationId is empty'
err_has '2 findings'
printf 'ClientNumber;LocationId;DeliveryDates;Action\n20417;4101;2026-12-14;create\n' >"$work/create.csv"
run "$wsync" delivery-days set "$work/create.csv" --check
status_is 3
err_has 'create.csv:2:Action: action.unknown'

# A file of many locations: one row each.
stop_servers
sandbox
cat >"$work/days.csv" <<'T'
ClientNumber;LocationId;DeliveryDates;Weekdays;Weeks;From;Except
20417;4101;2026-12-14|2026-12-16;;;;
20423;4101;2026-12-24;;;;
20417;4102;;ma,wo;2;2026-12-14;2026-12-23
T
id=$("$wsync" locations list --client 20417 -o json --jq '.[1].Id')
sed -i "s/;4102;/;$id;/" "$work/days.csv"
run "$wsync" delivery-days set "$work/days.csv" --dry-run -o json
status_is 5
out_jq '.counts | [.total, .failed, .unprocessed]' '[3,1,2]'
out_jq '.rows[0].changes | map(.field)' '["DeliveryDates"]'
out_jq '.rows[0].changes[0].after' '"2026-12-14|2026-12-16"'
err_has "34 days of location 20417/4101 are removed: "
equal "a dry run" 0 "$(effects client-location-delivery-dates.put)"
run "$wsync" delivery-days set "$work/days.csv" -o json
status_is 5
out_jq '[.rows[].outcome]' '["updated","failed","updated"]'
equal "written" 2 "$(effects client-location-delivery-dates.put)"
run "$wsync" delivery-days get --client 20417 --location "$id" -o tsv --fields DeliveryDate
out_is <<'T'
DeliveryDate
2026-12-14
2026-12-16
2026-12-21
T
run "$wsync" delivery-days set "$work/days.csv" -q
equal "written once" 2 "$(effects client-location-delivery-dates.put)"
sed -i 3d "$work/days.csv"
run "$wsync" delivery-days set "$work/days.csv" -o json
status_is 0
out_jq '[.rows[].outcome]' '["unchanged","unchanged"]'
# Taken back from the before-images.
first=$("$wsync" runs list -o json --jq '.[] | select(.updated == 2) | .id' | tr -d '"')
run "$wsync" runs undo "$first" -o json
status_is 0
out_jq '[.rows[].outcome]' '["reversed","reversed"]'
run "$wsync" delivery-days get --client 20417 --location 4101 -o json
out_jq length 36
# What the rules find, offline.
cat >"$work/wrong.csv" <<'T'
ClientNumber,LocationId,DeliveryDates,Weekdays,Weeks,From
1,1,,,,
1,2,2026-12-24,ma,2,2026-12-14
1,3,,xx,2,2026-12-14
1,4,,ma,,
1,4,2026-12-24T00:00:00+01:00,,,
T
run "$wsync" delivery-days set "$work/wrong.csv" --check
status_is 3
for one in 'wrong.csv:2:DeliveryDates: required: which days?' 'wrong.csv:3:Weekdays: days.both' '"xx" is no weekday' \
  'wrong.csv:5:Weeks: required' 'wrong.csv:5:From: required' 'is not a day without a zone' 'key.twice'; do
  err_has "$one"
done
"$wsync" delivery-days get --client 20417 --location 4101 -o csv --to "$work/by-day.csv"
run "$wsync" delivery-days set "$work/by-day.csv"
status_is 3
err_has "A file has one row a location"

# Nothing that was typed is left out in silence.
writes=$(effects client-location-delivery-dates.put)
for option in "--plan $work/days.plan" "--sheet 1" "--max-price-change 5" "--max-change 5"; do
  # shellcheck disable=SC2086
  run "$wsync" delivery-days set --client 20417 --location 4101 2026-12-26 $option
  status_is 2
done
run "$wsync" delivery-days set --client 20417 --location 4101 2026-12-26 --max-delete 0
status_is 9
err_has "would be removed; the limit is 0; nothing was sent"
equal "nothing was sent" "$writes" "$(effects client-location-delivery-dates.put)"
finish
