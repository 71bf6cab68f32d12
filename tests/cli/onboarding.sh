#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The set-up of Hanos: whose files are read, confirmations at once, the drop of orders tried out, delivery days.
. "$(dirname "$0")/../support/shell.sh"

cd "$work" || exit 1
"$wsync" sandbox seed drop 2>/dev/null
export WSYNC_HANOS_BOOK=$work/drop/hanos.toml WSYNC_HANOS_DROP=file:$work/drop/assortments
export WSYNC_HANOS_ORDERS=file:$work/drop/orders
run "$wsync" assortments fetch -q
status_is 0

# Only what is asked for is read: a broken file of another request matters to nobody else.
archive=$XDG_STATE_HOME/wsync/hanos/assortments
mv "$archive/00630144" kept
mkdir "$archive/00630144"
for file in kept/*; do head -c 300 "$file" >"$archive/00630144/$(basename "$file")"; done
run "$wsync" onboarding check --customer 00410032 -o json
status_is 8
out_jq '[.[] | select(.step == "4b" or .step == "5a") | .state]' '["open","open"]'
run "$wsync" onboarding check -q -o json
status_is 8
out_jq '[.[] | select(.step == "4b") | [.customer, .state]]' \
  '[["00410032","open"],["00410033","open"],["00515870","open"],["00630144","wrong"]]'
rm -r "$archive/00630144" && mv kept "$archive/00630144"

# Who is meant: near misses, each once.
run "$wsync" onboarding check --customer 410032
status_is 2
err_has 'Did you mean 00410032? Zeros in front count.'
run "$wsync" onboarding confirm 2a --customer 00410032 --customer 00410032 --by "J. de Boer"
status_is 0
equal "said once" 1 "$(wc -l <"$work/err")"

# All confirmations made at once are kept.
pids=()
for n in 1 2 3 4 5 6 7 8; do
  "$wsync" onboarding confirm 3 --customer 00410032 --by "person $n" -q &
  pids+=($!)
done
wait "${pids[@]}"
equal "nothing lost" 8 "$(grep -c '"step":"3"' "$XDG_STATE_HOME/wsync/hanos/confirmed.jsonl")"

# The list of step 4: what was handed over and is not in it is denied, what is in no book is said.
"$wsync" onboarding confirm 3 --customer 00410033 --by "P. Maas" -q
run "$wsync" onboarding confirm 4 --reported "00410032, 00999999" --by "Hanos" --date 2026-11-20
status_is 0
err_is <<'T'
warning: 00410033: onboarding.denied: it was handed over, and is not among those that were reported as enabled
warning: 00999999: book.unknown: reported as enabled, and not in the customer book; Ask whose it is.
00410032: step 4 (the technical team has reported the export as enabled): attested by Hanos, 2026-11-20
00410033: step 4 (the technical team has reported the export as enabled): denied by Hanos, 2026-11-20
T
run "$wsync" onboarding check -q -o json
out_jq '[.[] | select(.step == "4") | .state]' '["attested","wrong","open","open"]'
run "$wsync" onboarding confirm 4 --reported 410032,00410033 --by Hanos
status_is 2
err_has "Did you mean 00410032?"
run "$wsync" onboarding check -q -o json
out_jq '[.[] | select(.step == "4") | .state]' '["attested","wrong","open","open"]'
for wrong in "2a --reported 00410032" "4 --reported 00410032 --all" "4 --reported 00410032 --no" "4 --reported ,"; do
  # shellcheck disable=SC2086
  run "$wsync" onboarding confirm $wrong --by Hanos
  status_is 2
done

# A confirmation is one word with the customer book: orders go by it.
next=$("$wsync" onboarding dates --customer 00410032 --count 1 -q --jq '.[0].date' | tr -d '"')
head='order_number;customer_number;delivery_date;line;article_number;quantity;unit;created_at'
printf '%s\n' "$head" "H1;00410032;$next;1;34225259;2;XCT;2026-11-22T10:00:00Z" >h1.csv
run "$wsync" orders check h1.csv -q -o json
status_is 0
out_jq '[.[] | select(.code == "O002")]' '[]'
run "$wsync" onboarding confirm 5b --customer 00410032 --by Hanos --no --note "off" -q
run "$wsync" orders check h1.csv -q -o json
status_is 3
out_jq '[.[] | select(.code == "O002") | .severity]' '["error"]'
run "$wsync" onboarding confirm 5b --customer 00410032 --by Hanos --withdraw
err_has 'taken back by Hanos'
run "$wsync" orders check h1.csv -q -o json
out_jq '[.[] | select(.code == "O002") | .severity]' '["warning"]'
run "$wsync" onboarding confirm 5b --customer 00410032 --by Hanos --withdraw --no
status_is 2
run "$wsync" onboarding confirm 5b --customer 00410032 --by Hanos -q

# The drop of orders is tried out with a file that is gone afterwards.
run "$wsync" onboarding check --customer 00410032 --probe-write -q -o json
status_is 8
out_jq '[.[] | select(.step == "5b") | [.state, .message]] | flatten' \
  "[\"attested\",\"a file could be left in file:$work/drop/orders and taken away again\"]"
equal "nothing is left there" "" "$(ls -A drop/orders)"
equal "nothing is left here" "" "$(find "$XDG_STATE_HOME/wsync/hanos" -name 'probe*')"
run "$wsync" onboarding check --customer 00410032 --probe-write --drop "file:$work/nowhere" -q -o json
status_is 8
out_jq '[.[] | select(.step == "5b") | .state]' '["wrong"]'
run "$wsync" onboarding check --customer 00410032 --drop "file:$work/nowhere"
status_is 2
WSYNC_HANOS_ORDERS='' run "$wsync" onboarding check --probe-write
status_is 4

# Delivery days: closed ones are left out, extra ones are there, the clocks change on 30 March and 26 October 2031.
cat >dates.toml <<'T'
[[customer]]
number = "0041"
location = "De Brug"
delivery_days = "ma, vr"
lead_days = 1
cutoff = "16:00"
closed = [2031-04-04]
extra_days = [2031-04-02]
[[customer]]
number = "0042"
delivery_days = "di"
[[customer]]
number = "0043"
T
export WSYNC_HANOS_BOOK=$work/dates.toml
run "$wsync" onboarding dates --customer 0041 --from 2031-03-28 --count 4 -o csv --fields customer,date,weekday,orderBy
status_is 0
err_empty
out_is <<T
customer,date,weekday,orderBy$(printf '\r')
0041,2031-03-28,vrijdag,2031-03-27T16:00:00+01:00$(printf '\r')
0041,2031-03-31,maandag,2031-03-30T16:00:00+02:00$(printf '\r')
0041,2031-04-02,woensdag,2031-04-01T16:00:00+02:00$(printf '\r')
0041,2031-04-07,maandag,2031-04-06T16:00:00+02:00$(printf '\r')
T
run "$wsync" onboarding dates --customer 0041 --from 2031-10-26 --count 1 --language en -o jsonl
out_is <<'T'
{"customer":"0041","location":"De Brug","date":"2031-10-27","weekday":"Monday","orderBy":"2031-10-26T16:00:00+01:00"}
T
run "$wsync" onboarding dates --customer 0042 --customer 0041 --from 2031-03-28 --count 1 -q -o csv --fields customer,date
status_is 0
out_is <<T
customer,date$(printf '\r')
0042,2031-04-01$(printf '\r')
0041,2031-03-28$(printf '\r')
T
run "$wsync" onboarding dates --customer 0042 --from 2031-03-28 --count 2 -o csv --fields date,orderBy
status_is 0
err_is <<'T'
no cut-off and no lead days are known: only weekdays and closed days were looked at
T
out_is <<T
date,orderBy$(printf '\r')
2031-04-01,$(printf '\r')
2031-04-08,$(printf '\r')
T
run "$wsync" onboarding dates --customer 0043
status_is 4
for wrong in "" "--customer 9" "--customer 0041 --from 2020-01-01" "--customer 0041 --from soon" "--customer 0041 --count 0"; do
  # shellcheck disable=SC2086
  run "$wsync" onboarding dates $wrong
  status_is 2
done

# An article that needs longer moves the moment to order by.
export WSYNC_HANOS_BOOK=$work/drop/hanos.toml
mkdir later
awk -F';' -v OFS=';' '$2 == "34225259" { $23 = 3 } { print }' "$archive"/00410032/*.csv >"later/00410032_$(date -u -d tomorrow +%Y%m%d).csv"
run "$wsync" assortments fetch --drop "file:$work/later" --customer 00410032 -q
status_is 0
run "$wsync" onboarding dates --customer 00410032 --article 34225259 --from 2031-03-31 --count 1 -q -o csv --fields article,orderBy
status_is 0
out_is <<T
article,orderBy$(printf '\r')
34225259,2031-03-28T16:00:00+01:00$(printf '\r')
T
run "$wsync" onboarding dates --customer 00410032 --article 34225250
status_is 2
err_has 'Did you mean 34225259?'

# The sheet speaks the language that is asked for.
run "$wsync" onboarding handover --language en --customer 00630144
status_is 0
out_has '| 00630144 | Hotel De Mergelgrot | Zuid (03) | P-3300 | Tue, Fri |'
out_has 'this customer number'

run "$wsync" onboarding handover --book "$work/dates.toml" --customer 0043
status_is 0
err_is <<'T'
wsync: warning: 0043: the technical team needs more than the customer book says: delivery_center, delivery_days, positievoorstel
T
run "$wsync" onboarding letter --book "$work/dates.toml"
status_is 4
equal "each of them is named" 3 "$(grep -c 'request is not set' "$work/err")"

# What the help lists is documented.
"$wsync" help customer-book >help.txt
for key in $(sed -n '/^Of a customer number/,/^Of the book/s/^  \([a-z_][a-z_]*\) .*/\1/p' help.txt); do
  grep -q "\`${key%_[bo][yn]}\`" "$here/../../docs/hanos/customer-book.md" || echo "$key" >>undocumented.txt
