#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Order lists: articles added and removed, or the whole list replaced with the difference shown first.
. "$(dirname "$0")/../support/shell.sh"

# The id of a run is another one each time.
err_is() {
  sed -i -E 's/ \(run [0-9a-f-]+\)$//; s/(wsync runs [a-z]+) [0-9a-f-]+$/\1 RUN/' "$work/err"
  diff -u - "$work/err" >"$work/diff" && verdict err yes || { cat "$work/diff"; verdict "exact stderr" no; }
}

all_effects() { jq -s 'map(select(.effect)) | length' "$log"; }
a=152829 b=002641 c=004205 d=004711   # linked articles of the demo data
list_of() { "$wsync" order-list list --client "$1" -o tsv | tail -n +2 | paste -sd' '; }

for wire in json xml form; do
  sandbox
  export WSYNC_ORESTO_WIRE=$wire
  run "$wsync" order-list list --client 20417
  status_is 0
  err_empty
  out_is <<'T'
WholesalerArticleNumber
T
  run "$wsync" order-list add --client 20417 "$a" "$b" --dry-run
  status_is 0
  err_is <<'T'
2 rows: 2 unprocessed
dry run: nothing was sent; unprocessed rows are those that would be
T
  equal "effects of a dry run ($wire)" 0 "$(all_effects)"
  run "$wsync" order-list add --client 20417 "$b" "$a"
  status_is 0
  out_empty
  err_is <<'T'
2 rows: 2 created
T
  equal "one call ($wire)" 1 "$(effects orderlist.post)"
  equal "in the order given ($wire)" "$b $a" "$(list_of 20417)"
  # From a file: what is there stays; an article that nobody has spoils no other.
  printf '\xef\xbb\xbf%s\r\n%s\r\n\r\n%s\r\n' "$a" no-such "$c" >"$work/articles.txt"
  run "$wsync" order-list add --client 20417 "$work/articles.txt"
  status_is 5
  out_is <<'T'
row  key      action  code          field  message                                                   advice
  2  no-such  create  server.error         the server refused: Article number no-such is not known.
T
  err_is <<'T'
3 rows: 1 created, 1 unchanged, 1 failed
look into it with: wsync runs show RUN
T
  equal "after a file ($wire)" "$b $a $c" "$(list_of 20417)"

  run "$wsync" order-list remove --client 20417 "$a" "$d"
  status_is 5
  out_is <<T
row  key     action  code              field  message                                                       advice
  2  $d  delete  server.not-found         there is no article $d on the order list of client 20417
T
  err_is <<'T'
2 rows: 1 deleted, 1 failed
look into it with: wsync runs show RUN
T
  equal "removed ($wire)" 1 "$(effects orderlist.delete)"

  printf '%s\n' "$d" "$c" >"$work/new.txt"
  run "$wsync" order-list replace --client 20417 - --dry-run <"$work/new.txt"
  status_is 0
  out_is <<T
WholesalerArticleNumber  Change
$d                   added
$c                   kept
$b                   removed
row  key    action  code  field  message                                                  advice
  1  20417  update               WholesalerArticleNumbers $b|$c -> $d|$c
T
  err_is <<'T'
1 added, 1 removed, 1 kept
1 row: 1 unprocessed
dry run: nothing was sent; unprocessed rows are those that would be
T
  run "$wsync" order-list replace --client 20417 "$d" "$c" --max-delete 0
  status_is 9
  err_has "1 article would be removed; the limit is 0; nothing was sent"
  err_has "--max-delete 1"
  equal "nothing replaced ($wire)" 0 "$(effects orderlist.put)"
  run "$wsync" order-list replace --client 20417 "$d" "$c" -o json
  status_is 0
  out_jq '[.counts.updated, .rows[0].key, .rows[0].changes[0].before]' '[1,"20417","002641|004205"]'
  err_is <<'T'
1 added, 1 removed, 1 kept
1 row: 1 updated
T
  run "$wsync" runs show last -o json
  out_jq '[.command, .state, .counts.updated]' '["order-list replace","ended",1]'

  equal "replaced ($wire)" "$d $c" "$(list_of 20417)"
  run "$wsync" order-list replace --client 20417 "$c" "$d"
  status_is 0
  err_is <<'T'
0 added, 0 removed, 2 kept
1 row: 1 unchanged
T
  equal "one overwriting ($wire)" 1 "$(effects orderlist.put)"
  stop_servers
done
unset WSYNC_ORESTO_WIRE

