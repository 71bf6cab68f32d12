#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# One writing run at a time on the same data: who holds it is said, who is killed leaves nothing, waiting can be asked
# for and broken off.
. "$(dirname "$0")/../support/shell.sh"

echo '{"operation":"link-products.post","times":-1,"kind":"slow","delay_ms":300}' >"$work/faults.jsonl"
sandbox --faults "$work/faults.jsonl"
locks=$XDG_STATE_HOME/wsync/locks
hold() { # hold: a run on products that takes its time; its process is $holder
  local before
  before=$(effects link-products.post)
  "$wsync" products link "$data/products-link.csv" -j 2 -q >/dev/null 2>&1 &
  holder=$!
  for _ in $(seq 200); do [ "$(effects link-products.post)" -gt "$before" ] && break; sleep 0.05; done
}
until_said() { # until_said TEXT: in the errors of what runs in the background
  for _ in $(seq 200); do grep -qF "$1" "$work/err" && break; sleep 0.05; done
}
printf 'WholesalerArticleNumber;SalesPriceList\n002641;3.90\n' >"$work/price.csv"

hold
run "$wsync" products sales "$work/price.csv"
status_is 10
out_empty
err_has "error[locked]: products of profile default: another run holds the lock: wsync products link"
err_has "process $holder on $(hostname), since 20"
err_has "Nothing was sent. Wait for the other run with --lock-wait 60, or see \`wsync runs list\`."
run "$wsync" products sales "$work/price.csv" -o json
status_is 10
out_empty
equal "for programs too" '"locked"' "$(tail -1 "$work/err" | jq -c .error.code)"
equal "nothing was written" 0 "$(effects link-products.put-sales)"
equal "private" 700,600 "$(stat -c %a "$locks"),$(stat -c %a "$locks"/oresto-products-*.lock)"

held=$(basename "$locks"/oresto-products-*.lock .lock)
name=${held#oresto-products-}   # of this server and profile

# What only looks, and what is about something else, goes on.
for command in "products sales $work/price.csv --dry-run" "products sales $work/price.csv --check" "products get 002641" \
  "clients push $data/clients.csv" "orders fetch"; do
  # shellcheck disable=SC2086
  run "$wsync" $command
  status_is 0
done

# Another profile is another business.
mkdir -p "$XDG_CONFIG_HOME/wsync"
printf '[profile.other]\nproduction = false\n' >"$XDG_CONFIG_HOME/wsync/config.toml"
run "$wsync" products sales "$work/price.csv" --profile other
status_is 0

# A wait that is too short; one that the other's death ends.
run "$wsync" products sales "$work/price.csv" --lock-wait 1
status_is 10
err_has "waiting for another run on products of profile default: wsync products link, process $holder on"
err_has "; waited 1 s"
"$wsync" products sales "$work/price.csv" --lock-wait 60 >"$work/out" 2>"$work/err" &
waiting=$!
until_said "waiting for another run"
kill -KILL $holder
wait $holder 2>/dev/null
wait $waiting
status=$?
status_is 0
err_has "1 row: 1 unchanged"
run "$wsync" products sales "$work/price.csv"
status_is 0

# Ctrl-C while it waits.
hold
set -m
"$wsync" products sales "$work/price.csv" --lock-wait 60 >"$work/out" 2>"$work/err" &
waiting=$!
until_said "waiting for another run"
kill -INT -- -$waiting
wait $waiting
status=$?
set +m
status_is 130
out_empty
err_has "interrupted while waiting"
kill -INT $holder
wait $holder 2>/dev/null

run "$wsync" products sales "$work/price.csv" --lock-wait soon
status_is 2

# Every noun that writes keeps to it.
for noun in products photos clients locations delivery-days users representatives order-list client-products orders; do
  touch "$locks/oresto-$noun-$name.lock"
  exec {lock}>>"$locks/oresto-$noun-$name.lock"
  flock -n "$lock" || echo "the test cannot lock $noun"
done
before=$(jq -s 'map(select(.effect)) | length' "$log")
while read -r command; do
  # shellcheck disable=SC2086
  run "$wsync" $command </dev/null
  equal "$command" 10 "$status"
  err_has "error[locked]"
done <<T
products link $data/products-link.csv
products sales $work/price.csv
products delete 002641
photos delete EIG-0101 1000001
clients push $data/clients.csv
clients delete 20417
clients link 20417 --user a@example.org
clients unlink 20417 --user a@example.org
locations delete --client 20417 4101
locations delete --client 20417 --all --confirm 20417
delivery-days set --client 20417 --location 4101 2026-12-24
users delete a@example.org
representatives delete a@example.org
users link a@example.org --client 20417
order-list add --client 20417 002641
order-list remove --client 20417 002641
order-list replace --client 20417 002641
client-products delete --client 20417 002641
orders process 1
orders fetch --to $work/orders --process
T
equal "nothing was written" "$before" "$(jq -s 'map(select(.effect)) | length' "$log")"

# Without a place for the lock nothing is written.
exec {lock}>&-
touch "$work/file"
XDG_STATE_HOME=$work/file run "$wsync" products sales "$work/price.csv"
status_is 1
err_has XDG_STATE_HOME
finish
