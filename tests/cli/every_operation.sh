#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A day in a webshop by nouns and verbs alone: each command does its work, and the sandbox has served every operation
# of the documents.
. "$(dirname "$0")/../support/shell.sh"
sandbox

works() { # works ARGUMENTS...: ends with 0 and says nothing about errors
  run "$wsync" "$@"
  [ "$status" = 0 ] || verdict "wsync $* ends with 0, not $status" no
  grep -q 'error\[' "$work/err" && verdict "wsync $* without an error" no
}
first() { jq -r "$1" "$work/out"; } # off the last output

# What there is to choose from.
works reference pull
works reference list categories --concatenated -o json
works reference list suppliers --vat BE1900234156 -o json
works central list --modified-since 2020-01-01T00:00:00+01:00 -o json
equal "zones are percent-encoded" true \
  "$(jq -s 'map(.query // .target // .path // "" | tostring) | any(contains("2020-01-01T00%3A00%3A00%2B01%3A00"))' "$log")"
works central list --limit 60 -o json
ean=$(first 'map(select(.EanCode != null and .IsPackageProduct != true)) | .[0].EanCode')
supplier=$(first 'map(select((.Suppliers | length) > 0 and .IsPackageProduct != true)) | .[0].Suppliers[0].Id')
code=$(first 'map(select((.Suppliers | length) > 0 and .IsPackageProduct != true)) | .[0].Suppliers[0].ArticleCode')
works central get --ean "$ean"
works central get --ean "$ean" --nested
works central get --supplier "$supplier" --article "$code"
works central eans
works central count
works central articles
works central pull

# The range: a central product is linked, an own one pushed; prices of both; photos.
works central eans -o json
works products eans --linked -o json
cp "$work/out" "$work/linked.json"
works central eans -o json
new=$(jq -r --slurpfile linked "$work/linked.json" 'map(.EanCode) - ($linked[0] | map(.EanCode)) | .[0]' "$work/out")
cat >"$work/link.csv" <<T
WholesalerArticleNumber;EanCode;Active;OnOrder;SalesPriceList;UnitSalesPrice
98001;$new;true;false;12.50;stuk
T
works products link "$work/link.csv"
sed -i 's/12.50/13.25/' "$work/link.csv"
works products link "$work/link.csv"
run "$wsync" products link "$data/products-link.csv" --dry-run   # many rows: lists instead of look-ups
status_is 5
works products list --own -o json
cp "$work/out" "$work/own.json"
own=$(first '.[0]')
cat >"$work/own.csv" <<'T'
WholesalerArticleNumber;Active;OnOrder;Brand;Category;ContentType;TotalContent;VatPercentage;StorageCondition;UnitSalesPrice;SalesPriceList;Localizations[nld].Description;Supplier;Supplier.ArticleCode
T
jq -r '.[0] | ["98002", "true", "false", .Brand.Id, .Categories[-1].Id, .ContentType.Abbreviation, "1", "6", .StorageCondition.Id, .UnitSalesPrice.Abbreviation, "4.50", "Huisgemaakte soep", "Depot Vlaamse Velden", "98002"] | join(";")' \
  "$work/own.json" >>"$work/own.csv"
works products push "$work/own.csv"
sed -i 's/4.50/4.75/' "$work/own.csv"
works products push "$work/own.csv"
printf 'WholesalerArticleNumber;SalesPriceList;OnOrder\n98001;13.50;false\n98002;4.95;false\n' >"$work/sales.csv"
works products sales "$work/sales.csv"
works products list --linked -o json
nested_supplier=$(first 'map(select((.Suppliers | length) > 0)) | .[0].Suppliers[0].Id')
nested_code=$(first 'map(select((.Suppliers | length) > 0)) | .[0].Suppliers[0].ArticleCode')
nested_package=$(first 'map(select((.Suppliers | length) > 0)) | .[0].IsPackageProduct // false | if . then "--package" else empty end')
own_ean=$(jq -r 'map(select(.EanCode != null)) | .[0].EanCode' "$work/own.json")
works products get 98001
works products get 98002
works products get --ean "$new" --linked
works products get --ean "$own_ean" --own
works products get --supplier "$nested_supplier" --article "$nested_code" $nested_package --linked
works products get --supplier "$nested_supplier" --article "$nested_code" $nested_package --nested
works products get --supplier 71 --article 98002 --own
works products eans --own
works products eans --availability
works products articles --own
works products articles --linked
base64 -d >"$work/soup.png" <<'T'
iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==
T
works photos add 98002 "$work/soup.png" --language nld
works photos list --article 98002 -o json
works photos delete 98002 "$(first '.[0].PhotoId')"

