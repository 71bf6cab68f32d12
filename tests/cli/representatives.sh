#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Representatives: found by their logins, their clients linked and unlinked by the calls made for that.
. "$(dirname "$0")/../support/shell.sh"

csv_is() { sed -i 's/\r$//' "$work/out"; out_is; }
all_effects() { jq -s 'map(select(.effect)) | length' "$log"; }
clients_of() { "$wsync" representatives list --jq "[.[] | select(.Email == \"$1\") | .Clients[]?.ClientNumber] | join(\" \")" | tr -d '"'; }
password=Welkom-geheim-88
cat >"$work/people.csv" <<T
Email;Firstname;Lastname;LanguageCode;Password;ClientNumbers
jan@zaak.example;Jan;Peeters;nld;$password;20417|20423
els@zaak.example;Els;Maes;fra;$password;
T

for wire in json xml form; do
  sandbox
  export WSYNC_ORESTO_WIRE=$wire
  run "$wsync" representatives push "$work/people.csv" --dry-run -o csv --fields key,action,outcome
  status_is 0
  csv_is <<'T'
key,action,outcome
jan@zaak.example,create,planned
els@zaak.example,create,planned
T
  equal "effects of a dry run ($wire)" 0 "$(all_effects)"
  run "$wsync" representatives push "$work/people.csv" --trace-http
  status_is 0
  out_empty
  err_has "2 rows: 2 created"
  equal "passwords printed ($wire)" 0 "$(cat "$work/err" "$log" | grep -cF "$password")"
  run "$wsync" representatives push "$work/people.csv"
  status_is 0
  err_is <<'T'
wsync: warning: people.csv:2:Password: field.kept: representative jan@zaak.example is there already: its password stays as it is, as in all such rows
2 rows: 2 unchanged
T
  equal "made, with their clients ($wire)" "2 0" "$(effects representatives.post) $(effects representatives.link-to-clients)"
  run "$wsync" representatives list
  status_is 0
  err_empty
  out_is <<'T'
Email             Firstname  Lastname  LanguageCode  Telephone  Active
els@zaak.example  Els        Maes      fra                      true
jan@zaak.example  Jan        Peeters   nld                      true
T

  # The list of clients is the whole list, in any order; without it the links stay.
  cat >"$work/changes.csv" <<'T'
Email;Lastname;ClientNumbers
JAN@zaak.example;;00853 | 20423
els@zaak.example;Claes;
T
  run "$wsync" representatives push "$work/changes.csv" --dry-run -o csv --fields key,message
  status_is 0
  csv_is <<'T'
key,message
JAN@zaak.example,ClientNumbers 20417|20423 -> 00853|20423
els@zaak.example,Lastname Maes -> Claes
T
  run "$wsync" representatives push "$work/changes.csv"
  status_is 0
  err_is <<'T'
2 rows: 2 updated
T
  equal "one call each ($wire)" "1 1 1" "$(effects representatives.put) $(effects representatives.link-to-clients) $(effects representatives.unlink-from-clients)"
  equal "Jan's clients ($wire)" "20423 00853" "$(clients_of jan@zaak.example)"
  printf 'Email;ClientNumbers;Telephone;NewEmail\njan@zaak.example;00853|20423;;\nels@zaak.example;20417|20417;1;else@zaak.example\n' >"$work/again.csv"
  run "$wsync" representatives push "$work/again.csv" -o json
  out_jq '[.rows[].outcome]' '["unchanged","updated"]'
  equal "linked under the new login ($wire)" 20417 "$(clients_of else@zaak.example)"
  run "$wsync" representatives push "$work/again.csv"
  status_is 0
  err_is <<'T'
2 rows: 2 unchanged
T
  printf 'Email;ClientNumbers\nelse@zaak.example;#N/A\n' >"$work/none.csv"
  run "$wsync" representatives push "$work/none.csv"
  status_is 0
  equal "no clients left ($wire)" "" "$(clients_of else@zaak.example)"

  run "$wsync" representatives link jan@zaak.example --client 20417 --client 20423 --client 853 --client 20438 --client 20438
  status_is 5
  out_is <<'T'
