# SPDX-License-Identifier: MIT
# Real servers for drops, on free loopback ports, run by whoever runs the test; they end with it.
# Comes after shell.sh. `drop` is the folder that all of them serve.
PATH=$PATH:/usr/sbin
python=/usr/bin/python3   # Debian's, which knows Debian's modules
drop=$work/drop
mkdir -p "$drop"
unset CURL_CA_BUNDLE SSL_CERT_FILE HTTPS_PROXY https_proxy ALL_PROXY all_proxy SSH_AUTH_SOCK
for variable in $(env | sed -n 's/^\(WSYNC_HANOS_[A-Z_]*\)=.*/\1/p'); do unset "$variable"; done

free_port() { "$python" -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }

# first_line FILE: waits for it
first_line() {
  for _ in $(seq 200); do
    [ -s "$1" ] && break
    sleep 0.05
  done
  head -n 1 "$1"
}

# answers PORT: waits until somebody listens there
answers() {
  for _ in $(seq 200); do
    (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null && return 0
    sleep 0.05
  done
  return 1
}

# make_certificate: an authority ca.pem, and server.pem for localhost signed by it
make_certificate() {
  (cd "$work" &&
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout ca.key -out ca.pem -days 2 \
      -subj "/CN=wsync test authority" &&
    openssl req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout server.key -out server.csr \
      -subj "/CN=localhost" &&
    echo "subjectAltName=DNS:localhost" >server.ext &&
    openssl x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 2 -extfile server.ext \
      -out server.pem && cat server.pem server.key >both.pem) >"$work/openssl.log" 2>&1 ||
    { cat "$work/openssl.log"; exit 1; }
}

# sftp_server: OpenSSH with a host key and a user key of its own; sets sftp_port, writes known_hosts.
sftp_server() {
  local key
  for key in host other user; do ssh-keygen -q -t ed25519 -N '' -C '' -f "$work/$key"; done
  [ "$(id -u)" -ne 0 ] || mkdir -p /run/sshd
  for _ in 1 2 3 4 5; do
    sftp_port=$(free_port)
    cat >"$work/sshd.conf" <<EOF
ListenAddress 127.0.0.1
Port $sftp_port
HostKey $work/host
AuthorizedKeysFile $work/user.pub
PidFile none
StrictModes no
UsePAM no
PermitRootLogin prohibit-password
Subsystem sftp internal-sftp
LogLevel VERBOSE
EOF
    /usr/sbin/sshd -D -e -f "$work/sshd.conf" 2>"$work/sshd.log" &
    servers+=($!)
    answers "$sftp_port" && kill -0 $! 2>/dev/null && break
  done
  echo "[127.0.0.1]:$sftp_port $(cut -d' ' -f1,2 "$work/host.pub")" >"$work/known_hosts"
  export WSYNC_HANOS_USER=$(id -un) WSYNC_HANOS_SSH_KEY=$work/user WSYNC_HANOS_KNOWN_HOSTS=$work/known_hosts
}

# sftp_password_server USER PASSWORD password|keyboard: sets password_port; after sftp_server, whose host key it has
sftp_password_server() {
  local lines=$work/sftp.$RANDOM
  SFTP_PASSWORD=$2 "$python" "$here/../support/sftp_password_server.py" "$work/host" "$1" "$3" >"$lines" 2>"$work/sftp.log" &
  servers+=($!)
  password_port=$(first_line "$lines")
  [ -n "$password_port" ] || { cat "$work/sftp.log"; exit 1; }
  known_here "$password_port"
}

# known_here PORT: the server is known under this port too (a proxy)
known_here() { echo "[127.0.0.1]:$1 $(cut -d' ' -f1,2 "$work/host.pub")" >>"$work/known_hosts"; }

# ftps_server implicit|explicit USER PASSWORD [--no-mlsd]: sets ftps_port
ftps_server() {
  local lines=$work/ftps.$RANDOM
  FTPS_PASSWORD=$3 "$python" "$here/../support/ftps_server.py" "$drop" "$work/both.pem" "$1" "$2" ${4:-} \
    >"$lines" 2>"$work/ftps.log" &
  servers+=($!)
  ftps_port=$(first_line "$lines")
  [ -n "$ftps_port" ] || { cat "$work/ftps.log"; exit 1; }
}

# https_server USER PASSWORD: nginx with TLS; lists as JSON at /in, as HTML at /html, takes PUT and DELETE
# at /in; /busy and /moved answer so
https_server() {
  printf '%s:%s\n' "$1" "$(printf '%s' "$2" | openssl passwd -apr1 -stdin)" >"$work/htpasswd"
  mkdir -p "$work/nginx"
  for _ in 1 2 3 4 5; do
    https_port=$(free_port)
    cat >"$work/nginx.conf" <<EOF
daemon off;
master_process off;
pid $work/nginx/pid;
error_log $work/nginx/error.log;
events {}
http {
  log_format marked '\$request_method \$uri \$status \$http_idempotency_key \$http_if_none_match';
  access_log $work/nginx/access.log marked;
  client_max_body_size 100m;
  client_body_temp_path $work/nginx/body; proxy_temp_path $work/nginx/proxy; fastcgi_temp_path $work/nginx/fastcgi;
  uwsgi_temp_path $work/nginx/uwsgi; scgi_temp_path $work/nginx/scgi;
  server {
    listen 127.0.0.1:$https_port ssl;
    ssl_certificate $work/server.pem; ssl_certificate_key $work/server.key;
    auth_basic drop; auth_basic_user_file $work/htpasswd;
    location /in/ {
      alias $drop/; autoindex on; autoindex_format json;
      dav_methods PUT DELETE;
      set \$taken "";
      if (-f \$request_filename) { set \$taken "\$request_method\$http_if_none_match"; }
      if (\$taken = "PUT*") { return 412; }
    }
    location /html/ { alias $drop/; autoindex on; }
    location /busy/ { return 503; }
    location /moved/ { return 302 https://localhost:$https_port/in/; }
  }
}
EOF
    nginx -p "$work" -c nginx.conf >"$work/nginx.log" 2>&1 &
    servers+=($!)
    answers "$https_port" && kill -0 $! 2>/dev/null && return
  done
  cat "$work/nginx.log" "$work/nginx/error.log"
  exit 1
}

# cutting_proxy PORT WHEN: sets proxy_port; once it has cut, the file $cut is there
cutting_proxy() {
  local lines=$work/proxy.$RANDOM
  cut=$work/cut.$RANDOM
  "$python" "$here/../support/cutting_proxy.py" "$1" "$2" "$cut" >"$lines" 2>"$work/proxy.log" &
  servers+=($!)
  proxy_port=$(first_line "$lines")
}

# fetch ...: files of any content
fetch() { "$wsync" assortments fetch --no-check "$@"; }

# upload URL FILE NAME: as `orders send` leaves a file in a drop
upload() { "$(dirname "$wsync")/drop-upload" "$@"; }
