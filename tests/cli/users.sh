#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Client users: found by their logins, passwords for new ones only, one client each.
. "$(dirname "$0")/../support/shell.sh"

csv_is() { sed -i 's/\r$//' "$work/out"; out_is; }
all_effects() { jq -s 'map(select(.effect)) | length' "$log"; }
ann=ann.verschaeve@goudenlepel.example
password=Welkom-geheim-77

for wire in json xml form; do
  sandbox
  export WSYNC_ORESTO_WIRE=$wire
  run "$wsync" users list --client 20417
  status_is 0
  err_empty
  out_is <<'T'
Email                               Firstname  Lastname    LanguageCode  Client.ClientNumber  Client.Name                Active
ann.verschaeve@goudenlepel.example  Ann        Verschaeve  nld           20417                Brasserie De Gouden Lepel  true
T
  cat >"$work/users.csv" <<T
Email;NewEmail;ClientNumber;Firstname;LanguageCode;Password;Telephone
ANN.Verschaeve@goudenlepel.example;;20417;Anne;nld;never-compared;
kristof.dewaele@hoekske.example;kris@hoekske.example;;;;;#N/A
bo@lepel.example;;20417;Bo;nld;$password;
lieve.peeters@terlinde.example;;00853;;nld;;
T
  run "$wsync" users push "$work/users.csv" --dry-run -o csv --fields key,outcome,message
  status_is 0
  csv_is <<'T'
key,outcome,message
ANN.Verschaeve@goudenlepel.example,planned,Firstname Ann -> Anne
kristof.dewaele@hoekske.example,planned,"NewEmail (none) -> kris@hoekske.example, Telephone +32 51 55 02 13 -> (none)"
bo@lepel.example,planned,
lieve.peeters@terlinde.example,unchanged,
T
  equal "effects of a dry run ($wire)" 0 "$(all_effects)"
  run "$wsync" users push "$work/users.csv" --trace-http
  status_is 0
  out_empty
  err_has "4 rows: 1 created, 2 updated, 1 unchanged"
  equal "passwords printed ($wire)" 0 "$(cat "$work/err" "$log" | grep -cF -e "$password" -e never-compared)"
  equal "made ($wire)" 1 "$(effects users.post)"
  equal "changed ($wire)" 2 "$(effects users.put)"
  # Again: the login that has changed is found under its new name.
  run "$wsync" users push "$work/users.csv"
  status_is 0
  err_is <<'T'
wsync: warning: users.csv:2:Password: field.kept: user ann.verschaeve@goudenlepel.example is there already: its password stays as it is, as in all such rows
4 rows: 4 unchanged
T
  run "$wsync" users list -o json
  out_jq 'map(select(.Email == "kris@hoekske.example")) | .[0] | [.Firstname, .Telephone, .Client.ClientNumber]' '["Kristof",null,"20423"]'

  run "$wsync" users unlink "$ann" --client 20417
  status_is 0
  err_is <<'T'
1 row: 1 updated
T
  run "$wsync" users unlink "$ann" --client 20417
  status_is 0
  err_is <<'T'
1 row: 1 unchanged
T
  run "$wsync" users link "$ann" --client 20423 --dry-run -o csv --fields key,action,outcome
  status_is 0
  csv_is <<'T'
key,action,outcome
20423,link,planned
T
  run "$wsync" users link "$ann" --client 20423
  status_is 0
  run "$wsync" users link "${ann^^}" --client 20423
  status_is 0
  err_is <<'T'
1 row: 1 unchanged
T
  equal "linked and unlinked once ($wire)" "1 1" "$(effects users.link-to-client) $(effects users.unlink-from-client)"

  run "$wsync" users delete bo@lepel.example nobody@lepel.example BO@lepel.example
  status_is 5
  out_is <<'T'
row  key                   action  code              field  message                                 advice
  2  nobody@lepel.example  delete  server.not-found         there is no user nobody@lepel.example
  3  BO@lepel.example      delete  key.twice                user BO@lepel.example was named before
T
  err_is <<'T'
3 rows: 1 deleted, 2 failed
T
  equal "deleted ($wire)" 1 "$(effects users.delete)"
  stop_servers
done
unset WSYNC_ORESTO_WIRE

