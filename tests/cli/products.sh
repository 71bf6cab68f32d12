#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# `wsync products`: list, get, eans, articles, delete, sales and push against the sandbox, in JSON and in XML.
. "$(dirname "$0")/../support/shell.sh"

read_range() {
  run "$wsync" products list -o json
  status_is 0
  err_empty
  out_jq 'group_by(.Range) | map([.[0].Range, length])' '[["linked",40],["own",8]]'
  out_jq '[.[].WholesalerArticleNumber] | length == (unique | length)' true
  out_jq '.[] | select(.WholesalerArticleNumber == "EIG-0101") | [.SalesPriceList, .Brand.Name]' '[17.8,"Huisgemaakt"]'
  run "$wsync" products list --own
  status_is 0
  err_empty
  out_is <<'T'
WholesalerArticleNumber  Range  EanCode        Localizations[nld].Description                 SalesPriceList  UnitSalesPrice.Abbreviation  Active
EIG-0101                 own    5499391001201  Huisbereide stoofvleessaus emmer 3 L                    17.80  EMM                          true
EIG-0104                 own    5499391001577  Garnaalkroket van het huis 70 g doos 20 stuks           38.50  DS                           true
EIG-0107                 own    5499391001942  Vol-au-vent huisbereid schaal 2,5 kg                    27.25  SCH                          true
EIG-0110                 own    5499391002314  Tomatensoep met balletjes emmer 5 L                     18.90  EMM                          true
EIG-0113                 own    5499391002680  Gehaktbrood gegaard schaal 2 kg                         19.60  SCH                          true
EIG-0116                 own    5499391003052  Witloof in hesp schaal 10 stuks                         31.40  SCH                          true
EIG-0119                 own    5499391003427  Rijsttaart 26 cm                                         9.75  ST                           false
EIG-0122                 own    5499391003793  Feestmand streekproducten                               34.00  ST                           true
T
  run "$wsync" products list --linked --multiplier -o json
  status_is 0
  out_jq 'all(.[]; .Range == "linked" and .MultiplierAmount != null) and length > 0 and length < 40' true
  run "$wsync" products list --modified-since 2035-01-01 -o json
  status_is 0
  out_is <<'T'
[]
T
  run "$wsync" products eans --own -o csv
  status_is 0
  equal "own EANs" 9 "$(grep -c . "$work/out")"
  run "$wsync" products eans -o json
  out_jq 'length == (unique | length) and length == 48' true
  run "$wsync" products eans --availability -o json
  out_jq length 40
  run "$wsync" products articles --linked -o json
  out_jq 'length == 40 and (map(.WholesalerArticleNumber) | index("002641") != null)' true
  run "$wsync" products articles --own --modified-until 1999-01-01 -o jsonl
  status_is 0
  out_empty

  run "$wsync" products get 002641 -o json
  status_is 0
  out_jq '[.Range, .SalesPriceList]' '["linked",3.8]'
  run "$wsync" products get --ean 5499391001201 -o json --jq .WholesalerArticleNumber
  status_is 0
  out_is <<'T'
EIG-0101
T
  run "$wsync" products get --supplier 71 --article 000216 -o json
  status_is 0
  out_jq 'map(.WholesalerArticleNumber)' '["100245"]'
  run "$wsync" products get --supplier 71 --article 000216 --nested -o json
  status_is 0
  out_jq 'map([.WholesalerArticleNumber, .EanCode])' '[["100245","5499012340993"]]'
  run "$wsync" products get 2641
  status_is 6
  out_empty
  err_is <<'T'
wsync: error[server.not-found]: there is no linked or own product 2641
Numbers are texts: leading zeros count. `wsync products list` shows the range.
T
  run "$wsync" products get EIG-0101 --linked
  status_is 6
  run "$wsync" products get --supplier 71 --article nope
  status_is 6
  out_empty
}

