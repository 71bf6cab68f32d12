#!/bin/sh
# SPDX-License-Identifier: MIT
# Checks certificates, HTTP/2 and client certificates against a real nginx with an authority of its own.
# Usage: run.sh FETCH, the program built from fetch.cpp. Ends with `N passed, N failed`.
set -u
fetch=$(realpath "${1:?usage: run.sh FETCH}")
unset CURL_CA_BUNDLE SSL_CERT_FILE HTTPS_PROXY https_proxy ALL_PROXY all_proxy
PATH=$PATH:/usr/sbin
dir=$(mktemp -d)
nginx_pid=
openssl_pid=
finish() {
  for pid in $nginx_pid $openssl_pid; do kill "$pid" 2>/dev/null && wait "$pid" 2>/dev/null; done
  rm -rf "$dir"
}
trap finish EXIT
trap 'exit 130' INT TERM
cd "$dir" || exit 1

# make_certificate NAME COMMON_NAME EXTENSION: a key and a certificate signed by the authority
make_certificate() {
  openssl req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout "$1.key" -out "$1.csr" -subj "/CN=$2" &&
    printf '%s\n' "$3" >"$1.ext" &&
    openssl x509 -req -in "$1.csr" -CA ca.pem -CAkey ca.key -CAcreateserial -days 2 -extfile "$1.ext" -out "$1.pem"
}
{
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout ca.key -out ca.pem -days 2 \
    -subj "/CN=wsync test authority" &&
    make_certificate server localhost "subjectAltName=DNS:localhost" &&
    make_certificate client wsync "extendedKeyUsage=clientAuth"
} >openssl.log 2>&1 || { cat openssl.log; exit 1; }

start_nginx() {
  cat >nginx.conf <<EOF
daemon off;
master_process off;
pid $dir/nginx.pid;
error_log $dir/error.log;
events {}
http {
  access_log off;
  keepalive_requests 100;
  client_body_temp_path $dir/body; proxy_temp_path $dir/proxy; fastcgi_temp_path $dir/fastcgi;
  uwsgi_temp_path $dir/uwsgi; scgi_temp_path $dir/scgi;
  ssl_certificate $dir/server.pem;
  ssl_certificate_key $dir/server.key;
  server { listen 127.0.0.1:$1 ssl http2; location / { return 200 "fine"; } }
  server {
    listen 127.0.0.1:$2 ssl http2;
    ssl_client_certificate $dir/ca.pem; ssl_verify_client on;
    location / { return 200 "fine"; }
  }
}
EOF
  nginx -p "$dir" -c nginx.conf >nginx.log 2>&1 &
  nginx_pid=$!
  for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
    sleep 0.1
    kill -0 "$nginx_pid" 2>/dev/null || return 1
    SSL_CERT_FILE=ca.pem "$fetch" "https://localhost:$1/" >/dev/null && return 0
  done
  return 1
}
free_port() { awk 'BEGIN { srand(); print int(20000 + rand() * 10000) + '"$$"' % 2000 + '"$1"' }'; }
for try in 1 2 3 4 5; do
  port=$(free_port "$try")
  client_port=$((port + 1))
  start_nginx "$port" "$client_port" && break
  [ "$try" -lt 5 ] || { cat nginx.log error.log; exit 1; }
done

passed=0
failed=0
# check WHAT EXPECTED-FIRST-LINE [PATTERN IN THE REST] -- COMMAND...
check() {
  what=$1 expected=$2 pattern=$3
  shift 4
  said=$("$@" 2>&1)
  if [ "$(printf '%s\n' "$said" | head -n 1)" = "$expected" ] && printf '%s\n' "$said" | grep -q -e "$pattern"; then
    echo "ok      $what"
    passed=$((passed + 1))
  else
    echo "FAILED  $what: expected '$expected' with '$pattern', got:"
    printf '%s\n' "$said" | sed 's/^/        /'
    failed=$((failed + 1))
  fi
}
url=https://localhost:$port/
client_url=https://localhost:$client_port/

check "unknown authority is refused, with advice" config.invalid "--ca-cert" -- "$fetch" "$url"
check "with --ca-cert a read goes over HTTP/2" "200 20" . -- "$fetch" "$url" --ca ca.pem
check "with --ca-cert a write goes over HTTP/1.1" "200 11" . -- "$fetch" POST "$url" --ca ca.pem
check "reads survive that the server limits the requests of a connection" "1000 of 1000" . -- \
  "$fetch" "$url" --times 1000 --ca ca.pem
check "writes do so too, none left unknown" "1000 of 1000" . -- \
  "$fetch" POST "$url" --times 1000 --ca ca.pem
check "the wrong host name is refused" config.invalid "127.0.0.1" -- \
  "$fetch" "https://127.0.0.1:$port/" --ca ca.pem
check "SSL_CERT_FILE is honoured" "200 20" . -- env SSL_CERT_FILE=ca.pem "$fetch" "$url"
check "CURL_CA_BUNDLE is honoured" "200 20" . -- env CURL_CA_BUNDLE=ca.pem "$fetch" "$url"
check "CURL_CA_BUNDLE goes before SSL_CERT_FILE" "200 20" . -- \
  env CURL_CA_BUNDLE=ca.pem SSL_CERT_FILE=server.pem "$fetch" "$url"
check "a file of authorities that is missing is named" config.invalid "none.pem" -- "$fetch" "$url" --ca none.pem
check "a file of authorities that is none is refused" config.invalid "ca.key" -- "$fetch" "$url" --ca ca.key
check "without the client certificate the server refuses" "400 20" . -- "$fetch" "$client_url" --ca ca.pem
check "with the client certificate it answers" "200 20" . -- \
  "$fetch" "$client_url" --ca ca.pem --cert client.pem --key client.key
check "a key that does not belong to it is refused" config.invalid "client certificate" -- \
  "$fetch" "$client_url" --ca ca.pem --cert client.pem --key server.key
check "a client certificate that is missing is refused" config.invalid "client certificate" -- \
  "$fetch" "$client_url" --ca ca.pem --cert none.pem --key none.key

# A server that turns clients down with a TLS alert instead of an answer
alert_port=$((port + 2))
openssl s_server -accept "127.0.0.1:$alert_port" -cert server.pem -key server.key -CAfile ca.pem -Verify 1 \
  -verify_return_error -www >s_server.log 2>&1 &
openssl_pid=$!
sleep 0.3
check "a TLS alert about the client certificate is a setting, not a broken connection" config.invalid \
  "client certificate" -- "$fetch" "https://localhost:$alert_port/" --ca ca.pem
check "with the client certificate that server answers" "200 10" . -- \
  "$fetch" "https://localhost:$alert_port/" --ca ca.pem --cert client.pem --key client.key

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