# Bad input: all findings at once, no request.
sandbox
cat >"$work/bad.csv" <<'T'
Email;NewEmail;ClientNumber;LanguageCode;Active
a@x.example;;20417;nld;misschien
b@x.example;;20417;nl;true
B@x.example;;20417;nld;true
b@x.example;;20417;nld;true
c@x.example;A@x.example;20417;nld;true
no-address;;20417;nld;true
T
run "$wsync" users push "$work/bad.csv"
status_is 3
out_empty
err_is <<'T'
wsync: error[input.rejected]: 7 findings; nothing was sent
bad.csv:2:Active: type: "misschien" is not true or false
bad.csv:3:LanguageCode: length: LanguageCode has 2 characters, at least 3 are needed
bad.csv:3:LanguageCode: language: "nl" is no language code; three letters: nld, fra
bad.csv:4:Email: key.twice: b@x.example stands in row 3 already
bad.csv:5:Email: key.twice: b@x.example stands in row 3 already
bad.csv:6:NewEmail: key.twice: a@x.example stands in row 2 already
bad.csv:7:Email: email: "no-address" is no e-mail address
Nothing was sent. Correct the rows named above and run again.
T
equal "requests for a bad file" 0 "$(requests)"

# What only the shop knows: a new user lacks something, a client that nobody has. Nothing is written.
cat >"$work/new.csv" <<'T'
Email;ClientNumber;LanguageCode;Password
new@x.example;853;;
other@x.example;;fra;geheim
T
run "$wsync" users push "$work/new.csv"
status_is 3
err_is <<'T'
wsync: error[input.rejected]: 4 findings; nothing was sent
new.csv:2:LanguageCode: required: user new@x.example is new and needs it
new.csv:2:Password: required: user new@x.example is new and needs it
new.csv:2:ClientNumber: client.unknown: there is no client 853; did you mean 00853? Spreadsheets eat leading zeros
new.csv:3:ClientNumber: required: user other@x.example is new and needs it
Nothing was sent. Correct the rows named above and run again.
T
# A user of another client, a login that is taken, one that is not there.
cat >"$work/other.csv" <<T
Email;NewEmail;ClientNumber
$ann;;20423
kristof.dewaele@hoekske.example;lieve.peeters@terlinde.example;
nobody@x.example;somebody@x.example;20417
T
run "$wsync" users push "$work/other.csv" -o csv --fields key,code,message,advice
status_is 6
csv_is <<'T'
key,code,message,advice
ann.verschaeve@goudenlepel.example,user.other-client,user ann.verschaeve@goudenlepel.example belongs to client 20417,A user has one client here; first: wsync users unlink ann.verschaeve@goudenlepel.example --client 20417
kristof.dewaele@hoekske.example,login.taken,lieve.peeters@terlinde.example is somebody else's login,
nobody@x.example,server.not-found,there is no user nobody@x.example whose login could change,
T
run "$wsync" users link "$ann" --client 20423 -o json
status_is 6
out_jq '.rows[0] | [.code, .message]' '["user.other-client","user ann.verschaeve@goudenlepel.example belongs to client 20417"]'
run "$wsync" users unlink "$ann" --client 20423
status_is 6
err_has '1 row: 1 failed'
run "$wsync" users link nobody@x.example --client 20417 -o json
status_is 6
out_jq '.rows[0].message' '"there is no user nobody@x.example"'
run "$wsync" users link "$ann" --client 853 -o json
status_is 6
out_jq '.rows[0].advice' '"did you mean 00853? Spreadsheets eat leading zeros."'
run "$wsync" users list --client 853
status_is 6
out_empty
err_has "there is no client 853"
equal "nothing written" 0 "$(all_effects)"
# The list shows one client of a user; a server may know more.
run "$wsync" users link "$ann" --client 20423 --force
status_is 0
err_is <<'U'
1 row: 1 updated
U
equal "a forced link is sent" 1 "$(effects users.link-to-client)"
run "$wsync" users link "$ann"
status_is 2
err_is <<'T'
wsync: error[usage]: to which client?
Say it with --client NUMBER.
T

# Lost answers: each write takes effect once.
stop_servers
for operation in users.post users.put users.link-to-client users.unlink-from-client users.delete; do
  echo "{\"operation\":\"$operation\",\"kind\":\"drop\",\"moment\":\"after\"}"
done >"$work/faults.jsonl"
sandbox --faults "$work/faults.jsonl"
run "$wsync" users push "$work/users.csv"
status_is 0
err_is <<'T'
wsync: warning: users.csv:2:Password: field.kept: user ann.verschaeve@goudenlepel.example is there already: its password stays as it is, as in all such rows
4 rows: 1 created, 2 updated, 1 unchanged
T
run "$wsync" users unlink "$ann" --client 20417
status_is 0
run "$wsync" users link "$ann" --client 20423
status_is 0
run "$wsync" users delete "$ann"
status_is 0
equal "once each" "1 2 1 1 1" "$(effects users.post) $(effects users.put) $(effects users.link-to-client) $(effects users.unlink-from-client) $(effects users.delete)"

# No server.
stop_servers
run "$wsync" users push "$work/users.csv" --retries 0
status_is 7
run "$wsync" users link "$ann" --client 20417 --retries 0
status_is 7
out_empty
finish
