#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Drops on a real nginx with TLS: lists as JSON or as lines, what HTML gets, uploads by PUT, cut connections.
. "$(dirname "$0")/../support/shell.sh"
. "$here/../support/drop_servers.sh"
archive=$XDG_STATE_HOME/wsync/hanos/assortments
make_certificate
https_server klant Web-geheim-8
server=https://localhost:$https_port
export WSYNC_HANOS_USER=klant WSYNC_HANOS_PASSWORD=Web-geheim-8 WSYNC_HANOS_STABLE=0 CURL_CA_BUNDLE=$work/ca.pem
export WSYNC_HANOS_DROP=$server/in
mkdir "$drop/10233_folder"
printf 'article\n1\n' >"$drop/10234_a é.csv"
printf 'half' >"$drop/10236_c.csv.part"
touch -d 2026-11-22T04:00:00Z "$drop"/*

run fetch -o csv --fields customer,outcome,name,date,size
status_is 0
err_is <<<'1 new'
out_is <<END
customer,outcome,name,date,size$(printf '\r')
10234,new,10234_a é.csv,2026-11-22,10$(printf '\r')
END
equal "archived as it came" "$(sha256sum <"$drop/10234_a é.csv")" "$(cat "$archive"/10234/*.csv | sha256sum)"
run fetch -o json
status_is 0
out_jq .new 0

# A list of names stands in for JSON; HTML is not read.
printf '# today\n10235_b.csv\n' >"$drop/list.txt"
printf 'named' >"$drop/10235_b.csv"
WSYNC_HANOS_INDEX=list.txt run fetch --drop "$server/html"
status_is 0
err_is <<<'1 new'
printf '10235_b.csv\n10299_gone.csv\n' >"$drop/list.txt"
WSYNC_HANOS_INDEX=list.txt run fetch
status_is 5
err_has '10299_gone.csv is in the list of'
run fetch --drop "$server/html"
status_is 6
err_has 'answer.unexpected'
err_has 'autoindex_format json'

# What the server says.
run fetch --drop "$server/none"
status_is 6
run fetch --drop "$server/busy" --retries 1 --max-wait 3
status_is 7
err_has 'tried 2 times'
run fetch --drop "$server/moved"
status_is 6
err_has 'the server answers 302'
run upload "$server/moved" "$work/server.ext" ORD_0.csv
status_is 6
WSYNC_HANOS_PASSWORD=wrong run fetch
status_is 4
err_has credentials.refused
CURL_CA_BUNDLE='' run fetch
status_is 4
err_has --ca-cert
CURL_CA_BUNDLE='' run fetch --ca-cert "$work/ca.pem"
status_is 0
run fetch --after-read move:done
status_is 4
err_has 'an https drop cannot move files'
printf 'gone' >"$drop/10235_c.csv"
run fetch --customer 10235 --after-read delete
status_is 0
equal "deleted" no "$([ -e "$drop/10235_c.csv" ] && echo yes || echo no)"

# Cut in the middle of a download.
head -c 3000000 /dev/urandom | base64 >"$drop/10290_big.csv"
cutting_proxy "$https_port" down:1000000
run fetch --customer 10290 --drop "https://localhost:$proxy_port/in"
status_is 0
equal "it was cut" cut "$(cat "$cut")"
err_has 'trying again'
equal "all of it is archived" "$(sha256sum <"$drop/10290_big.csv")" "$(cat "$archive"/10290/*.csv | sha256sum)"

# Uploads: by PUT, which makes no file where one is.
printf 'order' >"$work/order.csv"
run upload "$server/in" "$work/order.csv" 'ORD 1.csv'
status_is 0
equal "whole" order "$(cat "$drop/ORD 1.csv")"
run upload "$server/in" "$work/ca.pem" 'ORD 1.csv'
status_is 6
err_has 'it was not overwritten'
equal "the first one stays" order "$(cat "$drop/ORD 1.csv")"
# The server has it, and its answer is lost: a look settles it.
cutting_proxy "$https_port" "appears:$drop/ORD_2.csv"
run upload "https://localhost:$proxy_port/in" "$work/order.csv" ORD_2.csv
status_is 0
equal "it was cut" cut "$(cat "$cut")"
equal "whole" order "$(cat "$drop/ORD_2.csv")"
# Cut in the middle: not there, and not sent again unasked.
cutting_proxy "$https_port" up:1000000
run upload "https://localhost:$proxy_port/in" "$drop/10290_big.csv" ORD_3.csv
status_is 7
equal "it was cut" cut "$(cat "$cut")"
equal "not there" no "$([ -e "$drop/ORD_3.csv" ] && echo yes || echo no)"
finish
