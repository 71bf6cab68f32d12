#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Assortments of Hanos: files checked, compared, explained and exported; what is not sound concludes nothing.
. "$(dirname "$0")/../support/shell.sh"

unset WSYNC_HANOS_BOOK WSYNC_HANOS_DROP
cp -r "$data/hanos" "$work/hanos"
cd "$work/hanos" || exit 1
# A day in a name is an age.
for file in *_20261122.csv; do mv "$file" "${file%_*}_now.csv"; done
mv 0010001_20261121.csv 0010001_before.csv
touch "$work"/hanos/*  # their age is that of the checkout
a=0010001_now.csv b=0010002_now.csv c=0010003_now.csv

csv_is() { sed -i 's/\r$//' "$work/out"; out_is; }

# A sound file: no findings, and on stderr who vouches for its layout.
run "$wsync" assortments check $a
status_is 0
out_is <<'T'
severity  code  file  line  column  article  message  hint
T
err_is <<'T'
0010001_now.csv: read by the profile canonical-csv (wsync): wsync's own layout, which anything can be turned into; Hanos does not write it
0010001_now.csv: customer number 0010001, 11 articles in 12 rows; 0 errors, 0 warnings
ready for Apicbase: name 100 %, number 100 %, measured 90 %, pack 100 %, price 100 %, nested 54 %, brand 100 %, pack-type 81 %, gtin 100 %, gtin-valid 100 %
T
run "$wsync" -q assortments check $a -o json
status_is 0
err_empty
out_jq . '[]'

# A file with mistakes: all of them at once, with their places and codes, and exit status 3.
run "$wsync" assortments check broken.csv -q -o csv --fields severity,code,line,column,article
status_is 3
csv_is <<'T'
severity,code,line,column,article
error,A011,5,price,00120112
error,A016,7,article_number,
warning,A014,9,,00455009
error,A019,10,,00455120
error,A012,11,,00510003
T
err_has 'error[input.rejected]: the file is not fit to be used'
run "$wsync" assortments check $a broken.csv -q -o json
status_is 3
out_jq 'map(.file) | unique' '["broken.csv"]'
equal "one line of JSON at the end" input.rejected "$(tail -1 "$work/err" | jq -r .error.code)"
run "$wsync" assortments check $a --readiness -o json -q
status_is 0
out_jq 'map(select(.must)) | map(.figure)' '["name","number","measured","pack","price"]'

# Files that are cut off, of somebody else, far smaller, old, or not there.
head -8 $a >cut.csv
run "$wsync" assortments check cut.csv -q -o csv --fields code
status_is 0
{ head -8 $a && echo '#trailer;12'; } >cut.csv
run "$wsync" assortments check cut.csv -q -o csv --fields code
status_is 3
out_has A004
run "$wsync" assortments check $a --customer 10001 -q -o csv --fields code,message
status_is 3
out_has 'A005,"it is the assortment of customer number 0010001, not of 10001"'
head -5 $a >fallen.csv
run "$wsync" assortments check fallen.csv --previous $a -q -o csv --fields code
status_is 3
out_has A007
cp $a old.csv
touch -d '3 days ago' old.csv
run "$wsync" assortments check old.csv -q -o csv --fields code
status_is 0
out_has A006
run "$wsync" assortments check old.csv -q --fail-on warning
status_is 3
run "$wsync" assortments check nowhere.csv
status_is 1
run "$wsync" assortments check
status_is 2
run "$wsync" assortments check --customer 0010001
status_is 1
err_has 'the archive has no file of customer number 0010001'

# A price that silently became ten times too high.
sed 's/;11\.70;/;117.0;/' $a >jump.csv
run "$wsync" assortments check jump.csv --previous $a -q -o csv --fields code,message
status_is 0
out_has 'A022,"the price went from 11.70 to 117.0, by 900 %"'

# Another layout, by a profile of one's own.
run "$wsync" assortments check delivered.csv --file-profile hanos-main.toml -o csv --fields code
status_is 0
err_has 'delivered.csv: read as Windows-1252'
run "$wsync" profiles test delivered.csv --file-profile hanos-main.toml -o json -q
status_is 0
err_empty
out_jq 'map(select(.target == "price"))[0]' '{"column":"prijs","target":"price","sample":"8,80","readAs":"8.80"}'
out_jq 'map(select(.target == null)) | map(.column)' '["Opmerking intern"]'
run "$wsync" assortments export --to csv delivered.csv --file-profile hanos-main.toml -q
status_is 0
out_has '1006.25'
out_has 'Jonge kaas, crème'
cp "$work/out" 0010001_canonical.csv
run "$wsync" assortments diff delivered.csv 0010001_canonical.csv --file-profile hanos-main.toml -q
status_is 3  # the profile is for both
sed 's/^prijs = .*/price = "prijs"/; s/"omschrijving"/"naam"/' hanos-main.toml >moved.toml
run "$wsync" profiles test delivered.csv --file-profile moved.toml -q
status_is 3
err_has 'there is no column naam, which says the name'
err_has 'does not know the column omschrijving'
printf '[map]\nprijs = "x"\n' >wrong.toml
run "$wsync" profiles show wrong.toml
status_is 4
err_has 'wrong.toml:2: config.value: nothing of an article is called prijs'
run "$wsync" profiles list -o csv --fields name,provenance
status_is 0
csv_is <<'T'
name,provenance
canonical-csv,wsync
canonical-xml,wsync
canonical-xlsx,wsync
hanos-sheet,observed-unverified
pricat,standard
ubl-catalogue,standard
T
run "$wsync" profiles show hanos-sheet -o csv --fields target,columns,constant
status_is 0
err_has 'hanos-sheet (observed-unverified)'
out_has 'price,stukprijs,'

