#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Orders to Hanos: checked, sent into a drop that is a folder, never twice, answered.
. "$(dirname "$0")/../support/shell.sh"

day=$(date -u -d '+7 days' +%F)
weekdays=(x ma di wo do vr za zo)
weekday=${weekdays[$(date -u -d '+7 days' +%u)]}
other=${weekdays[$(date -u -d '+8 days' +%u)]}
now=$(date -u +%FT%TZ)
cd "$work" || exit 1
mkdir drop
export WSYNC_HANOS_BOOK=$work/book.csv WSYNC_HANOS_ORDERS=file:$work/drop
printf '%s\n' 'number;location;ordering_enabled;delivery_days;lead_days;cutoff;gln' \
  "0012345;De Haven;yes;$weekday;1;16:00;8712345678906" \
  "0012346;De Kade;yes;$other;1;16:00;" >book.csv
printf '%s\n' 'customer_number;article_number;name;orderable;order_unit;price;currency;price_unit;issued_at' \
  "0012345;00034225;Crème;Y;XCT;12.50;EUR;XCT;$now" "0012345;34295808;Zalm;Y;H87;21.95;EUR;KGM;$now" >0012345.csv
head='order_number;customer_number;delivery_date;line;article_number;quantity;unit;created_at'
printf '%s\n' "$head" "A1;0012345;$day;1;00034225;3;COL;2026-11-22T10:00:00Z" "A1;0012345;$day;2;34295808;2;st;2026-11-22T10:00:00Z" >a1.csv

# Checked: every line, before anything is written.
run "$wsync" orders check a1.csv --assortment 0012345.csv -q -o json
status_is 0
err_empty
out_jq . '[]'
printf '%s\n' "$head" "A2;0012345;$day;1;34225;1.5;st;2026-11-22T10:00:00Z" "A2;0012345;$day;2;00034225;1;st;2026-11-22T10:00:00Z" >bad.csv
run "$wsync" orders check bad.csv --assortment 0012345.csv -o json
status_is 3
out_jq '[.[] | [.order, .code, .line, .article]]' '[["A2","O003",2,"34225"],["A2","O006",2,"34225"],["A2","O005",3,"00034225"]]'
out_jq '.[0].hint' '"Did you mean 00034225? Spreadsheets eat leading zeros."'
run "$wsync" orders check a1.csv -q -o json
status_is 3
out_jq '[.[].code]' '["O015"]'
sed 's/;0012345;/;12345;/' a1.csv >eaten.csv
run "$wsync" orders check eaten.csv -q -o json
status_is 3
out_jq '.[0] | [.code, .hint]' '["O002","Did you mean 0012345? Spreadsheets eat leading zeros."]'

# What only the user can know is a setting.
sed 's/;XCT;12.50;/;XCT;12.00;/' 0012345.csv >cheaper.csv
printf '%s;price;currency\n' "$head" >priced.csv
echo "A5;0012345;$day;1;00034225;3;COL;2026-11-22T10:00:00Z;12.50;EUR" >>priced.csv
run "$wsync" orders check priced.csv --assortment cheaper.csv -q -o json
status_is 0
out_jq '[.[].code]' '["O013"]'
WSYNC_HANOS_ORDER_PRICE_PERCENT=4.2 run "$wsync" orders check priced.csv --assortment cheaper.csv -q -o json
status_is 0
out_jq . '[]'
WSYNC_HANOS_ORDER_HORIZON=6 run "$wsync" orders check a1.csv --assortment 0012345.csv -q -o json
status_is 3
out_jq '[.[].code]' '["O009"]'
sed "s/$now/2026-01-01T00:00:00Z/" 0012345.csv >old.csv
run "$wsync" orders check a1.csv --assortment old.csv -q -o json
status_is 3
out_jq '[.[].code]' '["O015"]'
WSYNC_HANOS_ORDER_TOO_OLD=9999999 run "$wsync" orders check a1.csv --assortment old.csv -q -o json
status_is 0
out_jq '[.[] | [.code, .severity]]' '[["O015","warning"]]'
WSYNC_HANOS_ORDER_STALE=a_day run "$wsync" orders check a1.csv --assortment 0012345.csv
status_is 4
err_has 'hanos.order_stale is "a_day", expected a number of hours'

sed 's/;3;COL/;3.000;COL/' a1.csv >thousand.csv
run "$wsync" orders check thousand.csv --assortment 0012345.csv -q -o json
status_is 3
out_jq '[.[0] | .code, .message]' '["A011","quantity: \"3.000\" of what is counted may be one or a thousand times as many"]'
for setting in "order_format foo" "order_name {ordr}" "order_stale banana" "stable -1" "pattern {foo}" "after_read explode" "host_key abc" "edifact_test maybe"; do
  # shellcheck disable=SC2086
  run "$wsync" config set hanos.$setting
  status_is 4
done
printf 'number;location;minimum_amount\n0012345;De Haven;1.234\n' >amount.csv
run "$wsync" orders check a1.csv --assortment 0012345.csv --book amount.csv
status_is 4
err_has 'has more than two decimals: write 1234 or 1.23'

