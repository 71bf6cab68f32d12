#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Progress: a bar on a terminal that leaves no trace, plain lines every 10 s anywhere else, nothing with -q.
. "$(dirname "$0")/../support/shell.sh"

on_terminal() { # on_terminal COMMAND...: its standard error is a terminal; what came there is in $work/err
  "$here/../support/on_terminal.py" "$work/err" "$@" >"$work/out"
  status=$?
}
slow='{"operation":"link-products.post","times":-1,"kind":"slow","delay_ms":60}'
again() { # again: another sandbox that knows nothing of the links yet
  stop_servers
  echo "$slow" >"$work/faults.jsonl"
  sandbox --faults "$work/faults.jsonl"
}

# Meanwhile a long run whose standard error is a file; it is looked at last.
echo "$slow" >"$work/faults.jsonl"
sandbox --faults "$work/faults.jsonl"
long_server=${servers[0]}
servers=()
"$wsync" products link "$data/products-link.csv" --rate 14 -o json >"$work/long.out" 2>"$work/long.err" &
long=$!

again
TERM=xterm on_terminal "$wsync" products link "$data/products-link.csv" -o json
status_is 5
equal "the bar is drawn" yes "$(grep -qaE 'linking products  \[#+\.+\]  [0-9]+%  [0-9]+/210' "$work/err" && echo yes)"
equal "with its pace" yes "$(grep -qaE ', [0-9.]+ a second, [0-9]+ s left' "$work/err" && echo yes)"
equal "no line is wider than the terminal" 0 \
  "$(tr '\r' '\n' <"$work/err" | sed 's/\x1b\[K//g' | awk 'length > 80' | grep -c linking)"
# What a terminal shows in the end: the bar was overwritten by the summary.
equal "the bar is cleared before anything else" 0 \
  "$(sed 's/.*\r\x1b\[K//; s/\r$//' "$work/err" | grep -caE '\[#|\[\.')"
err_has '210 rows: 158 created'

again
TERM=dumb on_terminal "$wsync" products link "$data/products-link.csv" -o json
status_is 5
equal "no bar on a dumb terminal" 0 "$(grep -caE $'\\[#|\x1b' "$work/err")"
again
TERM=xterm on_terminal "$wsync" products link "$data/products-link.csv" -q -o json
equal "nothing with -q" 0 "$(grep -caE $'linking|\x1b' "$work/err")"
again
run "$wsync" products link "$data/products-link.csv" -o json
equal "no bar in a file" 0 "$(grep -caE $'\\[#|\x1b|\r' "$work/err")"

wait $long
status=$?
cp "$work/long.out" "$work/out"
cp "$work/long.err" "$work/err"
status_is 5
equal "a plain line after 10 s" yes \
  "$(grep -qE '^linking products: [0-9]+ of 210 \([0-9]+%\)(, [0-9]+ failed)?, [0-9.]+ a second, [0-9]+ s left$' \
    "$work/err" && echo yes)"
equal "and no bar" 0 "$(grep -caE $'\\[#|\x1b|\r' "$work/err")"
kill "$long_server"
finish