# Customer numbers side by side: what is normal between delivery centers, and what is not within one.
run "$wsync" assortments compare $a $b $c -q -o csv --fields severity,article,difference,said
status_is 0
err_empty
csv_is <<'T'
severity,article,difference,said
info,00510003,price,0010001: 31.50 EUR per XCA|0010002: 31.50 EUR per XCA|0010003: 32.10 EUR per XCA
info,00600210,missing,0010001: there|0010002: there|0010003: -
info,00800500,not-orderable,0010001: orderable|0010002: orderable|0010003: not orderable
T
sed 's/;DC-B;/;DC-A;/' $c >0010003_moved.csv
run "$wsync" assortments compare $a 0010003_moved.csv -q -o csv --fields severity,article
status_is 8
csv_is <<'T'
severity,article
warning,00510003
error,00600210
error,00800500
T
err_has 'C003'
run "$wsync" assortments compare $a 0010003_moved.csv --book hanos.toml -q
status_is 0
err_has 'C004: the delivery center is DC-A in the file, but DC-B in the customer book'
run "$wsync" assortments compare $a $c --book hanos.toml -q --fail-on warning
status_is 0
err_empty
run "$wsync" assortments compare $a 0010003_moved.csv --fail-on never -q
status_is 0
run "$wsync" assortments compare $a $b $c --show orderable -q -o json
status_is 0
out_jq 'map(select(.everywhere | not)) | map(.article)' '["00600210","00800500"]'
run "$wsync" assortments compare $a $b $c --show pairs -q -o json
out_jq 'map([.relation, .differing])' '[["same delivery center",0],["other delivery center",3],["other delivery center",3]]'
run "$wsync" assortments compare $a
status_is 2
run "$wsync" assortments compare $a 0010001_before.csv
status_is 2
err_has 'customer number 0010001 is there twice'
run "$wsync" assortments compare broken.csv $b
status_is 3
out_empty

