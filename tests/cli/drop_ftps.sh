#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Drops on a real FTPS server: TLS from the start or by AUTH TLS, with and without MLSD, cut connections, uploads.
. "$(dirname "$0")/../support/shell.sh"
. "$here/../support/drop_servers.sh"
archive=$XDG_STATE_HOME/wsync/hanos/assortments
make_certificate
export WSYNC_HANOS_USER=klant WSYNC_HANOS_PASSWORD=Ftps-geheim-7 WSYNC_HANOS_STABLE=0 CURL_CA_BUNDLE=$work/ca.pem
mkdir -p "$drop/in/10233_folder" "$drop/in/done"
printf 'article\n1\n' >"$drop/in/10234_a é.csv"
printf 'half' >"$drop/in/10236_c.csv.part"
touch -d 2026-11-22T04:00:00Z "$drop"/in/*
printf 'order' >"$work/order.csv"

for kind in implicit explicit; do
  for facts in '' --no-mlsd; do
    rm -rf "$XDG_STATE_HOME" "$drop"/in/ORD*
    ftps_server $kind klant Ftps-geheim-7 $facts
    export WSYNC_HANOS_FTPS=$kind WSYNC_HANOS_DROP=ftps://localhost:$ftps_port/in
    run fetch -o csv --fields customer,outcome,name,date,size
    status_is 0
    err_is <<<'1 new'
    out_is <<END
customer,outcome,name,date,size$(printf '\r')
10234,new,10234_a é.csv,2026-11-22,10$(printf '\r')
END
    equal "archived as it came ($kind)" "$(sha256sum <"$drop/in/10234_a é.csv")" "$(cat "$archive"/10234/*.csv | sha256sum)"
    run fetch -o json
    status_is 0
    out_jq .new 0
    run upload "$WSYNC_HANOS_DROP" "$work/order.csv" 'ORD 1.csv'
    status_is 0
    out_is <<<'uploaded 5'
    equal "whole, nothing temporary left" "order ORD 1.csv" "$(cat "$drop"/in/ORD*) $(ls -A "$drop/in" | grep ORD)"
    run upload "$WSYNC_HANOS_DROP" "$work/ca.pem" 'ORD 1.csv'
    status_is 6
    err_has 'it was not overwritten'
  done
done

# Moved and deleted on the server.
run fetch --after-read move:done
status_is 0
equal "moved" '10234_a é.csv' "$(ls "$drop/in/done")"
printf 'again' >"$drop/in/10234_b.csv"
run fetch --after-read delete
status_is 0
equal "deleted" 0 "$(ls "$drop/in" | grep -c 10234)"
run fetch
status_is 6
err_has 'fits "{customer}_*"'
run fetch --drop "ftps://localhost:$ftps_port/none"
status_is 6

# Wrong password, wrong certificate, wrong kind of TLS, no TLS at all.
WSYNC_HANOS_PASSWORD=wrong run fetch
status_is 4
err_has credentials.refused
CURL_CA_BUNDLE='' run fetch
status_is 4
err_has --ca-cert
WSYNC_HANOS_FTPS=implicit run fetch --retries 0 --timeout 2
status_is 7
WSYNC_HANOS_FTPS=both run fetch
status_is 4
err_has 'hanos.ftps is "both", expected implicit or explicit'

# The answer to the rename is lost.
cutting_proxy "$ftps_port" "appears:$drop/in/ORD_3.csv"
run upload "ftps://localhost:$proxy_port/in" "$work/order.csv" ORD_3.csv
status_is 0
equal "it was cut" cut "$(cat "$cut")"
equal "once, and whole" order "$(cat "$drop/in/ORD_3.csv")"
equal "nothing temporary is left" 0 "$(find "$drop" -name '.ORD*' | wc -l)"
finish
