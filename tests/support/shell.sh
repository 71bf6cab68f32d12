# SPDX-License-Identifier: MIT
# What the shell tests share: a run with exact expectations, a sandbox on a free port, a private home.
# Each script ends with `N passed, N failed`.
set -u
wsync=${1:?usage: SCRIPT path/to/wsync}
here=$(cd "$(dirname "$0")" && pwd)
data=$here/../../examples/data
work=$(mktemp -d)
passed=0
failed=0
servers=()

export XDG_CONFIG_HOME=$work/config XDG_CACHE_HOME=$work/cache XDG_STATE_HOME=$work/state HOME=$work
export NO_COLOR=1 LC_ALL=C.UTF-8
unset WSYNC_CONFIG WSYNC_PROFILE WSYNC_ORESTO_URL WSYNC_ORESTO_USER WSYNC_ORESTO_PASSWORD WSYNC_ORESTO_WIRE

stop_servers() {
  for pid in "${servers[@]}"; do kill "$pid" 2>/dev/null; wait "$pid" 2>/dev/null; done
  servers=()
}
cleanup() { stop_servers; rm -rf "$work"; }
trap cleanup EXIT

# sandbox [OPTIONS]: starts one and points wsync at it; its requests are in $log.
sandbox() {
  log=$work/requests.$RANDOM$RANDOM.jsonl
  local lines=$work/sandbox.env
  : >"$lines"
  "$wsync" sandbox serve --log "$log" "$@" >"$lines" 2>"$work/sandbox.err" &
  servers+=($!)
  for _ in $(seq 200); do
    grep -q WSYNC_HANCOCKS_ACCOUNT "$lines" && break
    sleep 0.05
  done
  grep -q WSYNC_HANCOCKS_ACCOUNT "$lines" || { echo "the sandbox did not start:"; cat "$work/sandbox.err"; exit 1; }
  # shellcheck disable=SC1090
  . "$lines"
}

# A free port that no outgoing connection gets, so that it is still free when a server comes back to it.
lasting_port() { python3 "$here/../support/lasting_port.py"; }

verdict() { # verdict NAME OK
  if [ "$2" = yes ]; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    echo "not as expected: $1"
    echo "  status $status"
    sed 's/^/  out: /' "$work/out" | head -40
    sed 's/^/  err: /' "$work/err" | head -40
  fi
}

# run COMMAND...: keeps stdout, stderr and the status.
run() {
  "$@" >"$work/out" 2>"$work/err"
  status=$?
}

# Expectations on the last run. Text comes on standard input and must fit exactly.
status_is() { [ "$status" = "$1" ] && verdict "status $1" yes || verdict "status $1, came $status" no; }
out_is() { diff -u - "$work/out" >"$work/diff" && verdict out yes || { cat "$work/diff"; verdict "exact stdout" no; }; }
# What says the id of a run is left out of the comparison: no id is ever the same.
err_is() {
  sed -E -e 's/ \(run [0-9]{8}-[0-9]{6}-[0-9a-f]{4}\)$//' -e '/^(look into|finish) it with: wsync runs (show|resume) [0-9a-f-]+$/d' \
    "$work/err" >"$work/err.told"
  diff -u - "$work/err.told" >"$work/diff" && verdict err yes || { cat "$work/diff"; verdict "exact stderr" no; }
}
out_empty() { [ ! -s "$work/out" ] && verdict out yes || verdict "empty stdout" no; }
err_empty() { [ ! -s "$work/err" ] && verdict err yes || verdict "empty stderr" no; }
out_has() { grep -qF -- "$1" "$work/out" && verdict out yes || verdict "stdout has: $1" no; }
err_has() { grep -qF -- "$1" "$work/err" && verdict err yes || verdict "stderr has: $1" no; }
out_jq() { # out_jq EXPR VALUE: what jq reads off stdout
  local came
  came=$(jq -c "$1" "$work/out" 2>&1)
  [ "$came" = "$2" ] && verdict "jq $1" yes || verdict "jq $1: expected $2, came $came" no
}
equal() { # equal WHAT EXPECTED CAME
  [ "$2" = "$3" ] && verdict "$1" yes || verdict "$1: expected $2, came $3" no
}
# How many requests of that operation (a jq test on the log) took effect.
effects() { jq -s "map(select(.operation == \"$1\" and .effect)) | length" "$log"; }
requests() { if [ -s "$log" ]; then jq -s length "$log"; else echo 0; fi; }

finish() {
  echo "$passed passed, $failed failed"
  [ "$failed" = 0 ]
}