done
equal "keys without a word in the documents" "" "$(cat undocumented.txt 2>/dev/null)"

# A long book.
{
  echo 'number;location;request;positievoorstel;delivery_days'
  seq 10000 | awk '{ printf "%08d;L%d;all;P-1;ma\n", $1, $1 }'
} >long.csv
run timeout 20 "$wsync" onboarding check --book long.csv -q -o jsonl --fields customer
status_is 8
equal "all steps of all" 90000 "$(wc -l <"$work/out")"

# An order over Peppol names its parties by what the book says.
cat >peppol.toml <<'T'
endpoint = "0106:12345678"
hanos_endpoint = "0208:0202239951"
[[customer]]
number = "00410032"
location = "De Brug"
delivery_days = "ma, wo, vr"
ordering_enabled = true
T
export WSYNC_HANOS_BOOK=$work/peppol.toml
later=$("$wsync" onboarding dates --customer 00410032 --article 34225259 --count 1 -q --jq '.[0].date' | tr -d '"')
sed "s/^H1/H2/; s/$next/$later/" h1.csv >h2.csv
run "$wsync" orders send h2.csv --as peppol -q
status_is 0
equal "endpoints" 'schemeID="0106">12345678<,schemeID="0208">0202239951<' \
  "$(grep -ho 'schemeID="0[0-9]*">[0-9]*<' drop/orders/*.xml | head -2 | paste -sd,)"

# The drop of orders on a real server.
. "$here/../support/drop_servers.sh"
sftp_server
export WSYNC_HANOS_BOOK=$work/peppol.toml WSYNC_HANOS_ORDERS=sftp://127.0.0.1:$sftp_port$drop/orders
before=$(ls -A drop/orders)
run "$wsync" onboarding check --probe-write -q --jq '.[-1].message | test("could be left in sftp:.* and taken away again")'
out_is <<'T'
true
T
equal "it is as it was" "$before" "$(ls -A drop/orders)"
run "$wsync" onboarding check --probe-write --drop "sftp://127.0.0.1:1/x" --retries 0 -q --jq '.[-1].state'
status_is 8
out_is <<'T'
open
T
finish