row  key    action  code              field  message                 advice
  3  853    link    server.not-found         there is no client 853  did you mean 00853? Spreadsheets eat leading zeros.
  5  20438  link    key.twice                20438 was named before
T
  err_is <<'T'
5 rows: 2 updated, 1 unchanged, 2 failed
T
  equal "one call for all ($wire)" 3 "$(effects representatives.link-to-clients)"
  run "$wsync" representatives unlink jan@zaak.example --client 20417 --client 20519 --client 20438
  status_is 0
  err_is <<'T'
3 rows: 2 updated, 1 unchanged
T
  equal "Jan's clients in the end ($wire)" "20423 00853" "$(clients_of jan@zaak.example)"

  run "$wsync" representatives delete ELSE@zaak.example nobody@zaak.example
  status_is 5
  out_is <<'T'
row  key                  action  code              field  message                                         advice
  2  nobody@zaak.example  delete  server.not-found         there is no representative nobody@zaak.example
T
  equal "deleted ($wire)" 1 "$(effects representatives.delete)"
  stop_servers
done
unset WSYNC_ORESTO_WIRE

# Bad input, and what only the shop knows: nothing is written.
sandbox
printf 'Email;LanguageCode;Active\na@x.example;nl;maybe\nA@x.example;nld;true\n' >"$work/bad.csv"
run "$wsync" representatives push "$work/bad.csv"
status_is 3
out_empty
err_is <<'T'
wsync: error[input.rejected]: 4 findings; nothing was sent
bad.csv:2:Active: type: "maybe" is not true or false
bad.csv:2:LanguageCode: length: LanguageCode has 2 characters, at least 3 are needed
bad.csv:2:LanguageCode: language: "nl" is no language code; three letters: nld, fra
bad.csv:3:Email: key.twice: a@x.example stands in row 2 already
Nothing was sent. Correct the rows named above and run again.
T
equal "requests for a bad file" 0 "$(requests)"
printf 'Email;ClientNumbers\na@x.example;20417|853|77\n' >"$work/unknown.csv"
run "$wsync" representatives push "$work/unknown.csv"
status_is 3
err_has 'unknown.csv:2:ClientNumbers: client.unknown: there is no client 853; did you mean 00853?'
err_has 'unknown.csv:2:ClientNumbers: client.unknown: there is no client 77'
printf 'Email;LanguageCode\na@x.example;nld\n' >"$work/bare.csv"
run "$wsync" representatives push "$work/bare.csv" --dry-run
status_is 0
err_has 'warning: bare.csv:2:Password: wanted: representative a@x.example is new and probably needs it'
run "$wsync" representatives link nobody@x.example --client 20417 -o json
status_is 6
out_jq '.rows[0].message' '"there is no representative nobody@x.example"'
run "$wsync" representatives link jan@zaak.example
status_is 2
err_is <<'T'
wsync: error[usage]: to which clients?
Say it with --client NUMBER.
T
equal "nothing written" 0 "$(all_effects)"

# Lost answers: each write takes effect once.
stop_servers
for operation in post put link-to-clients unlink-from-clients delete; do
  echo "{\"operation\":\"representatives.$operation\",\"kind\":\"drop\",\"moment\":\"after\"}"
done >"$work/faults.jsonl"
sandbox --faults "$work/faults.jsonl"
run "$wsync" representatives push "$work/people.csv"
status_is 0
run "$wsync" representatives push "$work/changes.csv"
status_is 0
run "$wsync" representatives delete jan@zaak.example
status_is 0
equal "once each" "2 1 1 1 1" "$(for operation in post put link-to-clients unlink-from-clients delete; do effects representatives.$operation; done | paste -sd' ')"

# No server.
stop_servers
run "$wsync" representatives push "$work/people.csv" --retries 0
status_is 7
out_empty
finish