# A client with all that belongs to it.
head -2 "$data/clients.csv" | sed '2s/^[^;]*;/98100;/' >"$work/client.csv"
sed -i 's/[^;]*@[^;]*example/klant98100@shop.example/' "$work/client.csv"
works clients push "$work/client.csv"
sed -i '2s/+32[ 0-9]*/+32 9 999 99 99/' "$work/client.csv"
works clients push "$work/client.csv"
works clients get 98100
cat >"$work/users.csv" <<'T'
Email;Firstname;Lastname;Active;LanguageCode;Password;ClientNumber
an98100@shop.example;An;Peeters;true;nld;geheim-98100;98100
T
works users push "$work/users.csv"
sed -i 's/Peeters/Claes/' "$work/users.csv"
works users push "$work/users.csv"
works users unlink an98100@shop.example --client 98100
works users link an98100@shop.example --client 98100
works clients unlink 98100 --user an98100@shop.example
works clients link 98100 --user an98100@shop.example
cat >"$work/representatives.csv" <<'T'
Email;Firstname;Lastname;Active;LanguageCode;Password
bo98100@shop.example;Bo;Maes;true;nld;geheim-98100
T
works representatives push "$work/representatives.csv"
sed -i 's/Maes/Wouters/' "$work/representatives.csv"
works representatives push "$work/representatives.csv"
works representatives list
works representatives link bo98100@shop.example --client 98100
works representatives unlink bo98100@shop.example --client 98100
works clients link 98100 --representative bo98100@shop.example
works clients unlink 98100 --representative bo98100@shop.example
cat >"$work/locations.csv" <<'T'
ClientNumber;StreetName;StreetNumber;PostalCode;Municipality;CountryCode;Remark
98100;Dorp;1;9000;Gent;BE;achterom
98100;Dorp;2;9000;Gent;BE;vooraan
98100;Dorp;3;9000;Gent;BE;
T
works locations push "$work/locations.csv"
sed -i 's/achterom/bel eerst/' "$work/locations.csv"
works locations push "$work/locations.csv"
works locations list --client 98100 -o json
location=$(first '.[0].Id')
works delivery-days set --client 98100 --location "$location" 2027-01-04 2027-01-06
works delivery-days get --client 98100
works locations delete --client 98100 "$location"
works locations delete --client 98100 --all --confirm 98100
works order-list add --client 98100 98001 98002
works order-list list --client 98100
works order-list replace --client 98100 98001
works order-list remove --client 98100 98001

# Prices of one client: one row, several, every action.
works products list -o json
jq -r '["ClientNumber","WholesalerArticleNumber","SalesPriceList","IsExlusive"], (.[0:3][] | ["98100", .WholesalerArticleNumber, "3.10", "false"]) | join(";")' \
  "$work/out" >"$work/prices.csv"
head -2 "$work/prices.csv" >"$work/one.csv"
works client-products push "$work/one.csv" --action create
sed -i 's/3.10/3.20/' "$work/one.csv"
works client-products push "$work/one.csv" --action update
sed '2d' "$work/prices.csv" >"$work/two.csv"
works client-products push "$work/two.csv" --action create
sed -i 's/3.10/3.30/' "$work/two.csv"
works client-products push "$work/two.csv" --action update
sed -i 's/3.10/3.40/' "$work/prices.csv"
works client-products push "$work/prices.csv"
works client-products list --client 98100 -o json
out_has '"SalesPriceList":3.40'
works client-products delete --client 98100 "$(first '.[0].WholesalerArticleNumber')"
works client-products delete --client 98100 --all --confirm 98100

# Orders, what the server noted, and the end of the day.
works orders fetch --to "$work/orders" --process
works errors list --page 1
works errors list --date 2026-11-01
works products delete 98001 98002
works users delete an98100@shop.example
works representatives delete bo98100@shop.example
works clients delete 98100

jq -r .operation "$log" | sort -u >"$work/served"
grep -v '^#' "$here/../tables/oresto_operations.txt" | cut -d' ' -f1 | sort >"$work/documented"
equal "operations that no noun has sent" "" "$(comm -13 "$work/served" "$work/documented" | tr '\n' ' ')"
equal "operations of the documents" 86 "$(wc -l <"$work/documented")"
finish