# Two days of one customer number.
run "$wsync" assortments diff 0010001_before.csv $a -q -o csv
status_is 0
csv_is <<'T'
article,change,name,before,after
00310812,price,Tomatenblokjes in blik,11.20 EUR per XCT,11.70 EUR per XCT
00700044,added,Servetten wit 33 cm,,orderable
T
run "$wsync" assortments diff 0010001_before.csv $a -q --exit-code
status_is 8
run "$wsync" assortments diff $a $a -q --exit-code
status_is 0
run "$wsync" assortments diff $a fallen.csv
status_is 9
out_empty
run "$wsync" assortments diff $a fallen.csv --allow-fall -q -o json
status_is 0
out_jq 'map(select(.change == "removed")) | length' 9
run "$wsync" assortments diff $a $b
status_is 2

# Why an article cannot be ordered.
run "$wsync" assortments why 00600210 $a $c -q -o csv --fields customer,state,cause
status_is 0
csv_is <<'T'
customer,state,cause
0010001,orderable,
0010003,absent,delivery center DC-B does not offer it; it can be ordered at DC-A
T
run "$wsync" assortments why 120045 $a -o csv --fields cause
out_has 'it is 00120045 there: zeros in front count'
err_has 'no file has an article 120045'

# For Apicbase, and in wsync's own layouts, which read back the same.
run "$wsync" assortments export --to apicbase-json $a -q
status_is 0
out_jq length 11
out_jq '.[] | select(.third_party_id == "00455009") | .package_description' \
  '{"quantity":4,"package":"carton","gtin":"8712345550097","package_description":{"quantity":6,"package":"package","package_description":{"quantity":0.33,"unit_name":"l"}}}'
out_jq '.[] | select(.third_party_id == "00230001") | [.price, .price_type_code, .price_unit, .weighted]' '[9.95,1,"kg",true]'
for format in csv xml; do
  run "$wsync" assortments export --to $format $a --file "0010001_again.$format" -q
  status_is 0
  out_empty
  run "$wsync" assortments diff $a "0010001_again.$format" -q --exit-code
  status_is 0
done
# What is written, to the letter (tests/golden/hanos).
golden=$here/../golden/hanos
run "$wsync" assortments export --to apicbase-json $c -q
equal "apicbase-json" same "$(cmp -s "$work/out" "$golden/0010003.apicbase.json" && echo same)"
run "$wsync" assortments export --to xml $c -q
equal "xml" same "$(cmp -s "$work/out" "$golden/0010003.xml" && echo same)"
run "$wsync" assortments export --to json $c -q
equal "json" same "$(cmp -s "$work/out" "$golden/0010003.json" && echo same)"
run "$wsync" assortments export --to csv delivered.csv --file-profile hanos-main.toml -q
equal "csv" same "$(cmp -s "$work/out" "$golden/delivered.canonical.csv" && echo same)"
run "$wsync" assortments export --to json $a -q
out_jq '.[0] | [.article_number, .price, .orderable]' '["00120045",8.8,true]'
sed 's/;XCT;11\.70;EUR;XCT;/;XCT;11.70;EUR;XPA;/' $a >0010001_other.csv
run "$wsync" assortments export --to apicbase-json 0010001_other.csv --file no.json -q
status_is 3
err_has 'it is ordered by XCT, but priced by XPA'
equal "nothing was written" no "$([ -e no.json ] && echo yes || echo no)"
run "$wsync" assortments export --to apicbase-json 0010001_other.csv --skip-bad -q
status_is 0
out_jq length 10
run "$wsync" assortments export --to apicbase-json broken.csv -q
status_is 3
out_empty
run "$wsync" assortments export $a
status_is 2

# A workbook as one customer has described it: months and columns that nobody asks for are left alone.
cat >sheet.py <<'P'
import sys, zipfile
rows = [["title", "artikelnummer", "merk", "stukprijs", "hoeveelheid", "hoeveelheid_standaard", "categorie", "Jan-25"],
        ["Melk", "34225259", "x", 1.1, "Pak 1 liter", "per collo a 8 pak", "Zuivel", 3],
        ["Bloem", "34295808", "y", 6.25, "Zak 5 kilogram", "", "Droog", 0],
        ["Room", "3429", "z", 2.05, "op aanvraag", "", "Zuivel", 0]]
