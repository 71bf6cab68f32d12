#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Locations: found by Id or address, Ids learnt back, some deleted or all.
. "$(dirname "$0")/../support/shell.sh"

csv_is() { sed -i 's/\r$//' "$work/out"; out_is; }
all_effects() { jq -s 'map(select(.effect)) | length' "$log"; }

for wire in json xml form; do
  sandbox
  export WSYNC_ORESTO_WIRE=$wire
  run "$wsync" locations list --client 20417
  status_is 0
  err_empty
  out_is <<'T'
ClientNumber    Id  Company                     StreetName  StreetNumber  PostalCode  Municipality
20417         4101  Brasserie De Gouden Lepel   Kerkstraat  14            9300        Aalst
20417         4302  De Gouden Lepel, feestzaal  Parklaan    6             9300        Aalst
T
  # The whole list as a file changes nothing.
  run "$wsync" locations list -o csv --to "$work/all.csv"
  status_is 0
  run "$wsync" locations push "$work/all.csv" -o json
  status_is 0
  out_jq '.counts | [.total == .unchanged, .failed]' '[true,0]'

  cat >"$work/locations.csv" <<'T'
ClientNumber;Id;StreetName;StreetNumber;PostalCode;Municipality;Remark;PhoneNumber
20417;;KERKSTRAAT;14;9300;aalst;Bel aan;
20417;;Dorp;1 bus 2;9300;Aalst;;
20423;4112;;;;;#N/A;
20417;;Parklaan;6;9300;Aalst;;
T
  run "$wsync" locations push "$work/locations.csv" --dry-run -o csv
  status_is 0
  csv_is <<'T'
row,key,action,outcome,code,field,message,advice
2,20417 KERKSTRAAT 14 9300 aalst,update,planned,,,"StreetName Kerkstraat -> KERKSTRAAT, Municipality Aalst -> aalst, Remark (none) -> Bel aan",
3,20417 Dorp 1 bus 2 9300 Aalst,create,planned,,,,
4,20423 4112,update,planned,,,Remark Leveren via de zijdeur -> (none),
5,20417 Parklaan 6 9300 Aalst,none,unchanged,,,,
T
  err_is <<'T'
4 rows: 1 unchanged, 3 unprocessed
dry run: nothing was sent; unprocessed rows are those that would be
T
  equal "effects of a dry run ($wire)" 0 "$(all_effects)"
  run "$wsync" locations push "$work/locations.csv" -o csv --fields row,outcome,message
  status_is 0
  csv_is <<'T'
row,outcome,message
2,updated,
3,created,Id 1000000
4,updated,
5,unchanged,
T
  equal "made ($wire)" 1 "$(effects client-locations.post)"
  equal "changed ($wire)" 2 "$(effects client-locations.put)"
  run "$wsync" locations push "$work/locations.csv"
  status_is 0
  out_empty
  err_is <<'T'
4 rows: 4 unchanged
T
  run "$wsync" locations list --client 20417 -o json
  out_jq 'map(select(.Id == 4101)) | .[0] | [.Remark, .StreetName, .PhoneNumber]' '["Bel aan","KERKSTRAAT","+32 53 55 01 27"]'

  # By Ids: each on its own; what is another client's stays.
  run "$wsync" locations delete --client 20417 4302 4112 4302
  status_is 5
  out_is <<'T'
row  key   action  code              field  message                                         advice
  2  4112  delete  server.not-found         there is no location 4112 of client 20417
  3  4302  delete  key.twice                location 4302 of client 20417 was named before
T
  err_is <<'T'
3 rows: 1 deleted, 2 failed
T
  equal "deleted ($wire)" 1 "$(effects client-locations.delete)"

  # All of them: only when the client number is said once more.
  run "$wsync" locations delete --client 20417 --all </dev/null
  status_is 9
  out_empty
  err_is <<'T'
wsync: error[limit.stopped]: client 20417 has 2 locations; all of them are deleted only with --confirm
If this is meant, add --confirm 20417.
T
  run "$wsync" locations delete --client 20417 --all --confirm 20423 </dev/null
  status_is 9
  err_has "deleting all locations of client 20417 was not confirmed"
  run "$wsync" locations delete --client 20417 --all --dry-run </dev/null
  status_is 0
  out_is <<'T'
row  key      action  code  field  message  advice
  1  4101     delete
  2  1000000  delete
