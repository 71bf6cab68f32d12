#!/bin/sh
# SPDX-License-Identifier: MIT
# Checks what may include what, where each outside library is known, one SPDX line a file, no long files.
# Usage: run.sh [SOURCE FOLDER]. Prints what breaks a rule; ends with 1 where anything does.
set -eu
cd "${1:-$(dirname "$0")/../..}"

{
  find lib apps -name '*.[ch]pp' -exec grep -HnE '^ *# *include' {} + | sed 's/^/include:/'
  find lib apps tests bench examples -name '*.[ch]pp' -exec wc -l {} + | awk '$2 != "total" { print "lines:" $2 ":" $1 }'
  find CMakeLists.txt .ci .clang-tidy lib apps cmake tests bench examples -type f \
    '(' -name '*.[ch]pp' -o -name '*.sh' -o -name '*.py' -o -name '*.cmake' -o -name '*.cmake.in' -o \
    -name CMakeLists.txt -o -name run -o -name .clang-tidy ')' -exec grep -c 'SPDX-License-Identifier: MIT$' /dev/null {} + |
    grep -v '^/dev/null:' | sed 's/^/spdx:/'
} | awk -F: '
BEGIN {
  # The folders of lib, each with those that it may include.
  may["base"] = "base"
  may["schema"] = "base schema"
  may["net"] = "base net"
  may["api"] = "base schema net api"
  may["oresto"] = "base schema net api oresto"
  may["hancocks"] = "base schema net api hancocks"
  may["hanos"] = "base schema net hanos"
  may["store"] = "base store"
  may["sync"] = "base schema net api oresto hancocks hanos store sync"
  may["sandbox"] = "base schema api oresto hancocks hanos sandbox"
  may["apps"] = "base schema net api oresto hancocks hanos store sync sandbox output"

  # Outside libraries, each with the only place that knows it.
  only["rapidjson/"] = "^lib/schema/"
  only["tinyxml2.h"] = "^lib/schema/"
  only["zip.h"] = only["expat.h"] = "^lib/schema/xlsx/"
  only["csv.h"] = "^tests/fuzz/"
  only["curl/"] = "^lib/net/curl/"
  only["utf8proc.h"] = "^lib/base/"
  only["date/"] = "^lib/base/"
  only["tl/"] = "^lib/base/result.hpp$"
  only["fmt/"] = "^(lib|apps)/"
  only["CLI/"] = "^apps/wsync/cli.cpp$"
  only["SQLiteCpp/"] = "^lib/store/"
  only["nettle/"] = "^lib/(base|store)/"
  only["toml++/"] = "^(apps/wsync/settings|lib/hanos/[a-z_]*)_toml[a-z_]*.[ch]pp$"
  only["httplib.h"] = "^lib/sandbox/http/"
  only["jq.h"] = only["jv.h"] = "^apps/wsync/jq/"
  # The system and C itself.
  split("arpa/ dlfcn.h fcntl.h iconv.h netdb.h netinet/ poll.h pwd.h signal.h spawn.h strings.h sys/ termios.h unistd.h", system_headers, " ")
  for (i in system_headers) only[system_headers[i]] = "^(lib|apps)/"
}
function complain(what) { print what; broken = 1 }
function part_of(file,   parts) {
  split(file, parts, "/")
  return parts[1] == "apps" ? "apps" : parts[2]
}
$1 == "lines" && $3 > 400 { complain($2 ": " $3 " lines; 400 are the limit") }
$1 == "spdx" && $3 != 1 { complain($2 ": " $3 " SPDX lines instead of 1") }
$1 == "include" {
  place = $2 ":" $3
  if (match($4, /"[^"]+"/)) {
    header = substr($4, RSTART + 1, RLENGTH - 2)
    if (header ~ /\.\./) complain(place ": includes upwards: " header)
    if (!match(header, /\//)) next
    folder = substr(header, 1, RSTART - 1)
    mine = part_of($2)
    if (header ~ /^net\/curl\//) { if ($2 !~ /^lib\/net\/curl\//) complain(place ": " header " belongs to the module"); next }
    if (header ~ /^schema\/xlsx\//) { if ($2 !~ /^lib\/schema\/xlsx\//) complain(place ": " header " belongs to the module"); next }
    if (mine == "sandbox" && header == "net/request.hpp") next
    if (mine == "apps" && (header ~ /^commands\// || header ~ /^jq\//)) { complain(place ": nothing includes " header); next }
    if ((" " may[mine] " ") !~ (" " folder " ")) complain(place ": " mine " may not include " header)
  } else if (match($4, /<[^>]+>/)) {
    header = substr($4, RSTART + 1, RLENGTH - 2)
    if (header ~ /^[a-z_0-9]+$/) next
    library = match(header, /\//) ? substr(header, 1, RSTART) : header
    if (!(library in only)) complain(place ": " header " is not in the list of libraries (tests/layers/run.sh)")
    else if ($2 !~ only[library]) complain(place ": " header " is known elsewhere only: " only[library])
  }
}
END {
  if (!NR) complain("nothing was found to check")
  exit broken
}'
