#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# What is left open or left out when orders are sent: bad lines, long numbers, names, purchase orders that are none.
. "$(dirname "$0")/../support/shell.sh"
. "$here/../support/hanos_order_files.sh"
mkdir drop
export WSYNC_HANOS_ORDERS=file:$work/drop

# Lines that are left out are said with -q too, and stand in the row.
order_file L1
echo "L1;0012345;$order_day;3;99999999;2;H87;2026-11-22T10:00:00Z" >>L1.csv
run "$wsync" orders check L1.csv --skip-bad-lines -q -o json
status_is 0
out_jq '[.[] | select(.code == "O003") | [.severity, .line, .article, .message]]' \
  '[["warning",4,"99999999","order line 3: the assortment of customer number 0012345 has no such article; the line is left out"]]'
run "$wsync" orders send L1.csv --skip-bad-lines -q -o json
status_is 0
err_has 'warning: L1.csv:4: O003: '
err_has 'the line is left out'
out_jq '[.[] | [.outcome, .left_out]]' '[["uploaded","3"]]'
equal "two lines" 2 "$(tail -n +2 drop/*L1* | wc -l)"

# What cannot be read is said once.
order_file D1
sed -i "s/$order_day/25-11-2026/; 2s/;3;XCT/;veel;XCT/" D1.csv
run "$wsync" orders check D1.csv -q -o json
status_is 3
out_jq '[.[] | select(.severity == "error") | .code] | unique' '["A011"]'
out_jq '[.[] | select(.message | test("0000|-001|quantity is 0"))]' '[]'

# The longest order number of EDIFACT is an agreement.
order_file A-NUMBER-OF-TWENTY-1
printf 'hanos_gln = "8712345678906"\n[[customer]]\nnumber = "0012345"\nlocation = "De Haven"\nordering_enabled = true\n' >edi.toml
run "$wsync" orders check A-NUMBER-OF-TWENTY-1.csv --as edifact-d96a --book edi.toml -q -o json
status_is 3
out_jq '[.[] | select(.severity == "error") | .message]' '["customer 0012345: order number \"A-NUMBER-OF-TWENTY-1\" is longer than 17 characters"]'
WSYNC_HANOS_EDIFACT_NUMBER_LIMIT=20 run "$wsync" orders check A-NUMBER-OF-TWENTY-1.csv --as edifact-d96a --book edi.toml -q -o json
status_is 0
WSYNC_HANOS_EDIFACT_NUMBER_LIMIT=36 run "$wsync" orders check A-NUMBER-OF-TWENTY-1.csv -q
status_is 4
err_has 'hanos.edifact_number_limit is "36", expected a whole number up to 35'

# Names that readers of drops leave alone.
for name in '.{order}.csv' '{order}.csv.tmp' '{order}.PART'; do
  WSYNC_HANOS_ORDER_NAME=$name run "$wsync" orders send L1.csv -q
  status_is 4
  err_has "hanos.order_name is \"$name\""
done

# A purchase order of Apicbase that was called off is none.
cat >po.json <<T
{"id":1,"order_number":"P1","status":"CANCELLED","ordered_on":"2026-11-22T10:00:00Z","supplier_customer_number":"0012345",
 "expected_delivery_date":"$order_day","packages":[{"quantity_ordered":3,"supplier_package":{"supplier_article_number":"00034225"}}]}
T
run "$wsync" orders send po.json -q
status_is 3
err_has 'A011: the order is CANCELLED, not ORDERED'
sed -i 's/CANCELLED/ORDERED/' po.json
run "$wsync" orders send po.json -q -o json
status_is 0
equal "one of them" 1 "$(find drop -name '*P1*' | wc -l)"

# Sent once more is what is said.
run "$wsync" orders send po.json --resend
status_is 0
err_has 'this order has been sent already (uploaded); it is sent once more, as a duplicate'
finish
