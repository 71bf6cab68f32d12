#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Broken files: every finding at once with file, row and column, exit status 3, nothing sent.
. "$(dirname "$0")/../support/shell.sh"

sandbox
broken=$data/broken

# refused FILE NOUN VERB: findings on standard input, in order.
refused() {
  run "$wsync" "${@:2}" "$1"
  status_is 3
  out_empty
  grep -v -e '^wsync: error' -e '^Nothing was sent' "$work/err" >"$work/findings"
  diff -u - "$work/findings" >"$work/diff" && verdict findings yes || { cat "$work/diff"; verdict "findings of $1" no; }
}

refused "$broken/wrong-check-digit.csv" products link <<'T'
wrong-check-digit.csv:5:EanCode: gtin.check-digit: the check digit of 5499281667534 is wrong; the last digit would be 1
T
refused "$broken/slash-in-article-number.csv" products link <<'T'
slash-in-article-number.csv:4:WholesalerArticleNumber: forbidden: "100/245" holds /; none of these may occur: \+<>?#%@&*:./
T
refused "$broken/decimal-comma.csv" products link <<'T'
decimal-comma.csv:3:SalesPriceList: type: "12,50" is not a decimal number with a point, such as 12.30; if the comma is the decimal mark, say so with --decimal comma
decimal-comma.csv:6:SalesPriceList: type: "3,20" is not a decimal number with a point, such as 12.30; if the comma is the decimal mark, say so with --decimal comma
T
refused "$broken/scientific-ean.csv" products link <<'T'
scientific-ean.csv:4:EanCode: gtin.scientific: "5,41E+12" is how a spreadsheet shows a long number; format the column as text and export again; digits are lost for good
T
refused "$broken/missing-column.csv" products link <<'T'
missing-column.csv:1:WholesalerArticleNumber: column.missing: the column WholesalerArticleNumber is missing; is it the one called "WholesalerArticelNumber"?
T
refused "$broken/duplicate-key.csv" products link <<'T'
duplicate-key.csv:6:WholesalerArticleNumber: key.twice: 156117 stands in row 3 already
T
refused "$broken/many-mistakes.csv" products link <<'T'
many-mistakes.csv:3:EanCode: gtin.check-digit: the check digit of 5499227242610 is wrong; the last digit would be 7
many-mistakes.csv:5:WholesalerArticleNumber: forbidden: "VR/20417" holds /; none of these may occur: \+<>?#%@&*:./
many-mistakes.csv:7:SalesPriceList: type: "12,50" is not a decimal number with a point, such as 12.30; if the comma is the decimal mark, say so with --decimal comma
many-mistakes.csv:9:EanCode: gtin.scientific: "5.41E+12" is how a spreadsheet shows a long number; format the column as text and export again; digits are lost for good
many-mistakes.csv:12:WholesalerArticleNumber: key.twice: 005256 stands in row 11 already
many-mistakes.csv:14:Active: type: "misschien" is not true or false
many-mistakes.csv:17:UnitSalesPriceAbbreviation: warning: wanted: UnitSalesPriceAbbreviation is probably required
many-mistakes.csv:20:WholesalerArticleNumber: warning: length: WholesalerArticleNumber has 54 characters, at most 50 fit
T
for file in empty.csv binary.csv; do
  run "$wsync" products link "$broken/$file"
  status_is 3
  out_empty
  err_has "$file: "
done
run "$wsync" products link "$work/nowhere.csv"
status_is 3
err_has "No such file"
equal "requests so far" 0 "$(requests)"

# Names that only the shop knows are resolved by reading; still nothing is written.
refused "$broken/unknown-segment.csv" clients push <<'T'
unknown-segment.csv:5:Segment: name.unknown: there is no client segment "Pretpark"; there are: Horeca, Frituur, Grootkeuken, School, Zorg, Slagerij, Bakkerij, Catering
T
sed 's/,BAK,/,BAKK,/' "$data/products-link.csv" | head -3 >"$work/unit.csv"
refused "$work/unit.csv" products link <<'T'
unit.csv:2:UnitSalesPriceAbbreviation: name.unknown: there is no sales unit "BAKK"; did you mean BAK?
T
equal "effects" 0 "$(jq -s 'map(select(.effect)) | length' "$log")"

