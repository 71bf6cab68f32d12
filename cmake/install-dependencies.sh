#!/bin/sh
# SPDX-License-Identifier: MIT
# Installs the Debian packages that are missing: what building and running needs, and with --tests what the tests
# need too. When nothing is missing it needs no network and no rights.
# Usage: install-dependencies.sh [--tests]
set -eu

build="cmake ninja-build g++ pkgconf
  libcli11-dev libcpp-httplib-dev libcsv-dev libcurl4-openssl-dev libexpat1-dev libexpected-dev libfmt-dev
  libhowardhinnant-date-dev libjq-dev libsqlite3-dev libsqlitecpp-dev libtinyxml2-dev libtomlplusplus-dev
  libutf8proc-dev libzip-dev nettle-dev rapidjson-dev
  ca-certificates tzdata"
tests="catch2 clang libclang-rt-14-dev lld
  bash-completion curl dpkg-dev fakeroot file fish jq man-db nginx-light openssh-client openssh-server openssl procps python3
  python3-openssl python3-pyftpdlib xz-utils zsh"

# Without these some tests leave a part out, and say so.
welcome="python3-asyncssh"

wanted=$build
case ${1:-} in
  '') ;;
  --tests) wanted="$build $tests $welcome" ;;
  *) echo "usage: install-dependencies.sh [--tests]" >&2; exit 2 ;;
esac

command -v dpkg-query >/dev/null || {
  echo "install-dependencies: this is no Debian; install by hand what these Debian packages hold:" >&2
  echo $wanted >&2
  exit 1
}

missing=
for package in $wanted; do
  status=$(dpkg-query -W -f '${db:Status-Abbrev}' "$package" 2>/dev/null) || status=
  case $status in
    ii*) ;;
    *) missing="$missing $package" ;;
  esac
done
case $missing in
  '' | " $welcome") # nothing that must be there: one try, if that costs nothing
    [ -n "$missing" ] && [ "$(id -u)" -eq 0 ] &&
      env DEBIAN_FRONTEND=noninteractive apt-get -q -y install --no-install-recommends $welcome >/dev/null 2>&1 || true
    exit 0
    ;;
esac

as_root=
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null || {
    echo "install-dependencies: these packages are missing, and installing them needs root or sudo:" >&2
    echo "  apt-get install --no-install-recommends$missing" >&2
    exit 1
  }
  as_root=sudo
fi

echo "install-dependencies: installing$missing"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
apt() {
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=120 "$@" >"$log" 2>&1
}
# The lists may be absent or old: fetch them only when the first try fails.
apt install --no-install-recommends $missing ||
  { apt update && apt install --no-install-recommends $missing; } ||
  apt install --no-install-recommends ${missing%" $welcome"} || {
  tail -n 20 "$log" >&2
  echo "install-dependencies: apt-get could not install$missing" >&2
  exit 1
}
