#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# `wsync client-products`: pushed in batches, listed, deleted; one client at most.
. "$(dirname "$0")/../support/shell.sh"

calls() { jq -s -c "map(select(.operation | startswith(\"client-products.\") and (endswith(\".get\") | not)) | .operation[16:])" "$log"; }

cat >"$work/rows.csv" <<'T'
ClientNumber,WholesalerArticleNumber,SalesPriceList,IsExlusive
20417,EIG-0101,11.50,false
20417,002641,2.95,true
00853,002641,3.00,false
99999,002641,3.00,false
20417,nope,1,false
T
cat >"$work/fine.csv" <<'T'
ClientNumber,WholesalerArticleNumber,SalesPriceList,IsExlusive
20417,EIG-0101,11.50,false
20417,002641,2.95,true
00853,002641,3.00,false
T

for wire in json xml form; do
  export WSYNC_ORESTO_WIRE=$wire
  sandbox
  run "$wsync" client-products push "$work/rows.csv" --check
  status_is 0
  equal "requests after --check" 0 "$(requests)"
  run "$wsync" client-products push "$work/rows.csv" --dry-run -o json
  status_is 0
  out_jq '[.rows[] | [.key, .outcome]] | unique | length' 5
  equal "writes in a dry run" '[]' "$(calls)"
  run "$wsync" client-products push "$work/rows.csv"
  status_is 5
  out_is <<'T'
row  key           action  code          field  message                                                advice
  5  99999/002641  create  server.error         the server refused: Client 99999 is not known.
  6  20417/nope    create  server.error         the server refused: Article number nope is not known.
T
  err_is <<'T'
5 rows: 3 created, 2 failed
T
  equal "one request for all rows" '["post-multiple-add-or-update"]' "$(calls)"
  run "$wsync" client-products push "$work/fine.csv" -o json
  status_is 0
  out_jq .counts.unchanged 3
  equal "nothing is sent for what is equal" '["post-multiple-add-or-update"]' "$(calls)"
  run "$wsync" client-products list
  status_is 0
  err_empty
  out_is <<'T'
ClientNumber  WholesalerArticleNumber  EanCode        SalesPriceList  SalesPriceListPromo  IsExlusive
00853         002641                   5499034362164            3.00                       false
20417         002641                   5499034362164            2.95                       true
20417         EIG-0101                 5499391001201           11.50                       false
T
  run "$wsync" client-products list --client 20417 --article 002641 -o json
  out_jq 'map(.SalesPriceList)' '[2.95]'

  # Rows that say what they are; batches of two; one left over goes by itself; a price that is cleared is gone.
  cat >"$work/actions.csv" <<'T'
ClientNumber,WholesalerArticleNumber,SalesPriceList,IsExlusive,Action
20417,EIG-0104,30.00,false,create
20417,EIG-0107,20.00,false,create
20417,EIG-0110,15.00,false,create
20417,002641,2.96,true,update
00853,002641,#N/A,false,update
20417,EIG-0101,11.60,false,update
20417,EIG-0101,1,false,ignore
00853,EIG-0101,1,false,update
T
  : >"$log"
  run "$wsync" client-products push "$work/actions.csv" --batch 2 -j 1 --max-price-change 0 -o jsonl --fields key,outcome,code
  status_is 5
  out_is <<'T'
{"key":"20417/EIG-0104","outcome":"created"}
{"key":"20417/EIG-0107","outcome":"created"}
{"key":"20417/EIG-0110","outcome":"created"}
{"key":"20417/002641","outcome":"updated"}
{"key":"00853/002641","outcome":"updated"}
{"key":"20417/EIG-0101","outcome":"updated"}
{"key":"00853/EIG-0101","outcome":"failed","code":"client-product.unknown"}
T
  equal "the calls" '["post-multiple","post","put-multiple","put"]' "$(calls)"
  run "$wsync" client-products list --client 00853 -o jsonl
  out_is <<'T'
{"WholesalerArticleNumber":"002641","EanCode":"5499034362164","ClientNumber":"00853","IsExlusive":false}
T
  run "$wsync" client-products push "$work/actions.csv" --action create -o json
  out_jq '[.rows[] | .outcome]' '["failed","failed","failed","unchanged","unchanged","unchanged","failed"]'

  run "$wsync" client-products delete --client 20417 EIG-0104 nope --dry-run
  status_is 5
  out_has "there is no product nope of client 20417"
  equal "deleted in a dry run" 0 "$(effects client-products.delete)"
  run "$wsync" client-products delete --client 20417 EIG-0104 -o jsonl
  status_is 0
  out_is <<'T'
{"row":1,"key":"20417/EIG-0104","action":"delete","outcome":"deleted"}
T
  equal "deleted" 1 "$(effects client-products.delete)"
  : >"$log"
  run "$wsync" client-products delete --client 20417 --all </dev/null
  status_is 9
  out_empty
  err_is <<'T'
