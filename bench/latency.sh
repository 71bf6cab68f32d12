#!/bin/sh
# SPDX-License-Identifier: MIT
# Rows one by one with 16 requests in flight, each answered after 50 ms: the time beside what cannot be beaten, rows x
# latency / 16. Usage: bench/latency.sh [ROWS] (default: 1000).
. "$(dirname "$0")/common.sh"
rows=${1:-1000}
needs python3=python3

about_machine
shop "$work/shop" "$rows"
echo '{"operation":"client-products.post","kind":"slow","delay_ms":50,"times":-1}' >"$work/faults"
for _ in $(seq "$rounds"); do
  rm -rf "$work/now"
  cp -r "$work/shop" "$work/now"
  sandbox --data "$work/now" --faults "$work/faults"
  measured "wsync -j 16" "$wsync" client-products push "$work/data/rows.csv" --action create -j 16 --batch 1 -q -o csv \
    --to "$work/results.csv"
  stop
  python3 -c "print($rows * 0.05 / 16, 0, 0)" >>"$work/figures/rows x latency : 16"
done
table "$rows" "rows x latency : 16" "wsync -j 16"
