#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# One order number over several customer numbers or days: refused with advice, or split where that is asked for, and said.
. "$(dirname "$0")/../support/shell.sh"
. "$here/../support/hanos_order_files.sh"
mkdir drop
export WSYNC_HANOS_ORDERS=file:$work/drop
one=${order_day//-/} two=${other_day//-/}
printf '%s\n' "$order_head" \
  "B1;0012345;$order_day;1;00034225;3;XCT;2026-11-22T10:00:00Z" \
  "B1;0012346;$order_day;2;00034225;4;XCT;2026-11-22T10:00:00Z" \
  "B1;0012345;$order_day;3;34295808;2;H87;2026-11-22T10:00:00Z" \
  "B1;0012345;$other_day;4;34295808;5;H87;2026-11-22T10:00:00Z" \
  "B2;0012346;$other_day;1;34295808;5;H87;2026-11-22T10:00:00Z" >basket.csv

run "$wsync" orders send basket.csv -q -o json
status_is 3
err_has 'basket.csv:3:customer_number: A005: order B1 has "0012346" here and "0012345" in row 2'
err_has "basket.csv:5:delivery_date: A005: order B1 has \"$other_day\" here and \"$order_day\" in row 2"
err_has 'With --split each of them becomes an order of its own.'
equal "nothing left" "" "$(ls drop)"

run "$wsync" orders check basket.csv --split -o json
status_is 0
out_jq '[.[] | select(.code == "A005") | [.order, .severity, .message]]' \
  "[[\"B1-0012345-$one\",\"info\",\"order B1 is split: 2 lines for customer number 0012345 on $order_day: order B1-0012345-$one\"],[\"B1-0012346-$one\",\"info\",\"order B1 is split: 1 line for customer number 0012346 on $order_day: order B1-0012346-$one\"],[\"B1-0012345-$two\",\"info\",\"order B1 is split: 1 line for customer number 0012345 on $other_day: order B1-0012345-$two\"]]"

run "$wsync" orders send basket.csv --split -o json
status_is 0
out_jq '[.[] | [.order, .basket, .customer, .outcome]]' \
  "[[\"B1-0012345-$one\",\"B1\",\"0012345\",\"uploaded\"],[\"B1-0012346-$one\",\"B1\",\"0012346\",\"uploaded\"],[\"B1-0012345-$two\",\"B1\",\"0012345\",\"uploaded\"],[\"B2\",null,\"0012346\",\"uploaded\"]]"
err_has "order B1-0012345-$one: order B1 is split: 2 lines for customer number 0012345 on $order_day"
equal "its lines" "B1-0012345-$one;0012345;$order_day;1;00034225;3;XCT
B1-0012345-$one;0012345;$order_day;3;34295808;2;H87" "$(tail -n +2 "drop/ORD_0012345_B1-0012345-${one}_20261122100000.csv" | cut -d';' -f1-7)"
# Whatever the order of the rows: the same parts, which have left.
{ head -1 basket.csv; tail -n +2 basket.csv | tac; } >turned.csv
run "$wsync" orders send turned.csv --split -q -o json
equal "the same parts" "B1-0012345-$two B1-0012345-$one B1-0012346-$one" "$(jq -r '.[] | select(.outcome == "sent-before" and .basket) | .order' "$work/out" | xargs)"

# A part that comes alone later is that part; an order that was sent whole is not sent again as a part.
grep -e order_number -e 0012346 basket.csv >alone.csv
run "$wsync" orders send alone.csv --split -q -o json
status_is 0
out_jq '[.[] | [.order, .basket, .outcome]]' "[[\"B1-0012346-$one\",\"B1\",\"sent-before\"],[\"B2\",null,\"sent-before\"]]"
printf '%s\n' "$order_head" "E1;0012345;$order_day;1;00034225;3;XCT;2026-11-22T10:00:00Z" >whole.csv
run "$wsync" orders send whole.csv --split -q
status_is 0
{ cat whole.csv; echo "E1;0012346;$order_day;2;00034225;3;XCT;2026-11-22T10:00:00Z"; } >more.csv
run "$wsync" orders send more.csv --split -q -o json
status_is 0
out_jq '[.[] | [.order, .outcome]]' "[[\"E1\",\"sent-before\"],[\"E1-0012346-$one\",\"uploaded\"]]"
sed -i 's/;1;00034225;3;/;1;00034225;30;/' more.csv
run "$wsync" orders send more.csv --split -q -o json
status_is 3
err_has 'O010: order E1: the order number was used for another order (uploaded)'
equal "once each" 2 "$(find drop -name '*E1*' | wc -l)"

# JSON: lines may name their customer number and day; several orders stand in an array.
cat >basket.json <<T
[{"order_number":"J1","customer_number":"0012345","delivery_date":"$order_day","created_at":"2026-11-22T10:00:00Z","lines":[
  {"line":1,"article_number":"00034225","quantity":3,"unit":"XCT"},
  {"line":2,"article_number":"00034225","quantity":1,"unit":"XCT","customer_number":"0012346","delivery_date":"$other_day"}]},
 {"order_number":"J2","customer_number":"0012345","delivery_date":"$other_day","created_at":"2026-11-22T10:00:00Z","lines":[
  {"line":1,"article_number":"34295808","quantity":2,"unit":"H87"}]}]
T
run "$wsync" orders check basket.json -q -o json
status_is 3
out_jq '[.[] | select(.code == "A005") | .message]' \
  "[\"\$[0].lines[1].customer_number: order J1 has \\\"0012346\\\" here and \\\"0012345\\\" before its lines\",\"\$[0].lines[1].delivery_date: order J1 has \\\"$other_day\\\" here and \\\"$order_day\\\" before its lines\"]"
run "$wsync" orders send basket.json --split --dry-run -q -o json
status_is 0
out_jq '[.[] | [.order, .basket]]' "[[\"J1-0012345-$one\",\"J1\"],[\"J1-0012346-$two\",\"J1\"],[\"J2\",null]]"
jq '.[1]' basket.json >single.json
run "$wsync" orders check single.json --split -q -o json
status_is 0
out_jq '[.[] | select(.code == "A005")]' '[]'

# What is wrong in a part is said of that part.
sed 's/;4;XCT/;4,5;XCT/; s/^B/D/' basket.csv >wrong.csv
run "$wsync" orders check wrong.csv --split -q -o json
status_is 3
out_jq '[.[] | select(.severity == "error") | [.order, .code, .line]]' "[[\"D1-0012346-$one\",\"A011\",3]]"
finish