write_range() {
  cat >"$work/sales.csv" <<'T'
WholesalerArticleNumber,SalesPriceList,PromoValidFrom
EIG-0101,18.05,
100245,29.750,
002641,3.85,2026-11-01T08:00
2641,4,
T
  run "$wsync" products sales "$work/sales.csv" --check
  status_is 0
  run "$wsync" products sales "$work/sales.csv" --dry-run -o csv --fields row,key,outcome,code,message
  status_is 5
  tr -d '\r' <"$work/out" >"$work/plain" && mv "$work/plain" "$work/out"
  out_is <<'T'
row,key,outcome,code,message
2,EIG-0101,planned,,SalesPriceList 17.80 -> 18.05
3,100245,unchanged,,
4,002641,planned,,"SalesPriceList 3.80 -> 3.85, PromoValidFrom (none) -> 2026-11-01T08:00:00"
5,2641,failed,article.lost-zeros,"there is no product 2641, but there is 002641"
T
  equal "effects of checks and dry runs" 0 "$(jq -s 'map(select(.effect)) | length' "$log")"
  run "$wsync" products sales "$work/sales.csv"
  status_is 5
  err_is <<'T'
4 rows: 2 updated, 1 unchanged, 1 failed
T
  equal "own prices" 1 "$(effects products.put-sales)"
  equal "linked prices" 1 "$(effects link-products.put-sales)"
  head -4 "$work/sales.csv" >"$work/again.csv"
  run "$wsync" products sales "$work/again.csv"
  status_is 0
  out_empty
  err_is <<'T'
3 rows: 3 unchanged
T
  run "$wsync" products get EIG-0101 -o json
  out_has '"SalesPriceList":18.05'

  # What cannot be cleared did not succeed.
  printf 'WholesalerArticleNumber,SalesPriceList\n002641,#N/A\n' >"$work/clear.csv"
  run "$wsync" products sales "$work/clear.csv"
  status_is 9
  err_has 'price.jump: SalesPriceList 3.85 -> (none)'
  run "$wsync" products sales "$work/clear.csv" --max-price-change 100 -o csv --fields outcome,code,message
  status_is 6
  out_has "failed,server.refused,"
  out_has "keeps a value that was to be cleared"

  local columns=WholesalerArticleNumber,EanCode,Active,BrandId,CategoryId,ContentType,OnOrder,StorageConditionId
  columns=$columns,UnitSalesPriceAbbreviation,SalesPriceList,PromoValidFrom,'Localizations[nld].Description',Supplier.Id
  cat >"$work/own.csv" <<T
$columns,Supplier.ArticleCode
EIG-0900,,true,1612,15,L,false,3,EMM,12.30,2026-11-01T08:00:00,Waterzooi emmer 3 L,71,W1
EIG-0901,5499012340993,true,1612,15,L,false,3,EMM,12.30,,Mayonaise,,
EIG-0101,,true,1612,15,L,false,3,EMM,18.10,,,,
100245,,true,1612,15,L,false,3,EMM,18.10,,,,
T
  run "$wsync" products push "$work/own.csv" --dry-run -o json
  status_is 5
  out_jq '[.rows[].action]' '["create","create","update","update"]'
  equal "products made in a dry run" 0 "$(effects products.post)"
  run "$wsync" products push "$work/own.csv" -o jsonl --fields key,outcome,code,advice
  status_is 5
  out_is <<'T'
{"key":"EIG-0900","outcome":"created"}
{"key":"EIG-0901","outcome":"failed","code":"product.central","advice":"Link it: wsync products link."}
{"key":"EIG-0101","outcome":"updated"}
{"key":"100245","outcome":"failed","code":"article.linked","advice":"Change it with wsync products link or sales, or use another article number."}
T
  err_is <<'T'
4 rows: 1 created, 1 updated, 2 failed
T
  sed -n '1,2p;4p' "$work/own.csv" >"$work/fine.csv"
  run "$wsync" products push "$work/fine.csv"
  status_is 0
  err_is <<'T'
2 rows: 2 unchanged
T
  equal "products made" 1 "$(effects products.post)"
  equal "products changed" 1 "$(effects products.put)"
  run "$wsync" products get EIG-0900 -o json
  out_jq '[.SalesPriceList, .Suppliers[0].ArticleCode, .PromoValidFromUtc]' '[12.3,"W1","2026-11-01T07:00:00Z"]'

  # Names stand for ids; a near miss is said, and nothing is sent.
  sed -e '1s/BrandId/Brand/;1s/CategoryId/Category/;1s/Supplier.Id/Supplier/' -e 's/,1612,15,/,Huisgemaakt,Warme sauzen,/' \
    -e 's/,71,W1/,Depot Vlaamse Velden,W1/' "$work/fine.csv" >"$work/names.csv"
  run "$wsync" products push "$work/names.csv"
  status_is 0
  err_is <<'T'
2 rows: 2 unchanged
T
  sed 's/Huisgemaakt/Huisgemakt/' "$work/names.csv" >"$work/near.csv"
  run "$wsync" products push "$work/near.csv"
  status_is 3
  err_has 'near.csv:2:Brand: name.unknown'
  err_has Huisgemaakt

  run "$wsync" products delete EIG-0104 100245 nope EIG-0104 --dry-run -o csv --fields row,key,outcome,code,message
  status_is 5
  tr -d '\r' <"$work/out" >"$work/plain" && mv "$work/plain" "$work/out"
  out_is <<'T'
row,key,outcome,code,message
1,EIG-0104,planned,,own product
2,100245,planned,,linked product
3,nope,failed,server.not-found,there is no product nope
4,EIG-0104,failed,key.twice,product EIG-0104 was named before
T
  run "$wsync" products delete EIG-0104 --linked
  status_is 6
  out_has article.own
  run "$wsync" products delete 100245 --own
  status_is 6
  out_has article.linked
  equal "deletions that were not meant" 0 "$(jq -s 'map(select(.operation | endswith("products.delete"))) | length' "$log")"
  run "$wsync" products delete EIG-0104 100245 -o jsonl
  status_is 0
  out_is <<'T'
{"row":1,"key":"EIG-0104","action":"delete","outcome":"deleted","message":"own product"}
{"row":2,"key":"100245","action":"delete","outcome":"deleted","message":"linked product"}
T
  err_is <<'T'
to be deleted: 1 link, 1 own product
2 rows: 2 deleted
T
  equal "own products deleted" 1 "$(effects products.delete)"
  equal "links deleted" 1 "$(effects link-products.delete)"
}

