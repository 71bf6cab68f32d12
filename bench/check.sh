#!/bin/sh
# SPDX-License-Identifier: MIT
# `--check` of a CSV file beside Python's csv.DictReader that does nothing but read it; then how time and memory grow
# from 10 000 to 1 000 000 rows. Usage: bench/check.sh [ROWS] (default: 300000).
. "$(dirname "$0")/common.sh"
rows=${1:-300000}
here=$(dirname "$(realpath "$0")")
needs python3=python3

check() { measured "$1" "$wsync" client-products push "$2/rows.csv" --check -q; }

about_machine
python3 "$here/rows.py" "$rows" "$work/data" -
for _ in $(seq "$rounds"); do
  measured "csv.DictReader" python3 -c 'import csv, sys
for row in csv.DictReader(open(sys.argv[1], newline="")): pass' "$work/data/rows.csv"
  check "wsync --check" "$work/data"
done
echo; echo "$rows rows, $(wc -c <"$work/data/rows.csv") bytes"; echo
table "$rows" "csv.DictReader" "wsync --check"
echo; echo "growth"
for count in 10000 100000 1000000; do
  python3 "$here/rows.py" $count "$work/grown" -
  check "wsync --check of $count" "$work/grown"
  echo
  table $count "wsync --check of $count"
done
