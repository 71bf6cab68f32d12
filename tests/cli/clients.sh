#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Clients: listed, one shown, deleted, linked to their users and representatives.
. "$(dirname "$0")/../support/shell.sh"

all_effects() { jq -s 'map(select(.effect)) | length' "$log"; }
ann=ann.verschaeve@goudenlepel.example
kristof=kristof.dewaele@hoekske.example
printf 'Email;LanguageCode;Password\njan@zaak.example;nld;Welkom-1234\n' >"$work/people.csv"

for wire in json xml form; do
  sandbox
  export WSYNC_ORESTO_WIRE=$wire
  run "$wsync" clients list -o json
  status_is 0
  err_empty
  out_jq 'map(select(.ClientNumber == "00853")) | length' 1
  run "$wsync" clients get 00853
  status_is 0
  err_empty
  out_is <<'T'
ClientNumber  Name                       Email                  PhoneNumber      Location.Municipality  Active
00853         Woonzorgcentrum Ter Linde  info@terlinde.example  +32 14 55 03 40  Turnhout               true
T
  run "$wsync" clients get 20417 -o json
  status_is 0
  out_jq '[type, .ClientNumber, .Segment.Id]' '["object","20417",2]'
  run "$wsync" clients get 853 -o json
  status_is 6
  out_empty
  err_has 'wsync: error[server.not-found]: there is no client 853'
  err_has '"hint":"did you mean 00853? Spreadsheets eat leading zeros."'

  "$wsync" representatives push "$work/people.csv" -q
  run "$wsync" clients link 20417 --user "${ann^^}" --dry-run -o jsonl --fields key,outcome
  status_is 0
  out_is <<T
{"key":"${ann^^}","outcome":"unchanged"}
T
  run "$wsync" clients unlink 20417 --user "$ann"
  status_is 0
  err_is <<'T'
1 row: 1 updated
T
  run "$wsync" clients unlink 20423 --user "$kristof"
  status_is 0
  before=$(all_effects)
  run "$wsync" clients link 20438 --user "$ann" --user "$kristof" --dry-run
  status_is 0
  equal "effects of a dry run ($wire)" "$before" "$(all_effects)"
  run "$wsync" clients link 20438 --user "$ann" --user nobody@x.example --user "${ann^^}" --user "$kristof"
  status_is 5
  out_is <<'T'
row  key                                 action  code              field  message                                              advice
  2  nobody@x.example                    link    server.not-found         there is no user nobody@x.example
  3  ANN.VERSCHAEVE@GOUDENLEPEL.EXAMPLE  link    key.twice                ANN.VERSCHAEVE@GOUDENLEPEL.EXAMPLE was named before
T
  err_is <<'T'
4 rows: 2 updated, 2 failed
T
  equal "one call for both ($wire)" 1 "$(effects clients.link-to-users)"
  run "$wsync" users list --client 20438 -o json
  out_jq 'map(.Email) | contains(["ann.verschaeve@goudenlepel.example","kristof.dewaele@hoekske.example"])' true

  run "$wsync" clients link 20438 --representative JAN@zaak.example
  status_is 0
  err_is <<'T'
1 row: 1 updated
T
  run "$wsync" clients link 20438 --representative jan@zaak.example
  status_is 0
  err_is <<'T'
1 row: 1 unchanged
T
  run "$wsync" clients get 20438 --jq .Representative.Email
  out_is <<'T'
jan@zaak.example
T
  run "$wsync" clients unlink 20438 --representative jan@zaak.example
  status_is 0
  run "$wsync" clients unlink 20438 --representative jan@zaak.example
  status_is 0
  err_is <<'T'
1 row: 1 unchanged
T
  equal "once each ($wire)" "1 1" "$(effects clients.link-to-representative) $(effects clients.unlink-from-representative)"

  run "$wsync" clients delete 20438 853
  status_is 5
  out_is <<'T'
row  key  action  code              field  message                 advice
  2  853  delete  server.not-found         there is no client 853
T
  err_is <<'T'
wsync: warning: with client 20438 go Location 4134 (Schoolstraat 21 3500 Hasselt), Location 4323 (Kerkplein 2 3511 Kuringen), the link to user ann.verschaeve@goudenlepel.example, the link to user kristof.dewaele@hoekske.example, the link to user tom.janssens@regenboog-school.example
2 rows: 1 deleted, 1 failed
T
  stop_servers
done
unset WSYNC_ORESTO_WIRE

# A user of another client is not taken away; a number that nobody has; mistakes on the command line.
sandbox
run "$wsync" clients link 20423 --user "$ann" -o json
status_is 6
out_jq '.rows[0] | [.code, .message, .advice]' '["user.other-client","user ann.verschaeve@goudenlepel.example belongs to client 20417","First: wsync users unlink ann.verschaeve@goudenlepel.example --client 20417; or add --force, where a user may have several clients."]'
run "$wsync" clients unlink 20423 --user "$ann"
status_is 6
run "$wsync" clients link 853 --user "$ann" -o json
status_is 6
out_jq '.rows[0] | [.message, .advice]' '["there is no client 853","did you mean 00853? Spreadsheets eat leading zeros."]'
equal "effects" 0 "$(all_effects)"
for verb in link unlink; do
  run "$wsync" clients $verb 20417
  status_is 2
  err_has "Say it with --user EMAIL, as often as needed, or with --representative EMAIL."
  run "$wsync" clients $verb 20417 --user "$ann" --representative jan@zaak.example
  status_is 2
  err_has -- "--user and --representative exclude each other"
  run "$wsync" clients $verb --user "$ann"
  status_is 2
done

# Lost answers: each write takes effect once.
stop_servers
for operation in unlink-from-users link-to-users link-to-representative unlink-from-representative delete; do
  echo "{\"operation\":\"clients.$operation\",\"kind\":\"drop\",\"moment\":\"after\"}"
done >"$work/faults.jsonl"
sandbox --faults "$work/faults.jsonl"
"$wsync" representatives push "$work/people.csv" -q
run "$wsync" clients unlink 20417 --user "$ann"
status_is 0
run "$wsync" clients unlink 20423 --user "$kristof"
status_is 0
run "$wsync" clients link 20438 --user "$ann" --user "$kristof"
status_is 0
err_is <<'T'
2 rows: 2 updated
T
run "$wsync" clients link 20438 --representative jan@zaak.example
status_is 0
run "$wsync" clients unlink 20438 --representative jan@zaak.example
status_is 0
run "$wsync" clients delete 20438
status_is 0
equal "once each" "2 1 1 1 1" "$(for operation in unlink-from-users link-to-users link-to-representative unlink-from-representative delete; do effects clients.$operation; done | paste -sd' ')"

# No server.
stop_servers
for command in "clients get 20417" "clients link 20417 --user $ann"; do
  run "$wsync" $command --retries 0
  status_is 7
  out_empty
done
finish
