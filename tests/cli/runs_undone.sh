#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Runs taken back: one that was cut off, rows done in part, deletions; and what a run that was cut off knows of itself.
. "$(dirname "$0")/../support/shell.sh"
set -m   # a job of its own gets SIGINT as from a terminal

cut_off() { # cut_off N COMMAND...: Ctrl-C once N more prices have arrived
  local after=$1
  [ ! -s "$log" ] || after=$((after + $(effects link-products.put-sales)))
  shift
  "$@" >"$work/out" 2>"$work/err" &
  local pid=$!
  for _ in $(seq 400); do
    [ -s "$log" ] && [ "$(effects link-products.put-sales)" -ge "$after" ] && break
    sleep 0.05
  done
  kill -INT -- -$pid
  wait $pid
  status=$?
}
prices() { "$wsync" products list -o json --fields WholesalerArticleNumber,SalesPriceList; }
dearer() { # a file with every linked price, DEAR higher
  "$wsync" products list --linked -o json |
    jq -r --argjson dear "$1" '"WholesalerArticleNumber,SalesPriceList", (.[] | "\(.WholesalerArticleNumber),\((.SalesPriceList + $dear) * 100 | round / 100)")'
}

echo '{"operation":"link-products.put-sales","times":-1,"kind":"slow","delay_ms":100}' >"$work/faults.jsonl"
sandbox --faults "$work/faults.jsonl"
dearer 0.1 >"$work/all.csv"
prices >"$work/before.json"
rows=$(($(wc -l <"$work/all.csv") - 1))

# Ctrl-C: what was never sent is planned, not unknown; nothing needs to be finished before it is taken back.
cut_off 5 "$wsync" products sales "$work/all.csv" -j2 -o json
status_is 130
done_rows=$(jq .counts.updated "$work/out")
run "$wsync" runs show last -o json
out_jq '.counts.unknown' 0
out_jq "[.counts.updated, .counts.planned + .counts.not_begun]" "[$done_rows,$((rows - done_rows))]"
planned=$(jq -r '[.rows[] | select(.outcome == "planned")][0].key' "$work/out")
run "$wsync" runs explain last "$planned"
out_has 'requests    none'
out_has 'outcome     none: it was compared with the server, and nothing was sent'
run "$wsync" runs undo last -o json
status_is 0
out_jq '[.counts.total, .counts.reversed, .counts.updated]' "[$done_rows,$done_rows,0]"
prices | cmp -s - "$work/before.json" && same=yes || same=no
equal "every price is as it was" yes "$same"
run "$wsync" runs list --jq '.[0].reversed == .[0].total and .[1].undone_by == .[0].id'
out_is <<'T'
true
T
run "$wsync" runs undo last
status_is 2
err_has 'an undo is not taken back'
# What was taken back is not gone on with.
sent=$(effects link-products.put-sales)
run "$wsync" runs resume "$("$wsync" runs list --jq '.[0].undoes' | tr -d '"')"
status_is 6
err_has 'was taken back by run'
equal "nothing is sent of it" "$sent" "$(effects link-products.put-sales)"
# Once more: nothing is sent, and nothing is said to be.
run "$wsync" runs undo "$("$wsync" runs list --jq '.[0].undoes' | tr -d '"')" -o json
status_is 0
out_jq '[.counts.unchanged, .counts.updated, .rows[0].message]' "[$done_rows,0,\"it is as it was\"]"

# Killed: what may have left is looked up.
"$wsync" products sales "$work/all.csv" -j2 -o json >"$work/out" 2>"$work/err" &
pid=$!
for _ in $(seq 400); do [ "$(effects link-products.put-sales)" -ge $((done_rows * 2 + 6)) ] && break; sleep 0.05; done
kill -KILL $pid
wait $pid 2>/dev/null
sleep 0.5
run "$wsync" runs undo last -o json
status_is 0
out_jq '.counts.failed + .counts.kept' 0
out_jq '[.rows[] | select(.message == "it is as it was: it was not done")] | length > 0' true
prices | cmp -s - "$work/before.json" && same=yes || same=no
equal "every price is as it was after a kill" yes "$same"

# Standard input: its copy is kept, and no other file is taken for it.
cut_off 1 sh -c "exec '$wsync' products sales - -j2 -o json <'$work/all.csv'"
status_is 130
head -3 "$work/all.csv" >"$work/other.csv"
run "$wsync" runs resume last --input "$work/other.csv"
status_is 3
err_has "is not the file that run"
run "$wsync" runs resume last -o json
status_is 0
out_jq '[.counts.total, .counts.updated]' "[$rows,$rows]"
run "$wsync" runs undo last -q -o json
status_is 0
prices | cmp -s - "$work/before.json" && same=yes || same=no
equal "taken back without naming the file" yes "$same"

# Kept rows are named in a table, and the run knows them.
dearer 0.2 >"$work/all.csv"
head -4 "$work/all.csv" >"$work/few.csv"
run "$wsync" products sales "$work/few.csv" -q
status_is 0
key=$(sed -n 2p "$work/few.csv" | cut -d, -f1)
printf 'WholesalerArticleNumber,SalesPriceList\n%s,0.07\n' "$key" >"$work/one.csv"
run "$wsync" products sales "$work/one.csv" -q --max-price-change 0
run "$wsync" runs undo "$("$wsync" runs list --jq '.[1].id' | tr -d '"')"
status_is 5
out_has "$key"
out_has "changed since"
err_has "3 rows: 2 reversed, 1 kept (changed since)"
err_has "look into it with: wsync runs show"
run "$wsync" runs show last --jq '.counts | [.total, .reversed, .kept]'
out_is <<'T'
[3,2,1]
T
stop_servers

