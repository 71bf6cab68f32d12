# SPDX-License-Identifier: MIT
# Completion of wsync for bash; made by `wsync dump completions`, do not edit.
_wsync() {
  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} noun='' verb='' options i
  COMPREPLY=()
  if [[ $cur == '=' ]]; then cur=''; elif [[ $prev == '=' ]]; then prev=${COMP_WORDS[COMP_CWORD-2]}; fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    case ${COMP_WORDS[i]} in
      --action|--barcode|--body|--brand|--ca-cert|--client|--color|--country|--csv-dialect|--data|--date|--decimal|--delimiter|--except|--faults|--fields|--format|--from|--hancocks-token|--header|--jq|--language|--location|--log|--low|--map|--match|--min-stock|--page|--param|--port|--profile|--rate|--retries|--seed|--stock-items|--table|--timeout|--to|--user|--variety|--vat|--weekdays|--weeks|--window|--wire-name|-j|--jobs|-o|--output) ((i++)); [[ ${COMP_WORDS[i]} == '=' ]] && ((i++)) ;;
      -*) ;;
      *) if [[ -z $noun ]]; then noun=${COMP_WORDS[i]}; elif [[ -z $verb ]]; then verb=${COMP_WORDS[i]}; fi ;;
    esac
  done
  case $prev in
    --format) COMPREPLY=($(compgen -W "csv json jsonl" -- "$cur")); return ;;
    --map) COMPREPLY=($(compgen -f -- "$cur")); return ;;
    --action) COMPREPLY=($(compgen -W "create update merge delete ignore" -- "$cur")); return ;;
    --delimiter) COMPREPLY=(); return ;;
    --decimal) COMPREPLY=($(compgen -W "point comma" -- "$cur")); return ;;
    --modified-since) COMPREPLY=(); return ;;
    --modified-until) COMPREPLY=(); return ;;
    -o|--output) COMPREPLY=($(compgen -W "table json jsonl csv tsv xml" -- "$cur")); return ;;
    --fields) COMPREPLY=(); return ;;
    --jq) COMPREPLY=(); return ;;
    --to) COMPREPLY=($(compgen -f -- "$cur")); return ;;
    --csv-dialect) COMPREPLY=($(compgen -W "rfc4180 excel-nl" -- "$cur")); return ;;
    -j|--jobs) COMPREPLY=(); return ;;
    --rate) COMPREPLY=(); return ;;
    --retries) COMPREPLY=(); return ;;
    --timeout) COMPREPLY=(); return ;;
    --ca-cert) COMPREPLY=($(compgen -f -- "$cur")); return ;;
    --color) COMPREPLY=($(compgen -W "auto always never" -- "$cur")); return ;;
    --profile) COMPREPLY=(); return ;;
  esac
  case "$noun $verb $prev" in
    'api '*--param) COMPREPLY=(); return ;;
    'api '*--body) COMPREPLY=($(compgen -f -- "$cur")); return ;;
    'api '*--header) COMPREPLY=(); return ;;
    'auth login '--user) COMPREPLY=(); return ;;
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
    'orders fetch '--client) COMPREPLY=(); return ;;
    'orders fetch '--to) COMPREPLY=($(compgen -d -- "$cur")); return ;;
    'orders process '--client) COMPREPLY=(); return ;;
    'reference list '--language) COMPREPLY=(); return ;;
    'reference list '--vat) COMPREPLY=(); return ;;
    'reference search '--table) COMPREPLY=(); return ;;
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
  esac
  local words='' files=''
  options='--format --map --action --delimiter --decimal --check --dry-run --modified-since --modified-until --dry-run -o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version'
  case "$noun $verb" in
    ' ') words='api auth central clients completion config delivery-days doctor errors help orders products reference sandbox stock version' ;;
    'api describe') options='-h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'auth login') options='--user --password-stdin --no-keyring --verify -j --jobs --rate --retries --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='oresto hancocks' files='' ;;
    'auth logout') options='-h --help -q --quiet -v --verbose --color --profile --live --version' words='oresto hancocks' files='' ;;
    'auth status') options='-o --output --fields --jq --to --csv-dialect -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'central pull') options='--all -o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'clients delete') options='--dry-run -o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'clients list') options='--active -o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'clients push') options='--format --map --action --delimiter --decimal --check --dry-run -o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files=yes ;;
    'config get') options='-h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'config list') options='-o --output --fields --jq --to --csv-dialect -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'config path') options='-h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'config profiles') options='-o --output --fields --jq --to --csv-dialect -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'config set') options='-h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'delivery-days get') options='--client --location -o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'delivery-days set') options='--client --location --weekdays --weeks --from --except --dry-run -o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'errors list') options='--date --page --match --window -o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'orders fetch') options='--client --processed --oldest-first --to --process -o --output --fields --jq --csv-dialect -j --jobs --rate --retries --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'orders process') options='--client -o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'products link') options='--format --map --action --delimiter --decimal --check --dry-run -o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files=yes ;;
    'reference list') options='--language --vat --concatenated --reverse -o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'reference pull') options='--force -o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'reference search') options='--table -o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'reference status') options='-o --output --fields --jq --to --csv-dialect -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'sandbox serve') options='--port --data --seed --faults --log --stock-items --wire-name --user --hancocks-token -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'sandbox status') options='-o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'stock list') options='--brand --country --variety --barcode --min-stock --low --kits -o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'stock query') options='-o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='' files='' ;;
    'api '*) options='--list --param --body --header -o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words='describe oresto hancocks' files='' ;;
    'auth ') words='login logout status' ;;
    'central ') words='pull' ;;
    'clients ') words='delete list push' ;;
    'completion '*) options='-h --help -q --quiet -v --verbose --color --profile --live --version' words=' bash zsh fish' files='' ;;
    'config ') words='get list path profiles set' ;;
    'delivery-days ') words='get set' ;;
    'doctor '*) options='--offline -o --output --fields --jq --to --csv-dialect -j --jobs --rate --retries --timeout --ca-cert --trace-http -h --help -q --quiet -v --verbose --color --profile --live --version' words=' ' files='' ;;
    'errors ') words='list' ;;
    'help '*) options='-h --help -q --quiet -v --verbose --color --profile --live --version' words=' api auth central clients completion config delivery-days doctor errors help orders products reference sandbox stock version exit-codes environment formats profiles columns' files='' ;;
    'orders ') words='fetch process' ;;
    'products ') words='link' ;;
    'reference ') words='list pull search status' ;;
    'sandbox ') words='serve status' ;;
    'stock ') words='list query' ;;
    'version '*) options='-o --output --fields --jq --to --csv-dialect -h --help -q --quiet -v --verbose --color --profile --live --version' words=' ' files='' ;;
  esac
  if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W "$options" -- "$cur"))
  elif [[ -n $words ]]; then COMPREPLY=($(compgen -W "$words" -- "$cur"))
  elif [[ -n $files ]]; then COMPREPLY=($(compgen -f -- "$cur"))
  fi
}
complete -o filenames -F _wsync wsync
