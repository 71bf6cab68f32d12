#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A server that calls some fields by other names than the documents: wire_names of the profile, over sockets.
. "$(dirname "$0")/../support/shell.sh"

other_names() { # other_names KEY NAME: the profile has that one
  printf '[profile.default.oresto.wire_names]\n"%s" = "%s"\n' "$1" "$2" >"$work/config.toml"
}
export WSYNC_CONFIG=$work/config.toml
key=PUT.ClientLocationDeliveryDates.DeliveryDates

for wire in json xml form; do
  sandbox --wire-name $key=Dates --wire-name GET.ClientLocationDeliveryDates.DeliveryDates=Dagen
  export WSYNC_ORESTO_WIRE=$wire
  cat >"$work/config.toml" <<T
[profile.default.oresto.wire_names]
"$key" = "Dates"
"GET.ClientLocationDeliveryDates.DeliveryDates" = "Dagen"
T
  run "$wsync" delivery-days set --client 20417 --location 4101 2026-12-01 2026-12-03
  status_is 0
  run "$wsync" delivery-days get --client 20417 --location 4101 -o csv
  status_is 0
  equal "days ($wire)" 2 "$(grep -c 2026-12 "$work/out")"
  run "$wsync" delivery-days set --client 20417 --location 4101 2026-12-01 2026-12-03 2026-12-05 --trace-http
  grep -qE '("|<|&)Dates' "$work/err" && verdict "trace ($wire)" yes || verdict "trace has Dates ($wire)" no
  stop_servers
done
unset WSYNC_ORESTO_WIRE

# `api describe` says both names; doctor lists them.
run "$wsync" api describe client-location-delivery-dates.put
status_is 0
equal "renamed field" 1 "$(tr -s ' \n' ' ' <"$work/out" | grep -cF 'DeliveryDates list of dates, probably required [inferred], Dates on this server [profile].')"
run "$wsync" api describe client-location-delivery-dates.get
out_has 'in the member DeliveryDates, Dagen on this server [profile]'
run "$wsync" doctor --offline -o csv --fields check,detail
out_has "$key,Dates (config.toml [profile.default.oresto.wire_names])"

# A key that leads to nothing.
other_names PUT.ClientLocationDeliveryDates.DeliveryDate Dates
run "$wsync" delivery-days get --client 20417 --location 4101
status_is 4
out_empty
err_has "config.toml:2: config.value: no operation has a field PUT.ClientLocationDeliveryDates.DeliveryDate"
err_has "did you mean $key?"
run "$wsync" doctor --offline
status_is 4
out_has "did you mean $key?"
other_names $key 'two words'
run "$wsync" delivery-days get --client 20417 --location 4101
status_is 4
err_has 'config.toml:2: config.value: "two words" is no name that'
run "$wsync" sandbox serve --wire-name PUT.Clients.Nam=Naam
status_is 2
err_has 'did you mean PUT.Clients.Name?'
run "$wsync" sandbox serve --wire-name PUT.Clients.Name
status_is 2
finish
