#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Plans: made, looked at, carried out; what was changed since is refused and named.
. "$(dirname "$0")/../support/shell.sh"

price() { "$wsync" products get "$1" -o json --jq .SalesPriceList; }
effects_in_all() { jq -s 'map(select(.effect)) | length' "$log"; }

printf 'WholesalerArticleNumber;SalesPriceList\n002641;4,10\nEIG-0101;17,80\nEIG-0104;40,25\nnope;1,00\nEIG-0107;30,00\n' >"$work/prices.csv"
head -3 "$work/prices.csv" >"$work/few.csv"
plan=$work/prices.plan

sandbox
first_url=$WSYNC_ORESTO_URL
run "$wsync" products sales "$work/prices.csv" --plan "$plan"
status_is 5
err_has "nothing was sent; 3 rows are planned: \`wsync plan $plan\` shows it, \`wsync apply $plan\` does it"
equal "nothing was sent" 0 "$(effects_in_all)"
equal "only for its owner" 600 "$(stat -c %a "$plan")"
equal "its lines" 6 "$(wc -l <"$plan")"
equal "refused rows have no cells" 'null' "$(jq -c 'select(.refused) | .cells' "$plan")"

run "$wsync" plan "$plan"
status_is 0
err_empty
sed -i 's/made [^ ]* for/made TIME for/; s#, http.*#, URL#' "$work/out"
out_is <<'T'
plan of wsync products sales, made TIME for profile default, URL

~ update  002641  (row 2)
    SalesPriceList: 3.80 -> 4.10
~ update  EIG-0104  (row 4)
    SalesPriceList: 38.50 -> 40.25
! update  nope  (row 5)  refused: article.unknown: there is no product nope
~ update  EIG-0107  (row 6)
    SalesPriceList: 27.25 -> 30.00

3 rows to send: 3 update; 1 refused, 1 unchanged
T
run env -u NO_COLOR "$wsync" plan "$plan" --color always
out_has $'\033[33m~ update '
out_has $'\033[31m! update '
run "$wsync" plan "$plan" --exit-code -q
status_is 8
run "$wsync" plan "$plan" -o json
status_is 0
out_jq '[.command, .profile, .counts.to_send, .counts.update, .counts.refused, .counts.unchanged]' '["products sales","default",3,3,1,1]'
out_jq '.rows[0] | [.row, .key, .action, .changes[0].before, .changes[0].after]' '[2,"002641","update","3.80","4.10"]'
run "$wsync" plan "$plan" -o csv --fields row,key,action,code
equal "as CSV" '5,nope,update,article.unknown' "$(tr -d '\r' <"$work/out" | sed -n 4p)"
run "$wsync" plan "$plan" -o csv
equal "a line for each change" 'row,key,action,field,before,after,code,message|2,002641,update,SalesPriceList,3.80,4.10,,' \
  "$(tr -d '\r' <"$work/out" | head -2 | paste -sd'|')"
run "$wsync" plan "$work/nowhere.plan"
status_is 3
err_has "Check the name of the plan; nothing was sent."
run "$wsync" plan - -o jsonl --fields key <"$plan"
status_is 0

# A byte that is other, a line that is missing, no plan at all.
for change in 's/40,25/41,25/' '$d' '2d' 's/"update":3/"update":4/'; do
  sed "$change" "$plan" >"$work/changed.plan"
  for command in plan apply; do
    run "$wsync" $command "$work/changed.plan"
    status_is 3
    out_empty
    err_has 'was changed since it was made'
  done
done
run "$wsync" apply "$work/prices.csv"
status_is 3
err_has 'this is no plan'
equal "still nothing was sent" 0 "$(effects_in_all)"

# Another profile, another server.
mkdir -p "$XDG_CONFIG_HOME/wsync"
printf '[profile.default]\n[profile.other]\n' >"$XDG_CONFIG_HOME/wsync/config.toml"
WSYNC_PROFILE=other run "$wsync" apply "$plan"
status_is 6
err_has 'the plan was made for profile default, and this is other; nothing was sent'
sandbox
run "$wsync" apply "$plan"
status_is 6
err_has "the plan was made for the server $first_url, and this is $WSYNC_ORESTO_URL; nothing was sent"
equal "nor to the other one" 0 "$(effects_in_all)"

# Somebody changes a price between: refused and named, nothing sent; --skip-conflicts does the rest.
printf 'WholesalerArticleNumber;SalesPriceList\nEIG-0104;39,00\n' >"$work/somebody.csv"
stop_servers
sandbox
run "$wsync" products sales "$work/prices.csv" --plan "$plan"
run "$wsync" products sales "$work/somebody.csv"
status_is 0
before=$(effects_in_all)
run "$wsync" apply "$plan"
status_is 6
out_empty
err_is <<'T'
wsync: warning: 1 of the plan was refused when it was made and left out
wsync: error[server.conflict]: 1 row is not as when the plan was made; nothing was sent
prices.csv:4: plan.conflict: EIG-0104: planned was update SalesPriceList: 38.50 -> 40.25; now it is update SalesPriceList: 39.00 -> 40.25; SalesPriceList was 38.50, is 39.00
Make a new plan and look at it, or do the other rows with --skip-conflicts.
T
equal "nothing was sent for a plan with conflicts" "$before" "$(effects_in_all)"
run "$wsync" apply "$plan" --skip-conflicts --results "$work/results" -o json
status_is 5
out_jq '[.counts.total, .counts.updated, .counts.failed]' '[3,2,1]'
out_jq '.rows[1] | [.key, .outcome, .code]' '["EIG-0104","failed","plan.conflict"]'
equal "two prices were sent" "$((before + 2))" "$(effects_in_all)"
equal "what failed can be fed in again" 'EIG-0104;40,25' "$(tail -n +2 "$work/results/failed.csv" | cut -d';' -f1-2)"
equal "somebody's price stays" 39 "$(price EIG-0104)"
equal "the other one is set" 4.1 "$(price 002641)"

