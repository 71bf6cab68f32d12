#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# `wsync products reconcile`: own products that have become central are linked; where that fails they are as before,
# and wherever the program is killed a resumed run leaves each of them either own or linked.
# WSYNC_KILLS: how often it is killed (default 55, of which at least half strike it at work).
. "$(dirname "$0")/../support/shell.sh"

cd "$work" || exit 1
demo=$here/../../lib/sandbox/demo
runs=$XDG_STATE_HOME/wsync/runs

# central_range NAME...: a folder with own products of these numbers whose EAN is central, and the demo's own ones.
central_range() {
  rm -rf "$work/data" && mkdir "$work/data"
  jq --slurpfile central "$demo/central-products.json" --slurpfile links "$demo/link-products.json" '
    ([$central[0][].EanCode] - [$links[0][].EanCode] | unique) as $eans | . as $own
    | $own + [$ARGS.positional | to_entries[] | $own[.key % 7] + {
        Id: (7000 + .key), WholesalerArticleNumber: .value, EanCode: $eans[.key], SalesPriceListPromo: 7.5,
        PromoValidFrom: "2026-11-01T00:00:00+01:00", PromoValidFromUtc: "2026-10-31T23:00:00Z",
        PromoValidUntil: "2026-12-24T00:00:00+01:00", PromoValidUntilUtc: "2026-12-23T23:00:00Z",
        TemporarilyUnavailable: false}]' \
    "$demo/products.json" --args "$@" >"$work/data/products.json"
}

# Own products as they are, but for what a new one has of its own.
own_ones() {
  "$wsync" products list --own -o json | jq -S 'map(del(.Id, .LastModified, .LastModifiedUtc)) | sort_by(.WholesalerArticleNumber)'
}
parts() { "$wsync" products list -o json --fields WholesalerArticleNumber,Range | jq -c 'map({(.WholesalerArticleNumber): .Range}) | add'; }
# Whether a run has begun since $earlier; one that was killed in the making of its journal has sent nothing.
begun() { [ "$(last_run)" != "$earlier" ] && "$wsync" runs show last -q >/dev/null 2>&1; }
last_run() { ls "$runs" 2>/dev/null | tail -1; }

base64 -d >saus.png <<'T'
iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==
T

central_range C-1 C-2
sandbox --data "$work/data"
run "$wsync" products reconcile --dry-run -o jsonl
status_is 0
equal "rows of a dry run" "C-1 convert planned, C-2 convert planned" \
  "$(jq -r '"\(.key) \(.action) \(.outcome)"' "$work/out" | paste -sd, | sed 's/,/, /g')"
run "$wsync" products reconcile C-1 EIG-0101 002641 EIG-9999 --dry-run -o json
status_is 5
out_jq '.rows | map([.key, .action, .outcome])' \
  '[["C-1","convert","planned"],["EIG-0101","none","unchanged"],["002641","none","unchanged"],["EIG-9999","convert","failed"]]'
run "$wsync" products reconcile --no-journal
status_is 2
run "$wsync" products reconcile --max-delete 1
status_is 9
equal "deleted so far" 0 "$(effects products.delete)"

run "$wsync" products reconcile C-1 C-1 -o json
status_is 0
out_jq '[.counts.total, .counts.updated]' '[1,1]'
equal "one delete, one link" "1 1" "$(effects products.delete) $(effects link-products.post)"
run "$wsync" products get C-1 -o json
out_jq '[.Range, .SalesPriceList, .SalesPriceListPromo, .OnOrder, .Active, .UnitSalesPrice.Abbreviation, (.PromoValidFrom[:10]), (.PromoValidUntil[:10])]' \
  '["linked",17.8,7.5,false,true,"EMM","2026-11-01","2026-12-24"]'
run "$wsync" products reconcile -o json
status_is 0
out_jq '.rows | map([.key, .outcome])' '[["C-2","updated"]]'
run "$wsync" products reconcile
status_is 0
err_has "no own product has an EAN that is central"
run "$wsync" runs undo last
status_is 2
stop_servers

