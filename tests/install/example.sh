#!/bin/sh
# SPDX-License-Identifier: MIT
# Builds examples/cpp on the installed library and lets it set a price in the sandbox.
# Usage: example.sh PREFIX BUILD
set -eu
prefix=$(cd "${1:?usage: example.sh PREFIX BUILD}" && pwd)
build=${2:?usage: example.sh PREFIX BUILD}
here=$(cd "$(dirname "$0")" && pwd)
{
  cmake -S "$here/../../examples/cpp" -B "$build" -G Ninja -DCMAKE_PREFIX_PATH="$prefix" -DCMAKE_BUILD_TYPE=Debug &&
    cmake --build "$build"
} >"$build.log" 2>&1 || { cat "$build.log"; exit 1; }
said=$("$here/works.sh" "$prefix" "$build/set_price" 38.45)
case $said in
  *" costs 38.45") ;;
  *) echo "the example said: $said"; exit 1 ;;
esac
