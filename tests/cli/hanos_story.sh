#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The whole link with Hanos against the sandbox's drop: fetched, checked, compared, set up step by step, ordered from,
# answered.
. "$(dirname "$0")/../support/shell.sh"

cd "$work" || exit 1
sandbox --hanos drop
export WSYNC_HANOS_BOOK=$work/drop/hanos.toml

run "$wsync" assortments fetch -q -o json
status_is 0
err_empty
out_jq '[.new, .files[].customer]' '[4,"00410032","00410033","00515870","00630144"]'
run "$wsync" assortments fetch -q -o json
status_is 0
out_jq '[.new, .unchanged]' '[0,4]'
run "$wsync" assortments check --customer 00410032 -q -o csv --fields severity,code,article
status_is 0
out_is <<T
severity,code,article$(printf '\r')
warning,A017,34900084$(printf '\r')
T
run "$wsync" assortments compare --customers 00410032,00410033,00515870 -q -o json
status_is 0
out_jq '[.[] | select(.difference == "missing" or .difference == "not-orderable") | .article]' \
  '["34100562","34377045","34502217","34502330"]'
run "$wsync" assortments why 34502217 -q -o json
status_is 0
out_jq 'map([.customer, .state])' \
  '[["00410032","orderable"],["00410033","orderable"],["00515870","not-orderable"],["00630144","orderable"]]'
equal "the drop is as it was" 4 "$(ls drop/assortments | wc -l)"

# The set-up: what is proved, what somebody has said, what is open.
run "$wsync" onboarding check --customer 00410032 -q -o json
status_is 8
out_jq 'map({(.step): .state}) | add' \
  '{"0":"proved","1":"open","2a":"open","2b":"proved","3":"open","4":"open","4b":"open","5a":"open","5b":"open"}'
run "$wsync" onboarding confirm 2a --all --by "J. de Boer" --date 2026-11-20 -q
status_is 0
for step in 1 3 4 5b; do "$wsync" onboarding confirm "$step" --customer 00410032 --by "P. Maas" -q || status=failed; done
run "$wsync" onboarding check --customer 00410032 -q -o json
status_is 8
out_jq '[.[] | select(.state == "attested") | .step]' '["1","2a","3","4","5b"]'
out_jq '.[2] | [.by, .on]' '["J. de Boer","2026-11-20"]'
sed -i '/^number = "00410032"/a outlet = "brug"' drop/hanos.toml
older=$(find "$XDG_STATE_HOME/wsync/hanos/assortments/00410032" -name '*.csv')
mkdir earlier
sed 's/11\.94/11.90/' "$older" >"earlier/00410032_20261101.csv"
touch -d 2026-11-01 earlier/00410032_20261101.csv
run "$wsync" assortments fetch --drop "file:$work/earlier" --customer 00410032 -q
status_is 0
run "$wsync" onboarding check --customer 00410032 -q
status_is 0
run "$wsync" onboarding confirm 4 --customer 00410032 --by "Hanos" --no --note "off again" -q
run "$wsync" onboarding check --customer 00410032 -q -o json
status_is 8
out_jq '[.[] | select(.state == "wrong") | [.step, .message]]' '[["4","off again"]]'
for wrong in "4b --all --by x" "9 --all --by x" "2a --by x" "2a --all" "2a --all --by x --date 2999-01-01" "2a --customer 1 --by x"; do
  # shellcheck disable=SC2086
  run "$wsync" onboarding confirm $wrong
  [ "$status" = 2 ] || [ "$status" = 6 ] && verdict "refused: $wrong" yes || verdict "refused: $wrong" no
done
run "$wsync" onboarding letter --from "P. Maas"
status_is 0
err_empty
out_has '- locatie Brasserie De Brug, klantnummer 00410032, delivery center Noord (01)'
run "$wsync" onboarding letter --language en --customer 00630144
out_has 'An assortment of its own ("hotel") for this location:'
run "$wsync" onboarding handover -o csv
status_is 0
out_has '00410032,Brasserie De Brug,Noord (01),P-2210,"ma, wo, vr"'
run "$wsync" onboarding handover
out_has '| 00630144 | Hotel De Mergelgrot | Zuid (03) | P-3300 | di, vr |'

# An order: sent once, answered, followed.
for days in 3 4 5 6 7 8 9; do
  day=$(date -d "+$days days" +%F)
  [ "$(date -d "$day" +%u)" = 1 ] && break
done
head='order_number;customer_number;delivery_date;line;article_number;quantity;unit;created_at'
printf '%s\n' "$head" "H1;00410032;$day;1;34225259;2;XCT;2026-11-22T10:00:00Z" \
  "H1;00410032;$day;2;34610061;20;H87;2026-11-22T10:00:00Z" >h1.csv
run "$wsync" orders check h1.csv -q -o json
status_is 0
run "$wsync" orders send h1.csv -q -o json
status_is 0
out_jq '.[0].outcome' '"uploaded"'
for _ in $(seq 100); do [ -n "$(ls drop/answers)" ] && break; sleep 0.05; done
equal "taken away" 1 "$(ls drop/taken | wc -l)"
run "$wsync" orders status -q --jq '.[0].state'
out_is <<'T'
uploaded
T
run "$wsync" orders ack drop/answers/*.csv -q -o json
status_is 0
out_jq '[.[] | [.line, .answer, .quantity]]' '[[null,"changed",null],[1,"accepted","2"],[2,"changed","10"]]'
run "$wsync" orders status -q --jq '.[0].state'
out_is <<'T'
partly
T
run "$wsync" onboarding check --customer 00410032 -q -o json
out_jq '.[] | select(.step == "5b") | [.state, .message]' '["proved","an answer has accepted order H1"]'
run "$wsync" orders ack
status_is 0
err_is <<<'nothing new: 1 file taken before'
run "$wsync" orders send h1.csv -q -o json
status_is 0
out_jq '.[0].outcome' '"sent-before"'
equal "sent once" "" "$(ls drop/orders)"
# What nobody has in the assortment does not leave; what the intake does not know is rejected there.
sed 's/^H1/H2/; s/34225259/34720101/' h1.csv >h2.csv
run "$wsync" orders send h2.csv -q -o json
status_is 3
equal "nothing left" "" "$(ls drop/orders)"
sed 's/^H1/H3/; s/34225259/99999999/' h1.csv >drop/orders/by_hand.csv
for _ in $(seq 100); do [ -e drop/answers/by_hand_ack.csv ] && break; sleep 0.05; done
equal "one line rejected" 'H3;00410032;1;rejected;;'"$day"';not-in-assortment-of-buyer;;not in the assortment of this customer number' \
  "$(sed -n 3p drop/answers/by_hand_ack.csv)"
finish