# The link is refused: everything is as it was, photos too.
refused='{"operation":"link-products.post","kind":"status","status":400,"times":-1}'
printf '%s\n' "$refused" >faults.jsonl
central_range C-1 C-2
sandbox --data "$work/data" --faults faults.jsonl
run "$wsync" photos add C-1 saus.png --language nld
status_is 0
own_ones >before.json
run "$wsync" products reconcile -o json
status_is 6
out_jq '.rows | map([.key, .outcome, (.message | contains("put back (restored)")), (.message | contains("could not be given back"))]) | unique' \
  '[["C-1","failed",true,false],["C-2","failed",true,false]]'
own_ones >after.json
equal "own products, before and after" same "$(cmp before.json after.json && echo same)"
run "$wsync" photos list -o json --fields WholesalerArticleNumber,LanguageCode,PhotoName,Size
out_jq . '[{"WholesalerArticleNumber":"C-1","LanguageCode":"nld","PhotoName":"saus.png","Size":70}]'
run "$wsync" runs resume last
status_is 6
equal "a refused row is not sent again" 2 "$(effects products.delete)"
stop_servers

# Neither the link nor the own product for a while: said, kept open, finished.
cat >faults.jsonl <<'T'
{"operation":"link-products.post","kind":"status","status":400,"times":1}
{"operation":"products.post","kind":"status","status":400,"times":2}
T
central_range C-1
sandbox --data "$work/data" --faults faults.jsonl
run "$wsync" products reconcile C-1 -o json
status_is 7
out_jq '.rows[0].message | startswith("C-1 IS NEITHER OWN NOR LINKED NOW")' true
equal "in no part" null "$(parts | jq -c '."C-1"')"
run "$wsync" runs resume last -o json
status_is 0
out_jq '.rows[0].outcome' '"updated"'
equal "linked in the end" linked "$(parts | jq -r '."C-1"')"
stop_servers

# A 403 on the link is a refusal like any other: the own product is put back.
echo '{"operation":"link-products.post","kind":"status","status":403,"times":-1}' >faults.jsonl
central_range C-1
sandbox --data "$work/data" --faults faults.jsonl
run "$wsync" products reconcile C-1 -o json
out_jq '.rows[0] | [.outcome, (.message | contains("the own product was put back"))]' '["failed",true]'
equal "own again" own "$(parts | jq -r '."C-1"')"
stop_servers

# Ctrl-C between deletion and link: the link is made, the other rows are left.
printf '{"operation":"%s","kind":"slow","delay_ms":400,"times":-1}\n' products.delete link-products.post >faults.jsonl
central_range C-1 C-2 C-3
sandbox --data "$work/data" --faults faults.jsonl
set -m
"$wsync" products reconcile -o json -j 1 >"$work/out" 2>"$work/err" &
running=$!
for _ in $(seq 200); do [ "$(effects products.delete)" -ge 1 ] && break; sleep 0.02; done
kill -INT -- -$running
wait $running
status=$?
set +m
status_is 130
out_jq '.counts | [.updated, .failed, .unprocessed]' '[1,0,2]'
equal "one linked, the others own" "linked own own" "$(parts | jq -r '[."C-1", ."C-2", ."C-3"] | sort | join(" ")')"
stop_servers

# Answers that are lost: read back, nothing twice.
cat >faults.jsonl <<'T'
{"operation":"products.delete","kind":"drop","moment":"after"}
{"operation":"link-products.post","kind":"truncate"}
{"operation":"link-products.post","kind":"status","status":503,"moment":"before"}
T
central_range C-1 C-2
sandbox --data "$work/data" --faults faults.jsonl
run "$wsync" products reconcile -q
status_is 0
equal "each once" "2 2" "$(effects products.delete) $(effects link-products.post)"
stop_servers

