#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# How long `wsync --help` takes beside `git --version` and `curl --version`: medians of interleaved runs, as ratios.
# Usage: bench/startup/run.sh [path/to/wsync] [runs]
set -eu
wsync=${1:-build/bin/wsync}
runs=${2:-100}
exec python3 - "$wsync" "$runs" <<'P'
import statistics, subprocess, sys, time
commands = {"wsync --help": [sys.argv[1], "--help"], "wsync products link --help": [sys.argv[1], "products", "link", "--help"],
            "git --version": ["git", "--version"], "curl --version": ["curl", "--version"]}
times = {name: [] for name in commands}
for _ in range(int(sys.argv[2])):
    for name, command in commands.items():
        begin = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
        times[name].append(time.perf_counter() - begin)
ours = statistics.median(times["wsync --help"])
for name, taken in times.items():
    median = statistics.median(taken)
    print(f"{name:28} median {median * 1000:6.2f} ms   wsync --help / this = {ours / median:4.2f}")
P
