#!/bin/sh
# SPDX-License-Identifier: MIT
# Whether the program installed below a folder runs and finds its modules: sandbox, network and jq.
# Usage: works.sh FOLDER [COMMAND...]: the command runs meanwhile, with the sandbox's environment.
set -eu
wsync=${1:?usage: works.sh FOLDER [COMMAND...]}/bin/wsync
shift
dir=$(mktemp -d)
server=
finish() {
  [ -z "$server" ] || { kill "$server" && wait "$server"; } 2>/dev/null || :
  rm -rf "$dir"
}
trap finish EXIT
trap 'exit 130' INT TERM
for variable in $(env | sed -n 's/^\(WSYNC_[A-Z_]*\)=.*/\1/p'); do unset "$variable"; done
export HOME="$dir" XDG_CONFIG_HOME="$dir/config" XDG_CACHE_HOME="$dir/cache" XDG_STATE_HOME="$dir/state"
unset LD_LIBRARY_PATH http_proxy HTTP_PROXY ALL_PROXY all_proxy

"$wsync" version
: >"$dir/environment"
"$wsync" sandbox serve >"$dir/environment" 2>"$dir/server.log" &
server=$!
tries=0
until grep -q HANCOCKS_ACCOUNT "$dir/environment"; do
  tries=$((tries + 1))
  if [ "$tries" -gt 100 ] || ! kill -0 "$server" 2>/dev/null; then
    cat "$dir/server.log"
    exit 1
  fi
  sleep 0.1
done
. "$dir/environment"
items=$("$wsync" stock list -o json --jq length)
[ "$items" -gt 100 ] || { echo "the stock list has $items items"; exit 1; }
[ $# -eq 0 ] || "$@"