# Decimal commas: taken where the column proves them or where they are declared, never guessed.
header='WholesalerArticleNumber;EanCode;Active;OnOrder;UnitSalesPriceAbbreviation;SalesPriceList'
printf '%s\n162403;5499245863436;true;true;DS;12,50\n158588;5499188495480;true;false;ZK;1,250\n' "$header" >"$work/proved.csv"
run "$wsync" products link "$work/proved.csv" --check
status_is 0
err_is <<'T'
proved.csv: SalesPriceList has a decimal comma, as "12,50" in row 2 proves
2 rows are fine; nothing was sent
T
printf '%s\n162403;5499245863436;true;true;DS;1.250\n' "$header" >"$work/thousands.csv"
refused "$work/thousands.csv" products link <<'T'
thousands.csv:2:SalesPriceList: decimal.ambiguous: "1.250" may be a decimal number or thousands; say which with --decimal point or --decimal comma
T
run "$wsync" products link "$broken/decimal-comma.csv" --decimal comma
status_is 3
err_has 'decimal-comma.csv:2:SalesPriceList: type: "13.40" is not a decimal number'

# Slips that would change something in silence: a file that is cut off, a renaming of nothing, a field twice, a blank
# around a key.
few=$(head -3 "$data/products-link.csv" | cut -d, -f1-6)
printf '%s\n002641,5499034362164,true,false,ZK' "$(printf '%s' "$few" | head -2)" >"$work/cut.csv"
refused "$work/cut.csv" products link <<'T'
cut.csv:3: cells: 5 cells, but the header has 6; is the file cut off?
T
printf '%s\n' "$few" >"$work/few.csv"
refused "$work/few.csv" products link --map EanCod=EanCode <<'T'
few.csv:1:EanCod: map.unknown: --map speaks of a column "EanCod" that the file does not have; did you mean "EanCode"?
T
echo '[{"WholesalerArticleNumber":"1","EanCode":"5499034362164","Active":true,"OnOrder":true,"SalesPriceList":1,"salespricelist":9,"UnitSalesPriceAbbreviation":"ZK"}]' >"$work/twice.json"
refused "$work/twice.json" products link <<'T'
twice.json:1:salespricelist: field.twice: salespricelist stands here twice
T
printf '%s\n 002641,5499034362164,true,false,ZK,3.91\n' "$(printf '%s' "$few" | head -1)" >"$work/blank.csv"
refused "$work/blank.csv" products link <<'T'
blank.csv:2:WholesalerArticleNumber: blanks: " 002641" begins or ends with a blank; it would be another key than the one without
T
head -1 "$data/clients.csv" >"$work/shared.csv"
grep -E '^(20485|20519);' "$data/clients.csv" | sed -E 's/;[^;@]+@[^;]+;([^;]*;[^;]*;[a-z]{3};)/;same@x.example;\1/' >>"$work/shared.csv"
refused "$work/shared.csv" clients push <<'T'
shared.csv:3:User.Email: key.twice: same@x.example stands in row 2 already
T
# Excel's first line names the delimiter; a last column without name and content is nobody's.
{ printf 'sep=;\r\n'; printf '%s\n' "$few" | sed 's/$/,/' | tr ',' ';'; } >"$work/sep.csv"
run "$wsync" products link "$work/sep.csv" --check --decimal point
status_is 0
# A leading zero that a spreadsheet ate.
printf '%s\n2641,5499034362164,true,false,ZK,21.15\n' "$(printf '%s' "$few" | head -1)" >"$work/zeros.csv"
run "$wsync" products link "$work/zeros.csv" -o json
status_is 6
out_jq '.rows[0].code' '"article.lost-zeros"'
equal "effects" 0 "$(jq -s 'map(select(.effect)) | length' "$log")"

# A day with a zone is not a delivery day.
run "$wsync" delivery-days set --client 20417 --location 4101 2026-12-01T00:00:00+01:00 2026-13-01
status_is 3
out_empty
err_has 'day 1: date.zone: "2026-12-01T00:00:00+01:00" has a zone'
err_has 'day 2: date: "2026-13-01" is no day'

# Two delimiters that would both fit; tab and BOM; CRLF.
printf 'WholesalerArticleNumber;Prijs, EUR\n1;2\n' >"$work/two.csv"
run "$wsync" products link "$work/two.csv"
status_is 3
err_has "which one parts the columns?"
{ printf '\xef\xbb\xbf'; head -4 "$data/products-link.csv" | tr ',' '\t' | sed 's/$/\r/'; } >"$work/tab.csv"
run "$wsync" products link "$work/tab.csv" --check
status_is 0
err_is <<'T'
3 rows are fine; nothing was sent
T
finish
