#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# `orders send`, killed (SIGKILL) at random moments and run again: each order is in the drop once and whole, and the ledger
# explains each. Against a folder, a real OpenSSH server, and a reader who takes files away at once. ORDER_KILLS=N: how
# many of each (default 12); a failure says its seed: SEED=N repeats its moments.
. "$(dirname "$0")/../support/shell.sh"
. "$here/../support/drop_servers.sh"
kills=${ORDER_KILLS:-12}
seed=${SEED:-$RANDOM}
RANDOM=$seed
orders=3

cd "$work" || exit 1
day=$(date -u -d '+7 days' +%F)
weekdays=(x ma di wo do vr za zo)
now=$(date -u +%FT%TZ)
export WSYNC_HANOS_BOOK=$work/book.csv
printf '%s\n' 'number;location;ordering_enabled;delivery_days' \
  "0012345;De Haven;yes;${weekdays[$(date -u -d '+7 days' +%u)]}" >book.csv
remark=$(head -c 400 /dev/zero | tr '\0' x)
{
  echo 'customer_number;article_number;name;orderable;order_unit;price;currency;price_unit;issued_at'
  seq -f "0012345;%08.0f;Artikel;Y;XCT;12.50;EUR;XCT;$now" 300
} >0012345.csv

# orders_of TRIAL: a file of orders, large enough to be caught in the middle
orders_of() {
  echo 'order_number;customer_number;delivery_date;line;article_number;quantity;unit;created_at;line_remark'
  local order
  for order in $(seq "$orders"); do
    seq 300 | awk -v o="$1-$order" -v d="$day" -v r="$remark" \
      '{printf "%s;0012345;%s;%d;%08d;3;XCT;2026-11-22T10:00:00Z;%s\n", o, d, $1, $1, r}'
  done
}

sending=("$wsync" orders send trial.csv --assortment 0012345.csv -q -o json)

# killed_send: kills it at some moment of a time that is a little longer than it takes; true where it was still running
killed_send() {
  "${sending[@]}" >killed.out 2>killed.err &
  local pid=$!
  sleep "$(awk -v r=$RANDOM -v t="$took" 'BEGIN { printf "%.4f", r / 32767 * t * 1.1 / 1000 }')"
  kill -KILL $pid 2>/dev/null
  wait $pid 2>/dev/null
  [ $? = 137 ]
}

# whole: every file under a final name is the one that was written for it
whole() {
  local file
  for file in "$drop"/ORD_*; do
    [ -e "$file" ] || continue
    cmp -s "$file" "$XDG_STATE_HOME/wsync/hanos/orders/$(basename "$file")" || return 1
  done
}

# measured: how many milliseconds it takes undisturbed
measured() {
  orders_of "$1-0" >trial.csv
  local began
  began=$(date +%s%3N)
  run "${sending[@]}"
  took=$(($(date +%s%3N) - began))
  status_is 0
}

# trials NAME: kills, sends again, compares
trials() {
  local caught=0 trial=0 wrong=0 explained=0
  measured "$1"
  while [ "$caught" -lt "$kills" ] && [ "$trial" -lt $((kills * 4)) ]; do
    trial=$((trial + 1))
    rm -f "$drop"/ORD_*
    orders_of "$1-$trial" >trial.csv
    killed_send && caught=$((caught + 1))
    whole || { wrong=$((wrong + 1)); verdict "$1 $trial (seed $seed): half a file under a final name" no; }
    # What is said in between: nothing of an order is in the drop that the ledger does not account for.
    for file in "$drop"/ORD_*; do
      [ -e "$file" ] || continue
      "$wsync" orders status -q -o json | jq -e --arg f "$(basename "$file")" \
        'any(.[]; .file == $f and (.state == "uploaded" or (.message | startswith("outcome not known"))))' \
        >/dev/null && explained=$((explained + 1)) || verdict "$1 $trial (seed $seed): $(basename "$file") explained" no
    done
    [ $((trial % 4)) != 0 ] || killed_send && true   # now and then killed twice
    run "${sending[@]}"
    local states
    states=$("$wsync" orders status -q -o json | jq -c "[.[] | select(.order | startswith(\"$1-$trial-\")) | .state] | unique")
    if [ "$status" != 0 ] || [ "$states" != '["uploaded"]' ] || [ "$(ls -A "$drop" | wc -l)" != "$orders" ] || ! whole; then
      wrong=$((wrong + 1))
      verdict "$1 $trial (seed $seed): $states, $(ls -A "$drop" | xargs)" no
    fi
  done
  equal "$1: trials that went wrong" 0 "$wrong"
  equal "$1: was really killed" yes "$([ "$caught" -ge $((kills / 2)) ] && echo yes)"
}

export WSYNC_HANOS_ORDERS=file:$drop
trials file
sftp_server
export WSYNC_HANOS_ORDERS=sftp://127.0.0.1:$sftp_port$drop
trials sftp

# A reader takes away what appears. What was sent and taken is never sent again; what may have been taken is said to be so.
export WSYNC_HANOS_ORDERS=file:$drop
mkdir taken
rm -f "$drop"/ORD_*
(
  count=0
  while [ ! -e "$work/enough" ]; do
    for file in "$drop"/ORD_*; do
      [ -e "$file" ] && count=$((count + 1)) && mv "$file" "$work/taken/$(basename "$file").$count" 2>/dev/null
    done
    sleep 0.002
  done
) &
reader=$!
measured reader
unknown=0
for trial in $(seq "$kills"); do
  orders_of "reader-$trial" >trial.csv
  killed_send
  run "${sending[@]}"
  [ "$status" = 0 ] || grep -q 'has arrived is not known' "$work/err" || verdict "reader $trial (seed $seed)" no
  [ "$status" = 0 ] || unknown=$((unknown + 1))
done
sleep 0.1
touch enough
wait $reader
equal "taken twice" "" "$(ls taken | sed -E 's/.*_(reader-[0-9-]*)_.*/\1/' | sort | uniq -d)"
all=$("$wsync" orders status -q -o json | jq '[.[] | select(.order | startswith("reader-"))] | length')
gone=$("$wsync" orders status -q -o json |
  jq '[.[] | select((.order | startswith("reader-")) and .state != "uploaded") | select(.message | startswith("outcome not known") | not)] | length')
equal "the ledger explains each" 0 "$gone"
equal "all are in the ledger" $(((kills + 1) * orders)) "$all"
finish
