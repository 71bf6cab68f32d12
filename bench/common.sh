# SPDX-License-Identifier: MIT
# What the benchmarks share, to be sourced: the program, a private home, data made up on the spot, servers on free
# ports of this machine, medians. Usage of each: bench/NAME.sh [ROWS]; WSYNC=path/to/wsync, ROUNDS=N (default: 3).
set -eu
wsync=$(realpath "${WSYNC:-build/bin/wsync}")
rounds=${ROUNDS:-3}
work=$(mktemp -d)
pids=
PATH=$PATH:/usr/sbin
stop() { for pid in $pids; do kill "$pid" 2>/dev/null && wait "$pid" 2>/dev/null || :; done; pids=; }
trap 'stop; rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
export XDG_CONFIG_HOME=$work/config XDG_CACHE_HOME=$work/cache XDG_STATE_HOME=$work/state LC_ALL=C.UTF-8 NO_COLOR=1
for variable in $(env | sed -n 's/^\(WSYNC_[A-Z_]*\)=.*/\1/p'); do unset "$variable"; done

# needs COMMAND=PACKAGE...: installs the packages whose command or Python module (python:NAME) is missing
needs() {
  for pair; do
    case $pair in
      python:*) python3 -c "import ${pair#python:}" 2>/dev/null && continue; pair=x=python3-${pair#python:} ;;
      *) command -v "${pair%%=*}" >/dev/null && continue ;;
    esac
    as_root=; [ "$(id -u)" -eq 0 ] || as_root=sudo
    { $as_root apt-get -q -y install --no-install-recommends "${pair#*=}" ||
      { $as_root apt-get -q update && $as_root apt-get -q -y install --no-install-recommends "${pair#*=}"; }; } >"$work/apt" 2>&1 ||
      { cat "$work/apt" >&2; exit 1; }
  done
}

about_machine() {
  echo "$(nproc) cores, load $(cut -d ' ' -f 1 /proc/loadavg), $rounds rounds in turn; $("$wsync" version | head -n 1)"
}

# sandbox [OPTIONS]: starts one and points wsync at it
sandbox() {
  : >"$work/sandbox"
  "$wsync" sandbox serve "$@" >"$work/sandbox" 2>"$work/sandbox.err" &
  pids="$pids $!"
  for _ in $(seq 600); do grep -q WSYNC_HANCOCKS_ACCOUNT "$work/sandbox" && break; sleep 0.1; done
  . "$work/sandbox"
}

# shop FOLDER ROWS: a sandbox's data with clients enough for so many rows, and the rows in $work/data
shop() {
  sandbox --data "$1"
  printf 'ClientNumber,WholesalerArticleNumber,SalesPriceList,IsExlusive\n20417,EIG-0101,1,false\n' |
    "$wsync" client-products push - --format csv -q -o csv --to "$work/one.csv"   # it is saved once it has changed
  stop
  python3 "$(dirname "$0")/rows.py" "$2" "$work/data" "$1"
}

# canned: nginx that answers every POST and PUT with "no errors", GET with an empty list; points wsync at it
canned() {
  port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
  mkdir -p "$work/nginx/list"
  cat >"$work/nginx/nginx.conf" <<N
daemon off; master_process off; pid $work/nginx/pid; error_log $work/nginx/error.log;
events { worker_connections 256; }
http {
  access_log off; keepalive_requests 100000000; client_max_body_size 64m; default_type application/json;
  client_body_temp_path $work/nginx/body; proxy_temp_path $work/nginx/proxy; fastcgi_temp_path $work/nginx/fastcgi;
  uwsgi_temp_path $work/nginx/uwsgi; scgi_temp_path $work/nginx/scgi;
  server {
    listen 127.0.0.1:$port;
    location / {
      if (\$request_method = GET) { return 200 '{"ClientProducts":[],"Errors":[]}'; }
      return 200 '{"ModelStateErrors":[],"Errors":[]}';
    }
  }
}
N
  nginx -e "$work/nginx/error.log" -p "$work/nginx" -c nginx.conf &
  pids="$pids $!"
  export WSYNC_ORESTO_URL=http://127.0.0.1:$port/api WSYNC_ORESTO_USER=demo WSYNC_ORESTO_PASSWORD=test
  for _ in $(seq 100); do curl -s -o "$work/first" "$WSYNC_ORESTO_URL/ClientProducts" && break; sleep 0.1; done
}

# measured NAME COMMAND...: appends seconds and peak memory (MiB) of the command to $work/figures/NAME; what it
# prints goes to $work/last. A command that fails ends the benchmark.
measured() {
  name=$1
  shift
  mkdir -p "$work/figures"
  python3 - "$work" "$name" "$@" <<'P' || { echo "$name failed:" >&2; tail -n 20 "$work/last" >&2; exit 1; }
import resource, subprocess, sys, time
work, name, command = sys.argv[1], sys.argv[2], sys.argv[3:]
with open(work + "/last", "wb") as out:
    begin = time.perf_counter()
    status = subprocess.run(command, stdout=out, stderr=subprocess.STDOUT).returncode
    seconds = time.perf_counter() - begin
used = resource.getrusage(resource.RUSAGE_CHILDREN)
with open(f"{work}/figures/{name}", "a") as figures:
    print(seconds, used.ru_maxrss / 1024, used.ru_utime + used.ru_stime, file=figures)
sys.exit(status)
P
}

# table ROWS FIRST NAME...: medians; the ratio is FIRST's seconds in those of each
table() {
  python3 - "$work" "$@" <<'P'
import statistics, sys
work, rows, names = sys.argv[1], int(sys.argv[2]), sys.argv[3:]
read = {name: [[float(x) for x in line.split()] for line in open(f"{work}/figures/{name}")] for name in names}
middle = {name: [statistics.median(column) for column in zip(*lines)] for name, lines in read.items()}
print("| what | seconds | processor seconds | rows/s | peak MiB | time as a ratio |\n| --- | --- | --- | --- | --- | --- |")
for name in names:
    seconds, peak, processor = middle[name]
    print(f"| {name} | {seconds:.2f} | {processor:.2f} | {rows / seconds:.0f} | {peak:.0f} | {seconds / middle[names[0]][0]:.2f} |")
P
}