for wire in json xml form; do
  export WSYNC_ORESTO_WIRE=$wire
  sandbox
  read_range
  write_range
  stop_servers
done
unset WSYNC_ORESTO_WIRE

# Many rows read the lists once instead of each row by itself.
sandbox
{ echo WholesalerArticleNumber,OnOrder; seq -f 'NONE-%g,true' 20; echo 002641,false; } >"$work/many.csv"
run "$wsync" products sales "$work/many.csv" -o json
status_is 5
out_jq '.counts | [.failed, .unchanged]' '[20,1]'
equal "look-ups" 0 "$(jq -s 'map(select(.operation | endswith("article-number"))) | length' "$log")"

# Mistakes on the command line, and in files: all at once, nothing is sent.
before=$(requests)
for mistake in "get" "get 1 --ean 2" "get --supplier 71" "get --article 5" "get 1 --nested" "get 1 --own --linked" \
  "list --own --linked" "list --linked --not-central" "eans --own --availability" "list --modified-since gisteren" "delete"; do
  # shellcheck disable=SC2086
  run "$wsync" products $mistake
  status_is 2
  out_empty
done
printf 'WholesalerArticleNumber,SalesPriceList,PromoValidFrom,Prijs\nA,-1,morgen,1\n,2,,\nA,3,,\n' >"$work/bad.csv"
run "$wsync" products sales "$work/bad.csv"
status_is 3
out_empty
err_is <<'T'
wsync: error[input.rejected]: 5 findings; nothing was sent
bad.csv:1:Prijs: column.unknown: no field is called "Prijs"; name it with --map, or take the column out
bad.csv:2:PromoValidFrom: type: "morgen" is not a moment such as 2026-11-25T06:52:19+01:00 or a day such as 2026-11-25
bad.csv:2:SalesPriceList: range: SalesPriceList is -1, it must be at least 0
bad.csv:3:WholesalerArticleNumber: required: WholesalerArticleNumber is empty
bad.csv:4:WholesalerArticleNumber: key.twice: A stands in row 2 already
Nothing was sent. Correct the rows named above and run again.
T
run "$wsync" products push "$work/bad.csv"
status_is 3
err_has "the column BrandId is missing"
equal "requests after mistakes" "$before" "$(requests)"

# Answers that are lost: read back, done once.
with_faults() {
  stop_servers
  printf '%s\n' "$@" >"$work/faults.jsonl"
  sandbox --faults "$work/faults.jsonl"
}
with_faults '{"operation":"products.put-sales","kind":"drop","moment":"after"}' \
  '{"operation":"link-products.put-sales","kind":"status","status":500,"moment":"before"}' \
  '{"operation":"products.post","kind":"drop","moment":"after"}' \
  '{"operation":"products.delete","kind":"truncate"}' \
  '{"operation":"link-products.delete","kind":"drop","moment":"after"}'
head -4 "$work/sales.csv" >"$work/again.csv"
run "$wsync" products sales "$work/again.csv" -q
status_is 0
equal "own prices, once" 1 "$(effects products.put-sales)"
equal "linked prices, once" 1 "$(effects link-products.put-sales)"
head -2 "$work/own.csv" >"$work/fine.csv"
run "$wsync" products push "$work/fine.csv" -q
status_is 0
equal "products made, once" 1 "$(effects products.post)"
run "$wsync" products delete EIG-0900 100245 -q
status_is 0
equal "deletions, once" 11 "$(effects products.delete)$(effects link-products.delete)"

# A page that fails ends the list: nothing is deleted by what was read of it.
with_faults '{"operation":"products.get","times":-1,"kind":"truncate"}'
run "$wsync" products delete $(seq -f 'X%g' 11) 002641 --retries 0
status_is 7
equal "effects" 0 "$(jq -s 'map(select(.effect)) | length' "$log")"
run "$wsync" products list --retries 0
status_is 7

stop_servers
run "$wsync" products list --retries 0
status_is 7
out_empty
run "$wsync" products delete 002641 --retries 0
status_is 7
finish
