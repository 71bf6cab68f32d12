#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Drops on a real OpenSSH server: host keys, user keys, connections cut at the worst moments, uploads.
. "$(dirname "$0")/../support/shell.sh"
. "$here/../support/drop_servers.sh"
archive=$XDG_STATE_HOME/wsync/hanos/assortments
sftp_server
server=sftp://127.0.0.1:$sftp_port
export WSYNC_HANOS_DROP=$server$drop WSYNC_HANOS_STABLE=0
mkdir "$drop/10233_folder" "$drop/done"
printf 'article\n1\n' >"$drop/10234_a.csv"
printf 'quoted' >"$drop/10235_b \"x\" é.csv"
printf 'half' >"$drop/10236_c.csv.part"
touch -d 2026-11-22T04:00:00Z "$drop"/*

run fetch -o csv --fields customer,outcome,name,date,size
status_is 0
err_is <<<'2 new'
out_is <<END
customer,outcome,name,date,size$(printf '\r')
10234,new,10234_a.csv,2026-11-22,10$(printf '\r')
10235,new,"10235_b ""x"" é.csv",2026-11-22,6$(printf '\r')
END
equal "archived as it came" "$(sha256sum <"$drop/10234_a.csv")" "$(cat "$archive"/10234/*.csv | sha256sum)"
equal "where it came from" "\"$server$drop\"" "$(jq -c .drop "$archive"/10234/*.facts)"
equal "the drop is as it was" 5 "$(ls -A "$drop" | wc -l)"
run fetch
status_is 0
err_is <<<'nothing new: 2 unchanged'
run fetch --customer 10235 --after-read move:done
status_is 0
equal "moved on the server" '10235_b "x" é.csv' "$(ls "$drop/done")"
printf 'again' >"$drop/10235_b.csv"
run fetch --customer 10235 --after-read delete
status_is 0
equal "deleted on the server" 0 "$(ls "$drop" | grep -c 10235)"
run fetch --drop "$server/no/such/folder"
status_is 6
err_has 'server.not-found'

# Host keys: an unknown one, another one, a pinned one.
echo "example.org $(cut -d' ' -f1,2 "$work/host.pub")" >"$work/strangers"
WSYNC_HANOS_KNOWN_HOSTS=$work/strangers run fetch
status_is 4
err_has "is not in $work/strangers; nothing was sent"
err_has "ssh-keyscan -p $sftp_port 127.0.0.1"
echo "[127.0.0.1]:$sftp_port $(cut -d' ' -f1,2 "$work/other.pub")" >"$work/changed"
WSYNC_HANOS_KNOWN_HOSTS=$work/changed run fetch
status_is 4
came=$(ssh-keygen -lf "$work/host.pub" | cut -d' ' -f2)
err_has "expected $(ssh-keygen -lf "$work/other.pub" | cut -d' ' -f2), came $came; nothing was sent"
WSYNC_HANOS_KNOWN_HOSTS=$work/none run fetch
status_is 4
err_has "there is no $work/none"
WSYNC_HANOS_KNOWN_HOSTS='' run fetch
status_is 4
err_has "there is no $HOME/.ssh/known_hosts"
WSYNC_HANOS_KNOWN_HOSTS=$work/none WSYNC_HANOS_HOST_KEY=$came run fetch
status_is 0
WSYNC_HANOS_HOST_KEY=$(ssh-keygen -lf "$work/other.pub" | cut -d' ' -f2) run fetch
status_is 4
WSYNC_HANOS_HOST_KEY=SHA256:short run fetch
status_is 4

# Who we are.
WSYNC_HANOS_SSH_KEY=$work/other run fetch
status_is 4
err_has 'credentials.refused'
WSYNC_HANOS_SSH_KEY=$work/nokey run fetch
status_is 4
err_has "cannot read the SSH key $work/nokey"
ssh-keygen -q -t ed25519 -N 'Sleutel-geheim-1' -C '' -f "$work/locked"
cat "$work/locked.pub" >>"$work/user.pub"
WSYNC_HANOS_SSH_KEY=$work/locked WSYNC_HANOS_SSH_KEY_PASSWORD=Sleutel-geheim-1 run fetch
status_is 0
WSYNC_HANOS_SSH_KEY=$work/locked WSYNC_HANOS_SSH_KEY_PASSWORD=wrong run fetch
status_is 4

WSYNC_HANOS_USER='' run fetch   # as whom it runs
status_is 0

# Nobody there: temporary.
known_here 1
run fetch --drop sftp://127.0.0.1:1/in --retries 1
status_is 7
err_has 'tried 2 times'

# The connection breaks in the middle of a download: it is read again; nothing half-written is archived.
head -c 3000000 /dev/urandom | base64 >"$drop/10290_big.csv"
cutting_proxy "$sftp_port" down:1000000
known_here "$proxy_port"
run fetch --customer 10290 --drop "sftp://127.0.0.1:$proxy_port$drop" --retries 0
status_is 7
equal "it was cut" cut "$(cat "$cut")"
equal "nothing of it is archived" 0 "$(ls "$archive/10290" 2>/dev/null | wc -l)"
equal "nothing is left over" 0 "$(ls "$archive/.incoming" | wc -l)"
cutting_proxy "$sftp_port" down:1000000
known_here "$proxy_port"
run fetch --customer 10290 --drop "sftp://127.0.0.1:$proxy_port$drop"
status_is 0
equal "it was cut" cut "$(cat "$cut")"
err_has 'trying again'
equal "all of it is archived" "$(sha256sum <"$drop/10290_big.csv")" "$(cat "$archive"/10290/*.csv | sha256sum)"

# Leaving files: whole, under the final name at the end, never over another.
run upload "$server$drop" "$drop/10290_big.csv" 'ORD "1".csv'
status_is 0
equal "whole" "$(sha256sum <"$drop/10290_big.csv")" "$(sha256sum <"$drop/ORD \"1\".csv")"
run upload "$server$drop" "$drop/10234_a.csv" 'ORD "1".csv'
status_is 6
err_has 'it was not overwritten'
cutting_proxy "$sftp_port" up:1000000
known_here "$proxy_port"
run upload "sftp://127.0.0.1:$proxy_port$drop" "$drop/10290_big.csv" ORD_2.csv
status_is 0
equal "it was cut in the middle" cut "$(cat "$cut")"
equal "whole after a second try" "$(sha256sum <"$drop/10290_big.csv")" "$(sha256sum <"$drop/ORD_2.csv")"
# The server renames, and its answer is lost.
cutting_proxy "$sftp_port" "appears:$drop/ORD_3.csv"
known_here "$proxy_port"
run upload "sftp://127.0.0.1:$proxy_port$drop" "$drop/10234_a.csv" ORD_3.csv
status_is 0
out_is <<<'uploaded 10'
equal "it was cut" cut "$(cat "$cut")"
equal "once, and whole" "$(sha256sum <"$drop/10234_a.csv")" "$(sha256sum <"$drop/ORD_3.csv")"
equal "nothing temporary is left" 0 "$(find "$drop" -name '.ORD*' | wc -l)"
# Where it may not be written.
run upload "$server/no/such/folder" "$drop/10234_a.csv" ORD_4.csv
status_is 6
finish
