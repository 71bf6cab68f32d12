#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Workbooks instead of CSV files: the sheet, its cells and what is wrong with them.
. "$(dirname "$0")/../support/shell.sh"

sheets=$here/../unit/schema/sheets
prices=$data/prices.xlsx
sandbox

run "$wsync" products sales "$prices" --sheet Prijzen --dry-run -o csv --fields row,key,outcome,code
status_is 0
equal "remarks on sheets" 0 "$(grep -c "not read" "$work/err")"
equal "leading zeros" 1 "$(grep -c '^4,002641,' "$work/out")"
run "$wsync" products sales "$prices" --sheet Prijzen
status_is 0
err_has '3 rows:'
run "$wsync" products get EIG-0101 -o json
out_jq .SalesPriceList 18.05
run "$wsync" products get 100245 -o json
out_jq .SalesPriceList 29.75

# The same from a pipe, by position, and the first sheet where none is named; all is equal now.
run "$wsync" products sales - --format xlsx --sheet 1 <"$prices"
status_is 0
err_has '3 rows: 3 unchanged'
run "$wsync" products sales "$prices"
status_is 0
err_has 'prices.xlsx: read from the sheet "Prijzen"; not read: "Uitleg"'
err_has 'SalesPriceList has a decimal comma, as "29,75" in row 3 proves'
err_has '3 rows: 3 unchanged'
run "$wsync" products sales - <"$prices"
status_is 3
err_has 'A workbook is read with --format xlsx.'

run "$wsync" products sales "$prices" --sheet Prizen
status_is 3
out_empty
err_has 'prices.xlsx: there is no sheet "Prizen"'
err_has 'Did you mean "Prijzen"?'
run "$wsync" products sales "$data/products-link.csv" --sheet Prijzen
status_is 2
err_has '--sheet is for workbooks'
run "$wsync" products sales "$sheets/old.xls"
status_is 3
err_has 'old.xls: this is an old .xls workbook'
err_has 'save it as "Excel workbook (.xlsx)"'

run "$wsync" products sales "$data/broken/reference-error.xlsx" --check --findings "$work/findings.csv"
status_is 3
err_has 'reference-error.xlsx:Prijzen:2:SalesPriceList: cell.error: the cell shows #REF!'
equal "as a file" 'reference-error.xlsx:Prijzen,2,SalesPriceList,cell.error,error' \
  "$(tail -n 1 "$work/findings.csv" | cut -d, -f1-5)"

# A look-up that found nothing clears no price.
python3 - "$data/broken/reference-error.xlsx" "$work/na.xlsx" <<'T'
import sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as old, zipfile.ZipFile(sys.argv[2], "w") as new:
    for part in old.namelist():
        new.writestr(part, old.read(part).replace(b"#REF!", b"#N/A"))
T
run "$wsync" products sales "$work/na.xlsx" --check
status_is 3
err_has "na.xlsx:Prijzen:2:SalesPriceList: cell.error: the cell shows #N/A: its formula found nothing"
err_has "to clear the field, type the text '#N/A with the apostrophe"

# Rows that fail come back as CSV, with their zeros, and can be handed in again.
run "$wsync" products sales "$prices" --results "$work/results"
status_is 0
equal "zeros in results" 1 "$(grep -c '^002641,"3,85",2026-11-01' "$work/results/success.csv")"
run "$wsync" products sales "$work/results/success.csv"
status_is 0
err_has '3 rows: 3 unchanged'
finish
