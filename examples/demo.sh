#!/bin/sh
# SPDX-License-Identifier: MIT
# The main job, from nothing to done: installs what is missing, builds wsync, starts its sandbox on this machine and
# works with the example data. Nothing leaves the machine; everything started is stopped again.
# Usage: examples/demo.sh. Ends with a verdict; exit status 0 only where every step did what it should.
set -u
cd "$(dirname "$0")/.." || exit 1
root=$(pwd)
data=examples/data
steps=0
failed=
server=
dir=$(mktemp -d)
finish() {
  [ -z "$server" ] || { kill "$server" && wait "$server"; } 2>/dev/null
  rm -rf "$dir"
}
trap finish EXIT
trap 'exit 130' INT TERM

# step WHAT: says what comes
step() {
  steps=$((steps + 1))
  what=$1
  printf '\n%s. %s\n' "$steps" "$what"
}

# wrong WHY: this step did not do what it should
wrong() {
  echo "   WRONG: $1"
  case $failed in
    *"$steps. $what"*) ;;
    *) failed="$failed
  $steps. $what" ;;
  esac
}

# run STATUS COMMAND...: shows the command and the first lines of what it says, and checks its exit status
run() {
  expected=$1
  shift
  printf '   $'
  for word; do
    case $word in
      *' '*) printf " '%s'" "$word" ;;
      *) printf ' %s' "$word" ;;
    esac
  done
  echo
  "$@" >"$dir/out" 2>"$dir/err"
  status=$?
  for stream in out err; do
    head -n 8 "$dir/$stream" | cut -c 1-150 | sed 's/^/     /'
    lines=$(wc -l <"$dir/$stream")
    [ "$lines" -le 8 ] || echo "     ... $lines lines in all"
  done
  [ "$status" -eq "$expected" ] || wrong "exit status $status instead of $expected"
}

# is WHAT EXPECTED: the output of the last command
is() {
  [ "$(cat "$dir/out")" = "$2" ] || wrong "$1: $(head -c 200 "$dir/out") instead of $2"
}

# stop_here: nothing further makes sense
stop_here() {
  echo
  echo "demo: failed: $what"
  exit 1
}

step "Install what is missing"
cmake/install-dependencies.sh || stop_here
step "Build wsync (some minutes the first time)"
configured=build/CMakeCache.txt
{
  cmake -S . -B build -G Ninja -DCMAKE_BUILD_TYPE=Release $([ -f "$configured" ] || echo -DWSYNC_TESTS=OFF) &&
    cmake --build build --target wsync modules
} >"$dir/build.log" 2>&1 || { tail -n 40 "$dir/build.log"; stop_here; }
PATH=$root/build/bin:$PATH

# A home of its own: neither settings nor secrets of whoever runs this take part.
for variable in $(env | sed -n 's/^\(WSYNC_[A-Z_]*\)=.*/\1/p'); do unset "$variable"; done
export HOME="$dir/home" XDG_CONFIG_HOME="$dir/config" XDG_CACHE_HOME="$dir/cache" XDG_STATE_HOME="$dir/state" NO_COLOR=1
unset http_proxy HTTP_PROXY ALL_PROXY all_proxy
run 0 wsync version

step "Start the sandbox: Oresto and Hancocks on a free port of this machine"
: >"$dir/environment"
wsync sandbox serve --log "$dir/requests.jsonl" >"$dir/environment" 2>"$dir/server.log" &
server=$!
tries=0
until grep -q WSYNC_HANCOCKS_ACCOUNT "$dir/environment"; do
  tries=$((tries + 1))
  { [ "$tries" -le 100 ] && kill -0 "$server" 2>/dev/null; } || { cat "$dir/server.log"; stop_here; }
  sleep 0.1
done
. "$dir/environment"
sed 's/^/     /' "$dir/environment"
counts='.counts | "\(.created) created, \(.updated) updated, \(.unchanged) unchanged, \(.failed) failed"'

step "Check a file with mistakes: every finding at once, nothing sent"
run 3 wsync products link "$data/broken/many-mistakes.csv"
grep -q 'many-mistakes.csv:3:EanCode: gtin.check-digit' "$dir/err" || wrong "the wrong check digit is not named"

step "Link 210 products: twelve are not central, which the server must say"
run 5 wsync products link "$data/products-link.csv" -o json --jq "$counts"
is "linked" "158 created, 10 updated, 30 unchanged, 12 failed"

step "Link them again: what is there already is left alone"
run 5 wsync products link "$data/products-link.csv" -o json --jq "$counts"
is "linked" "0 created, 0 updated, 198 unchanged, 12 failed"

step "Push 30 clients with their users"
run 0 wsync clients push "$data/clients.csv" -o json --jq "$counts"
is "pushed" "18 created, 4 updated, 8 unchanged, 0 failed"

step "Fetch the open orders into files, then tick them off"
run 0 wsync orders fetch
orders=$(($(wc -l <"$dir/out") - 1))
run 0 wsync orders fetch --to "$dir/orders" --process -o json --jq length
is "fetched orders" "$orders"
stored=$(ls "$dir/orders" | wc -l)
{ [ "$orders" -gt 0 ] && [ "$stored" -eq "$orders" ]; } || wrong "$stored files of $orders orders"
run 0 wsync orders fetch -o json --jq length
is "open orders" 0

step "Read the stock list of Hancocks and ask for levels; one code does not exist"
run 0 wsync stock list --fields stockcode,brand,stockname,price,stocklevel
[ "$(wc -l <"$dir/out")" -gt 300 ] || wrong "the list is short"
run 5 wsync stock query "$data/stock-codes.txt" -o json --jq '[.[] | select(.outcome == "ok")] | length'
is "levels" 11

step "Set delivery days: Monday and Wednesday for four weeks"
run 0 wsync delivery-days set --client 20417 --location 4101 --weekdays ma,wo --weeks 4
run 0 wsync delivery-days get --client 20417 --location 4101 -o json --jq length
is "delivery days" 8

step "Look at what the sandbox was asked"
asked=$(wc -l <"$dir/requests.jsonl")
echo "     $asked requests"
[ "$asked" -gt 200 ] || wrong "the log is short"

echo
if [ -z "$failed" ]; then
  echo "demo: all $steps steps did what they should"
else
  echo "demo: these steps did not do what they should:$failed"
  exit 1
fi
