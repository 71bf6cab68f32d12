#!/bin/sh
# SPDX-License-Identifier: MIT
# Breaks each rule of run.sh in a copy of the sources: a check that cannot fail checks nothing.
set -eu
cd "$(dirname "$0")/../.."
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
cp -R CMakeLists.txt .ci .clang-tidy lib apps cmake tests bench examples "$copy"
cd "$copy"
failed=0

# finds WHAT FILE LINE: the line, put at the end of the file, is complained of
finds() {
  cp "$2" saved
  printf '%s\n' "$3" >>"$2"
  if tests/layers/run.sh . >said || ! grep -q "^$2:" said; then
    echo "FAILED  not found: $1"
    failed=1
  fi
  mv saved "$2"
}
finds "an include upwards" lib/base/text.cpp '#include "schema/json.hpp"'
finds "one system that includes another" lib/hancocks/drinks.cpp '#include "oresto/shop.hpp"'
finds "a sandbox that sends" lib/sandbox/module.cpp '#include "net/sender.hpp"'
finds "a sandbox that shares the client's steps" lib/sandbox/module.cpp '#include "sync/write.hpp"'
finds "a library out of its place" apps/wsync/main.cpp '#include <CLI/CLI.hpp>'
finds "an unknown library" apps/wsync/main.cpp '#include <boost/any.hpp>'
finds "the inside of a module" lib/net/sender.cpp '#include "net/curl/engine.hpp"'
finds "the inside of the module for workbooks" lib/sync/input.cpp '#include "schema/xlsx/sheet.hpp"'
finds "two SPDX lines" lib/base/date.cpp '// SPDX-License-Identifier: MIT'
finds "a long file" lib/base/date.cpp "$(seq 400 | sed 's,^,// ,')"
exit "$failed"
