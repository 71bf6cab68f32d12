#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# --rate holds for all processes of a profile and server together.
. "$(dirname "$0")/../support/shell.sh"

sandbox
"$wsync" stock list -o csv --fields stockcode -q | tail -n +2 | tr -d '\r' | head -20 >"$work/codes.txt"
asked() { jq -s 'map(select(.operation == "stocklevel")) | length' "$log"; }
# Seconds from the first of these requests to the last one, by the sandbox's clock.
took() {
  jq -rs 'map(select(.operation == "stocklevel").time) | .[0], .[-1]' "$log" | {
    read -r first
    read -r last
    echo "$(date -d "$last" +%s.%N) $(date -d "$first" +%s.%N)" | awk '{ print $1 - $2 }'
  }
}
at_least() { # at_least WHAT LEAST SECONDS
  equal "$1: at least $2 s, came $3" yes "$(awk "BEGIN { print ($3 >= $2) ? \"yes\" : \"no\" }")"
}

pids=()
for i in 1 2 3; do
  "$wsync" stock query "$work/codes.txt" --rate 20 -j 8 -o json >"$work/out.$i" 2>"$work/err.$i" &
  pids+=($!)
done
for i in 1 2 3; do
  wait "${pids[$((i - 1))]}"
  status=$?
  cp "$work/out.$i" "$work/out"
  cp "$work/err.$i" "$work/err"
  status_is 0
  out_jq length 20
  err_empty
done
equal "requests" 60 "$(asked)"
at_least "60 requests at 20 a second" 2.5 "$(took)"
equal "one private file" 600 "$(stat -c %a "$XDG_STATE_HOME"/wsync/pace/*.pace)"

# Whoever holds the pace and is stopped in the middle holds up nobody.
"$wsync" stock query "$work/codes.txt" --rate 1 -o json >/dev/null 2>&1 &
stopped=$!
sleep 0.7
kill -STOP $stopped
run timeout 60 "$wsync" stock query "$work/codes.txt" --rate 50 -q -o json
status_is 0
{ kill -KILL $stopped; wait $stopped; } 2>/dev/null

# A file that is none of ours is said and left alone; the rate holds within the run.
file=$(ls "$XDG_STATE_HOME"/wsync/pace/*.pace)
echo "these are not the bytes that you look for" >"$file"
: >"$log"
run "$wsync" stock query "$work/codes.txt" --rate 20 -j 8 -o json
status_is 0
err_has "wsync: warning: the pace in $file cannot be shared: something else stands in it"
err_has "--rate holds for this run alone"
at_least "20 requests at 20 a second" 0.9 "$(took)"
equal "left alone" 42 "$(wc -c <"$file")"

# Without --rate nothing is shared, and nothing is made.
rm -r "$XDG_STATE_HOME/wsync/pace"
run "$wsync" stock query "$work/codes.txt" -o json
status_is 0
err_empty
equal "no file" no "$([ -e "$XDG_STATE_HOME/wsync/pace" ] && echo yes || echo no)"
finish
