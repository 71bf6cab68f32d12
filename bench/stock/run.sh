#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A stock list of 75 MB to CSV: `wsync stock list -o csv` beside `curl | jq -r @csv`, both from the same sandbox, in
# turn. Prints seconds and peak memory of each, medians, and the ratio.
# Usage: bench/stock/run.sh [path/to/wsync] [runs]
set -eu
wsync=${1:-build/bin/wsync}
runs=${2:-3}
work=$(mktemp -d)
trap 'kill $server 2>/dev/null; rm -rf "$work"' EXIT
"$wsync" sandbox serve --stock-items "${STOCK_ITEMS:-105000}" >"$work/env" 2>/dev/null &
server=$!
until grep -q WSYNC_HANCOCKS_ACCOUNT "$work/env"; do sleep 0.1; done
# shellcheck disable=SC1091
. "$work/env"
size=$(curl -s "$WSYNC_HANCOCKS_URL/stocklist" | tee "$work/list.json" | wc -c)
echo "stock list: $size bytes"
columns='.stockcode,.casecode,.barcode,.brand,.stockname,.description,.alcohol,.pack,.case,.vintage,.volume,.notes,
  .variety,.style,.region,.country,.image,.imageURL,.price,.caseprice,.stocklevel,(.awards // [] | join("|"))'
cat >"$work/jq.sh" <<S
curl -s $WSYNC_HANCOCKS_URL/stocklist | jq -r '.response.data[] | [$columns] | @csv'
S
cat >"$work/jq-file.sh" <<S
jq -r '.response.data[] | [$columns] | @csv' $work/list.json
S
python3 - "$wsync" "$runs" "$work" <<'P'
import os, resource, statistics, subprocess, sys, time
wsync, runs, work = sys.argv[1], int(sys.argv[2]), sys.argv[3]
commands = {"wsync stock list -o csv": [wsync, "stock", "list", "-o", "csv", "-q"],
            "curl | jq @csv": ["bash", work + "/jq.sh"], "jq @csv from a file": ["bash", work + "/jq-file.sh"]}
seconds = {name: [] for name in commands}
peak = {name: 0 for name in commands}
for _ in range(runs):
    for name, command in commands.items():
        begin = time.perf_counter()
        with open(work + "/out.csv", "wb") as out:
            child = subprocess.Popen(["/usr/bin/env", "bash", "-c", 'exec "$@"', "x"] + command, stdout=out)
            biggest = 0
            while child.poll() is None:   # the largest of the processes below it
                for pid in subprocess.run(["ps", "-o", "pid=", "--ppid", str(child.pid)], capture_output=True,
                                          text=True).stdout.split() + [str(child.pid)]:
                    try:
                        for line in open(f"/proc/{pid}/status"):
                            if line.startswith("VmHWM"): biggest = max(biggest, int(line.split()[1]))
                    except OSError: pass
                time.sleep(0.02)
        seconds[name].append(time.perf_counter() - begin)
        peak[name] = max(peak[name], biggest)
        assert child.returncode == 0, name
ours = statistics.median(seconds["wsync stock list -o csv"])
for name in commands:
    median = statistics.median(seconds[name])
    print(f"{name:24} median {median:6.2f} s   peak {peak[name] / 1024:7.1f} MiB   this / wsync = {median / ours:4.1f}")
P
