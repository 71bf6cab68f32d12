#!/bin/sh
# SPDX-License-Identifier: MIT
# `client-products push --dry-run` of as many rows as the shop has, one in ten with another price: time and peak memory
# of wsync. The shop is nginx with the whole list as a file. Usage: bench/plan.sh [ROWS] (default: 300000).
. "$(dirname "$0")/common.sh"
rows=${1:-300000}
here=$(dirname "$(realpath "$0")")
needs nginx=nginx-light curl=curl python3=python3

about_machine
python3 "$here/rows.py" "$rows" "$work/data" -
mkdir -p "$work/nginx/list/api"
{ printf '{"ClientProducts":'; cat "$work/data/remote.json"; printf ',"Errors":[]}'; } >"$work/nginx/list/api/ClientProducts"
canned
sed -i "s|if (.*GET.*|root $work/nginx/list;|; s|^ *return 200 .{\"ModelState.*||" "$work/nginx/nginx.conf"
kill -HUP $pids 2>/dev/null || :
stop
nginx -e "$work/nginx/error.log" -p "$work/nginx" -c nginx.conf &
pids=$!
for _ in $(seq 100); do curl -s -o "$work/first" "$WSYNC_ORESTO_URL/ClientProducts" && break; sleep 0.1; done
cmp -s "$work/first" "$work/nginx/list/api/ClientProducts" || { echo "nginx does not serve the list" >&2; exit 1; }
for _ in $(seq "$rounds"); do
  measured "json.load of both" python3 -c 'import csv, json, sys
there = {(x["ClientNumber"], x["WholesalerArticleNumber"]): x for x in json.load(open(sys.argv[2]))}
print(sum(float(row["SalesPriceList"]) != there[row["ClientNumber"], row["WholesalerArticleNumber"]]["SalesPriceList"]
          for row in csv.DictReader(open(sys.argv[1], newline=""))))' "$work/data/rows.csv" "$work/data/remote.json"
  measured "wsync --dry-run" "$wsync" client-products push "$work/data/rows.csv" --dry-run -q -o csv --to "$work/results.csv"
done
table "$rows" "json.load of both" "wsync --dry-run"
