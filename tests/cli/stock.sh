#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Hancocks: the list in every format, filters, levels in input order, a lost code never.
. "$(dirname "$0")/../support/shell.sh"

sandbox
run "$wsync" stock list -o json
status_is 0
err_empty
out_jq length 300
run "$wsync" stock list -o jsonl
equal "lines" 300 "$(wc -l <"$work/out")"
run "$wsync" stock list -o csv
equal "csv lines" 301 "$(wc -l <"$work/out")"
run "$wsync" stock list -o csv --fields stockcode,price
equal "csv header" stockcode,price "$(head -1 "$work/out" | tr -d '\r')"
equal "prices keep two digits" 300 "$(tail -n +2 "$work/out" | tr -d '\r' | grep -cE ',[0-9]+\.[0-9]{2}$')"
run "$wsync" stock list --kits -o json
out_jq 'length > 0 and all(.[]; .stockcode | startswith("KIT"))' true
run "$wsync" stock list --country FRANCE --low 40 -o json
out_jq 'length > 0 and all(.[]; .country == "France" and .stocklevel <= 40)' true
run "$wsync" stock list --min-stock 100 -o json
out_jq 'length > 0 and all(.[]; .stocklevel >= 100)' true
run "$wsync" stock list -o json --jq '[.[] | select(.volume == "750ml") | .volumeMl] | unique'
status_is 0
out_jq . '[750]'
run "$wsync" stock list --to "$work/stock.csv" -o csv
status_is 0
out_empty
equal "file" 301 "$(wc -l <"$work/stock.csv")"
"$wsync" stock list -o jsonl 2>"$work/err" | head -1 >"$work/out"
status=${PIPESTATUS[0]}
status_is 0
err_empty

run "$wsync" stock query "$data/stock-codes.txt" -o csv --fields stockcode,outcome
status_is 5
err_is <<'T'
wsync: warning: 1 of 12 codes failed
T
equal "order" "$(cat "$data/stock-codes.txt")" "$(tail -n +2 "$work/out" | cut -d, -f1)"
head -2 "$data/stock-codes.txt" >"$work/two"
run bash -c "'$wsync' stock query - -q -o jsonl --fields stockcode,outcome <'$work/two'"
status_is 0
equal "standard input" 2 "$(grep -c '"ok"' "$work/out")"
run "$wsync" stock query ZZZ99XX
status_is 6
run "$wsync" stock list --low many
status_is 2
out_empty
env -u WSYNC_HANCOCKS_ACCOUNT "$wsync" stock query A >"$work/out" 2>"$work/err"
status=$?
status_is 4
err_has WSYNC_HANCOCKS_ACCOUNT

# A bearer token, and the wrong one.
stop_servers
sandbox --hancocks-token geheim-token-77
WSYNC_HANCOCKS_TOKEN=another run "$wsync" stock list
status_is 4
out_empty
WSYNC_HANCOCKS_AUTH=none run "$wsync" stock list
status_is 4
run "$wsync" stock list -o json
status_is 0
unset WSYNC_HANCOCKS_AUTH WSYNC_HANCOCKS_TOKEN

# Maintenance ends with 7 in the end; a list that breaks off is an error though rows came.
stop_servers
printf '%s\n' '{"operation":"stocklist","times":1,"kind":"status","status":503,"retry_after":1}' \
  '{"operation":"stocklist","times":-1,"kind":"truncate"}' >"$work/faults.jsonl"
sandbox --faults "$work/faults.jsonl"
run "$wsync" stock list -o csv --to "$work/cut.csv"
status_is 7
err_has "waiting 1"
[ ! -e "$work/cut.csv" ]
equal "no file of half a list" 0 $?
finish
