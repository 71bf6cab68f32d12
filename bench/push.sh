#!/bin/sh
# SPDX-License-Identifier: MIT
# Rows a second of `wsync client-products push`, one row a request and 100 rows a request, beside one `curl --parallel`
# and a loop over a Python requests Session that send the same bodies; against nginx with a canned answer and against
# the sandbox; with the journal and without.
# Usage: bench/push.sh [ROWS] (default: 100000); JOBS=N requests in flight (default: 4).
. "$(dirname "$0")/common.sh"
rows=${1:-100000}
jobs=${JOBS:-4}
here=$(dirname "$(realpath "$0")")
needs nginx=nginx-light curl=curl python3=python3 python:requests


# requests_of BODIES URL: a file for curl -K with one POST a line of BODIES
requests_of() {
  python3 - "$@" <<'P'
import json, sys
for number, line in enumerate(open(sys.argv[1])):
    if number: print("next")
    print(f'url = "{sys.argv[2]}"\nuser = "demo:test"\nheader = "Content-Type: application/json"\noutput = "/dev/null"\nfail\n'
          f'silent\ndata = {json.dumps(line.rstrip())}')
P
}

push() { # push NAME BATCH [OPTIONS]
  name=$1 batch=$2
  shift 2
  $between
  measured "$name" "$wsync" client-products push "$work/data/rows.csv" --action create -j "$jobs" --batch "$batch" -q -o csv \
    --to "$work/results.csv" "$@"
}

# All that is compared, once, on bodies of one row or of many.
round() { # round NAME BODIES URL BATCH
  push "$1: wsync" "$4"
  push "$1: wsync --no-journal" "$4" --no-journal
  $between
  measured "$1: curl --parallel" curl --parallel --parallel-max "$jobs" --no-progress-meter -K "$work/requests-$4"
  $between
  measured "$1: requests, one Session" python3 "$here/send.py" "$3" "$2"
}

compare() { # compare WHERE
  single=$WSYNC_ORESTO_URL/ClientProducts
  many=$WSYNC_ORESTO_URL/ClientProducts/Multiple
  requests_of "$work/data/singles.jsonl" "$single" >"$work/requests-1"
  requests_of "$work/data/batches.jsonl" "$many" >"$work/requests-100"
  for _ in $(seq "$rounds"); do
    round "$1, 1 a request" "$work/data/singles.jsonl" "$single" 1
    round "$1, 100 a request" "$work/data/batches.jsonl" "$many" 100
  done
  for kind in "1 a request" "100 a request"; do
    echo; echo "$1, $kind, $rows rows, -j $jobs"; echo
    table "$rows" "$1, $kind: wsync" "$1, $kind: wsync --no-journal" "$1, $kind: curl --parallel" "$1, $kind: requests, one Session"
  done
}

about_machine
python3 "$here/rows.py" "$rows" "$work/data" -
between=:
canned
compare nginx
stop

# The sandbox forgets between two of them: it starts anew from its own data and enough clients.
shop "$work/shop" "$rows"
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
again() { stop; rm -rf "$work/now"; cp -r "$work/shop" "$work/now"; sandbox --data "$work/now" --port "$port"; }
between=again
again
compare sandbox
