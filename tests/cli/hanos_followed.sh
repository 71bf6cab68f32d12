#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Orders after they were sent, or were not: looked for in the drop, cancelled here, sent once more, put by HTTPS.
. "$(dirname "$0")/../support/shell.sh"
. "$here/../support/drop_servers.sh"
. "$here/../support/hanos_order_files.sh"
export WSYNC_HANOS_ORDERS=file:$drop
state() { "$wsync" orders status "$1" -q --jq ".[0].$2"; }

# Gone from the drop is picked up only where that is the custom.
for order in L1 L2 L3; do send $order >/dev/null 2>&1; done
rm "$drop"/ORD_0012345_L1_*
run "$wsync" orders status --look -o json
status_is 0
out_jq '[.[] | [.order, .state, .in_drop]]' '[["L1","uploaded","gone"],["L2","uploaded","there"],["L3","uploaded","there"]]'
err_is <<<'1 file is gone from the drop; whether Hanos took it is not known (hanos.order_gone)'
equal "nothing was noted" 4 "$("$wsync" orders status L1 --history -q --jq length)"
WSYNC_HANOS_ORDER_GONE=picked-up run "$wsync" orders status --look -o json
status_is 0
err_empty
out_jq '[.[] | [.order, .state, .in_drop]]' '[["L1","picked-up","gone"],["L2","uploaded","there"],["L3","uploaded","there"]]'
run "$wsync" orders status L1 -q --jq '.[0] | [.state, .message]'
out_jq . "[\"picked-up\",\"gone from file:$drop\"]"
WSYNC_HANOS_ORDER_GONE=picked-up run "$wsync" orders status --look --overdue 0m -q -o json
status_is 7
out_jq '[.[].order]' '["L2","L3","L1"]'
run send L1
status_is 0
out_jq '.[0].outcome' '"sent-before"'
run "$wsync" orders status L2 --look --drop file:/ -q -o json
status_is 0
out_jq '.[0].in_drop' '"other-drop"'
run "$wsync" orders status --look --drop sftp://127.0.0.1:1/x --retries 0
status_is 4
for wrong in "--drop file:/" "--look --history L1" "--look nothing --overdue x"; do
  # shellcheck disable=SC2086
  run "$wsync" orders status $wrong
  status_is 2
done
WSYNC_HANOS_ORDER_GONE=perhaps run "$wsync" orders status --look
status_is 4
printf 'order_number;status\nL1;accepted\n' >ack.csv
run "$wsync" orders ack ack.csv -q
status_is 0
equal "answered" acknowledged "$(state L1 state)"

