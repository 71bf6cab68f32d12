#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# assortments fetch from a folder: what is taken, what is left alone, what is said and how it ends.
. "$(dirname "$0")/../support/shell.sh"
. "$here/../support/drop_servers.sh"
archive=$XDG_STATE_HOME/wsync/hanos/assortments
export WSYNC_HANOS_DROP=file:$drop WSYNC_HANOS_STABLE=0
deliver() { printf '%s' "$2" >"$drop/$1"; touch -d "${3:-2026-11-22T04:00:00Z}" "$drop/$1"; }

run fetch
status_is 6
err_has 'there is no file in file:'

deliver 10234_assortment.csv $'article\n1\n'
deliver 10236_old.csv old 2026-11-20T04:00:00Z
deliver 10236_new.csv new
run fetch -o csv --fields customer,outcome,name,date,size
status_is 0
err_is <<<'2 new'
out_is <<END
customer,outcome,name,date,size$(printf '\r')
10234,new,10234_assortment.csv,2026-11-22,10$(printf '\r')
10236,new,10236_new.csv,2026-11-22,3$(printf '\r')
END
equal "archived as it came" "$(printf 'article\n1\n' | sha256sum)" "$(cat "$archive"/10234/2026-11-22_????????.csv | sha256sum)"
equal "facts beside it" '"10234_assortment.csv"' "$(jq -c .name "$archive"/10234/*.facts)"
equal "the archive is private" 700 "$(stat -c %a "$archive")"
equal "the drop is as it was" 3 "$(ls -A "$drop" | wc -l)"

# Nothing new is no failure, and is said.
run fetch -o json
status_is 0
out_jq .new 0
out_jq .unchanged 2
out_jq '[.files[].outcome] | unique' '["unchanged"]'
err_is <<<'nothing new: 2 unchanged'
run fetch --jq .new
out_is <<<0

# New content of the same name is a new file; the one before stays.
deliver 10234_assortment.csv $'article\n2\n' 2026-11-23T04:00:00Z
run fetch --customer 10234
status_is 0
err_is <<<'1 new'
equal "both are archived" 2 "$(ls "$archive"/10234/*.csv | wc -l)"
run fetch --all -o jsonl
status_is 0
equal "the older one too" 2 "$(ls "$archive"/10236/*.csv | wc -l)"

# Half-written files are left alone.
for name in .10240_a.csv 10240_a.csv.tmp 10240_a.csv.part 10240_a.csv.filepart 10240_a.csv.incomplete; do deliver $name x; done
run fetch --customer 10240
status_is 6
err_has 'customer 10240: server.not-found: no file of customer number 10240'
run fetch --customer 10240 --customer 10234 -o json
status_is 5
out_jq '[.unchanged, .missing]' '[1,1]'

# A file that grows is not taken before it stands still.
(for i in $(seq 40); do echo "$i" >>"$drop/10250_grows.csv"; sleep 0.1; done) &
sleep 0.3
run fetch --customer 10250 --stable 1
status_is 7
err_has '10250_grows.csv is still being written'
equal "nothing of it is archived" 0 "$(ls "$archive/10250" 2>/dev/null | wc -l)"
wait %%
run fetch --customer 10250 --stable 1
status_is 0
equal "all of it is archived" "$(sha256sum <"$drop/10250_grows.csv")" "$(cat "$archive"/10250/*.csv | sha256sum)"

# One run at a time; what a killed one left is taken away.
"$wsync" assortments fetch --stable 30 >/dev/null 2>&1 &
other=$!
for _ in $(seq 50); do grep -qs '"pid"\|fetch' "$XDG_STATE_HOME"/wsync/locks/hanos-assortments* && break; sleep 0.1; done
run fetch
status_is 10
err_has 'wsync assortments fetch'
kill -KILL $other
wait $other 2>/dev/null
mkdir -p "$archive/.incoming"
printf 'half' >"$archive/.incoming/1.x"
run fetch
status_is 0
equal "nothing is left over" 0 "$(ls "$archive/.incoming" | wc -l)"

