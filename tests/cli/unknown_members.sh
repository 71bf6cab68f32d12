#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A server that is newer than the documents: what wsync does not know comes back unharmed from a change.
. "$(dirname "$0")/../support/shell.sh"

# newer FOLDER: a state whose clients, addresses and users have members that nobody documents
newer() {
  mkdir -p "$1"
  jq '[.[] | . + {"Abc": 12.5, "Loyalty": {"Card": "G-17", "Years": ["2025", "2026"]}} | .Location += {"Box": "bus 3"}]' \
    "$here/../../lib/sandbox/demo/clients.json" >"$1/clients.json"
  jq '[.[] | . + {"Theme": "dark"}]' "$here/../../lib/sandbox/demo/users.json" >"$1/users.json"
}

cat >"$work/phone.csv" <<'T'
ClientNumber;PhoneNumber;Name;Email;Active;HasPromos;MayViewPromoLabels;OrdersMayBeDeliveredToClient;User.Email;User.Telephone
20417;+32 53 99 99 99;Brasserie De Gouden Lepel;info@goudenlepel.example;true;false;true;true;ann.verschaeve@goudenlepel.example;+32 53 88 88 88
T

for wire in json xml form; do
  newer "$work/state.$wire"
  sandbox --data "$work/state.$wire"
  export WSYNC_ORESTO_WIRE=$wire
  run "$wsync" clients push "$work/phone.csv"
  status_is 0
  err_has "1 row: 1 updated"
  run "$wsync" clients push "$work/phone.csv"
  err_has "1 row: 1 unchanged"
  stop_servers
  own='[.[] | select(.ClientNumber == "20417") | {PhoneNumber, Abc: (.Abc | tostring), Loyalty, Box: .Location.Box}]'
  equal "client ($wire)" \
    '[{"PhoneNumber":"+32 53 99 99 99","Abc":"12.5","Loyalty":{"Card":"G-17","Years":["2025","2026"]},"Box":"bus 3"}]' \
    "$(jq -c "$own" "$work/state.$wire/clients.json")"
  equal "user ($wire)" '[{"Telephone":"+32 53 88 88 88","Theme":"dark"}]' \
    "$(jq -c '[.[] | select(.Email | startswith("ann.")) | {Telephone, Theme}]' "$work/state.$wire/users.json")"
done
unset WSYNC_ORESTO_WIRE

# What people hand in stays strict.
sandbox
sed '1s/PhoneNumber/Abc/' "$work/phone.csv" >"$work/wrong.csv"
run "$wsync" clients push "$work/wrong.csv"
status_is 3
err_has 'wrong.csv:1:Abc: column.unknown'
echo '[{"ClientNumber":"20417","Abc":1,"Location":{"Box":"x"}}]' >"$work/wrong.json"
run "$wsync" clients push "$work/wrong.json"
status_is 3
err_has 'wrong.json:1:Abc: column'
err_has 'wrong.json:1:Location.Box: unknown'
equal "effects" 0 "$(requests)"
finish
