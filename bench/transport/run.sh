#!/bin/sh
# SPDX-License-Identifier: MIT
# Measures small POSTs with 8 in flight against nginx on loopback: wsync's sender, `curl --parallel`, and Python's
# requests with one Session for each of 8 threads. Usage: run.sh POSTS [RUNS] [COUNT]; POSTS is built from posts.cpp.
set -eu
posts=$(realpath "${1:?usage: run.sh POSTS [RUNS] [COUNT]}")
here=$(dirname "$(realpath "$0")")
runs=${2:-7}
count=${3:-10000}
jobs=8
PATH=$PATH:/usr/sbin
dir=$(mktemp -d)
nginx_pid=
trap '[ -z "$nginx_pid" ] || kill "$nginx_pid" 2>/dev/null; rm -rf "$dir"' EXIT
trap 'exit 130' INT TERM
port=$(($$ % 9000 + 21000))
url=http://127.0.0.1:$port/api/LinkProducts/Sales
cat >"$dir/nginx.conf" <<EOF
daemon off;
master_process off;
pid $dir/nginx.pid;
error_log $dir/error.log;
events { worker_connections 256; }
http {
  access_log off;
  client_body_temp_path $dir/body; proxy_temp_path $dir/proxy; fastcgi_temp_path $dir/fastcgi;
  uwsgi_temp_path $dir/uwsgi; scgi_temp_path $dir/scgi;
  server { listen 127.0.0.1:$port; location / { default_type application/json; return 200 '{"Errors":[]}'; } }
}
EOF
nginx -p "$dir" -c nginx.conf &
nginx_pid=$!
curl -s -o /dev/null --retry 20 --retry-delay 0 --retry-connrefused "$url"

awk -v url="$url" -v count="$count" 'BEGIN {
  for (i = 0; i < count; ++i) printf "url = \"%s\"\noutput = /dev/null\n", url
}' >"$dir/urls"

send_wsync() { "$posts" "$url" "$count" $jobs; }
send_curl() {
  curl --silent --no-progress-meter --fail --parallel --parallel-max $jobs --header 'Content-Type: application/json' \
    --data '{"WholesalerArticleNumber":"4711","SalesPriceList":12.50}' --config "$dir/urls" 2>"$dir/progress"
}
send_requests() { python3 "$here/posts.py" "$url" "$count" $jobs; }

echo "$count POSTs, $jobs in flight, $runs runs each, in turn; $(nproc) cores"
for run in $(seq "$runs"); do
  for who in wsync curl requests; do
    begun=$(date +%s%N)
    "send_$who" >"$dir/said" || { echo "$who failed in run $run"; cat "$dir/said"; exit 1; }
    echo "$(($(date +%s%N) - begun))" >>"$dir/$who"
  done
done
median() { sort -n "$1" | awk '{ a[NR] = $1 } END { print (a[int((NR + 1) / 2)] + a[int(NR / 2) + 1]) / 2 / 1e9 }'; }
base=$(median "$dir/wsync")
for who in wsync curl requests; do
  time=$(median "$dir/$who")
  awk -v who="$who" -v time="$time" -v base="$base" -v count="$count" 'BEGIN {
    printf "%-9s median %.3f s, %6.0f requests/s, %.2f x the time of wsync\n", who, time, count / time, time / base
  }'
done