# Once more: nothing is as it was.
run "$wsync" apply "$plan"
status_is 6
err_has 'now it is nothing to do'

# The run of a plan is a run like any other: it is taken back.
run "$wsync" runs show last -o json
out_jq '[.command, .exit_status]' '["products sales",5]'
run "$wsync" runs undo last -o json
status_is 0
out_jq '[.rows[] | .outcome]' '["reversed","reversed"]'
equal "taken back" 3.8 "$(price 002641)"

# A plan without conflicts; one with nothing to do.
run "$wsync" products sales "$work/few.csv" --plan "$plan"
status_is 0
run "$wsync" apply "$plan" --dry-run
status_is 0
equal "a dry run" 3.8 "$(price 002641)"
run "$wsync" apply "$plan"
status_is 0
equal "applied" 4.1 "$(price 002641)"
run "$wsync" products sales "$work/few.csv" --plan "$plan"
run "$wsync" plan "$plan" --exit-code
status_is 0
out_has '0 rows to send; 2 unchanged'
run "$wsync" apply "$plan"
status_is 0
err_has 'the plan has nothing to do'

# Limits hold when the plan is made, and what was allowed then is allowed later.
printf 'WholesalerArticleNumber;SalesPriceList\n002641;38,00\n' >"$work/ten.csv"
rm "$plan"
run "$wsync" products sales "$work/ten.csv" --plan "$plan"
status_is 9
equal "no plan over the limit" no "$([ -e "$plan" ] && echo yes || echo no)"
run "$wsync" products sales "$work/ten.csv" --plan "$plan" --max-price-change 0
status_is 0
run "$wsync" apply "$plan"
status_is 0

# Creates, deletes and an Action column; JSON Lines as input.
printf '%s\n' '{"ClientNumber":"20417","WholesalerArticleNumber":"EIG-0101","SalesPriceList":11.50,"IsExlusive":false}' \
  '{"ClientNumber":"00853","WholesalerArticleNumber":"002641","IsExlusive":false,"Action":"delete"}' \
  '{"ClientNumber":"00853","WholesalerArticleNumber":"EIG-0104","IsExlusive":false,"Action":"ignore"}' >"$work/two.jsonl"
printf 'ClientNumber,WholesalerArticleNumber,SalesPriceList,IsExlusive\n00853,002641,3.00,false\n' >"$work/one.csv"
run "$wsync" client-products push "$work/one.csv"
status_is 0
run "$wsync" client-products push "$work/two.jsonl" --plan "$plan"
status_is 0
run "$wsync" plan "$plan" -o jsonl --fields key,action
out_is <<'T'
{"key":"20417/EIG-0101","action":"create"}
{"key":"00853/002641","action":"delete"}
T
run "$wsync" apply "$plan" -o json
status_is 0
out_jq '[.rows[] | .outcome]' '["created","deleted"]'

# Passwords stand in no plan.
sed '2s/;;;;;;$/;jan@lepel.example;Jan;Lepel;nld;Geheim-123;true/' "$data/clients.csv" | head -2 >"$work/secret.csv"
rm "$plan"
run "$wsync" clients push "$work/secret.csv" --plan "$plan"
status_is 2
err_has 'holds passwords, which no plan keeps'
equal "no plan with passwords" no "$([ -e "$plan" ] && echo yes || echo no)"

# The run of a plan that a server in trouble has cut off is finished.
stop_servers
echo '{"operation":"products.put-sales","times":3,"kind":"status","status":503,"moment":"before"}' >"$work/faults.jsonl"
sandbox --faults "$work/faults.jsonl"
printf 'WholesalerArticleNumber;SalesPriceList\n002641;4,10\nEIG-0104;40,25\n' >"$work/both.csv"
run "$wsync" products sales "$work/both.csv" --plan "$plan"
status_is 0
run "$wsync" apply "$plan" --retries 0
status_is 5
mv "$plan" "$work/gone"
run "$wsync" runs resume last -o json
status_is 0
out_jq '[.rows[] | .outcome]' '["updated","updated"]'
equal "each price was sent once" 2 "$(effects_in_all)"
run "$wsync" runs undo last -o json
status_is 0
equal "taken back as well" 38.5 "$(price EIG-0104)"

# Killed in the middle: finished from the copy of the plan, each price sent once.
stop_servers
sandbox
"$wsync" products list -o json |
  jq -r '"WholesalerArticleNumber,SalesPriceList", (.[] | "\(.WholesalerArticleNumber),\((.SalesPriceList + 0.05) * 100 | round / 100)")' >"$work/all.csv"
run "$wsync" products sales "$work/all.csv" --plan "$plan"
status_is 0
"$wsync" apply "$plan" --rate 20 >"$work/out" 2>"$work/err" &
pid=$!
for _ in $(seq 100); do [ "$(effects_in_all)" -ge 5 ] && break; sleep 0.05; done
kill -9 $pid
wait $pid 2>/dev/null
equal "killed before its end" yes "$([ "$(effects_in_all)" -lt 48 ] && echo yes)"
rm "$plan"
run "$wsync" runs resume last -o json
status_is 0
out_jq '[.counts.total, .counts.updated]' '[48,48]'
equal "48 prices, each sent once" 48 "$(effects_in_all)"

finish
