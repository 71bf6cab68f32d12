#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# `wsync products link` against the sandbox: new, equal, changed and not central, in JSON and in XML.
. "$(dirname "$0")/../support/shell.sh"

sandbox
run "$wsync" products link "$data/products-link.csv" --check
status_is 0
out_empty
err_is <<'T'
wsync: warning: 210 names were not looked up: the look-up tables are not mirrored yet (wsync reference pull)
210 rows are fine; nothing was sent
T
equal "requests after --check" 0 "$(requests)"

run "$wsync" products link "$data/products-link.csv" --check -o json -q
status_is 0
out_jq '.counts | [.total, .unprocessed]' '[210,210]'
equal "requests after --check -o json" 0 "$(requests)"

run "$wsync" products link "$data/products-link.csv" --dry-run -o json
status_is 5
out_jq '.counts' '{"total":210,"created":0,"updated":0,"unchanged":30,"deleted":0,"failed":12,"unprocessed":168}'
out_jq '[.rows[] | select(.outcome == "planned" and .action == "update") | .changes[].field] | unique' '["SalesPriceList"]'
equal "effects of a dry run" 0 "$(jq -s 'map(select(.effect)) | length' "$log")"
equal "EAN lists read" 1 "$(jq -s 'map(select(.operation == "central-products.get-ean")) | length' "$log")"

run "$wsync" products link "$data/products-link.csv"
status_is 5
out_has "EAN 5499402212336 is not a central product"
out_has "wsync products push"
err_is <<'T'
210 rows: 158 created, 10 updated, 30 unchanged, 12 failed
T
equal "links made" 158 "$(effects link-products.post)"
equal "links changed" 10 "$(effects link-products.put)"

run "$wsync" -o json products link "$data/products-link.csv" -j 8
status_is 5
err_is <<'T'
210 rows: 198 unchanged, 12 failed
{"error":{"code":"partly.done","message":"210 rows: 198 unchanged, 12 failed","hint":"Correct the failed rows and run the same command again.","system":null,"operation":null,"http_status":null,"request_id":null}}
T
out_jq '.format_version' '"1.0"'
out_jq '.counts' '{"total":210,"created":0,"updated":0,"unchanged":198,"deleted":0,"failed":12,"unprocessed":0}'
out_jq '[.rows[].code] | map(select(.)) | unique' '["product.not-central"]'
out_jq '[.rows[].row] == ([.rows[].row] | sort)' true
equal "links made in all" 158 "$(effects link-products.post)"

# A few rows are looked up one by one; a row that is fine alone ends with 0.
head -3 "$data/products-link.csv" >"$work/few.csv"
run "$wsync" products link "$work/few.csv"
status_is 0
out_empty
err_is <<'T'
2 rows: 2 unchanged
T
equal "EAN lists read, a few rows" 3 "$(jq -s 'map(select(.operation == "central-products.get-ean")) | length' "$log")"

# A price that changes, cents kept; an empty cell leaves things alone; #N/A clears.
printf 'WholesalerArticleNumber,EanCode,Active,OnOrder,UnitSalesPriceAbbreviation,SalesPriceList\n002556,5499245849959,true,false,BAK,21.20\n' >"$work/price.csv"
run "$wsync" products link "$work/price.csv" -q
status_is 0
out_empty
err_empty
run "$wsync" api oresto GET LinkProducts/GetByWholesalerArticleNumber --param WholesalerArticleNumber=002556
status_is 0
out_has '"SalesPriceList":21.20'

# All rows fail: the server's own no.
grep -E '^(WholesalerArticleNumber|120890)' "$data/products-link.csv" >"$work/none.csv"
run "$wsync" products link "$work/none.csv"
status_is 6

# The same through XML, from the start.
stop_servers
sandbox
export WSYNC_ORESTO_WIRE=xml
run "$wsync" products link "$data/products-link.csv" -o json
status_is 5
out_jq '.counts' '{"total":210,"created":158,"updated":10,"unchanged":30,"deleted":0,"failed":12,"unprocessed":0}'
run "$wsync" products link "$data/products-link.csv" -o json
out_jq '.counts.unchanged' 198
unset WSYNC_ORESTO_WIRE

# JSON and JSON Lines as input.
stop_servers
sandbox
cat >"$work/rows.json" <<'T'
[{"WholesalerArticleNumber": "900001", "EanCode": "5499188495480", "Active": true, "OnOrder": false,
  "UnitSalesPriceAbbreviation": "zak", "SalesPriceList": 12.50}]
T
run "$wsync" products link "$work/rows.json" -o jsonl
status_is 0
out_is <<'T'
{"row":1,"key":"900001","action":"create","outcome":"created"}
T
jq -c '.[]' "$work/rows.json" >"$work/rows.jsonl"
run "$wsync" products link "$work/rows.jsonl" -o csv
status_is 0
out_is <<T
row,key,action,outcome,code,field,message,advice$(printf '\r')
1,900001,none,unchanged,,,,$(printf '\r')
T

# A file of deletions needs only the key and the word.
printf 'WholesalerArticleNumber;Action\n900001;delete\n002556;delete\n' >"$work/gone.csv"
run "$wsync" products link "$work/gone.csv" -o jsonl -q
status_is 0
out_is <<'T'
{"row":2,"key":"900001","action":"delete","outcome":"deleted"}
{"row":3,"key":"002556","action":"none","outcome":"unchanged","message":"not there"}
T
printf 'WholesalerArticleNumber;Action\n900001;delete\n002556;merge\n' >"$work/gone.csv"
run "$wsync" products link "$work/gone.csv" --check
status_is 3
err_has 'the column Active is missing'
finish
