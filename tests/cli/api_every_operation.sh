#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# `wsync api` reaches every operation of the table that was read from the documents; the two that delete
# everything of a client are refused there.
. "$(dirname "$0")/../support/shell.sh"
table=$here/../tables/oresto_operations.txt
bodies=$here/../golden/oresto
# The list itself says what the documents say: id, method, path, source and the names of the parameters.
grep -v '^#' "$table" | while read -r id method path source parameters; do
  echo "$id $method $path $source $(for one in $parameters; do echo "${one%%:*}"; done | sort | tr '\n' ' ')"
done >"$work/documented"
run "$wsync" api --list -o json
status_is 0
jq -r '.[] | select(.system == "oresto") | [.id, .method, .path, .source, (.parameters | split(", ") | sort | map(. + " ") | join(""))] | join(" ")' \
  "$work/out" >"$work/listed"
equal "operations in the list" 86 "$(wc -l <"$work/listed")"
diff -u "$work/documented" "$work/listed" >"$work/diff" && verdict "the list" yes || { cat "$work/diff"; verdict "the list is that of the documents" no; }

sandbox

value_of() { # a value that such a parameter can have
  case $1 in
    EanCode) echo 4006381333931 ;;
    Email) echo name@shop.example ;;
    Date | ModifiedDate | ModifiedEndDate) echo 2026-11-01 ;;
    Id | Page | PageSize | PhotoId) echo 1 ;;
    IsPackageProduct | Processed) echo false ;;
    VatCountryCode) echo BE ;;
    *) echo 1 ;;
  esac
}

refused=0
while read -r id method path _ parameters; do
  [ -n "$id" ] && [ "$id" != '#' ] || continue
  words=()
  for parameter in $parameters; do
    IFS=: read -r name place need _ <<<"$parameter"
    if [ "$place" = path ]; then path=${path/"{$name}"/$(value_of "$name")}
    elif [ "$need" = required ]; then words+=(--param "$name=$(value_of "$name")"); fi
  done
  [ ! -f "$bodies/$id.json" ] || words+=(--body "$bodies/$id.json")
  run "$wsync" api oresto "$method" "$path" "${words[@]}" --retries 0
  case $status in
    9) refused=$((refused + 1)) ;;
    0 | 6) ;;   # what the sandbox thinks of such values is not asked here
    *) verdict "$id ends with 0 or 6, not $status" no ;;
  esac
  [ -s "$work/out" ] || [ "$status" = 9 ] || verdict "$id answers" no
done <"$table"
equal "operations that the sandbox served" 84 "$(jq -s 'map(.operation) | unique | length' "$log")"
equal "operations that were refused" 2 "$refused"
finish
