#!/bin/sh
# SPDX-License-Identifier: MIT
# Man pages, completions and the pages of docs/oresto in the tree are what the program makes of its tables today.
# Usage: generated.sh WSYNC [--write]. With --write they are made anew; that never passes as a test.
set -eu
wsync=$1
root=$(cd "$(dirname "$0")/../.." && pwd)
if [ "${2:-}" = --write ]; then
  rm -rf "$root/man" "$root/completions"
  "$wsync" dump manual "$root/man"
  "$wsync" dump completions "$root/completions"
  find "$root/docs/oresto" -name '*.md' ! -name contradictions.md -delete
  "$wsync" dump reference "$root/docs/oresto"
  echo "man/, completions/ and docs/oresto are written; look at the difference and commit it" >&2
  exit 1
fi
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
"$wsync" dump manual "$made/man"
"$wsync" dump completions "$made/completions"
diff -r "$root/man" "$made/man"
diff -r "$root/completions" "$made/completions"
"$wsync" dump reference "$made/oresto"
diff -r -x contradictions.md "$root/docs/oresto" "$made/oresto"
if command -v man >/dev/null; then
  for page in "$made"/man/*; do
    said=$(LC_ALL=C.UTF-8 MANWIDTH=80 man --warnings -l "$page" 2>&1 >/dev/null)
    [ -z "$said" ] || { echo "$page: $said"; exit 1; }
  done
fi
for shell in bash zsh fish; do
  command -v $shell >/dev/null || continue
  case $shell in bash) file=wsync.bash ;; zsh) file=_wsync ;; fish) file=wsync.fish ;; esac
  $shell -n "$made/completions/$file"
done
