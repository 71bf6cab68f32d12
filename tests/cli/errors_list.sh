#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Errors at the server: by page, by day, and beside the failed rows of a run.
. "$(dirname "$0")/../support/shell.sh"

today() { TZ=Europe/Brussels date +%F; }
link() { # link NUMBER EAN: a row of products link
  printf '%s,%s,true,false,1.50,ZK\n' "$1" "$2"
}

for wire in json xml; do
  sandbox
  export WSYNC_ORESTO_WIRE=$wire
  run "$wsync" errors list
  status_is 0
  err_empty
  out_is <<'T'
Id  Date  Message
T
  # Wrong rows: one that no model knows, one of a client that is not there.
  echo '{"WholesalerArticleNumber":"100245","ClientNumber":"nobody","IsExlusive":false}' >"$work/body"
  run "$wsync" api oresto POST ClientProducts --body "$work/body"
  status_is 6
  for n in 1 2 3; do
    echo "{\"WholesalerArticleNumber\":\"none-$n\",\"ClientNumber\":\"20417\",\"IsExlusive\":false}" >"$work/body"
    run "$wsync" api oresto POST ClientProducts --body "$work/body"
    status_is 6
  done
  run "$wsync" errors list -o csv --fields Message
  status_is 0
  err_empty
  equal "latest first ($wire)" "POST ClientProducts: Article number none-3 is not known." "$(sed -n 2p "$work/out" | tr -d '\r')"
  equal "all ($wire)" 5 "$(wc -l <"$work/out")"
  run "$wsync" errors list --page 1 -o json
  out_jq '[.[] | keys] | unique' '[["Date","Id","Message"]]'
  run "$wsync" errors list --page 2 -o json
  status_is 0
  out_jq length 0
  run "$wsync" errors list --date "$(today)" -o json
  status_is 0
  out_jq '[.[].Message | split(": ")[0]] | unique' '["POST ClientProducts"]'
  out_jq length 4
  run "$wsync" errors list --date 2020-02-29 -o json
  status_is 0
  out_jq length 0
  err_empty
  stop_servers
done
unset WSYNC_ORESTO_WIRE

# A page holds 50.
sandbox
for n in $(seq 60); do
  echo "{\"WholesalerArticleNumber\":\"none-$n\",\"ClientNumber\":\"20417\",\"IsExlusive\":false}" >"$work/body"
  "$wsync" api oresto POST ClientProducts --body "$work/body" >/dev/null 2>&1
done
run "$wsync" errors list -o json
out_jq length 50
run "$wsync" errors list --page 2 -o json --jq '[.[].Message] | last'
out_is <<'T'
POST ClientProducts: Article number none-1 is not known.
T
stop_servers

# Beside the failed rows of a run: one that the server refused by its key, one by what it answered, and one that
# wsync refused itself.
sandbox
own=$("$wsync" api oresto GET Products --jq '.Products[0].WholesalerProductInformation[0].WholesalerArticleNumber // .Products[0].WholesalerArticleNumber')
linked=$("$wsync" api oresto GET LinkProducts/GetWholesalerArticleNumbers --jq '[.. | strings][0]')
cat >"$work/run.json" <<T
{"format_version":"1.0","run":"","counts":{"total":4},"rows":[
{"row":2,"key":"$linked","action":"none","outcome":"unchanged"},
{"row":3,"key":"none-7","action":"create","outcome":"failed","code":"server.error","message":"the server refused: no"},
{"row":4,"key":"none","action":"create","outcome":"failed","message":"the server refused: Client nobody is not known."},
{"row":5,"key":"777","action":"create","outcome":"failed","code":"product.not-central","field":"EanCode","message":"EAN 1 is not a central product"}]}
T
echo '{"WholesalerArticleNumber":"none-7","ClientNumber":"20417","IsExlusive":false}' >"$work/body"
run "$wsync" api oresto POST ClientProducts --body "$work/body"
status_is 6
run "$wsync" api oresto POST ClientProducts --body "$work/body"
echo '{"WholesalerArticleNumber":"100245","ClientNumber":"nobody","IsExlusive":false}' >"$work/body"
run "$wsync" api oresto POST ClientProducts --body "$work/body"
status_is 6
run "$wsync" errors list --match "$work/run.json"
status_is 0
out_is <<'T'
row  key     message                                          server_errors  server_message
  3  none-7  the server refused: no                                       2  POST ClientProducts: Article number none-7 is not known.
  4  none    the server refused: Client nobody is not known.              1  POST ClientProducts: Client nobody is not known.
  5  777     EAN 1 is not a central product                               0
T
err_is <<'T'
3 failed rows: 2 with errors at the server, 1 without
T
run "$wsync" errors list --match "$work/run.json" -o json
out_jq '[.[] | [.key, .matched_by, .server_errors]]' '[["none-7","key",2],["none","message",1],["777","nothing",0]]'
out_jq '[.[] | has("server_message")]' '[true,true,false]'
cp "$work/out" "$work/whole.json"

