#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Assortment files as they come: encodings, parts of cells, groups of PRICAT, several files of which one is missing.
. "$(dirname "$0")/../support/shell.sh"

unset WSYNC_HANOS_BOOK WSYNC_HANOS_DROP
cp -r "$data/hanos" "$work/hanos"
cd "$work/hanos" || exit 1
# A day in a name is an age.
for file in *_20261122.csv; do mv "$file" "${file%_*}_now.csv"; done
mv 0010001_20261121.csv 0010001_before.csv
touch "$work"/hanos/*
a=0010001_now.csv
csv_is() { sed -i 's/\r$//' "$work/out"; out_is; }

# XML says its encoding, and is believed and told of, or refused.
"$wsync" assortments export --to xml $a --file plain.xml -q
sed -i 's/Patentbloem/Crème €/' plain.xml
as() { sed "1s/UTF-8/$1/" plain.xml | iconv -f UTF-8 -t "$2" >"0010001_$1.xml"; }
as ISO-8859-15 ISO-8859-15
as Windows-1252 CP1252
as UTF-16 UTF-16
for encoding in ISO-8859-15 Windows-1252 UTF-16; do
  run "$wsync" assortments export --to json "0010001_$encoding.xml"
  status_is 0
  err_has "0010001_$encoding.xml: read as $encoding"
  out_has 'Crème €'
done
as EBCDIC-CP-NL UTF-8
run "$wsync" assortments check 0010001_EBCDIC-CP-NL.xml -q -o csv --fields code,message,hint
status_is 3
csv_is <<'T'
code,message,hint
A001,"the file declares ebcdic-cp-nl, an encoding that is not read","Have it written in UTF-8, and declared so."
T
# Declared wrongly: believed, but doubted; a profile goes before it.
as ISO-8859-1 UTF-8
run "$wsync" assortments export --to json 0010001_ISO-8859-1.xml
status_is 0
err_has 'it declares another encoding, but its bytes are sound UTF-8 too'
printf 'based_on = "canonical-xml"\n[file]\nencoding = "utf-8"\n' >really.toml
run "$wsync" assortments export --to json 0010001_ISO-8859-1.xml --file-profile really.toml
status_is 0
err_empty
out_has 'Crème €'
# Cut off: with its line.
head -c 3000 plain.xml >0010001_cut.xml
run "$wsync" assortments check 0010001_cut.xml -q -o csv --fields code,line
status_is 3
csv_is <<'T'
code,line
A001,96
T

# A price with words around it: cut out by an expression.
sed 's/;8,80;/;EUR 8,80 per st;/' delivered.csv >worded.csv
sed "s/^price = .*/price = { column = \"prijs\", transform = ['regex:[0-9.]+,[0-9]+', \"trim\"] }/" hanos-main.toml >worded.toml
run "$wsync" profiles show worded.toml -q -o csv --fields target,columns,transforms
status_is 0
out_has 'price,prijs,"regex:[0-9.]+,[0-9]+|trim"'
run "$wsync" profiles test worded.csv --file-profile worded.toml -q -o json
status_is 0
out_jq 'map(select(.target == "price"))[0] | [.sample, .transforms, .readAs]' \
  '["EUR 8,80 per st",["regex:[0-9.]+,[0-9]+","trim"],"8.80"]'
run "$wsync" assortments check worded.csv --file-profile worded.toml -q
status_is 0
sed 's/EUR 8,80 per st/EUR 1.008,80 per st/' worded.csv >dear.csv
sed 's/\[0-9.\]+,/[0-9]+,/' worded.toml >cut.toml
run "$wsync" assortments check dear.csv --file-profile cut.toml -q -o csv --fields code,line,column,message
status_is 3
out_has 'A011,2,prijs,"regex:[0-9]+,[0-9]+ takes only a part of the number in ""EUR 1.008,80 per st"""'
sed 's/EUR 8,80 per st/op aanvraag/' worded.csv >asked.csv
run "$wsync" assortments check asked.csv --file-profile worded.toml -q -o csv --fields code,line,column,message
status_is 3
out_has 'A011,2,prijs,"""op aanvraag"" does not fit regex:[0-9.]+,[0-9]+"'
sed 's/\[0-9.\]+,\[0-9\]+/(/' worded.toml >unsound.toml
run "$wsync" profiles show unsound.toml
status_is 4
err_has '"(" is no regular expression'
sed 's/^\[file\]/&\npattern = "{outlet}_*"/' hanos-main.toml >lost.toml
run "$wsync" profiles show lost.toml
status_is 4
err_has 'has {outlet}, which means nothing'
run "$wsync" profiles show canonical-cvs
status_is 4
err_has 'did you mean canonical-csv?'

# PRICAT: what the group says holds for its lines.
run "$wsync" assortments export --to csv "$here/../golden/hanos/pricat-groups.edi" --file-profile pricat
status_is 0
err_has 'of 1 article the price is that of the group (PGI)'
out_has '0012345;34290001;Yoghurt aardbei;Y;H87;45.00;EUR;H87;10;9;'
out_has '0012345;34290002;Yoghurt bosvruchten;Y;H87;5.10;EUR;H87;;21;'

# What only says changes is a whole assortment for nobody; what is no CSV is told by what it is.
printf 'based_on = "pricat"\n[assortment]\nmode = "delta"\n' >changes.toml
cp "$here/../golden/hanos/pricat-full.edi" 0012345_full.edi
for command in "export --to csv 0012345_full.edi" "why 00034225 0012345_full.edi" "diff 0012345_full.edi 0012345_full.edi"; do
  # shellcheck disable=SC2086
  run "$wsync" assortments $command --file-profile changes.toml -q
  status_is 3
  out_empty
  err_has '0012345_full.edi only says what changed'
done
# Out of the archive it is the last whole one with all changes since.
catalogue() { # catalogue FILE ACTION LINES...: lines are number, price and action
  local file=$1 action=$2
  shift 2
  {
    echo "<Catalogue xmlns='urn:oasis:names:specification:ubl:schema:xsd:Catalogue-2' xmlns:a='urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2' xmlns:b='urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2'>"
    [ -z "$action" ] || echo "<b:ActionCode>$action</b:ActionCode>"
    echo "<a:ReceiverParty><a:PartyIdentification><b:ID>0077</b:ID></a:PartyIdentification></a:ReceiverParty>"
    for line; do
      read -r number price what <<<"$line"
      echo "<a:CatalogueLine><b:ID>$number</b:ID><b:ActionCode>$what</b:ActionCode><b:OrderableIndicator>true</b:OrderableIndicator><b:OrderableUnit>XCT</b:OrderableUnit><a:RequiredItemLocationQuantity><a:Price><b:PriceAmount currencyID='EUR'>$price</b:PriceAmount></a:Price></a:RequiredItemLocationQuantity><a:Item><b:Name>Artikel $number</b:Name><a:SellersItemIdentification><b:ID>$number</b:ID></a:SellersItemIdentification></a:Item></a:CatalogueLine>"
    done
    echo "</Catalogue>"
  } >"$file"
}
day() { date -u -d "$1 days" "+${2:-%Y%m%d}"; }
mkdir changes
catalogue "changes/0077_$(day -5).xml" Update "5 9.00 Add"
printf 'based_on = "ubl-catalogue"\n[assortment]\nmode = "delta"\n' >ubl-changes.toml
export WSYNC_HANOS_DROP=file:$PWD/changes WSYNC_HANOS_PATTERN='{customer}_{date}.xml' WSYNC_HANOS_STABLE=0
run "$wsync" assortments fetch --file-profile ubl-changes.toml -q
status_is 0
run "$wsync" assortments export --to csv --customer 0077 --file-profile ubl-changes.toml -q
status_is 0
err_has "customer number 0077: archive.no-whole: the archive has only changes, from $(day -5 %F) on"
equal "what is known" "5 9.00" "$(grep '^0077' "$work/out" | cut -d';' -f2,6 | tr ';' ' ')"
catalogue "changes/0077_$(day -4).xml" Replace "1 10.00 Add" "2 20.00 Add" "3 30.00 Add"
catalogue "changes/0077_$(day -3).xml" Update "1 11.00 Update" "2 20.00 Delete"
catalogue "changes/0077_$(day -2).xml" Update "4 40.00 Add"
run "$wsync" assortments fetch --all --file-profile ubl-changes.toml -q
status_is 0
catalogue "changes/0077_$(day -1).xml" Update "3 300.00 Update"
run "$wsync" assortments fetch --all --file-profile ubl-changes.toml -q
status_is 0
err_has "0077_$(day -1).xml: A022: 1 price changed by more than 25 %"
run "$wsync" assortments check --customer 0077 --file-profile ubl-changes.toml -q -o csv --fields code,article
status_is 0
out_has 'A022,3'
catalogue "changes/0077_$(day 0).xml" Update "3 30.00 Update"
run "$wsync" assortments fetch --all --file-profile ubl-changes.toml -q
run "$wsync" assortments export --to csv --customer 0077 --file-profile ubl-changes.toml -q
status_is 0
err_empty
equal "the whole" "1 11.00,3 30.00,4 40.00" "$(grep '^0077' "$work/out" | cut -d';' -f2,6 | tr ';' ' ' | paste -sd,)"
run "$wsync" assortments diff --customer 0077 --since "$(day -4 %F)" --file-profile ubl-changes.toml --allow-fall -q -o csv --fields article,change
status_is 0
csv_is <<'T'
article,change
1,price
2,removed
4,added
T
run "$wsync" assortments why 3 --customers 0077 --file-profile ubl-changes.toml -q --jq '.[0].state'
status_is 0
out_is <<<orderable
printf 'order_number;customer_number;delivery_date;line;article_number;quantity;unit;created_at\nD1;0077;%s;1;3;1;XCT;2026-11-22T10:00:00Z\nD1;0077;%s;2;2;1;XCT;2026-11-22T10:00:00Z\n' \
  "$(date -u -d '+3 days' +%F)" "$(date -u -d '+3 days' +%F)" >d1.csv
printf 'number;location;ordering_enabled\n0077;De Kade;yes\n' >one.csv
run "$wsync" orders check d1.csv --book one.csv --file-profile ubl-changes.toml -q --jq '[.[] | select(.severity == "error") | [.code, .article]]'
status_is 3
out_jq . '[["O003","2"]]'
# By a profile of another mode a file of changes would be a whole assortment: it is not read so.
run "$wsync" assortments export --to csv --customer 0077 --file-profile ubl-catalogue -q
status_is 4
out_empty
err_has 'was taken by the profile ubl-changes (ubl-catalogue, delta) and would be read by ubl-catalogue (ubl-catalogue, full)'
equal "facts" '["ubl-changes","delta","ubl-catalogue"]' \
  "$(jq -c '[.profile, .mode, .format]' "$XDG_STATE_HOME/wsync/hanos/assortments/0077/$(day 0 %F)"_*.facts)"

# An ordinary fetch takes every change since, the oldest first, also of one day; after a refused one none.
changes() { # changes FILE ROWS...: number, price and status
  local file=$1
  shift
  {
    echo 'customer_number;article_number;name;orderable;order_unit;price;currency;price_unit;status'
    for row; do
      read -r number price status <<<"$row"
      if [ "$status" = gone ]; then echo "0088;$number;;;;;;;gone"; else echo "0088;$number;Artikel $number;Y;XCT;$price;EUR;;"; fi
    done
  } >"$file"
}
whole_is() {
  run "$wsync" assortments export --to csv --customer 0088 --file-profile csv-changes.toml -q
  status_is 0
  equal "$1" "$2" "$(grep '^0088' "$work/out" | cut -d';' -f2,6 | tr ';' ' ' | paste -sd,)"
}
mkdir more
printf 'based_on = "canonical-csv"\n[assortment]\nmode = "delta"\n' >csv-changes.toml
export WSYNC_HANOS_DROP=file:$PWD/more WSYNC_HANOS_PATTERN='{customer}_{date}_{time}.csv'
changes "more/0088_$(day -4)_0900.csv" "1 1.00" "2 2.00" "3 3.00"
fetched() { run "$wsync" assortments fetch --file-profile csv-changes.toml "$@"; }
fetched -q
status_is 0
changes "more/0088_$(day -3)_1500.csv" "1 1.30"
changes "more/0088_$(day -3)_0900.csv" "1 1.10"
changes "more/0088_$(day -2)_0900.csv" "2 2.20"
changes "more/0088_$(day -1)_0900.csv" "3 - gone"
touch "more/0088_$(day -3)_0900.csv"
fetched -q -o json
status_is 0
out_jq '[.new, .unchanged]' '[4,0]'
whole_is "all changes since" "1 1.30,2 2.20"
fetched -q -o json
status_is 0
out_jq '[.new, .unchanged]' '[0,1]'
changes "more/0088_$(day 0)_0900.csv" "1 x"
changes "more/0088_$(day 0)_1000.csv" "2 2.40"
for again in 1 2; do
  fetched -q -o json
  status_is 3
  out_jq '[.new, .failed, .waiting]' '[0,1,1]'
  err_has "0088_$(day 0)_1000.csv only says what changed and is not taken before 0088_$(day 0)_0900.csv"
done
whole_is "as before" "1 1.30,2 2.20"
changes "more/0088_$(day 0)_0900.csv" "1 1.40"
fetched -q -o json
status_is 0
out_jq '.new' 2
whole_is "with the mended one" "1 1.40,2 2.40"
# Gone and there in one file is no sense; in a whole assortment nothing is said to be gone.
changes 0088_both.csv "1 1.00" "1 - gone"
run "$wsync" assortments check 0088_both.csv --file-profile csv-changes.toml -q -o csv --fields code,line,message
status_is 3
out_has 'A008,3,the article is there in another row'
changes 0088_gone.csv "1 1.00" "2 - gone"
run "$wsync" assortments check 0088_gone.csv -q -o csv --fields code,line,message
status_is 3
out_has 'A011,3,"""gone"" is no status of an article"'

# A day in the future hides nothing and is refused; an old day in a name is old, however new the copy is.
changes "more/0089_$(day 30)_0900.csv" "1 1.00"
sed 's/^0088/0089/' "more/0088_$(day -4)_0900.csv" >"more/0089_$(day -21)_0900.csv"
run "$wsync" assortments fetch --customer 0089 -q -o csv --fields outcome,name,message
status_is 5
out_has "new,0089_$(day -21)_0900.csv,"
out_has "failed,0089_$(day 30)_0900.csv,\"0089_$(day 30)_0900.csv is of $(day 30 %F), a day in the future\""
for what in "more/0089_$(day -21)_0900.csv" "--customer 0089"; do
  # shellcheck disable=SC2086
  run "$wsync" assortments check $what -q -o csv --fields code
  out_has A006
done
printf 'order_number;customer_number;delivery_date;line;article_number;quantity;unit;created_at\nD2;0089;%s;1;3;1;XCT;%sT10:00:00Z\n' \
  "$(day +3 %F)" "$(day 0 %F)" >d2.csv
printf 'number;location;ordering_enabled\n0089;De Kade;yes\n' >two.csv
run "$wsync" orders check d2.csv --book two.csv -q --jq '[.[] | select(.severity == "error") | .code]'
status_is 3
out_jq . '["O015"]'

# A customer number that wants its zeros is told.
for command in "check --customer 89" "why 3 --customers 89" "export --to csv --customer 89" "diff --customer 89" "fetch --customer 89"; do
  # shellcheck disable=SC2086
  run "$wsync" assortments $command -q
  err_has 'Did you mean 0089?'
done

# One customer number that cannot be read does not stop the others.
cp "more/0089_$(day -21)_0900.csv" unread.csv
sed 's/^0089/0090/' unread.csv >"more/0090_$(day 0)_0900.csv"
run "$wsync" assortments fetch --customer 0090 -q
status_is 0
run "$wsync" assortments compare --customers all -q --show pairs -o csv --fields first,second
status_is 5
out_has 0089,0090
err_has 'was taken by the profile ubl-changes'
err_has 'that customer number was left out'
rm -r "$XDG_STATE_HOME/wsync/hanos/assortments"
unset WSYNC_HANOS_DROP WSYNC_HANOS_PATTERN WSYNC_HANOS_STABLE

# What can be ordered and has no price is left out of wsync's own layout, and said.
run "$wsync" assortments export --to csv "$here/../golden/hanos/pricat-groups.edi" --file-profile pricat
status_is 0
cp "$work/out" 0012345_own.csv
run "$wsync" assortments check 0012345_own.csv -q
status_is 0

# The apostrophe of a spreadsheet is no part of a number; nobody but wsync vouches as wsync.
sed "s/^0010001;00120045;/0010001;'00120045;/" $a >apostrophe.csv
run "$wsync" assortments check apostrophe.csv -q -o csv --fields code,line,message
status_is 3
out_has "A016,3,\"\"\"'00120045\"\" begins with the apostrophe of a spreadsheet\""
printf 'based_on = "canonical-csv"\nprovenance = "wsync"\n' >claimed.toml
run "$wsync" profiles show claimed.toml
status_is 4
err_has 'user or observed-unverified'

run "$wsync" assortments check 0012345_full.edi -q -o csv --fields code,message,hint
status_is 3
csv_is <<'T'
code,message,hint
A001,"this is EDIFACT, not CSV",--file-profile pricat reads PRICAT
T
run "$wsync" assortments check "$here/../golden/hanos/catalogue-peppol.xml" -q -o csv --fields hint
status_is 3
out_has '--file-profile ubl-catalogue reads catalogues'

# How ready it is: nothing of a file without articles, and errors are told all the same.
printf 'PK\003\004x' >book.csv
run "$wsync" assortments check $a book.csv broken.csv --readiness -q -o csv --fields customer,figure,percent
status_is 3
err_has 'book.csv: A001: this is a workbook, not CSV; --file-profile canonical-xlsx'
err_has 'broken.csv:5:price: A011'
err_has '2 of 3 files are not fit to be used'
equal "of two files" 20 "$(grep -c ^0010001 "$work/out")"
equal "of no other" 21 "$(wc -l <"$work/out")"

# Several files: one that is not there does not hide what is wrong with the others.
run "$wsync" assortments check $a nowhere.csv broken.csv -q -o csv --fields code
status_is 3
csv_is <<'T'
code
A011
A016
A014
A019
A012
T
err_has '1 of 3 files is not fit to be used, 1 of 3 files could not be read'
err_has 'cannot open nowhere.csv'
run "$wsync" assortments check $a nowhere.csv -q
status_is 1
# A column that is there twice is said once.
sed '1s/^\xEF\xBB\xBF//; /^customer_number/s/;brand;/;name;/' $a >twice.csv
run "$wsync" assortments check twice.csv -q -o csv --fields code,column,message
status_is 3
csv_is <<'T'
code,column,message
A002,name,name is there twice
T

# A profile that finds the customer number in the delivered name reads the archive's file of another name too.
mkdir drop
cp delivered.csv drop/0010001-20261122.csv
sed 's/^\[file\]/&\npattern = "{customer}-{yyyymmdd}.csv"/' hanos-main.toml >named.toml
run "$wsync" assortments fetch --drop "file:$PWD/drop" --stable 0 --pattern '{customer}-*' --file-profile named.toml -q
status_is 0
run "$wsync" assortments check --customer 0010001 --file-profile named.toml -q -o csv --fields code
status_is 0
csv_is <<'T'
code
T
cp delivered.csv 0010002-20261122.csv
run "$wsync" assortments check 0010002-20261122.csv --file-profile named.toml -q -o csv --fields message
status_is 3
out_has "the file's name says customer number 0010002, its content 0010001"
rm -r "$XDG_STATE_HOME/wsync/hanos/assortments"

# wsync's own layout with other limits: what may be left out of it may still be.
printf 'based_on = "canonical-csv"\n[check]\nvat_percents = ["9"]\n' >own.toml
run "$wsync" assortments check $a --file-profile own.toml -q -o csv --fields code,article
status_is 0
csv_is <<'T'
code,article
A021,00455120
A021,00700044
T
printf '[map]\ndescription = "omschrijving"\n' >>own.toml
run "$wsync" assortments check $a --file-profile own.toml -q -o csv --fields code,column
status_is 3
out_has 'A002,omschrijving'

# What was typed is nobody's number.
run "$wsync" assortments why '' $a
status_is 2
run "$wsync" assortments why 0012004O $a -q -o csv --fields state,cause
status_is 0
csv_is <<'T'
state,cause
absent,no assortment that was looked at has it: is the number right?
T
run "$wsync" assortments compare --customers 0010001,
status_is 2
err_has 'has an empty customer number'
run "$wsync" assortments compare --customers all
status_is 1
err_has 'the archive is empty'
finish
