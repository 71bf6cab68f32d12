#!/bin/sh
# SPDX-License-Identifier: MIT
# Makes the Debian packages and unpacks them: together they hold what is installed, and the program runs from there.
# Usage: package.sh BUILD
set -eu
build=$(cd "${1:?usage: package.sh BUILD}" && pwd)
here=$(cd "$(dirname "$0")" && pwd)
dir=$build/packages
rm -rf "$dir"
mkdir "$dir"
(cd "$dir" && cpack -G DEB --config "$build/CPackConfig.cmake" -B "$dir") >"$dir/cpack.log" 2>&1 ||
  { cat "$dir/cpack.log"; exit 1; }
program=$(ls "$dir"/wsync_*.deb)
development=$(ls "$dir"/libwsync-dev_*.deb)

# contents PACKAGE: its files below /usr, as files.txt names them
contents() {
  dpkg-deb --fsys-tarfile "$1" | tar -t | sed -n 's,^\./usr/,,; /[^/]$/p' |
    sed 's,zsh/vendor-completions,zsh/site-functions,' | LC_ALL=C sort
}
grep -E '^(include/|lib/cmake/|lib/libwsync\.so$)' "$here/files.txt" >"$dir/development.txt"
grep -vE '^(include/|lib/cmake/|lib/libwsync\.so$)' "$here/files.txt" >"$dir/program.txt"
for package in program development; do
  eval "file=\$$package"
  contents "$file" >"$dir/$package.have"
  diff -u "$dir/$package.txt" "$dir/$package.have" || { echo "$file holds other files"; exit 1; }
done

depends=$(dpkg-deb -f "$program" Depends)
for library in libc6 libstdc++6 libcurl4 libtinyxml2-9 libfmt9 libjq1 libzip4 libexpat1 libutf8proc2 libdate-tz3 libcpp-httplib0.11 tzdata; do
  case ", $depends" in
    *", $library"*) ;;
    *) echo "wsync does not depend on $library: $depends"; exit 1 ;;
  esac
done

dpkg-deb -x "$program" "$dir/root"
dpkg-deb -x "$development" "$dir/root"
"$here/works.sh" "$dir/root/usr"
