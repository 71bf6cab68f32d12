#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# `wsync central`: the catalogue, in JSON and in XML.
. "$(dirname "$0")/../support/shell.sh"

for wire in json xml form; do
  export WSYNC_ORESTO_WIRE=$wire
  sandbox
  run "$wsync" central count
  status_is 0
  err_empty
  out_is <<'T'
230
T
  run "$wsync" central count -o json
  status_is 0
  out_is <<'T'
{"TotalProducts":230}
T
  run "$wsync" central count --deleted
  out_is <<'T'
0
T
  run "$wsync" central count --modified-since 2035-01-01
  out_is <<'T'
0
T
  run "$wsync" central list -o json
  status_is 0
  err_empty
  out_jq 'length == 230 and ([.[].Id] | length == (unique | length))' true
  equal "pages" 4 "$(jq -s 'map(select(.operation == "central-products.get")) | length' "$log")"
  run "$wsync" central list --limit 2
  status_is 0
  out_is <<'T'
EanCode        Localizations[nld].Description  Brand.Name  TotalContent  ContentType.Abbreviation  IsPackageProduct
0841230008639  Zoete chilisaus fles 1 L        Jin Lotus              1  L                         false
0841230254357  Gele currypasta pot 1 kg        Jin Lotus              1  KG                        false
T
  run "$wsync" central list --mirrored
  status_is 6
  err_has "wsync central pull"
  run "$wsync" central pull -q -o json
  status_is 0
  run "$wsync" central list --mirrored --limit 2
  status_is 0
  out_is <<'T'
EanCode        Name                      IsPackageProduct
0841230008639  Zoete chilisaus fles 1 L  false
0841230254357  Gele currypasta pot 1 kg  false
T
  run "$wsync" central list --mirrored -o json
  out_jq length 230
  rm -rf "$work/cache"
  run "$wsync" central list --multiplier --deleted -o json
  out_is <<'T'
[]
T
  run "$wsync" central get --ean 5499012340993 -o json --jq '.Brand.Name'
  status_is 0
  out_is <<'T'
Sausmeer
T
  run "$wsync" central get --supplier 71 --article 000216 --fields EanCode,Suppliers -o json
  status_is 0
  out_is <<'T'
{"EanCode":"5499012340993","Suppliers":[{"Id":71,"Name":"Depot Vlaamse Velden","ArticleCode":"000216"}]}
T
  run "$wsync" central get --ean 5499012340993 --nested -o json
  status_is 0
  out_jq '.EanCode' '"5499012340993"'
  run "$wsync" central eans -o csv
  status_is 0
  equal "EANs" 231 "$(grep -c . "$work/out")"
  run "$wsync" central articles -o json
  status_is 0
  out_jq '.[0] | [.Id, .Name, (.ArticleCodes | index("000216") != null)]' '[71,"Depot Vlaamse Velden",true]'
  run "$wsync" central articles --only-empty-ean -o json
  status_is 0
  out_jq length 0
  run "$wsync" central get --ean 5499402212336
  status_is 6
  out_empty
  err_is <<'T'
wsync: error[server.not-found]: there is no central product with EAN 5499402212336
An own product is not central: `wsync products get` looks there.
T
  run "$wsync" central get --supplier 71 --article 000216 --package
  status_is 6
  err_has "with article code 000216 of supplier 71 (package)"
  stop_servers
done
unset WSYNC_ORESTO_WIRE

sandbox
for mistake in get "get --ean 1 --supplier 2 --article 3" "get --supplier 2" "get --article 3" \
  "get --supplier 2 --article 3 --nested" "get --ean 1 --package" "list --limit 0" "list --mirrored --deleted" "count --modified-until ooit"; do
  # shellcheck disable=SC2086
  run "$wsync" central $mistake
  status_is 2
  out_empty
done
equal "requests after mistakes" 0 "$(requests)"

# A page that fails: what came is no whole list, and the exit status says so.
stop_servers
echo '{"operation":"central-products.get","skip":1,"times":-1,"kind":"drop"}' >"$work/faults.jsonl"
sandbox --faults "$work/faults.jsonl"
run "$wsync" central list --retries 0 -o json --to "$work/central.json"
status_is 7
err_has "the list ends after page 1 and is incomplete"
equal "a file for half a list" no "$([ -e "$work/central.json" ] && echo yes || echo no)"

stop_servers
run "$wsync" central count --retries 0
status_is 7
out_empty
finish