# One that could not even be tried, for the drop cannot be opened, is known of too.
WSYNC_HANOS_SSH_KEY=/no/such/key run send O1 --drop gopher://x/y
status_is 4
equal "known" failed "$(state O1 state)"
run "$wsync" orders status O1 --overdue 0m -q
status_is 7
run send O1
status_is 0
out_jq '.[0].outcome' '"uploaded"'
rm "$drop"/*O1*
run send O2 --drop sftp://127.0.0.1:1/x --retries 0
equal "no server" failed "$(state O2 state)"
"$wsync" orders cancel O2 --by x -q >/dev/null

# Cancelled here: only what is not in the drop, and may not be.
send C1 --drop file:/no/such/folder >/dev/null 2>&1
equal "failed" failed "$(state C1 state)"
run "$wsync" orders status --overdue 0m C1 -q -o json
status_is 7
out_jq '[.[] | [.order, .state]]' '[["C1","failed"]]'
err_has '1 order was not uploaded'
run "$wsync" orders cancel C1
status_is 2
run "$wsync" orders cancel C1 L2 C9 --by "J. de Boer" -o json
status_is 6
err_has 'order L2 was uploaded at'
err_has 'Call Hanos'
err_has 'the ledger has no order C9'
out_jq '[.[] | [.order, .outcome]]' '[["C1","not-tried"],["L2","failed"],["C9","failed"]]'
equal "none was" failed "$(state C1 state)"
run "$wsync" orders cancel C1 --by "J. de Boer" --note "feest gaat niet door" -o json
status_is 0
out_jq '[.[] | [.order, .outcome]]' '[["C1","cancelled"]]'
err_has '1 order cancelled; Hanos is told nothing, for it never had it'
run "$wsync" orders status --overdue 0m C1 -q
status_is 0
equal "said by whom" 'by J. de Boer: feest gaat niet door' "$(state C1 message)"
run "$wsync" orders cancel C1 --by x --jq '.[0].outcome'
out_is <<<cancelled-before
err_is <<<'nothing to do: 1 order was cancelled before'
for more in "" --resend; do
  # shellcheck disable=SC2086
  run send C1 $more
  status_is 3
  err_has 'O010: the order was cancelled here'
done
equal "not in the drop" 0 "$(find "$drop" -name '*C1*' | wc -l)"
printf 'order_number;status\nC1;accepted\n' >ack.csv
run "$wsync" orders ack ack.csv
status_is 6
err_has 'order C1 was cancelled here and never sent, yet it is answered; Call Hanos'

# Sent once more, each time under a name of its own, and never again unasked.
send S1 >/dev/null 2>&1
run send S1 --resend
out_jq '.[0].name' '"R2_ORD_0012345_S1_20261122100000.csv"'
run send S1 --resend --drop file:/no/such/folder
status_is 6
run send S1
out_jq '.[0].outcome' '"sent-before"'
run send S1 --resend
out_jq '.[0].name' '"R3_ORD_0012345_S1_20261122100000.csv"'
equal "three times" 3 "$(find "$drop" -name '*S1*' | wc -l)"

# Two orders with one number do not leave, not even the first.
order_file T1
sed 's/;3;XCT/;30;XCT/' T1.csv >T2.csv
run "$wsync" orders send T1.csv T2.csv -q -o json
status_is 3
err_has 'O010: order T1: another order has the number T1 too, in T2.csv'
equal "none is there" 0 "$(find "$drop" -name '*T1*' | wc -l)"
run "$wsync" orders send T1.csv T1.csv -q -o json
status_is 0
out_jq '[.[].outcome]' '["uploaded","sent-before"]'

# Ctrl-C ends it behind the order that is on its way; the same command goes on. Many orders for a day are one line.
{
  echo "$order_head"
  for number in $(seq 300); do echo "I$number;0012345;$order_day;1;00034225;3;XCT;2026-11-22T10:00:00Z"; done
} >many.csv
mkdir many
"$wsync" orders send many.csv --drop "file:$work/many" -q -o json >"$work/out" 2>"$work/err" &
sender=$!
for _ in $(seq 200); do [ -n "$(ls many)" ] && break; sleep 0.02; done
kill -INT $sender
wait $sender
status=$?
status_is 130
came=$(find many -name 'ORD_*' | wc -l)
equal "some had left" yes "$([ "$came" -gt 0 ] && [ "$came" -lt 300 ] && echo yes)"
out_jq '[.[] | select(.outcome == "uploaded")] | length' "$came"
out_jq '[.[].outcome] | unique' '["not-tried","uploaded"]'
equal "a line for each" 300 "$(grep -c 'O011: order I[0-9]*: orders L2, L3, L1 and [0-9]* more are for the same customer number and day' "$work/err")"
run "$wsync" orders send many.csv --drop "file:$work/many" -q -o json
status_is 0
out_jq '[.[] | select(.outcome == "sent-before")] | length' "$came"
equal "all are there" 300 "$(find many -name 'ORD_*' | wc -l)"

# By HTTPS: the key says which content it is, so that a server can tell a second try from a second order.
make_certificate
https_server klant Web-geheim-8
export WSYNC_HANOS_USER=klant WSYNC_HANOS_PASSWORD=Web-geheim-8 CURL_CA_BUNDLE=$work/ca.pem
export WSYNC_HANOS_ORDERS=https://localhost:$https_port/in
run send W1
status_is 0
name=ORD_0012345_W1_20261122100000.csv
sum=$(sha256sum <"$drop/$name" | cut -d' ' -f1)
equal "what was asked" "PUT /in/$name 201 $sum *" "$(grep PUT "$work/nginx/access.log")"
cutting_proxy "$https_port" "appears:$drop/ORD_0012345_W2_20261122100000.csv"
run send W2 --drop "https://localhost:$proxy_port/in"
status_is 0
equal "it was cut" cut "$(cat "$cut")"
equal "put once" 1 "$(grep -c 'PUT.*W2' "$work/nginx/access.log")"
run send W2
out_jq '.[0].outcome' '"sent-before"'
run "$wsync" orders status W1 --look -q -o json
status_is 0
out_jq '.[0].in_drop' '"there"'
finish