T
  equal "nothing deleted yet ($wire)" 0 "$(effects client-locations.delete-by-client)"
  run "$wsync" locations delete --client 20417 --all --confirm 20417 -o json
  status_is 0
  out_jq '[.rows[] | [.key, .outcome]]' '[["4101","deleted"],["1000000","deleted"]]'
  equal "one call ($wire)" 1 "$(effects client-locations.delete-by-client)"
  equal "others stay ($wire)" 1 "$(effects client-locations.delete)"
  run "$wsync" locations list --client 20417 -o json
  status_is 0
  out_jq length 0
  run "$wsync" locations delete --client 20417 --all --confirm 20417
  status_is 0
  err_is <<'T'
client 20417 has no locations
0 rows
T
  stop_servers
done
unset WSYNC_ORESTO_WIRE

# Typed on a terminal: the number, or nothing is deleted.
sandbox
typed() { # typed ANSWER: to the question that a terminal gets
  printf '%s\n' "$1" | script -qec "$wsync locations delete --client 20417 --all" /dev/null >"$work/out" 2>&1
  status=$?
}
typed 20423
status_is 9
out_has "client 20417 has 2 locations; type the client number to delete all of them:"
equal "not confirmed, not deleted" 0 "$(effects client-locations.delete-by-client)"
typed 20417
status_is 0
equal "confirmed, deleted" 1 "$(effects client-locations.delete-by-client)"

# Bad input: all findings at once, no request at all.
before=$(requests)
cat >"$work/bad.csv" <<'T'
ClientNumber;Id;StreetName;StreetNumber;PostalCode;Municipality;CountryCode
20417;;Dorp;1;9300;;BEL
;;Dorp;1;9300;Aalst;BE
20417;x;Dorp;1;9300;Aalst;BE
20423;;Dorp;2;9300;Aalst;BE
20423;;DORP;2;9300;aalst;BE
20423;4112;;;;;
20423;4112;;;;;
T
run "$wsync" locations push "$work/bad.csv"
status_is 3
out_empty
err_is <<'T'
wsync: error[input.rejected]: 7 findings; nothing was sent
bad.csv:2:Municipality: either-or: either Municipality or Id must be given
bad.csv:2:CountryCode: length: CountryCode has 3 characters, at most 2 fit
bad.csv:2:CountryCode: country: "BEL" is no country code; two letters: BE, NL
bad.csv:3:ClientNumber: required: ClientNumber is empty
bad.csv:4:Id: type: "x" is not a whole number
bad.csv:6:StreetName: key.twice: 20423 DORP 2 9300 aalst stands in row 5 already
bad.csv:8:Id: key.twice: 20423 4112 stands in row 7 already
Nothing was sent. Correct the rows named above and run again.
T
printf 'ClientNumber;StreetName;PostalCode;Municipality\n' >"$work/empty.csv"
run "$wsync" locations push "$work/empty.csv" --check
status_is 0
err_is <<'T'
wsync: warning: empty.csv: rows.none: there are no rows: there is nothing to do
0 rows are fine; nothing was sent
T
equal "requests for bad files" "$before" "$(requests)"

# What only the shop knows: still nothing is written.
before=$(all_effects)
cat >"$work/unknown.csv" <<'T'
ClientNumber;Id;StreetName;StreetNumber;PostalCode;Municipality
853;;Dorp;1;9300;Aalst
99999;;Dorp;1;9300;Aalst
20423;;stationsstraat;88;8800;roeselare
20423;4112;;;;
T
run "$wsync" locations push "$work/unknown.csv"
status_is 3
err_is <<'T'
wsync: error[input.rejected]: 3 findings; nothing was sent
unknown.csv:2:ClientNumber: client.unknown: there is no client 853; did you mean 00853? Spreadsheets eat leading zeros
unknown.csv:3:ClientNumber: client.unknown: there is no client 99999
unknown.csv:5:Id: key.twice: location 4112 of client 20423 is meant by row 4 already
Nothing was sent. Correct the rows named above and run again.
T
printf '%s\n' 'Action;ClientNumber;Id;StreetName;StreetNumber;PostalCode;Municipality' \
  'merge;20423;9999;;;;' 'merge;20423;4123;;;;' 'create;20423;;Stationsstraat;88;8800;Roeselare' \
  'update;20423;;Dorp;1;8800;Roeselare' >"$work/action.csv"
