#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# SIGKILL at random moments, again and again: the resumed run loses no row and does none twice. 200 kills; a thousand:
# KILLS=1000 tests/cli/killed.sh build/bin/wsync. What a seed found is repeated with SEED=... TRIAL=...
here=$(cd "$(dirname "$0")" && pwd)
exec python3 "$here/../support/killed.py" "$@"
