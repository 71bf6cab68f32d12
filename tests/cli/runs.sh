#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The journals of runs, looked at: listed, shown, one row explained.
. "$(dirname "$0")/../support/shell.sh"

runs=$XDG_STATE_HOME/wsync/runs

run "$wsync" runs list -o json
status_is 0
err_empty
out_jq . '[]'
run "$wsync" runs show last
status_is 2
out_empty
err_is <<'T'
wsync: error[usage]: there is no run last
No run was kept so far.
T

"$(dirname "$wsync")/make-journals" "$runs" || { echo "make-journals failed"; exit 1; }

run "$wsync" runs list --fields id,command,input,state,total,updated,failed,unprocessed,unfinished,exit_status,undoes -o tsv
status_is 0
err_empty
out_is <<'T'
id	command	input	state	total	updated	failed	unprocessed	unfinished	exit_status	undoes
20261123-001533-0001	runs undo		ended	1	1	0	0	0	0	20261122-001533-4f2a
20261122-001533-5000	clients push	clients.xlsx	not ended	5	0	0	1	4		
20261122-001533-4f2a	products link	prices.csv	ended	3	1	1	0	0	5	
T
run "$wsync" runs list --limit 1 --jq '.[].id'
out_is <<'T'
20261123-001533-0001
T
run "$wsync" runs list --limit 0
status_is 2
err_has '--limit takes a whole number'

# A folder that cannot be read is told, and hides no other.
mkdir "$runs/20261124-000000-0000"
run "$wsync" runs list -o json
status_is 0
out_jq length 3
err_has 'a run cannot be read: 20261124-000000-0000: '
run "$wsync" runs show last
status_is 6
err_has 'run 20261124-000000-0000 never began: it was killed first, and nothing was sent'
rmdir "$runs/20261124-000000-0000"

run "$wsync" runs show 20261122-001533-4
status_is 0
err_empty
sed -i 's/^ended .*Z,/ended     TIME,/' "$work/out"
out_is <<'T'
run       20261122-001533-4f2a: products link
typed     {"arguments":["prices.csv"],"options":{"jobs":"2"}}
input     prices.csv (SHA-256 ab12)
profile   shop, https://api.example.be/api
began     2026-11-22T00:15:33.123Z, wsync 1.2.3
ended     TIME, exit status 5
rows      3 rows: 1 updated, 1 unchanged, 1 failed

row  key     action  outcome    code            field           message
  2  002556  update  updated
  3  002557  update  failed     server.refused  SalesPriceList  The price is too high. [2J
  4  002558  none    unchanged
T
run "$wsync" runs show 20261122-001533-4f2a --failed -o tsv --fields row,key,code
out_is <<'T'
row	key	code
3	002557	server.refused
T
run "$wsync" runs show 20261122-001533-5000 --unfinished -o json
status_is 0
err_empty
out_jq '[.format_version, .run, .command, .state, .exit_status]' '["1.0","20261122-001533-5000","clients push","not ended",null]'
out_jq '.counts | [.total, .unprocessed, .planned, .unknown, .not_begun]' '[5,1,1,1,2]'
out_jq '.rows | map([.row, .key, .outcome])' '[[2,"C1","unknown"],[3,"C1","planned"],[4,"C3","unprocessed"]]'
run "$wsync" runs show 20261122-001533-4f2a -o json --fields key,outcome
out_jq '[.run, (.rows[1] | tojson)]' '["20261122-001533-4f2a","{\"key\":\"002557\",\"outcome\":\"failed\"}"]'
run "$wsync" runs show 20261122-001533-4f2a -o jsonl
equal "a line a row" 3 "$(wc -l <"$work/out")"
run "$wsync" runs show last -o xml
out_has '<undoes>20261122-001533-4f2a</undoes>'
run "$wsync" runs show last --fields kye -o json
status_is 2
err_has 'did you mean key?'

run "$wsync" runs show 20261122
status_is 2
err_is <<'T'
wsync: error[usage]: 2 runs begin with 20261122
Type more of it: 20261122-001533-5000, 20261122-001533-4f2a.
T
run "$wsync" runs show 20261122-001533-4f2b
status_is 2
err_has 'did you mean 20261122-001533-4f2a?'
run "$wsync" runs show ../../x
status_is 2

run "$wsync" runs explain 20261122-001533-4f2a 002557
status_is 0
err_empty
sed -i 's/answered    .*Z,/answered    TIME,/' "$work/out"
out_is <<'T'
prices.csv, row 3: 002557
  run         20261122-001533-4f2a: products link, profile shop, https://api.example.be/api
  action      update
  changes     SalesPriceList: 12.30 -> 12.50
              Brand: (nothing) -> Zwan
  request 1   PUT LinkProducts (link-products.put)
  sent        2026-11-22T00:15:33.500Z
  body        [{"WholesalerArticleNumber":"002556"}]
  SHA-256     00ff
  answered    TIME, HTTP status 400
  answer      The price is too high.
  outcome     failed (2026-11-22T00:15:34.000Z)
  code        server.refused
  field       SalesPriceList
  message     The price is too high. [2J
  advice      Lower it.
T
run "$wsync" runs explain 20261122-001533-4f2a --row 3 -o json
status_is 0
out_jq '.rows[0] | [.file, .row, .key, .before]' '["prices.csv",3,"002557","{\"SalesPriceList\":12.30}"]'
out_jq '.rows[0].requests[0] | [.method, .path, .body_hash, .http_status]' '["PUT","LinkProducts","00ff",400]'
# One key in two rows; one of them may have been sent.
run "$wsync" runs explain 20261122-001533-5000 C1
out_has 'outcome     unknown: a request may have left, and no answer was kept'
out_has 'outcome     none: it was compared with the server, and nothing was sent'
run "$wsync" runs explain 20261122-001533-4f2a 002559
status_is 2
out_empty
err_has 'did you mean 002556?'
run "$wsync" runs explain 20261122-001533-4f2a --row 99
status_is 2
err_has 'knows no row 99'
run "$wsync" runs explain last
status_is 2
run "$wsync" runs explain last 002556 --row 2
status_is 2

# Old journals go, but none that can be resumed: those with unknown rows, and those that were killed.
rm -rf "$runs/20261124-000000-0000"
run "$wsync" runs prune --older-than 36500
status_is 0
out_empty
err_is <<'T'
0 runs of more than 36500 days removed
T
python3 - "$runs"/*/journal.db <<'P'
import sqlite3, sys
for name in sys.argv[1:]:
    with sqlite3.connect(name) as journal: journal.execute("UPDATE run SET began = '2020-01-01T00:00:00.000Z'")
P
run "$wsync" runs prune --dry-run -o json
status_is 0
err_has '2 runs of more than 90 days would be removed; 1 run kept that can be resumed (--unfinished takes them too)'
out_jq 'map(.id)' '["20261123-001533-0001","20261122-001533-4f2a"]'
equal "a dry run removes nothing" 3 "$(ls "$runs" | wc -l)"
run "$wsync" runs prune -q
status_is 0
err_empty
equal "what is left" 20261122-001533-5000 "$(ls "$runs")"
run "$wsync" runs prune --unfinished -q
status_is 0
equal "nothing is left" "" "$(ls "$runs")"
run "$wsync" runs prune --older-than 0
status_is 2
finish
