#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Delivery days: the difference first, the whole list overwritten, nothing sent where nothing differs.
. "$(dirname "$0")/../support/shell.sh"

for wire in json xml form; do
  sandbox
  export WSYNC_ORESTO_WIRE=$wire
  run "$wsync" delivery-days set --client 20417 --location 4101 --weekdays ma,wo,vr --weeks 2 --from 2026-12-14 --except 2026-12-25 -o csv --fields DeliveryDate,Change
  status_is 0
  equal "kept ($wire)" 5 "$(grep -c kept "$work/out")"
  equal "removed ($wire)" 31 "$(grep -c removed "$work/out")"
  err_is <<'T'
0 added, 31 removed, 5 kept
T
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
  out_jq '[.[].Change] | unique' '["kept"]'
  err_is <<'T'
0 added, 0 removed, 5 kept; nothing to do
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
finish