run "$wsync" locations push "$work/action.csv" -o csv --fields key,code,message,advice
status_is 6
csv_is <<'T'
key,code,message,advice
20423 9999,server.not-found,there is no location 9999 of client 20423,The shop gives Ids: leave the Id of a new location empty.
20423 4123,server.not-found,there is no location 4123 of client 20423,Location 4123 belongs to client 00853.
20423 Stationsstraat 88 8800 Roeselare,key.there,location 4112 of client 20423 is there already,Use Action=merge.
20423 Dorp 1 8800 Roeselare,server.not-found,there is no location Dorp 1 8800 Roeselare of client 20423 to update,
T
equal "nothing written" "$before" "$(all_effects)"

# One address, two locations: which one is meant cannot be guessed.
echo '{"ClientNumber":"20423","StreetName":"stationsstraat","StreetNumber":"88","PostalCode":"8800","Municipality":"Roeselare"}' >"$work/twin.json"
"$wsync" api oresto POST ClientLocations --body "$work/twin.json" >"$work/out" 2>"$work/err"
printf 'ClientNumber;StreetName;StreetNumber;PostalCode;Municipality;Remark\n20423;Stationsstraat;88;8800;Roeselare;x\n' >"$work/two.csv"
run "$wsync" locations push "$work/two.csv" -o csv --fields code,message,advice
status_is 6
csv_is <<'T'
code,message,advice
key.ambiguous,"location Stationsstraat 88 8800 Roeselare of client 20423 may be any of 4112, 1000000",Say which one in a column Id.
T

# Usage.
run "$wsync" locations delete 4101
status_is 2
err_is <<'T'
wsync: error[usage]: whose locations?
Say it with --client NUMBER.
T
run "$wsync" locations delete --client 20417
status_is 2
err_has "which locations?"
run "$wsync" locations delete --client 20417 --all 4101
status_is 2
err_has "Ids and --all exclude each other"
run "$wsync" locations delete --client 20417 4101 --confirm 20417
status_is 2
run "$wsync" locations delete --client 20417 x 0 4101
status_is 2
err_has '"x" is no Id of a location'
err_has '"0" is no Id of a location'
run "$wsync" locations list --client 853
status_is 6
out_empty
err_is <<'T'
wsync: error[server.not-found]: there is no client 853
did you mean 00853? Spreadsheets eat leading zeros.
T

# A lost answer: the location is made once, its Id is told all the same; all are deleted once.
stop_servers
printf '%s\n' '{"operation":"client-locations.post","kind":"drop","moment":"after"}' \
  '{"operation":"client-locations.put","kind":"drop","moment":"after"}' \
  '{"operation":"client-locations.delete-by-client","kind":"drop","moment":"after"}' >"$work/faults.jsonl"
sandbox --faults "$work/faults.jsonl"
run "$wsync" locations push "$work/locations.csv" -o csv --fields outcome,message
status_is 0
csv_is <<'T'
outcome,message
updated,
created,Id 1000000
updated,
unchanged,
T
equal "made once" 1 "$(effects client-locations.post)"
equal "changed once each" 2 "$(effects client-locations.put)"
run "$wsync" locations delete --client 20417 --all --confirm 20417
status_is 0
err_is <<'T'
3 rows: 3 deleted
T
equal "deleted once" "1 0" "$(effects client-locations.delete-by-client) $(effects client-locations.delete)"

# No server.
stop_servers
run "$wsync" locations push "$work/locations.csv" --retries 0
status_is 7
out_empty

# All of a client's, confirmed: no limit but one that is typed. What was there stays in the journal.
stop_servers
sandbox
{
  echo "ClientNumber;StreetName;StreetNumber;PostalCode;Municipality;CountryCode"
  for number in $(seq 60); do echo "20417;Veilinglaan;$number;9300;Aalst;BE"; done
} >"$work/sixty.csv"
run "$wsync" locations push "$work/sixty.csv" -q
status_is 0
run "$wsync" locations delete --client 20417 --all --confirm 20417 --max-delete 5
status_is 9
err_has "--max-delete"
equal "nothing deleted" 0 "$(effects client-locations.delete-by-client)"
run "$wsync" locations delete --client 20417 --all --confirm 20417 -o json
status_is 0
out_jq '.counts.deleted > 60' true
run "$wsync" runs explain last 4101 -o json
out_jq '.rows[0].before | fromjson | [.ClientNumber, .Id]' '["20417",4101]'
finish