# Bad input: nothing is asked, nothing is sent. An empty file would empty the list.
sandbox
for verb in add replace remove; do
  run "$wsync" order-list $verb --client 20417 "$a" "$b" "$a" "$b"
  status_is 3
  out_empty
  err_is <<T
wsync: error[input.rejected]: 2 findings; nothing was sent
article 3: key.twice: $a is article 1 already
article 4: key.twice: $b is article 2 already
Nothing was sent. Correct the rows named above and run again.
T
  run "$wsync" order-list $verb "$a"
  status_is 2
  err_is <<'T'
wsync: error[usage]: whose order list?
Say it with --client NUMBER.
T
  run "$wsync" order-list $verb --client 20417 ""
  status_is 2
  : >"$work/empty.txt"
  run "$wsync" order-list $verb --client 20417 "$work/empty.txt"
  status_is 3
  err_has "there is no article number"
done
run "$wsync" order-list list
status_is 2
err_has "Say it with --client NUMBER."
# Lines of a CSV file, notes and options are no article numbers.
printf '%s\n' WholesalerArticleNumber "$a" "$b;Frieten" '# note' 'ABC DEF' "$a" >"$work/two.txt"
for verb in add replace remove; do
  run "$wsync" order-list $verb --client 20417 "$work/two.txt" -- --dry-run
  status_is 3
  out_empty
  err_is <<T
wsync: error[input.rejected]: 5 findings; nothing was sent
two.txt:3: article.invalid: "$b;Frieten" is no article number: it holds ;; one article number a line, and nothing else
two.txt:4: article.invalid: "# note" is no article number: it holds #; one article number a line, and nothing else
two.txt:5: article.invalid: "ABC DEF" is no article number: it holds a blank; one article number a line, and nothing else
two.txt:6: key.twice: $a is two.txt:2 already
article 2: article.invalid: "--dry-run" is no article number: it begins with -; options stand before the articles
Nothing was sent. Correct the rows named above and run again.
T
done
run "$wsync" order-list replace --client 20417 "$data/products-link.csv"
status_is 3
err_has 'products-link.csv:1: article.invalid: "WholesalerArticleNumber,EanCode'
equal "requests" 0 "$(requests)"
run "$wsync" order-list add --client 20417 <(echo "$a") --dry-run
status_is 0
err_has "1 row: 1 unprocessed"
run "$wsync" order-list replace --client 20417 no-such
status_is 6
out_has "Article number no-such is not known."
run "$wsync" order-list list --client 853
status_is 6
out_empty
err_has "Client 853 is not known."
equal "effects" 0 "$(all_effects)"

# Lost answers: each write takes effect once.
stop_servers
for operation in post put delete; do
  echo "{\"operation\":\"orderlist.$operation\",\"kind\":\"drop\",\"moment\":\"after\"}"
done >"$work/faults.jsonl"
sandbox --faults "$work/faults.jsonl"
run "$wsync" order-list add --client 20417 "$a" "$b" "$c"
status_is 0
err_is <<'T'
3 rows: 3 created
T
run "$wsync" order-list replace --client 20417 "$a" "$d"
status_is 0
run "$wsync" order-list remove --client 20417 "$d"
status_is 0
equal "once each" "1 1 1" "$(effects orderlist.post) $(effects orderlist.put) $(effects orderlist.delete)"
equal "what is left" "$a" "$(list_of 20417)"
# Lost before it was done: sent again.
stop_servers
echo '{"operation":"orderlist.post","kind":"drop","moment":"before"}' >"$work/faults.jsonl"
sandbox --faults "$work/faults.jsonl"
run "$wsync" order-list add --client 20417 "$a" "$b"
status_is 0
equal "sent again, each alone" 2 "$(effects orderlist.post)"
equal "the whole list" "$b $a" "$(list_of 20417 | tr ' ' '\n' | sort | paste -sd' ')"

# A resumed run has the articles that were typed, whatever their file says by then.
printf '%s\n' "$a" "$c" >"$work/list.txt"
run "$wsync" order-list replace --client 20417 "$work/list.txt" -o json
status_is 0
run "$wsync" runs show last -o json
out_jq '.typed | fromjson | .arguments' "[\"$a\",\"$c\"]"
# What was removed stands in the journal.
run "$wsync" order-list remove --client 20417 "$c" -q
run "$wsync" runs explain last "$c" -o json
out_jq '.rows[0].before' "\"\\\"$c\\\"\""

# No server.
stop_servers
run "$wsync" order-list add --client 20417 "$a" --retries 0
status_is 7
out_empty
finish