def cell(v):
    return f"<c><v>{v}</v></c>" if not isinstance(v, str) else f'<c t="inlineStr"><is><t>{v}</t></is></c>'
sheet = "".join("<row>" + "".join(map(cell, r)) + "</row>" for r in rows)
main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
package = "http://schemas.openxmlformats.org/package/2006/"
with zipfile.ZipFile(sys.argv[1], "w") as z:
    z.writestr("[Content_Types].xml", f'<Types xmlns="{package}content-types">'
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
      '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
      '<Override PartName="/xl/s.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>')
    z.writestr("_rels/.rels", f'<Relationships xmlns="{package}relationships"><Relationship Id="a" Type="{rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>')
    z.writestr("xl/workbook.xml", f'<workbook xmlns="{main}" xmlns:r="{rel}"><sheets><sheet name="prices" sheetId="1" r:id="a"/></sheets></workbook>')
    z.writestr("xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{package}relationships"><Relationship Id="a" Type="{rel}/worksheet" Target="s.xml"/></Relationships>')
    z.writestr("xl/s.xml", f'<worksheet xmlns="{main}"><sheetData>{sheet}</sheetData></worksheet>')
P
python3 sheet.py sheet.xlsx
run "$wsync" assortments check sheet.xlsx --file-profile hanos-sheet --customer 0042 -o csv --fields code,line,article
status_is 0
csv_is <<'T'
code,line,article
A002,1,
A016,4,3429
A017,4,3429
T
err_has 'sheet.xlsx: read by the profile hanos-sheet (observed-unverified): seen with one customer, promised by nobody'
err_has 'sheet.xlsx: not read: merk'
run "$wsync" assortments export --to csv sheet.xlsx --file-profile hanos-sheet --customer 0042 -q
status_is 0
out_has '0042;34225259;Melk;Y;H87;1.1;EUR;H87;'
run "$wsync" assortments check sheet.xlsx --file-profile hanos-sheet -q -o csv --fields code
status_is 3
out_has A005

# The archive, as `assortments fetch` fills it: the newest file, the one before, and the way of a price.
keep() { # keep CUSTOMER DAY FILE
  local sum folder=$XDG_STATE_HOME/wsync/hanos/assortments/$1
  sum=$(sha256sum "$3" | cut -c1-64)
  mkdir -p "$folder"
  cp "$3" "$folder/$2_${sum:0:8}.csv"
  printf '{"customer":"%s","date":"%s","name":"%s","drop":"file:///drop","size":%s,"sha256":"%s","modified":"%sT05:00:00Z","fetched":"%sT06:00:00Z"}\n' \
    "$1" "$2" "$(basename "$3")" "$(stat -c %s "$3")" "$sum" "$2" "$2" >"$folder/$2_${sum:0:8}.csv.facts"
}
keep 0010001 2026-11-21 0010001_before.csv
keep 0010001 2026-11-22 $a
keep 0010003 2026-11-22 $c
run "$wsync" assortments check --customer 0010001 -q -o json
status_is 0
run "$wsync" assortments diff --customer 0010001 -q -o csv --fields article,change
status_is 0
csv_is <<'T'
article,change
00310812,price
00700044,added
T
run "$wsync" assortments diff --customer 0010001 --since 2026-11-21 -q --exit-code
status_is 8
keep 0010001 2026-11-20 broken.csv
keep 0010003 2026-11-21 broken.csv
run "$wsync" assortments check --customer 0010003 -q -o json  # what was never sound is nothing to compare with
status_is 0
run "$wsync" assortments compare --customers 0010001,0010003 -q -o json
status_is 0
out_jq length 3
run "$wsync" assortments why 00310812 --customers all -q -o json
status_is 0
out_jq '.[0].history' '["2026-11-21: 11.20 EUR per XCT","2026-11-22: 11.70 EUR per XCT"]'
run "$wsync" assortments export --to csv --customer 0010003 -q
status_is 0
finish
