#!/bin/sh
# SPDX-License-Identifier: MIT
# `assortments check`, `compare` and `diff` of wsync's own CSV beside Python with csv and Decimal that asks the same; then
# how time and memory of `check` grow. Usage: bench/assortments.sh [ARTICLES] (default: 100000).
. "$(dirname "$0")/common.sh"
articles=${1:-100000}
here=$(dirname "$(realpath "$0")")
needs python3=python3
data=$work/data

python() { name=$1; shift; measured "$name" python3 "$here/assortment_check.py" "$@"; }
ours() { name=$1; shift; measured "$name" "$wsync" assortments "$@" -q -o csv; }

about_machine
python3 "$here/assortment_rows.py" "$articles" "$data"
for _ in $(seq "$rounds"); do
  python "Python check" check "$data/new.csv" "$data/old.csv"
  ours "wsync check" check "$data/new.csv" --previous "$data/old.csv"
  python "Python compare" compare "$data/new.csv" "$data/other.csv"
  ours "wsync compare" compare "$data/new.csv" "$data/other.csv"
  python "Python diff" diff "$data/old.csv" "$data/new.csv"
  ours "wsync diff" diff "$data/old.csv" "$data/new.csv"
done
echo; echo "$articles articles, $(wc -c <"$data/new.csv") bytes a file, two files each"
for what in check compare diff; do echo; table "$articles" "Python $what" "wsync $what"; done
echo; echo "growth"
for count in 10000 100000 400000; do
  python3 "$here/assortment_rows.py" $count "$work/grown"
  ours "check of $count" check "$work/grown/new.csv"
  echo
  table $count "check of $count"
done