# Killed at any moment. The shop is slow, so that the moments spread; articles with an R are refused as links.
kills=${WSYNC_KILLS:-55}
names=()
for ((i = 1; i <= kills; i++)); do names+=("K$i-a" "K$i-R" "K$i-c"); done
for operation in products.delete link-products.post products.post; do
  printf '{"operation":"%s","match":"-R","kind":"status","status":400,"times":-1,"delay_ms":30}\n' "$operation" |
    grep link-products
  printf '{"operation":"%s","kind":"slow","delay_ms":40,"times":-1}\n' "$operation"
done >faults.jsonl
central_range "${names[@]}"
sandbox --data "$work/data" --faults faults.jsonl
own_ones >before.json
struck=0
both_gone=0
for ((i = 1; i <= kills; i++)); do
  articles=("K$i-a" "K$i-R" "K$i-c")
  earlier=$(last_run)
  "$wsync" products reconcile "${articles[@]}" -q >/dev/null 2>&1 &
  victim=$!
  sleep "0.$(printf '%03d' $((20 + RANDOM % 180)))"
  kill -KILL "$victim" 2>/dev/null && struck=$((struck + 1))
  { wait "$victim"; } 2>/dev/null
  state=$(parts)
  both_gone=$((both_gone + $(jq -n --argjson state "$state" '[$ARGS.positional[] | select($state[.] == null)] | length' --args "${articles[@]}")))
  if begun; then
    run "$wsync" runs resume last -o json
  else
    run "$wsync" products reconcile "${articles[@]}" -o json
  fi
  status_is 5
  out_jq '.rows | map([.key, .outcome]) | sort' \
    "[[\"K$i-R\",\"failed\"],[\"K$i-a\",\"updated\"],[\"K$i-c\",\"updated\"]]"
  equal "each is one of the two, kill $i" '"linked" "own" "linked"' \
    "$(parts | jq -c --arg i "K$i" '.[$i + "-a"], .[$i + "-R"], .[$i + "-c"]' | paste -sd' ')"
done
equal "kills that struck, at least half" yes "$([ "$struck" -ge $((kills / 2)) ] && echo yes)"
echo "killed $struck times; found $both_gone articles neither own nor linked, all put in place"
own_ones | jq 'map(select(.WholesalerArticleNumber | endswith("-R")))' >after.json
jq 'map(select(.WholesalerArticleNumber | endswith("-R")))' before.json >expected.json
equal "refused ones are as they were" same "$(cmp expected.json after.json && echo same)"
run "$wsync" products list -o json
out_jq '[.[].WholesalerArticleNumber] | length == (unique | length)' true
stop_servers

# The same without numbers, killed again and again in one run: the rows keep their places in the journal.
printf '%s\n' '{"operation":"products.delete","kind":"slow","delay_ms":60,"times":-1}' \
  '{"operation":"link-products.post","kind":"slow","delay_ms":60,"times":-1}' >faults.jsonl
central_range A1 A2 A3 A4 A5 A6 A7 A8
sandbox --data "$work/data" --faults faults.jsonl
earlier=$(last_run)
for ((i = 1; i <= 6; i++)); do
  if begun; then words=(runs resume last); else words=(products reconcile); fi
  "$wsync" "${words[@]}" -q >/dev/null 2>&1 &
  victim=$!
  sleep "0.$(printf '%03d' $((150 + RANDOM % 150)))"
  kill -KILL "$victim" 2>/dev/null
  { wait "$victim"; } 2>/dev/null
done
if begun; then words=(runs resume last); else words=(products reconcile); fi
run "$wsync" "${words[@]}" -o json
status_is 0
out_jq '.rows | map([.key, .outcome]) | sort | map(join(" "))' \
  '["A1 updated","A2 updated","A3 updated","A4 updated","A5 updated","A6 updated","A7 updated","A8 updated"]'
equal "linked once each" "8 8" "$(effects products.delete) $(effects link-products.post)"
run "$wsync" runs show last -o json
out_jq '.counts | [.total, .updated]' '[8,8]'

finish
