#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Answers to orders out of a drop: each file once, by what is in it; the drop stays as it is. Over a folder and SFTP.
. "$(dirname "$0")/../support/shell.sh"
. "$here/../support/drop_servers.sh"
. "$here/../support/hanos_order_files.sh"
mkdir "$work/orders" "$work/said"
export WSYNC_HANOS_ORDERS=file:$work/orders
answers=$work/said
head='order_number;customer_number;line;status;quantity_confirmed;delivery_date;reason;replacement_article;message'
answer() { printf '%s\n' "$head" "${@:2}" >"$answers/$1"; }

run "$wsync" orders ack
status_is 2
err_has 'needs FILE, or a drop with answers'
run "$wsync" orders ack x.csv --drop "file:$answers"
status_is 2

for kind in file sftp; do
  rm -rf "${answers:?}"/*
  if [ $kind = sftp ]; then
    sftp_server
    export WSYNC_HANOS_ANSWERS=sftp://127.0.0.1:$sftp_port$answers
  else
    export WSYNC_HANOS_ANSWERS=file:$answers
  fi
  n=$kind
  for order in 1 2 3; do send "$n-$order" >/dev/null 2>&1; done
  run "$wsync" orders ack -o json
  status_is 0
  out_jq . '[]'
  err_is <<<'nothing new: the drop has no answers'

  answer a.csv "$n-1;0012345;;accepted;;;;;"
  answer .half.csv "$n-2;0012345;;rejected;;;;;"
  answer b.csv.part "$n-2;0012345;;rejected;;;;;"
  mkdir -p "$answers/folder"
  run "$wsync" orders ack -o json
  status_is 0
  out_jq '[.[] | [.order, .outcome, .file]]' "[[\"$n-1\",\"acknowledged\",\"a.csv\"]]"
  err_is <<<'1 answer: 1 taken, 0 not'
  run "$wsync" orders ack -o json
  status_is 0
  out_jq . '[]'
  err_is <<<'nothing new: 1 file taken before'
  cp "$answers/a.csv" "$answers/copy.csv"
  run "$wsync" orders ack
  status_is 0
  err_is <<<'nothing new: 2 files taken before'
  equal "the drop is as it was" 5 "$(ls -A "$answers" | wc -l)"
  equal "in the ledger once" 1 "$("$wsync" orders status "$n-1" --history -q -o json | jq '[.[] | select(.state == "acknowledged")] | length')"

  # Another answer under the same name is another answer; the later file has the last word.
  touch -d '-2 hours' "$answers/copy.csv"
  answer a.csv "$n-1;0012345;;rejected;;;;;niet leverbaar"
  answer z.csv "$n-1;0012345;;changed;;;;;toch een deel"
  touch -d '-1 hour' "$answers/a.csv"
  run "$wsync" orders ack -q -o json
  status_is 0
  out_jq '[.[] | .outcome]' '["rejected","partly"]'
  run "$wsync" orders ack "$answers/a.csv" -o json
  status_is 0
  err_is <<<'1 answer: 0 taken, 0 not, 1 taken before'
  run "$wsync" orders status "$n-1" -q --jq '.[0].state'
  out_is <<<'partly'

  # Bad content: the good ones are taken, and it is said until it is mended.
  answer bad.csv "$n-2;0012345;;perhaps;;;;;"
  printf '\x01\x02\xff\xfe\x00' >"$answers/noise.bin"
  : >"$answers/empty.csv"
  answer good.csv "$n-2;0012345;;accepted;;;;;"
  for again in 1 2; do
    run "$wsync" orders ack -o json
    status_is 3
    err_has 'bad.csv:2:status: A011'
    err_has 'empty.csv is empty'
    out_jq '[.[] | select(.outcome == "failed") | .file]' '["bad.csv","empty.csv","noise.bin"]'
  done
  run "$wsync" orders status "$n-2" -q --jq '.[0].state'
  out_is <<<'acknowledged'
  rm "$answers"/bad.csv "$answers"/noise.bin "$answers"/empty.csv

  # Accepted with another quantity, or not at all: partly, and said. Contradictions are no answer.
  answer q.csv "$n-3;0012345;1;accepted;30;;;;" "$n-3;0012345;7;accepted;1;;;;"
  run "$wsync" orders ack -o json
  status_is 0
  out_jq '[.[0].outcome, .[1].answer]' '["partly","changed"]'
  err_has "order $n-3: line 1 is called accepted, with 30 instead of 3 XCT"
  err_has "order $n-3: line 7 is answered, and the order has no such line"
  err_has "order $n-3: line 2 (article 34295808) has no answer"
  answer two.csv "$n-3;0012345;;accepted;;;;;" "$n-3;0012345;;rejected;;;;;"
  run "$wsync" orders ack -q -o json
  status_is 3
  err_has "order $n-3 is answered twice"
  rm "$answers/two.csv"

  # Orders that nobody here knows: said once.
  answer strange.csv "X-$n;;;accepted;;;;;"
  run "$wsync" orders ack -q -o json
  status_is 6
  err_has "no order X-$n was sent from here"
  run "$wsync" orders ack -q
  status_is 0

  # A file that grows waits.
  (for i in $(seq 40); do echo "$n-1;0012345;$i;received;;;;;" >>"$answers/grows.csv"; sleep 0.1; done) &
  answer grows.csv "$n-1;0012345;;received;;;;;"
  sleep 0.2
  WSYNC_HANOS_STABLE=1 run "$wsync" orders ack -o json
  status_is 7
  err_has 'grows.csv is still being written'
  wait %%
  rm "$answers/grows.csv"
done

# Markers, names, places that are not there.
answer m.csv "file-1;0012345;;accepted;;;;;met marker"
WSYNC_HANOS_MARKER=.done run "$wsync" orders ack -q --jq length
status_is 0
out_is <<<0
touch "$answers/m.csv.done"
WSYNC_HANOS_MARKER=.done run "$wsync" orders ack --pattern 'x*' -q --jq length
out_is <<<0
WSYNC_HANOS_MARKER=.done run "$wsync" orders ack -q --jq length
status_is 0
out_is <<<1
run "$wsync" orders ack --drop sftp://127.0.0.1:1/said --retries 0
status_is 7
run "$wsync" orders ack --drop file:/no/such/folder
status_is 6
WSYNC_HANOS_STABLE=soon run "$wsync" orders ack
status_is 4

# An order that was sent once more: the answer to the first one is none to it; the same words in a newer file are, or typed.
export WSYNC_HANOS_ANSWERS=file:$answers
rm -rf "${answers:?}"/*
send R1 >/dev/null 2>&1
answer r.csv "R1;0012345;;accepted;;;;;"
run "$wsync" orders ack -q --jq '.[0].outcome'
out_is <<<acknowledged
touch -d '-5 seconds' "$answers/r.csv"
send R1 --resend >/dev/null 2>&1
run "$wsync" orders ack
status_is 0
err_is <<<'nothing new: 1 file taken before'
equal "no answer yet" uploaded "$("$wsync" orders status R1 -q --jq '.[0].state')"
sleep 1.1
cp "$answers/r.csv" "$answers/r2.csv"
run "$wsync" orders ack -q -o json
status_is 0
out_jq '[.[] | [.file, .outcome]]' '[["r2.csv","acknowledged"]]'
run "$wsync" orders ack -q --jq length
out_is <<<0
send R1 --resend >/dev/null 2>&1
run "$wsync" orders ack "$answers/r.csv" -o json
status_is 0
err_is <<<'1 answer: 1 taken, 0 not'
out_jq '.[0].outcome' '"acknowledged"'
run "$wsync" orders ack "$answers/r.csv"
err_is <<<'1 answer: 0 taken, 0 not, 1 taken before'

# The connection breaks in the middle: what came is taken, the rest the next time.
rm -rf "${answers:?}"/*
answer 1.csv "sftp-1;0012345;;accepted;;;;;eerst"
{ echo "$head"; echo "sftp-2;0012345;;accepted;;;;;$(head -c 2000000 /dev/zero | tr '\0' x)"; } >"$answers/2.csv"
touch -d '-1 hour' "$answers/1.csv"
cutting_proxy "$sftp_port" down:1000000
known_here "$proxy_port"
run "$wsync" orders ack --drop "sftp://127.0.0.1:$proxy_port$answers" --retries 0 -o json
status_is 7
equal "it was cut" cut "$(cat "$cut")"
out_jq '[.[] | [.file, .outcome]]' '[["1.csv","acknowledged"],["2.csv","failed"]]'
run "$wsync" orders ack -q -o json
status_is 0
out_jq '[.[].file]' '["2.csv"]'
equal "nothing is left over" "" "$(ls -A "$XDG_STATE_HOME/wsync/hanos/answers")"

finish