# The same rows as an array, as lines, as CSV and on standard input.
jq -c .rows "$work/run.json" >"$work/array.json"
jq -c '.rows[]' "$work/run.json" >"$work/run.jsonl"
{ echo outcome,row,key,action,message; jq -r '.rows[] | [.outcome,.row,.key,.action,.message] | @csv' "$work/run.json"; } >"$work/run.csv"
for file in array.json run.jsonl run.csv; do
  run "$wsync" errors list --match "$work/$file" -o json -q
  status_is 0
  err_empty
  equal "$file" "$(jq -c '[.[] | [.key, .server_ids]]' "$work/whole.json")" "$(jq -c '[.[] | [.key, .server_ids]]' "$work/out")"
done
run bash -c "'$wsync' errors list --match - -o json -q <'$work/run.json'"
equal "standard input" "$(cat "$work/whole.json")" "$(cat "$work/out")"

# Time: a run that ended long ago has nothing to do with these; a day or page that was chosen is looked at whole.
touch -d '3 hours ago' "$work/run.json"
run "$wsync" errors list --match "$work/run.json"
err_is <<'T'
3 failed rows: 0 with errors at the server, 3 without
T
touch -d '10 minutes' "$work/run.json"
run "$wsync" errors list --match "$work/run.json" --window 5 -o json
out_jq '[.[].server_errors] | add' 0
run "$wsync" errors list --match "$work/run.json" --window 20 -o json
out_jq '[.[].server_errors] | add' 3
touch -d '3 hours ago' "$work/run.json"
for which in "--page 1" "--date $(today)"; do
  # shellcheck disable=SC2086
  run "$wsync" errors list --match "$work/run.json" $which -o json
  out_jq '[.[].server_errors] | add' 3
done
run "$wsync" errors list --match "$work/run.json" --page 1 --window 15 -o json
out_jq '[.[].server_errors] | add' 0

# What a real run leaves: the number is taken by an own product.
{ echo WholesalerArticleNumber,EanCode,Active,OnOrder,SalesPriceList,UnitSalesPriceAbbreviation
  link "$own" "$("$wsync" api oresto GET CentralProducts/GetEan --jq '[.. | strings | select(test("^[0-9]{13}$"))][0]')"; } >"$work/own.csv"
run "$wsync" products link "$work/own.csv" -o json
cp "$work/out" "$work/real.json"
out_jq '[.rows[].outcome]' '["failed"]'
run "$wsync" errors list --match "$work/real.json" -o json
status_is 0
out_jq '[.[] | [.key, .matched_by, .server_errors]]' "[[\"$own\",\"key\",1]]"

# Bad input.
before=$(requests)
refused() { # refused STATUS MESSAGE ARGUMENTS...
  run "$wsync" errors list "${@:3}"
  status_is "$1"
  out_empty
  err_has "$2"
}
refused 2 '--date takes a day such as 2026-11-25, not "25-11-2026"' --date 25-11-2026
refused 2 '--date takes a day' --date 2026-02-30
refused 2 '--date and --page are two ways' --date 2026-11-25 --page 1
refused 2 '--page takes a whole number' --page one
refused 2 '--page takes a whole number' --page -1
refused 2 '--window speaks of the time of a run' --window 5
refused 2 '--window takes a whole number' --match "$work/run.json" --window 0
: >"$work/empty.json"
echo '{"a":1}' >"$work/other.json"
echo '[{"a":1}]' >"$work/array.json"
printf 'a,b\n1,2\n' >"$work/other.csv"
head -c 200 "$work/run.json" >"$work/cut.json"
printf '\x7fELF\x00\x01' >"$work/binary"
refused 3 'empty.json: run-file: it is empty' --match "$work/empty.json"
refused 3 'other.json: run-file: entry 1 has no key or no outcome' --match "$work/other.json"
refused 3 'array.json: run-file: entry 1 has no key or no outcome' --match "$work/array.json"
refused 3 'other.csv: run-file: it is no JSON, and no CSV with the columns key and outcome' --match "$work/other.csv"
refused 3 'cut.json: run-file: it is JSON, but no document and no lines of such rows' --match "$work/cut.json"
refused 3 'binary: run-file:' --match "$work/binary"
err_has 'Expected is what a writing command prints with -o json, jsonl or csv'
refused 1 'nowhere.json' --match "$work/nowhere.json"
equal "nothing was asked" "$before" "$(requests)"
run "$wsync" errors list --fields help
status_is 0
out_has Message
run "$wsync" errors list --match "$work/run.json" --fields key,matched_bye -o csv
status_is 2
err_has 'did you mean matched_by?'

# No server.
stop_servers
run "$wsync" errors list --retries 0
status_is 7
out_empty
run "$wsync" errors list --match "$work/run.json" --retries 0
status_is 7
out_empty
finish
