#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# `wsync clients push`: clients by difference, segments by name, users after their client.
. "$(dirname "$0")/../support/shell.sh"

for wire in json xml form; do
  sandbox
  export WSYNC_ORESTO_WIRE=$wire
  run "$wsync" clients push "$data/clients.csv" --dry-run -o json
  status_is 0
  out_jq '[.rows[] | select(.key == "20438") | .message]' '["PhoneNumber +32 11 55 04 62 -> +32 11 55 04 99"]'
  equal "effects of a dry run ($wire)" 0 "$(jq -s 'map(select(.effect)) | length' "$log")"

  run "$wsync" clients push "$data/clients.csv"
  status_is 0
  out_empty
  err_is <<'T'
30 rows: 18 created, 4 updated, 8 unchanged
T
  equal "clients made ($wire)" 18 "$(effects clients.post)"
  equal "clients changed ($wire)" 4 "$(effects clients.put)"
  equal "users made ($wire)" 20 "$(effects users.post)"
  # No user before its client.
  equal "order ($wire)" true "$(jq -s '(map(.operation) | index("clients.post")) < (map(.operation) | index("users.post"))' "$log")"

  run "$wsync" clients push "$data/clients.csv"
  status_is 0
  err_is <<'T'
wsync: warning: clients.csv:10:User.Password: field.kept: user pieter.debacker@feestelijk.example is there already: its password stays as it is, as in all such rows
30 rows: 30 unchanged
T
  stop_servers
done
unset WSYNC_ORESTO_WIRE

# A new user without a password is a finding, before anything is written.
sandbox
head -1 "$data/clients.csv" >"$work/user.csv"
grep '^20417;' "$data/clients.csv" | sed 's/;;;;;;$/;nieuw@goudenlepel.example;An;Peeters;;;/' >>"$work/user.csv"
run "$wsync" clients push "$work/user.csv"
status_is 3
err_has 'user.csv:2:User.Password: required: nieuw@goudenlepel.example is a new user and needs it'
err_has 'user.csv:2:User.LanguageCode: required:'
equal "effects" 0 "$(jq -s 'map(select(.effect)) | length' "$log")"

# Action: a client that is there cannot be created, one that is not cannot be updated.
head -1 "$data/clients.csv" | sed 's/^/Action;/' >"$work/action.csv"
grep '^20417;' "$data/clients.csv" | sed 's/^/create;/' >>"$work/action.csv"
grep '^20423;' "$data/clients.csv" | sed 's/^/ignore;/' >>"$work/action.csv"
run "$wsync" clients push "$work/action.csv" -o json
status_is 6
out_jq '[.rows[] | {key, outcome, message}]' '[{"key":"20417","outcome":"failed","message":"client 20417 is there already"}]'
finish
