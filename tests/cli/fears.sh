#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# What people fear: a price that becomes ten times too high, zeros that a spreadsheet has eaten, a report that is lost.
. "$(dirname "$0")/../support/shell.sh"

sandbox
printf 'WholesalerArticleNumber;SalesPriceList\n002641;38.00\n' >"$work/ten.csv"
run "$wsync" products sales "$work/ten.csv"
status_is 9
err_is <<'T'
wsync: error[limit.stopped]: 1 price changes by more than 50 %; nothing was sent
row 2, 002641: price.jump: SalesPriceList 3.80 -> 38.00
If this is meant, add --max-price-change with a higher percentage, or 0 for any.
T
run "$wsync" products sales "$work/ten.csv" --dry-run -o json
status_is 9
out_jq '.rows[0].outcome' '"planned"'
err_has 'row 2, 002641: price.jump: SalesPriceList 3.80 -> 38.00'
err_has '"code":"limit.stopped"'
out_jq '.rows[0].changes' '[{"field":"SalesPriceList","before":"3.80","after":"38.00"}]'
run "$wsync" products sales "$work/ten.csv" --max-price-change lots
status_is 2
equal "nothing was written" 0 "$(jq -s 'map(select(.effect)) | length' "$log")"
# A price that is cleared has fallen to nothing; a promotion ends so.
printf 'WholesalerArticleNumber;SalesPriceList;SalesPriceListPromo\n002641;#N/A;#N/A\n' >"$work/none.csv"
run "$wsync" products sales "$work/none.csv"
status_is 9
err_is <<'T'
wsync: error[limit.stopped]: 1 price changes by more than 50 %; nothing was sent
row 2, 002641: price.jump: SalesPriceList 3.80 -> (none)
If this is meant, add --max-price-change with a higher percentage, or 0 for any.
T
run "$wsync" products sales "$work/ten.csv" --max-price-change 2000% --dry-run
status_is 0
# Prices are neither made nor deleted: that is found offline.
printf 'WholesalerArticleNumber;SalesPriceList;Action\n002641;3.90;create\nEIG-0101;3.90;delete\n' >"$work/act.csv"
run "$wsync" products sales "$work/act.csv" --check
status_is 3
err_is <<'T'
wsync: error[input.rejected]: 2 findings; nothing was sent
act.csv:2:Action: action.unknown: prices and availability are changed, never created or deleted; use Action=merge or update
act.csv:3:Action: action.unknown: prices and availability are changed, never created or deleted; use Action=merge or update
Nothing was sent. Correct the rows named above and run again.
T
printf 'WholesalerArticleNumber;PromoValidFrom;PromoValidUntil\n002641;2026-12-10;2026-12-01\n' >"$work/promotion.csv"
run "$wsync" products sales "$work/promotion.csv" --check
status_is 0
err_is <<'T'
wsync: warning: promotion.csv:2:PromoValidUntil: promotion.backwards: the promotion ends on 2026-12-01, before it begins on 2026-12-10
1 row is fine; nothing was sent
T

# With -o json the last line of stderr says how it ended, though the rows tell why.
printf 'WholesalerArticleNumber;SalesPriceList\n002641;3.80\nnope;1.00\n' >"$work/partly.csv"
run "$wsync" products sales "$work/partly.csv" -o json
status_is 5
equal "partly done" '["partly.done","2 rows: 1 unchanged, 1 failed"]' "$(tail -1 "$work/err" | jq -c '.error | [.code, .message]')"
printf 'WholesalerArticleNumber;SalesPriceList\nnope;1.00\n' >"$work/nope.csv"
run "$wsync" products sales "$work/nope.csv" -o json
status_is 6
equal "refused" '"server.refused"' "$(tail -1 "$work/err" | jq -c .error.code)"
out_jq .run null
run "$wsync" products sales "$work/nope.csv"
equal "no JSON without -o json" 0 "$(grep -c '^{' "$work/err")"
# --fields speaks of what the command answers.
run "$wsync" products sales "$work/nope.csv" --fields help
status_is 0
equal "fields of an answer" 'row key action outcome code field message advice changes' "$(cut -d' ' -f1 "$work/out" | grep . | paste -sd' ')"
run "$wsync" products delete nope --fields help
status_is 0
out_has 'outcome'