# A client was made, its user was not: said so, and taken back.
printf '%s\n' '{"operation":"users.post","kind":"status","status":500,"times":-1}' >"$work/faults.jsonl"
sandbox --faults "$work/faults.jsonl"
clients=$("$wsync" clients list --jq length)
run "$wsync" clients push "$data/clients.csv" -o json
half='[.rows[] | select(.code == "row.half-done" and (.message | contains("half done (client made)")))] | length'
made=$(($("$wsync" clients list --jq length) - clients))
equal "clients were made" yes "$([ $made -gt 0 ] && echo yes)"
out_jq "$half == $made" true
run "$wsync" runs undo last --max-delete 100% -o json
status_is 0
equal "all of them are gone again" "$clients" "$("$wsync" clients list --jq length)"
stop_servers

# Deletions by a file with no more than keys.
sandbox
linked=$("$wsync" products list --linked --jq '.[0].WholesalerArticleNumber' | tr -d '"')
"$wsync" products get "$linked" -o json >"$work/linked.json"
printf 'WholesalerArticleNumber,Action\n%s,delete\n' "$linked" >"$work/gone.csv"
run "$wsync" products link "$work/gone.csv"
status_is 0
run "$wsync" runs undo last -o json
status_is 0
out_jq '[.counts.reversed, .rows[0].action]' '[1,"create"]'
run "$wsync" products get "$linked" -o json
out_jq '[.EanCode, .SalesPriceList]' "$(jq -c '[.EanCode, .SalesPriceList]' "$work/linked.json")"

"$wsync" products get EIG-0101 -o json >"$work/own.json"
printf 'WholesalerArticleNumber,Action\nEIG-0101,delete\n' >"$work/gone.csv"
run "$wsync" products push "$work/gone.csv"
status_is 0
run "$wsync" runs undo last -o json
status_is 0
run "$wsync" products get EIG-0101 -o json
out_jq '[.ContentType.Abbreviation, .SalesPriceList]' "$(jq -c '[.ContentType.Abbreviation, .SalesPriceList]' "$work/own.json")"

"$wsync" locations list --client 20417 -o json | jq -S 'map(del(.Id)) | sort' >"$work/places.json"
printf 'ClientNumber,Id,Action\n20417,4101,delete\n' >"$work/gone.csv"
run "$wsync" locations push "$work/gone.csv"
status_is 0
run "$wsync" runs undo last -o json
status_is 0
out_jq '[.counts.reversed, (.rows[0].message | startswith("Id "))]' '[1,true]'
"$wsync" locations list --client 20417 -o json | jq -S 'map(del(.Id)) | sort' | cmp -s - "$work/places.json" && same=yes || same=no
equal "the location is there again" yes "$same"
again=$("$wsync" runs list --jq '.[0].undoes' | tr -d '"')
run "$wsync" runs undo "$again" -o json
status_is 0
out_jq '.counts.unchanged' 1

# A user who was deleted has a password that nobody knows: that row cannot, the other one can.
user=$("$wsync" users list --jq '.[0].Email' | tr -d '"')
other=$("$wsync" users list --jq '.[1].Email' | tr -d '"')
printf 'Email,Action,Telephone\n%s,delete,\n%s,update,+32 9 999 99 99\n' "$user" "$other" >"$work/people.csv"
run "$wsync" users push "$work/people.csv"
status_is 0
run "$wsync" runs undo last -o json
status_is 5
out_jq '[.counts.reversed, .counts.failed]' '[1,1]'
out_jq '.rows[] | select(.outcome == "failed") | [.key, .code]' "[\"$user\",\"undo.unknown\"]"

# A client comes back alone, and it is said what does not.
printf 'ClientNumber,Action\n20417,delete\n20423,delete\n' >"$work/gone.csv"
run "$wsync" clients push "$work/gone.csv" --max-delete 100%
status_is 0
err_has 'with client 20417 go Location '
run "$wsync" runs undo last -o json
status_is 5
out_jq '[.counts.reversed // 0, .counts.failed]' '[0,2]'
out_jq '.rows[] | select(.key == "20417") | [.code, (.message | contains("it is there again, but without Location "))]' '["undo.partly",true]'
run "$wsync" clients get 20417 -o json
status_is 0
run "$wsync" clients delete 00853
status_is 0
err_has 'with client 00853 go '

# What was no file's rows cannot be taken back, and says why.
run "$wsync" order-list add --client 20423 004205
status_is 0
run "$wsync" runs undo last
status_is 2
err_has 'was no run over the rows of a file'
stop_servers

# An own product that was put back, for the server was in trouble, is tried again: wsync itself changed it.
demo=$here/../../lib/sandbox/demo
mkdir "$work/shop"
jq --slurpfile central "$demo/central-products.json" --slurpfile links "$demo/link-products.json" '
  ([$central[0][].EanCode] - [$links[0][].EanCode] | unique) as $eans
  | to_entries | map(.value + (if .key < 3 then {EanCode: $eans[.key]} else {} end))' "$demo/products.json" >"$work/shop/products.json"
printf '%s\n' '{"operation":"link-products.post","kind":"status","status":500,"times":9}' >"$work/faults.jsonl"
sandbox --data "$work/shop" --faults "$work/faults.jsonl"
run "$wsync" products reconcile -o json
status_is 7
out_jq '[.rows[] | (.message | contains("put back (restored)"))] | unique' '[true]'
amount=$(jq .counts.total "$work/out")
run "$wsync" runs resume last -o json
status_is 0
out_jq '.counts.updated' "$amount"
finish