# Markers and checksums.
deliver 10260_m.csv marked
WSYNC_HANOS_MARKER=.done run fetch --customer 10260
status_is 7
err_has '10260_m.csv has no 10260_m.csv.done beside it yet'
touch "$drop/10260_m.csv.done"
WSYNC_HANOS_MARKER=.done run fetch --customer 10260
status_is 0
deliver 10270_s.csv summed
WSYNC_HANOS_CHECKSUM=required run fetch --customer 10270
status_is 7
err_has 'has no 10270_s.csv.sha256 beside it'
echo "$(printf other | sha256sum | cut -d' ' -f1)  10270_s.csv" >"$drop/10270_s.csv.sha256"
run fetch --customer 10270
status_is 3
err_has '10270_s.csv is damaged: 10270_s.csv.sha256 says'
equal "damage is not archived" 0 "$(ls "$archive/10270" 2>/dev/null | wc -l)"
(cd "$drop" && sha256sum 10270_s.csv >10270_s.csv.sha256)
WSYNC_HANOS_CHECKSUM=required run fetch --customer 10270
status_is 0
deliver 10280_empty.csv ''
run fetch --customer 10280
status_is 3
err_has '10280_empty.csv is empty'
equal "nothing is left over" 0 "$(ls "$archive/.incoming" | wc -l)"

# What becomes of files in the drop; never over another.
mkdir "$drop/done"
run fetch --customer 10270 --after-read move:done
status_is 0
equal "moved with its checksum" "10270_s.csv 10270_s.csv.sha256" "$(ls "$drop/done" | xargs)"
deliver 10270_s.csv summed
run fetch --customer 10270 --after-read move:done
status_is 5
err_has 'is there already; it was left as it is'
run fetch --customer 10270 --after-read delete
status_is 0
equal "deleted" no "$([ -e "$drop/10270_s.csv" ] && echo yes || echo no)"
WSYNC_HANOS_AFTER_READ=delete run fetch --pattern 'none_{customer}' -o json
status_is 0
out_jq .new 0
err_is <<<'nothing new: the drop is empty'

# Names tell customer, date and time; the date of the name goes before the time in the drop.
deliver assort-20261120-77.csv a 2026-11-25T00:00:00Z
deliver assort-20261121-77.csv b 2026-11-20T00:00:00Z
run fetch --pattern 'assort-{date}-{customer}.csv' -o csv --fields name,date
out_is <<END
name,date$(printf '\r')
assort-20261121-77.csv,2026-11-21$(printf '\r')
END

# The same with days in their own words, and where only * stands for them.
deliver 78_20261120.csv a 2026-11-25T00:00:00Z
deliver 78_20261121.csv b 2026-11-20T00:00:00Z
for pattern in '{customer}_{yyyymmdd}.csv' '{customer}_*'; do
  run fetch --customer 78 --pattern "$pattern" -o csv --fields name,date
  status_is 0
  out_is <<END
name,date$(printf '\r')
78_20261121.csv,2026-11-21$(printf '\r')
END
done
run fetch --customer 78 --pattern '{customer}-{date}.csv' -o json
status_is 6

# Mistakes are told.
for wrong in ftp://host/in http://host/in gopher://host/in in sftp://me:secret@host/in file://other/in; do
  run fetch --drop "$wrong"
  status_is 4
done
run fetch --drop file:/no/such/folder
status_is 6
err_has 'cannot read the folder /no/such/folder'
run fetch --after-read move:../x
status_is 4
run fetch --pattern '{outlet}.csv'
status_is 4
err_has 'has {outlet}, which means nothing'
run fetch --pattern 'x*.csv'
status_is 4
run fetch --rate 3
status_is 2

# Leaving files in a folder.
printf 'order' >"$work/order.csv"
run upload "file:$drop" "$work/order.csv" ORD_1.csv
status_is 0
out_is <<<'uploaded 5'
printf 'other' >"$work/order.csv"
run upload "file:$drop" "$work/order.csv" ORD_1.csv
status_is 6
err_has 'ORD_1.csv is in'
equal "the first one stays" order "$(cat "$drop/ORD_1.csv")"
equal "nothing temporary is left" 0 "$(find "$drop" -name '.ORD*' | wc -l)"
finish
