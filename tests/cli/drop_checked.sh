#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# assortments fetch reads what it takes: only files without errors, and not far shorter than before, are archived.
. "$(dirname "$0")/../support/shell.sh"
. "$here/../support/drop_servers.sh"
archive=$XDG_STATE_HOME/wsync/hanos/assortments
export WSYNC_HANOS_DROP=file:$drop WSYNC_HANOS_STABLE=0 WSYNC_HANOS_PATTERN='{customer}_{date}.csv'
day() { date -u -d "$1 days" "+${2:-%Y%m%d}"; }
first=$(day -1) second=$(day 0) third=$(day 1)
for customer in 0010001 0010002 0010003; do cp "$data/hanos/${customer}_20261122.csv" "$drop/${customer}_$first.csv"; done
cp "$data/hanos/0010001_20261121.csv" "$drop/0010001_$(day -2).csv"

run "$wsync" assortments fetch -q -o csv --fields customer,outcome,date
status_is 0
err_empty
out_is <<END
customer,outcome,date$(printf '\r')
0010001,new,$(day -1 %F)$(printf '\r')
0010002,new,$(day -1 %F)$(printf '\r')
0010003,new,$(day -1 %F)$(printf '\r')
END
run "$wsync" assortments check --customer 0010001
status_is 0
run "$wsync" assortments fetch
status_is 0
err_is <<<'nothing new: 3 unchanged'

# One wrong price: every finding by the name in the drop, and what was there before stays.
cp "$data/hanos/broken.csv" "$drop/0010001_$second.csv"
run "$wsync" assortments fetch -o json
status_is 5
out_jq '[.new, .unchanged, .failed]' '[0,2,1]'
err_has "0010001_$second.csv:5:price: A011"
err_has "0010001_$second.csv is not fit to be used"
equal "the one before stays" 1 "$(ls "$archive"/0010001/*.csv | wc -l)"
run "$wsync" assortments fetch --customer 0010001
status_is 3

# Far fewer articles than before: cut off, perhaps.
{ head -n 4 "$drop/0010001_$first.csv"; echo '#trailer;2'; } >"$drop/0010001_$second.csv"
run "$wsync" assortments fetch --customer 0010001
status_is 3
err_has A007
run "$wsync" assortments fetch --customer 0010001 --no-check
status_is 0
equal "taken when it is meant" 2 "$(ls "$archive"/0010001/*.csv | wc -l)"

# A price that is ten times too high is taken, but not in silence.
sed 's/;11\.70;/;117.0;/' "$data/hanos/0010002_20261122.csv" >"$drop/0010002_$second.csv"
run "$wsync" assortments fetch --customer 0010002 -q
status_is 0
err_is <<T
warning: 0010002_$second.csv: A022: 1 price changed by more than 25 %; \`wsync assortments check --customer 0010002\` says which
T
run "$wsync" assortments check --customer 0010002 -q -o csv --fields code,message
status_is 0
out_has 'A022,"the price went from 11.70 to 117.0, by 900 %"'

# The customer number in the file is another one than in its name.
cp "$drop/0010002_$first.csv" "$drop/0010009_$first.csv"
run "$wsync" assortments fetch --customer 0010009
status_is 3
err_has A005

# A layout of the customer's own, from the customer book.
cp "$data/hanos/delivered.csv" "$drop/0010001_$third.csv"
run "$wsync" assortments fetch --customer 0010001
status_is 3
run "$wsync" assortments fetch --customer 0010001 --file-profile "$data/hanos/hanos-main.toml" -q
status_is 0
err_empty
equal "the newest is that one" "$(sha256sum <"$data/hanos/delivered.csv")" \
  "$(cat "$archive/0010001/$(day 1 %F)"_*.csv | sha256sum)"
finish
