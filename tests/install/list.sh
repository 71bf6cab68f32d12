#!/bin/sh
# SPDX-License-Identifier: MIT
# Installs the build into an empty folder: exactly the files of files.txt, and a program that works from there.
# Usage: list.sh BUILD PREFIX [--write]. With --write files.txt is written anew; that never passes as a test.
set -eu
build=${1:?usage: list.sh BUILD PREFIX [--write]}
prefix=${2:?usage: list.sh BUILD PREFIX [--write]}
here=$(cd "$(dirname "$0")" && pwd)

rm -rf "$prefix"
cmake --install "$build" --prefix "$prefix" >"$build/install.log" || { cat "$build/install.log"; exit 1; }
(cd "$prefix" && find . ! -type d | sed 's,^\./,,' | LC_ALL=C sort) >"$build/installed.txt"
if [ "${3:-}" = --write ]; then
  cp "$build/installed.txt" "$here/files.txt"
  echo "rewritten: tests/install/files.txt; look at the difference and commit it" >&2
  exit 1
fi
diff -u "$here/files.txt" "$build/installed.txt" || {
  echo "other files than those of tests/install/files.txt were installed (--write writes the list anew)"
  exit 1
}
"$here/works.sh" "$prefix"
