#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The mirror: look-up tables and the central range kept locally, names for ids everywhere.
. "$(dirname "$0")/../support/shell.sh"

for wire in json xml; do
  rm -rf "$work/cache"
  sandbox
  export WSYNC_ORESTO_WIRE=$wire
  run "$wsync" reference status -o json
  status_is 0
  out_jq 'map(.State) | unique' '["missing"]'
  equal "requests for a status ($wire)" 0 "$(requests)"

  run "$wsync" reference pull -o json
  status_is 0
  out_jq 'map(.Table + "=" + (.Entries | tostring)) | join(" ")' \
    '"categories=59 brands=48 storage-conditions=5 content-types=11 unit-sales-prices=18 multiplier-types=4 producers=22 suppliers=12 client-segments=8"'
  err_is <<'T'
9 tables pulled
T
  equal "one request a table ($wire)" 9 "$(requests)"

  run "$wsync" reference pull -o json
  status_is 0
  err_has '0 tables pulled, 9 pulled less than a day ago'
  equal "at most once a day ($wire)" 9 "$(requests)"
  run "$wsync" reference pull brands --force -q
  equal "forced ($wire)" 10 "$(requests)"

  run "$wsync" reference list categories -o json
  status_is 0
  err_empty
  out_jq '.[1] | [.Table, .Id, .ParentId, .Name]' '["categories","12","11","Voeding > Sauzen en bouillons"]'
  # Each branch stands before what is on it.
  out_jq '[foreach .[] as $e ({}; . + {($e.Id): true}; . as $seen | $e.ParentId == null or ($seen | has($e.ParentId)))] | all' true
  run "$wsync" reference list categories --language fra --fields Name -o csv
  out_has 'Alimentation > Sauces et bouillons'
  run "$wsync" reference search 'CASA MARVENTO' -o json
  out_jq '.[0] | [.Table, .FoundBy]' '["brands","name"]'
  run "$wsync" reference search marvetno --table brands -o json
  out_jq '.[0] | [.Name, .FoundBy]' '["Casa Marvento","near"]'
  run "$wsync" reference search xyzzyqux
  status_is 0
  err_is <<'T'
nothing is called "xyzzyqux"
T
  equal "searching asks nobody ($wire)" 10 "$(requests)"

  run "$wsync" reference list suppliers --vat 'be 1900.234.156' -o json
  status_is 0
  out_jq '[.Id, .VatNumber]' '[71,"1900234156"]'
  run "$wsync" reference list suppliers --vat BE0000000000
  status_is 6
  run "$wsync" reference list categories --concatenated -o json
  status_is 0
  out_jq 'length' 59
  stop_servers
done
unset WSYNC_ORESTO_WIRE

# Names for ids, in CSV and JSON; the file that worked by id works by name.
rm -rf "$work/cache"
sandbox
cat >"$work/one.json" <<'T'
[{"ClientNumber":"90001","Name":"Test","Email":"a@b.example","MayViewPromoLabels":true,"Segment":"horeca","Active":true,
  "HasPromos":false,"OrdersMayBeDeliveredToClient":true,
  "Location":{"StreetName":"Dorp","StreetNumber":"1","PostalCode":"9000","Municipality":"Gent","CountryCode":"BE"}}]
T
run "$wsync" clients push "$work/one.json" --check
status_is 0
err_has 'warning: 1 name was not looked up: the look-up tables are not mirrored yet (wsync reference pull)'
equal "a check asks nobody" 0 "$(requests)"
run "$wsync" clients push "$work/one.json"
status_is 0
err_is <<'T'
1 row: 1 created
T
run "$wsync" clients list -o json --jq '.[] | select(.ClientNumber == "90001") | .Segment.Localizations[0].Description'
out_is <<'T'
Horeca
T
# A name that the mirror does not know: the table is pulled once more before the row is refused.
before=$(jq -s 'map(select(.operation == "client-segments.get")) | length' "$log")
sed 's/horeca/Pretpark/' "$work/one.json" >"$work/two.json"
run "$wsync" clients push "$work/two.json"
status_is 3
err_has 'two.json:1:SegmentId: name.unknown: there is no client segment "Pretpark"'
equal "pulled once more" $((before + 1)) "$(jq -s 'map(select(.operation == "client-segments.get")) | length' "$log")"
# Other findings need no server.
sed 's/horeca/Pretpark/; s/"Name":"Test",//' "$work/one.json" >"$work/three.json"
before=$(requests)
run "$wsync" clients push "$work/three.json"
status_is 3
err_has 'three.json:1:Name: required'
err_has 'name.unknown'
equal "requests for rows that are wrong anyway" "$before" "$(requests)"
stop_servers

# The server is down: what is mirrored serves, what is not says so.
run "$wsync" reference list brands --fields Name -o csv --retries 0
status_is 7
run "$wsync" reference list client-segments -o csv --fields Name
status_is 0
out_has Horeca
run "$wsync" reference pull --force --retries 0
status_is 7
err_has 'pulling categories'

# Mistakes.
run "$wsync" reference list brnads
status_is 2
err_has 'did you mean brands?'
run "$wsync" reference list brands --vat BE0403170701
status_is 2
run "$wsync" reference list suppliers --vat 12
status_is 2
err_has '"12" is no VAT number'
run "$wsync" reference list
status_is 2

# The central range: all of it, then what has changed; what is deleted disappears.
mkdir -p "$work/state"
port=$(lasting_port)
sandbox --data "$work/state" --port "$port"
run "$wsync" central pull -o json
status_is 0
out_jq '[.Added, .Changed, .Removed, .Total, .Incremental]' '[230,0,0,230,false]'
run "$wsync" central pull -o json
out_jq '[.Added, .Changed, .Removed, .Total, .Incremental]' '[0,0,0,230,true]'
run "$wsync" api oresto GET CentralProducts
jq '.Products' "$work/out" >"$work/range.json"
stop_servers
# One product is gone, one has changed, one is new.
jq '.[1:] | .[0].LastModifiedUtc = "2026-11-20T08:00:00Z" | .[0].Localizations[0].Description = "Anders"
    | . + [.[5] + {Id: 999001, EanCode: "5410000000019", LastModifiedUtc: "2026-11-20T09:00:00Z"}]' \
  "$work/range.json" >"$work/state/central-products.json"
jq '[.[0] + {LastModifiedUtc: "2026-11-20T07:00:00Z"}]' "$work/range.json" >"$work/state/deleted-central-products.json"
sandbox --data "$work/state" --port "$port"
run "$wsync" central pull -o json
status_is 0
out_jq '[.Added, .Changed, .Removed, .Total, .Incremental, .Mark]' '[1,1,1,230,true,"2026-11-20T09:00:00Z"]'
equal "asked by date" true "$(jq -s 'map(.target // .path // "" | tostring) | any(contains("ModifiedDate="))' "$log")"
stop_servers
finish