# A night without failures: failed.csv with a header alone is nothing to do.
run "$wsync" products sales "$work/partly.csv" --results "$work/first" -q
head -1 "$work/first/failed.csv" >"$work/again.csv"
run "$wsync" products sales "$work/again.csv" -o json
status_is 0
out_jq .counts.total 0
err_has 'warning: again.csv: rows.none: there are no rows: there is nothing to do'
# JSON that has no name to tell it.
run "$wsync" products sales - <<<'[{"WholesalerArticleNumber":"002641"}]'
status_is 3
err_is <<'T'
wsync: error[input.rejected]: standard input: this is JSON, not CSV
Say --format json.
T
run "$wsync" products sales "$data/prices.fods"
status_is 3
err_has 'this is a flat OpenDocument spreadsheet (.fods), not .xlsx'
run "$wsync" products sales "$work/nope.csv" --dry-run=yes
status_is 2
err_has '--dry-run takes no value'
run "$wsync" products sales "$work/nope.csv" --dry
status_is 2
err_has 'did you mean --dry-run?'

printf 'WholesalerArticleNumber;SalesPriceList\n002641;5.70\n' >"$work/half.csv"
run "$wsync" products sales "$work/half.csv"   # 50 % exactly
status_is 0
printf 'WholesalerArticleNumber;SalesPriceList\n002641;2.84\n' >"$work/fall.csv"
run "$wsync" products sales "$work/fall.csv"
status_is 9
run "$wsync" products sales "$work/fall.csv" --max-price-change 60
status_is 0
run "$wsync" products sales "$work/ten.csv" --max-price-change 0 -o json
status_is 0
out_jq '[.counts.updated, .rows[0].changes[0].before, .rows[0].changes[0].after]' '[1,"2.84","38.00"]'

# Zeros: the number without them is no new client, no new article.
head -2 "$data/clients.csv" | sed '2s/^[^;]*/853/' | cut -d';' -f1-16 >"$work/zeros.csv"
run "$wsync" clients push "$work/zeros.csv" -o json
status_is 6
out_jq '.rows[0] | [.code, .message]' '["client.lost-zeros","there is no client 853, but there is 00853"]'
printf 'WholesalerArticleNumber;SalesPriceList\n2641;3.90\n' >"$work/article.csv"
run "$wsync" products sales "$work/article.csv" -o json
status_is 6
out_jq '.rows[0] | [.code, .message]' '["article.lost-zeros","there is no product 2641, but there is 002641"]'
run "$wsync" central eans -o json
ean=$(jq -r '.[0].EanCode' "$work/out")
printf 'WholesalerArticleNumber;EanCode;Active;OnOrder;SalesPriceList\n2641;%s;true;false;3.90\n' "$ean" >"$work/link.csv"
run "$wsync" products link "$work/link.csv" -o json
status_is 6
out_jq '.rows[0].code' '"article.lost-zeros"'

# An update says only what changes.
printf 'ClientNumber;PhoneNumber\n20417;+32 53 00 00 00\n' >"$work/phone.csv"
run "$wsync" clients push "$work/phone.csv"
status_is 3
err_has 'phone.csv:1:Name: column.missing: the column Name is missing; what is new needs it; --action update changes only'
run "$wsync" clients push "$work/phone.csv" --action update -o json
status_is 0
out_jq '[.counts.updated, .rows[0].changes[].field]' '[1,"PhoneNumber"]'
printf '[{"Action":"update","ClientNumber":"20417","Remarks":"achterom"}]' >"$work/remark.json"
run "$wsync" clients push "$work/remark.json" -o json
status_is 0
out_jq '[.rows[0].changes[].field]' '["Remarks"]'
run "$wsync" clients push "$work/phone.csv" --action delete --dry-run -o json
status_is 0
out_jq '[.rows[].action]' '["delete"]'

# What wsync writes for a spreadsheet comes back unchanged.
fields=ClientNumber,Id,StreetName,StreetNumber,PostalCode,Municipality,CountryCode,PhoneNumber
run "$wsync" locations list --csv-dialect excel-nl --fields $fields --to "$work/locations.csv"
status_is 0
run "$wsync" locations push "$work/locations.csv"
status_is 0
err_is <<'T'
20 rows: 20 unchanged
T

# A list can be edited and handed in again: what it only shows is left out, and said.
run "$wsync" clients list -o json --to "$work/clients.json"
run "$wsync" clients push "$work/clients.json"
status_is 0
err_has '12 rows: 12 unchanged'
run "$wsync" clients list -o csv --to "$work/clients.csv"
run "$wsync" clients push "$work/clients.csv" --action update
status_is 0
err_has 'clients.csv: left out, for it is only shown: Representative.Active'
err_has '12 rows: 12 unchanged'
run "$wsync" products list --own -o csv --to "$work/own.csv"
run "$wsync" products sales "$work/own.csv"
status_is 0
err_has unchanged
run "$wsync" products push "$work/own.csv" --action update
status_is 0
err_has unchanged
run "$wsync" users list -o json --to "$work/users.json"
run "$wsync" users push "$work/users.json"
status_is 0