wsync: error[limit.stopped]: all client products of client 20417 would be deleted
If this is meant, add --confirm 20417.
T
  run "$wsync" client-products delete --client 20417 --all --confirm 20418
  status_is 9
  err_has "--confirm says 20418, but --client says 20417"
  run "$wsync" client-products delete --all
  status_is 9
  err_has "never deleted"
  run "$wsync" client-products delete --client "" --all --confirm ""
  status_is 9
  equal "requests so far" 0 "$(requests)"
  run "$wsync" client-products delete --client 20417 --all --dry-run -o json
  status_is 0
  out_jq '[.rows[].key]' '["20417/002641","20417/EIG-0101","20417/EIG-0107","20417/EIG-0110"]'
  run "$wsync" client-products delete --client 20417 --all --confirm 20417
  status_is 0
  err_is <<'T'
4 rows: 4 deleted
T
  equal "one call for all" 1 "$(effects client-products.delete-all)"
  run "$wsync" client-products list -o json
  out_jq 'map(.ClientNumber) | unique' '["00853"]'
  run "$wsync" client-products delete --client 20417 --all --confirm 20417
  status_is 0
  err_is <<'T'
client 20417 has no client products
0 rows
T
  stop_servers
done
unset WSYNC_ORESTO_WIRE

# Mistakes: all findings, nothing is sent.
sandbox
cat >"$work/bad.csv" <<'T'
ClientNumber,WholesalerArticleNumber,SalesPriceList,IsExlusive
20417,002641,-1,false
20417,002641,2,ja
,002641,2,false
T
run "$wsync" client-products push "$work/bad.csv"
status_is 3
err_has "bad.csv:2:SalesPriceList: range"
err_has "bad.csv:3:IsExlusive: type"
err_has "bad.csv:3:WholesalerArticleNumber: key.twice: 20417/002641 stands in row 2 already"
err_has "bad.csv:4:ClientNumber: required"
for mistake in "delete 1" "delete --client 1" "delete --client 1 --all 2" "delete --client 1 --confirm 1 2" "push x --batch 0" "push"; do
  # shellcheck disable=SC2086
  run "$wsync" client-products $mistake
  status_is 2
done
run "$wsync" client-products delete --client 20417 ""
status_is 2
equal "requests after mistakes" 0 "$(requests)"

# A batch that is refused whole because of one row: split down to it.
with_faults() {
  stop_servers
  printf '%s\n' "$@" >"$work/faults.jsonl"
  sandbox --faults "$work/faults.jsonl"
}
{ cat "$work/fine.csv"; for n in 0104 0107 0110 0113 0116; do echo "20417,EIG-$n,10,false"; done; } >"$work/eight.csv"
with_faults '{"operation":"*","match":"EIG-0107\"","times":-1,"kind":"status","status":400,"moment":"before"}'
run "$wsync" client-products push "$work/eight.csv" -o json
status_is 5
out_jq '[.counts.created, .counts.failed]' '[7,1]'
out_jq '[.rows[] | select(.outcome == "failed") | .key]' '["20417/EIG-0107"]'
equal "rows written" 7 "$("$wsync" client-products list -o json --jq length)"

# Answers that are lost after and before the effect: read back, nothing twice, no row lost.
with_faults '{"operation":"client-products.post-multiple-add-or-update","kind":"drop","moment":"after"}' \
  '{"operation":"client-products.post-multiple-add-or-update","kind":"status","status":500,"moment":"before"}' \
  '{"operation":"client-products.delete-all","kind":"drop","moment":"after"}'
run "$wsync" client-products push "$work/eight.csv" --batch 4 -j 1 -q
status_is 0
equal "batches that took effect" 2 "$(effects client-products.post-multiple-add-or-update)"
equal "rows written" 8 "$("$wsync" client-products list -o json --jq length)"
run "$wsync" client-products delete --client 20417 --all --confirm 20417 -q
status_is 0
equal "deleted in one call" 1 "$(effects client-products.delete-all)"
with_faults '{"operation":"client-products.post-multiple","kind":"drop","moment":"after"}'
run "$wsync" client-products push "$work/eight.csv" --action create -o json -q
status_is 0
out_jq .counts.created 8
equal "created once" 1 "$(effects client-products.post-multiple)"

# 401 in mid-run: the rest is unprocessed.
with_faults '{"operation":"client-products.post-multiple-add-or-update","times":-1,"kind":"status","status":401}'
run "$wsync" client-products push "$work/eight.csv" --batch 2 -o json -q
status_is 4
out_jq .counts.unprocessed 8

stop_servers
run "$wsync" client-products push "$work/fine.csv" --retries 0
status_is 7
out_empty
run "$wsync" client-products list --retries 0
status_is 7
finish
