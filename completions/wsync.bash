# SPDX-License-Identifier: MIT
# Completion of wsync for bash; made by `wsync dump completions`, do not edit.
_wsync() {
  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} noun='' verb='' options i
  COMPREPLY=()
  if [[ $cur == '=' ]]; then cur=''; elif [[ $prev == '=' ]]; then prev=${COMP_WORDS[COMP_CWORD-2]}; fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    case ${COMP_WORDS[i]} in
      --action|--article|--barcode|--batch|--body|--brand|--ca-cert|--client|--color|--confirm|--country|--csv-dialect|--data|--date|--decimal|--delimiter|--ean|--except|--faults|--fields|--findings|--format|--from|--hancocks-token|--header|--input|--jq|--language|--limit|--location|--lock-wait|--log|--low|--map|--match|--max-change|--max-delete|--max-price-change|--max-wait|--min-stock|--modified-since|--modified-until|--page|--param|--plan|--port|--profile|--rate|--representative|--results|--retries|--row|--save|--seed|--segment|--sheet|--stock-items|--supplier|--table|--template|--timeout|--to|--user|--variety|--vat|--weekdays|--weeks|--window|--wire-name|-j|--jobs|-o|--output) ((i++)); [[ ${COMP_WORDS[i]} == '=' ]] && ((i++)) ;;
      -*) ;;
      *) if [[ -z $noun ]]; then noun=${COMP_WORDS[i]}; elif [[ -z $verb ]]; then verb=${COMP_WORDS[i]}; fi ;;
    esac
  done
  case $prev in
    --format) COMPREPLY=($(compgen -W "csv tsv json jsonl xlsx" -- "$cur")); return ;;
    --sheet) COMPREPLY=(); return ;;
    --map) COMPREPLY=($(compgen -f -- "$cur")); return ;;
    --action) COMPREPLY=($(compgen -W "create update merge delete ignore" -- "$cur")); return ;;
    --delimiter) COMPREPLY=(); return ;;
    --decimal) COMPREPLY=($(compgen -W "point comma" -- "$cur")); return ;;
    --max-price-change) COMPREPLY=(); return ;;
    --max-delete) COMPREPLY=(); return ;;
    --max-change) COMPREPLY=(); return ;;
    --results) COMPREPLY=($(compgen -d -- "$cur")); return ;;
    --template) COMPREPLY=($(compgen -f -- "$cur")); return ;;
    --findings) COMPREPLY=($(compgen -f -- "$cur")); return ;;
    --plan) COMPREPLY=($(compgen -f -- "$cur")); return ;;
    --lock-wait) COMPREPLY=(); return ;;
    --modified-since) COMPREPLY=(); return ;;
    --modified-until) COMPREPLY=(); return ;;
    --max-delete) COMPREPLY=(); return ;;
    --lock-wait) COMPREPLY=(); return ;;
    -o|--output) COMPREPLY=($(compgen -W "table json jsonl csv tsv xml" -- "$cur")); return ;;
    --fields) COMPREPLY=(); return ;;
    --jq) COMPREPLY=(); return ;;
    --to) COMPREPLY=($(compgen -f -- "$cur")); return ;;
    --csv-dialect) COMPREPLY=($(compgen -W "rfc4180 excel-nl" -- "$cur")); return ;;
    -j|--jobs) COMPREPLY=(); return ;;
    --rate) COMPREPLY=(); return ;;
    --retries) COMPREPLY=(); return ;;
    --max-wait) COMPREPLY=(); return ;;
    --timeout) COMPREPLY=(); return ;;
    --ca-cert) COMPREPLY=($(compgen -f -- "$cur")); return ;;
    --color) COMPREPLY=($(compgen -W "auto always never" -- "$cur")); return ;;
    --profile) COMPREPLY=(); return ;;
  esac
  case "$noun $verb $prev" in
    'api '*--param) COMPREPLY=(); return ;;
    'api '*--body) COMPREPLY=($(compgen -f -- "$cur")); return ;;
    'api '*--header) COMPREPLY=(); return ;;
    'apply '*--results) COMPREPLY=($(compgen -d -- "$cur")); return ;;
    'apply '*--findings) COMPREPLY=($(compgen -f -- "$cur")); return ;;
    'apply '*--lock-wait) COMPREPLY=(); return ;;
    'auth login '--user) COMPREPLY=(); return ;;
    'central get '--ean) COMPREPLY=(); return ;;
    'central get '--supplier) COMPREPLY=(); return ;;
    'central get '--article) COMPREPLY=(); return ;;
    'central list '--limit) COMPREPLY=(); return ;;
    'client-products delete '--client) COMPREPLY=(); return ;;
    'client-products delete '--confirm) COMPREPLY=(); return ;;
    'client-products list '--client) COMPREPLY=(); return ;;
    'client-products list '--article) COMPREPLY=(); return ;;
    'client-products push '--batch) COMPREPLY=(); return ;;
    'clients link '--user) COMPREPLY=(); return ;;
    'clients link '--representative) COMPREPLY=(); return ;;
    'clients list '--segment) COMPREPLY=(); return ;;
    'clients unlink '--user) COMPREPLY=(); return ;;
    'clients unlink '--representative) COMPREPLY=(); return ;;
    'delivery-days get '--client) COMPREPLY=(); return ;;
    'delivery-days get '--location) COMPREPLY=(); return ;;
    'delivery-days set '--client) COMPREPLY=(); return ;;
    'delivery-days set '--location) COMPREPLY=(); return ;;
    'delivery-days set '--weekdays) COMPREPLY=(); return ;;
    'delivery-days set '--weeks) COMPREPLY=(); return ;;
    'delivery-days set '--from) COMPREPLY=(); return ;;
    'delivery-days set '--except) COMPREPLY=(); return ;;
    'errors list '--date) COMPREPLY=(); return ;;
    'errors list '--page) COMPREPLY=(); return ;;
    'errors list '--match) COMPREPLY=(); return ;;
    'errors list '--window) COMPREPLY=(); return ;;
    'locations delete '--client) COMPREPLY=(); return ;;
    'locations delete '--confirm) COMPREPLY=(); return ;;
    'locations list '--client) COMPREPLY=(); return ;;
    'order-list add '--client) COMPREPLY=(); return ;;
    'order-list list '--client) COMPREPLY=(); return ;;
    'order-list remove '--client) COMPREPLY=(); return ;;
    'order-list replace '--client) COMPREPLY=(); return ;;
    'orders fetch '--client) COMPREPLY=(); return ;;
    'orders fetch '--to) COMPREPLY=($(compgen -d -- "$cur")); return ;;
    'orders fetch '--lock-wait) COMPREPLY=(); return ;;
    'orders process '--client) COMPREPLY=(); return ;;
    'photos add '--language) COMPREPLY=(); return ;;
    'photos list '--article) COMPREPLY=(); return ;;
    'photos list '--save) COMPREPLY=($(compgen -d -- "$cur")); return ;;
    'products get '--ean) COMPREPLY=(); return ;;
    'products get '--supplier) COMPREPLY=(); return ;;
    'products get '--article) COMPREPLY=(); return ;;
    'products reconcile '--max-delete) COMPREPLY=(); return ;;
    'reference list '--language) COMPREPLY=(); return ;;
    'reference list '--vat) COMPREPLY=(); return ;;
    'reference search '--table) COMPREPLY=(); return ;;
    'representatives link '--client) COMPREPLY=(); return ;;
    'representatives unlink '--client) COMPREPLY=(); return ;;
    'runs explain '--row) COMPREPLY=(); return ;;
    'runs list '--limit) COMPREPLY=(); return ;;
    'runs resume '--input) COMPREPLY=($(compgen -f -- "$cur")); return ;;
    'runs resume '--results) COMPREPLY=($(compgen -d -- "$cur")); return ;;
    'runs resume '--lock-wait) COMPREPLY=(); return ;;
    'runs undo '--input) COMPREPLY=($(compgen -f -- "$cur")); return ;;
    'runs undo '--max-delete) COMPREPLY=(); return ;;
    'runs undo '--max-change) COMPREPLY=(); return ;;
    'runs undo '--lock-wait) COMPREPLY=(); return ;;
    'sandbox serve '--port) COMPREPLY=(); return ;;
    'sandbox serve '--data) COMPREPLY=($(compgen -d -- "$cur")); return ;;
    'sandbox serve '--seed) COMPREPLY=($(compgen -W "demo empty" -- "$cur")); return ;;
    'sandbox serve '--faults) COMPREPLY=($(compgen -f -- "$cur")); return ;;
    'sandbox serve '--log) COMPREPLY=($(compgen -f -- "$cur")); return ;;
    'sandbox serve '--stock-items) COMPREPLY=(); return ;;
    'sandbox serve '--wire-name) COMPREPLY=(); return ;;
    'sandbox serve '--user) COMPREPLY=(); return ;;
    'sandbox serve '--hancocks-token) COMPREPLY=(); return ;;
    'stock list '--brand) COMPREPLY=(); return ;;
    'stock list '--country) COMPREPLY=(); return ;;
    'stock list '--variety) COMPREPLY=(); return ;;
    'stock list '--barcode) COMPREPLY=(); return ;;
    'stock list '--min-stock) COMPREPLY=(); return ;;
    'stock list '--low) COMPREPLY=(); return ;;
    'users link '--client) COMPREPLY=(); return ;;
    'users list '--client) COMPREPLY=(); return ;;
    'users unlink '--client) COMPREPLY=(); return ;;
  esac
  local words='' files=''
  options='--format --sheet --map --action --delimiter --decimal --max-price-change --max-delete --max-change --results --no-journal --template --findings --check --dry-run --plan --lock-wait --modified-since --modified-until --max-delete --no-journal --dry-run --lock-wait -o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --max-wait --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version'
  case "$noun $verb" in
    ' ') words='api apply auth central client-products clients completion config delivery-days doctor errors help locations order-list orders photos plan products reference representatives runs sandbox stock users version' ;;
    'api describe') options='-h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'auth login') options='--user --password-stdin --no-keyring --verify -j --jobs --rate --retries --max-wait --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='oresto hancocks' files='' ;;
    'auth logout') options='-h --help -q --quiet -v --verbose --color --profile --live --version' words='oresto hancocks' files='' ;;
    'auth status') options='-o --output --fields --jq --to --csv-dialect -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'central articles') options='--only-empty-ean --multiplier -o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --max-wait --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'central count') options='--deleted --modified-since --modified-until -o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --max-wait --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'central eans') options='--multiplier --modified-since --modified-until -o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --max-wait --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'central get') options='--ean --supplier --article --package --nested -o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --max-wait --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'central list') options='--deleted --multiplier --limit --mirrored --modified-since --modified-until -o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --max-wait --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'central pull') options='--all -o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --max-wait --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'client-products delete') options='--client --all --confirm --max-delete --no-journal --dry-run --lock-wait -o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --max-wait --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'client-products list') options='--client --article -o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --max-wait --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'client-products push') options='--batch --format --sheet --map --action --delimiter --decimal --max-price-change --max-delete --max-change --results --no-journal --template --findings --check --dry-run --plan --lock-wait -o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --max-wait --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files=yes ;;
    'clients delete') options='--max-delete --no-journal --dry-run --lock-wait -o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --max-wait --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'clients get') options='-o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --max-wait --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'clients link') options='--user --representative --force --max-delete --no-journal --dry-run --lock-wait -o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --max-wait --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'clients list') options='--active --segment -o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --max-wait --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'clients push') options='--format --sheet --map --action --delimiter --decimal --max-price-change --max-delete --max-change --results --no-journal --template --findings --check --dry-run --plan --lock-wait -o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --max-wait --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files=yes ;;
    'clients unlink') options='--user --representative --force --max-delete --no-journal --dry-run --lock-wait -o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --max-wait --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'config get') options='-h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'config list') options='-o --output --fields --jq --to --csv-dialect -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'config path') options='-h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'config profiles') options='-o --output --fields --jq --to --csv-dialect -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'config set') options='-h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'delivery-days get') options='--client --location -o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --max-wait --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'delivery-days set') options='--client --location --weekdays --weeks --from --except --format --sheet --map --action --delimiter --decimal --max-price-change --max-delete --max-change --results --no-journal --template --findings --check --dry-run --plan --lock-wait -o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --max-wait --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files=yes ;;
    'errors list') options='--date --page --match --window -o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --max-wait --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'locations delete') options='--client --all --confirm --max-delete --no-journal --dry-run --lock-wait -o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --max-wait --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'locations list') options='--client -o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --max-wait --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'locations push') options='--format --sheet --map --action --delimiter --decimal --max-price-change --max-delete --max-change --results --no-journal --template --findings --check --dry-run --plan --lock-wait -o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --max-wait --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files=yes ;;
    'order-list add') options='--client --max-delete --no-journal --dry-run --lock-wait -o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --max-wait --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'order-list list') options='--client -o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --max-wait --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'order-list remove') options='--client --max-delete --no-journal --dry-run --lock-wait -o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --max-wait --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'order-list replace') options='--client --max-delete --no-journal --dry-run --lock-wait -o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --max-wait --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'orders fetch') options='--client --processed --oldest-first --to --process --no-journal --lock-wait -o --output --fields --jq --csv-dialect -j --jobs --rate --retries --max-wait --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'orders process') options='--client --max-delete --no-journal --dry-run --lock-wait -o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --max-wait --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'photos add') options='--language --max-delete --no-journal --dry-run --lock-wait -o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --max-wait --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files=yes ;;
    'photos delete') options='--max-delete --no-journal --dry-run --lock-wait -o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --max-wait --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'photos list') options='--article --without --save -o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --max-wait --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'products articles') options='--own --linked --modified-since --modified-until -o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --max-wait --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'products delete') options='--own --linked --max-delete --no-journal --dry-run --lock-wait -o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --max-wait --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'products eans') options='--own --linked --availability --modified-since --modified-until -o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --max-wait --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'products get') options='--ean --supplier --article --package --nested --own --linked -o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --max-wait --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'products link') options='--format --sheet --map --action --delimiter --decimal --max-price-change --max-delete --max-change --results --no-journal --template --findings --check --dry-run --plan --lock-wait -o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --max-wait --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files=yes ;;
    'products list') options='--own --linked --multiplier --not-central --modified-since --modified-until -o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --max-wait --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'products push') options='--format --sheet --map --action --delimiter --decimal --max-price-change --max-delete --max-change --results --no-journal --template --findings --check --dry-run --plan --lock-wait -o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --max-wait --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files=yes ;;
    'products reconcile') options='--max-delete --no-journal --dry-run --lock-wait -o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --max-wait --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'products sales') options='--format --sheet --map --action --delimiter --decimal --max-price-change --max-delete --max-change --results --no-journal --template --findings --check --dry-run --plan --lock-wait -o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --max-wait --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files=yes ;;
    'reference list') options='--language --vat --concatenated --reverse -o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --max-wait --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'reference pull') options='--force -o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --max-wait --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'reference search') options='--table -o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --max-wait --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'reference status') options='-o --output --fields --jq --to --csv-dialect -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'representatives delete') options='--max-delete --no-journal --dry-run --lock-wait -o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --max-wait --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'representatives link') options='--client --max-delete --no-journal --dry-run --lock-wait -o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --max-wait --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'representatives list') options='-o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --max-wait --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'representatives push') options='--format --sheet --map --action --delimiter --decimal --max-price-change --max-delete --max-change --results --no-journal --template --findings --check --dry-run --plan --lock-wait -o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --max-wait --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files=yes ;;
    'representatives unlink') options='--client --max-delete --no-journal --dry-run --lock-wait -o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --max-wait --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'runs explain') options='--row -o --output --fields --jq --to --csv-dialect -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'runs list') options='--limit -o --output --fields --jq --to --csv-dialect -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'runs resume') options='--input --results --lock-wait --dry-run -o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --max-wait --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'runs show') options='--failed --unfinished -o --output --fields --jq --to --csv-dialect -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'runs undo') options='--input --max-delete --max-change --lock-wait --dry-run -o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --max-wait --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'sandbox serve') options='--port --data --seed --faults --log --stock-items --wire-name --user --hancocks-token -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'sandbox status') options='-o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --max-wait --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'stock list') options='--brand --country --variety --barcode --min-stock --low --kits -o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --max-wait --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'stock query') options='-o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --max-wait --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'users delete') options='--max-delete --no-journal --dry-run --lock-wait -o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --max-wait --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'users link') options='--client --force --max-delete --no-journal --dry-run --lock-wait -o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --max-wait --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'users list') options='--client -o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --max-wait --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'users push') options='--format --sheet --map --action --delimiter --decimal --max-price-change --max-delete --max-change --results --no-journal --template --findings --check --dry-run --plan --lock-wait -o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --max-wait --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files=yes ;;
    'users unlink') options='--client --force --max-delete --no-journal --dry-run --lock-wait -o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --max-wait --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'api '*) options='--list --param --body --header -o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --max-wait --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='describe oresto hancocks' files='' ;;
    'apply '*) options='--skip-conflicts --results --no-journal --findings --dry-run --lock-wait -o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --max-wait --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words=' ' files=yes ;;
    'auth ') words='login logout status' ;;
    'central ') words='articles count eans get list pull' ;;
    'client-products ') words='delete list push' ;;
    'clients ') words='delete get link list push unlink' ;;
    'completion '*) options='-h --help -q --quiet -v --verbose --color --profile --live --version' words=' bash zsh fish' files='' ;;
    'config ') words='get list path profiles set' ;;
    'delivery-days ') words='get set' ;;
    'doctor '*) options='--offline -o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --max-wait --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words=' ' files='' ;;
    'errors ') words='list' ;;
    'help '*) options='-h --help -q --quiet -v --verbose --color --profile --live --version' words=' api apply auth central client-products clients completion config delivery-days doctor errors help locations order-list orders photos plan products reference representatives runs sandbox stock users version exit-codes environment formats profiles columns' files='' ;;
    'locations ') words='delete list push' ;;
    'order-list ') words='add list remove replace' ;;
    'orders ') words='fetch process' ;;
    'photos ') words='add delete list' ;;
    'plan '*) options='--exit-code -o --output --fields --jq --to --csv-dialect -h --help -q --quiet -v --verbose --color --profile --live --version' words=' ' files=yes ;;
    'products ') words='articles delete eans get link list push reconcile sales' ;;
    'reference ') words='list pull search status' ;;
    'representatives ') words='delete link list push unlink' ;;
    'runs ') words='explain list resume show undo' ;;
    'sandbox ') words='serve status' ;;
    'stock ') words='list query' ;;
    'users ') words='delete link list push unlink' ;;
    'version '*) options='-o --output --fields --jq --to --csv-dialect -h --help -q --quiet -v --verbose --color --profile --live --version' words=' ' files='' ;;
  esac
  if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W "$options" -- "$cur"))
  elif [[ -n $words ]]; then COMPREPLY=($(compgen -W "$words" -- "$cur"))
  elif [[ -n $files ]]; then COMPREPLY=($(compgen -f -- "$cur"))
  fi
}
complete -o filenames -F _wsync wsync