# The name of a file that is not there is no article number; the header of a list is none either.
run "$wsync" order-list replace --client 20417 artcles.txt
status_is 3
err_has 'there is no file artcles.txt'
run "$wsync" order-list add --client 20417 002641 -q
run "$wsync" order-list list --client 20417 --to "$work/list.csv"
run "$wsync" order-list replace --client 20417 "$work/list.csv"
status_is 0
err_has '1 row: 1 unchanged'

# A disk that is full: what the journal cannot keep is not sent, and is not called failed.
"$wsync" products list -o json --jq '["WholesalerArticleNumber,OnOrder"] + [.[:48][] | .WholesalerArticleNumber + ",true"]' |
  jq -r '.[]' >"$work/many.csv"
run sh -c "trap '' XFSZ; ulimit -f 100; XDG_STATE_HOME=$work/full exec \"$wsync\" products sales \"$work/many.csv\" --max-change 100%"
status_is 1
err_has ' unprocessed (run '
err_has 'finish it with: wsync runs resume'
equal "failed rows" 0 "$(grep -c ' failed' "$work/err")"
run env XDG_STATE_HOME="$work/full" "$wsync" runs resume last -o json
status_is 0
out_jq '[.counts.total, .counts.unprocessed, .counts.failed]' '[48,0,0]'

# A report that cannot be written says that the work was done; so does a filter that fails.
run sh -c "\"$wsync\" products sales \"$work/half.csv\" --max-price-change 0 -o csv >/dev/full"
status_is 1
err_has '1 row: 1 updated'
err_has 'the rows were processed, but what became of them could not be written'
run "$wsync" products sales "$work/ten.csv" --max-price-change 0 -o jsonl --jq '.outcome.x'
status_is 1
err_has 'the rows were processed'

# --to says the format by its suffix.
run "$wsync" clients list --fields ClientNumber --to "$work/clients.json"
status_is 0
equal "a JSON file" array "$(jq -r type "$work/clients.json")"
stop_servers

# Limits hold for few rows too: how many there are is then asked for.
stop_servers
sandbox
"$wsync" products list --linked --fields WholesalerArticleNumber -o csv | tr -d '\r' |
  awk 'NR == 1 { print $0 ",Action" } NR > 1 && NR <= 9 { print $0 ",delete" }' >"$work/gone.csv"
run "$wsync" products link "$work/gone.csv"
status_is 9
err_has '8 rows would be deleted; the limit is 4 (the lower of 50 rows and 10 % of the 40 that are there)'
run "$wsync" products link "$work/gone.csv" --max-delete 1%
status_is 9
run "$wsync" products sales "$work/ten.csv" --max-price-change 1000% --max-change 0% -q
status_is 9
run "$wsync" products sales "$work/ten.csv" --max-price-change 1000% --max-change 0
status_is 9
equal "nothing was changed" 0 "$(jq -s 'map(select(.effect)) | length' "$log")"

# What is read is not written over, and options that contradict each other are not left out in silence.
cp "$work/ten.csv" "$work/same.csv"
for options in "--plan $work/same.csv" "--findings $work/same.csv --check" "--to $work/same.csv --dry-run -o csv" \
  "--plan -" "--check --plan $work/p.plan" "--check --results $work/results" "--dry-run --results $work/results"; do
  # shellcheck disable=SC2086
  run "$wsync" products sales "$work/same.csv" $options
  status_is 2
done
equal "the file is as it was" "$(cksum <"$work/ten.csv")" "$(cksum <"$work/same.csv")"

# The rows of a run are those of its server: nothing of it is taken back in another shop.
run "$wsync" products sales "$work/ten.csv" --max-price-change 0 -q
status_is 0
there=$WSYNC_ORESTO_URL
sandbox
run "$wsync" runs undo last
status_is 6
err_has "changed $there, and this profile's server is $WSYNC_ORESTO_URL"
run "$wsync" runs resume last --dry-run
status_is 6
equal "nothing was changed there" 0 "$(jq -s 'map(select(.effect)) | length' "$log")"

# -v tells more, on stderr alone.
run "$wsync" products sales "$work/ten.csv" --max-price-change 0 -v
status_is 0
out_empty
err_has "profile default: $WSYNC_ORESTO_URL as "
err_has "journal of this run: "
finish
