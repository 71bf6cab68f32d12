#!/bin/sh
# SPDX-License-Identifier: MIT
# Installs the build into an empty folder: exactly the files of files.txt, and a program that works from there.
# Usage: list.sh BUILD PREFIX. With WSYNC_REWRITE=1 files.txt is written anew, and the test fails.
set -eu
build=${1:?usage: list.sh BUILD PREFIX}
prefix=${2:?usage: list.sh BUILD PREFIX}
here=$(cd "$(dirname "$0")" && pwd)

rm -rf "$prefix"
cmake --install "$build" --prefix "$prefix" >"$build/install.log" || { cat "$build/install.log"; exit 1; }
(cd "$prefix" && find . ! -type d | sed 's,^\./,,' | LC_ALL=C sort) >"$build/installed.txt"
if [ "${WSYNC_REWRITE:-}" = 1 ]; then
  cp "$build/installed.txt" "$here/files.txt"
  echo "rewritten: $here/files.txt"
  exit 1
fi
diff -u "$here/files.txt" "$build/installed.txt" || {
  echo "other files than those of tests/install/files.txt were installed (WSYNC_REWRITE=1 writes the list anew)"
  exit 1
}
"$here/works.sh" "$prefix"