# How a format is written where it leaves that open is a setting.
printf 'hanos_gln = "8712345678906"\n[[customer]]\nnumber = "0012345"\nlocation = "De Haven"\nordering_enabled = true\n' >edi.toml
mkdir dialects
sent() { # sent NUMBER NAME=VALUE...: the order under that number goes into the folder dialects
  local number=$1
  shift
  sed "s/^A1/$number/" a1.csv >"$number.csv"
  run env XDG_STATE_HOME="$work/dialects-state" "$@" "$wsync" orders send "$number.csv" --assortment 0012345.csv --book edi.toml --drop "file:$work/dialects" -q
}
sent D1 WSYNC_HANOS_ORDER_DELIMITER=tab
status_is 0
equal "tabs" "D1	0012345" "$(sed -n 2p dialects/*_D1_* | cut -f1-2)"
sent D2 WSYNC_HANOS_ORDER_FORMAT=edifact-d96a WSYNC_HANOS_EDIFACT_LINE_ENDS=none WSYNC_HANOS_EDIFACT_CHARACTERS=unoy \
  WSYNC_HANOS_EDIFACT_UNITS=variable WSYNC_HANOS_EDIFACT_TEST=true
status_is 0
equal "no line ends" 0 "$(wc -l <"$(echo dialects/*_D2_*)")"
equal "character set and test" "yes yes" "$(grep -q 'UNB+UNOY:' dialects/*_D2_* && echo yes) $(grep -q "+1'UNH" dialects/*_D2_* && echo yes)"
equal "no units" "QTY+21:3 QTY+21:2" "$(tr "'" '\n' <"$(echo dialects/*_D2_*)" | grep QTY | paste -sd' ')"
sent D3 WSYNC_HANOS_EDIFACT_UNITS=sometimes
status_is 4
err_has 'hanos.edifact_units is "sometimes", expected always or variable'

# All or nothing.
run "$wsync" orders send a1.csv --fields help
status_is 0
out_has 'basket'
run "$wsync" orders send a1.csv --no-journal
status_is 2
run "$wsync" orders send a1.csv bad.csv --assortment 0012345.csv
status_is 3
err_has '1 of 2 orders cannot be sent; nothing was sent'
equal "nothing in the drop" "" "$(ls -A drop)"
run "$wsync" orders send a1.csv --assortment 0012345.csv --dry-run -o json
status_is 0
out_jq '.[0].outcome' '"checked"'
equal "nothing in the drop" "" "$(ls -A drop)"

# Sent once.
run "$wsync" orders send a1.csv --assortment 0012345.csv -o json
status_is 0
out_jq '[.[0].outcome, .[0].name]' '["uploaded","ORD_0012345_A1_20261122100000.csv"]'
err_has 'Uploaded is not accepted'
equal "the drop" ORD_0012345_A1_20261122100000.csv "$(ls -A drop)"
equal "its lines" "A1;0012345;$day;1;00034225;3;XCT" "$(sed -n 2p drop/*.csv | cut -d';' -f1-7)"
run "$wsync" orders send a1.csv --assortment 0012345.csv -q -o json
status_is 0
err_empty
out_jq '.[0].outcome' '"sent-before"'
sed 's/;3;COL/;30;COL/' a1.csv >changed.csv
run "$wsync" orders send changed.csv --assortment 0012345.csv
status_is 3
err_has 'O010: the order number was used for another order (uploaded)'
equal "the drop" ORD_0012345_A1_20261122100000.csv "$(ls -A drop)"

# A second order for the day is said; a file of that name that is another one stays.
sed 's/^A1/A3/' a1.csv >a3.csv
echo mine >drop/ORD_0012345_A3_20261122100000.csv
run "$wsync" orders send a3.csv --assortment 0012345.csv -o json
status_is 6
err_has 'warning: a3.csv: O011: order A1 is for the same customer number and day'
equal "left alone" mine "$(cat drop/ORD_0012345_A3_20261122100000.csv)"
rm drop/ORD_0012345_A3_20261122100000.csv
run "$wsync" orders send a3.csv --assortment 0012345.csv --as ubl -q -o json
status_is 0
out_jq '.[0].name' '"ORD_0012345_A3_20261122100000.xml"'
run "$wsync" orders send a3.csv --assortment 0012345.csv --as edifact-d96a --resend -q
status_is 3
err_has 'the GLN of Hanos is not set'

# Answers.
run "$wsync" orders status --overdue 2h
status_is 0
run "$wsync" orders status --overdue 0m -o json
status_is 7
out_jq '[.[] | [.order, .state]]' '[["A1","overdue"],["A3","overdue"]]'
printf '%s\n' 'order_number;customer_number;line;status;quantity_confirmed;reason' 'A1;0012345;1;accepted;3;' \
  'A1;0012345;2;rejected;0;out-of-stock' 'A9;0012345;;accepted;;' >ack.csv
run "$wsync" orders ack ack.csv -o json
status_is 5
out_jq '[.[] | [.order, .outcome, .line]]' '[["A1","partly",null],["A1","partly",1],["A1","partly",2],["A9","failed",null]]'
err_has 'order A9: server.not-found: no order A9 was sent from here'
run "$wsync" orders status A1 -o json
status_is 0
err_empty
out_jq '[.[0].state, .[0].message]' '["partly","line 2 rejected (out-of-stock)"]'
run "$wsync" orders status A1 --history -o json
out_jq '[.[].state]' '["validated","written","written","uploaded","partly"]'
out_jq '[.[].customer] | unique' '["0012345"]'
run "$wsync" orders status nothing
status_is 6

finish
