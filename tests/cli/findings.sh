#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# What is wrong with a file, as a file; and a file to start from.
. "$(dirname "$0")/../support/shell.sh"

prices=$work/prices.csv
printf 'WholesalerArticleNumber;ClientNumber;SalesPriceList;IsExlusive\n' >"$prices"
for i in $(seq 10000); do printf '%06d;20417;x%d;true\n' "$i" "$i"; done >>"$prices"

run "$wsync" client-products push "$prices" --check --findings "$work/findings.csv" -o json
status_is 3
out_empty
err_has "9900 more; all are in $work/findings.csv"
equal "lines of stderr" 104 "$(wc -l <"$work/err")"
equal "findings in the last line" 100 "$(tail -n 1 "$work/err" | grep -o '"where"' | wc -l)"
err_has '"more_problems":9900'
equal "lines of the file" 10001 "$(wc -l <"$work/findings.csv")"
equal header $'file,row,column,code,severity,message,advice\r' "$(head -n 1 "$work/findings.csv")"
equal "a finding" $'prices.csv,10001,SalesPriceList,type,error,"""x10000"" is not a decimal number with a point, such as 12.30",\r' \
  "$(tail -n 1 "$work/findings.csv")"
run "$wsync" client-products push "$prices" --check
err_has '9900 more: --findings FILE takes them all'

head -n 2 "$prices" >"$work/two.csv"
run "$wsync" client-products push "$work/two.csv" --check --findings "$work/findings.json"
equal "as JSON" '[{"file":"two.csv","row":2,"column":"SalesPriceList","code":"type","severity":"error","message":"\"x1\" is not a decimal number with a point, such as 12.30"}]' \
  "$(tr -d "\n" <"$work/findings.json")"
run "$wsync" client-products push "$work/two.csv" --check --findings "$work/nl.csv" --csv-dialect excel-nl
equal "for a Dutch Excel" $'\xef\xbb\xbffile;row;column' "$(head -n 1 "$work/nl.csv" | cut -d';' -f1-3)"

# Without findings the file says so: nothing is left of an earlier run.
sed -i 's/x1;/1,50;/' "$work/two.csv"
run "$wsync" client-products push "$work/two.csv" --check --findings "$work/findings.csv"
status_is 0
equal "only a header" 1 "$(wc -l <"$work/findings.csv")"

run "$wsync" client-products push --template "$work/new.csv"
status_is 0
out_empty
equal template $'WholesalerArticleNumber,ClientNumber,IsExlusive,SalesPriceList,SalesPriceListPromo\r' "$(cat "$work/new.csv")"
run "$wsync" client-products push --template "$work/new.csv"
status_is 2
err_has 'is there already'
run "$wsync" client-products push --template "$work/new.tsv"
status_is 0
printf '000123\t20417\ttrue\t1.50\t\n' >>"$work/new.tsv"
run "$wsync" client-products push "$work/new.tsv" --check
status_is 0
err_has '1 row is fine'
finish
