# SPDX-License-Identifier: MIT
# A customer book, an assortment and orders that fit them, for tests of orders in drops. Comes after shell.sh.
cd "$work" || exit 1
order_day=$(date -u -d '+7 days' +%F)
other_day=$(date -u -d '+8 days' +%F)
weekdays=(x ma di wo do vr za zo)
made=$(date -u +%FT%TZ)
export WSYNC_HANOS_BOOK=$work/book.csv WSYNC_HANOS_STABLE=0
days="${weekdays[$(date -u -d '+7 days' +%u)]}, ${weekdays[$(date -u -d '+8 days' +%u)]}"
printf '%s\n' 'number;location;ordering_enabled;delivery_days' "0012345;De Haven;yes;$days" "0012346;De Kade;yes;$days" >book.csv
for customer in 0012345 0012346; do
  printf '%s\n' 'customer_number;article_number;name;orderable;order_unit;price;currency;price_unit;issued_at' \
    "$customer;00034225;Crème;Y;XCT;12.50;EUR;XCT;$made" "$customer;34295808;Zalm;Y;H87;21.95;EUR;KGM;$made" >"${customer}_a.csv"
done
mkdir assortments && mv 001234?_a.csv assortments
"$wsync" assortments fetch --drop "file:$work/assortments" -q >/dev/null 2>&1
order_head='order_number;customer_number;delivery_date;line;article_number;quantity;unit;created_at'

# order_file NUMBER: NUMBER.csv with two lines
order_file() {
  printf '%s\n' "$order_head" "$1;0012345;$order_day;1;00034225;3;XCT;2026-11-22T10:00:00Z" \
    "$1;0012345;$order_day;2;34295808;2;H87;2026-11-22T10:00:00Z" >"$1.csv"
}

# send NUMBER ...: an order of its own
send() { order_file "$1" && "$wsync" orders send "$1.csv" -q -o json "${@:2}"; }
