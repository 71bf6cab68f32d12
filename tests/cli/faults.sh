#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A server that misbehaves: nothing is done twice, nothing is lost, nobody is told 0 when it failed.
. "$(dirname "$0")/../support/shell.sh"

# try_with FAULT...: links the whole file against that server.
link_with() {
  stop_servers
  printf '%s\n' "$@" >"$work/faults.jsonl"
  sandbox --faults "$work/faults.jsonl"
  run "$wsync" products link "$data/products-link.csv" -o json -q
}
all_done() { # all_done WHAT: as if nothing had happened
  status_is 5
  out_jq '.counts | [.created, .updated, .failed, .unprocessed]' '[158,10,12,0]'
  equal "$1: links made once" 158 "$(effects link-products.post)"
  equal "$1: links changed once" 10 "$(effects link-products.put)"
}

link_with '{"operation":"link-products.post","skip":5,"times":3,"kind":"status","status":500,"moment":"after"}'
all_done "500 after the effect"
link_with '{"operation":"link-products.post","skip":5,"times":3,"kind":"status","status":503,"moment":"before"}'
all_done "503 before the effect"
link_with '{"operation":"link-products.post","skip":9,"times":4,"kind":"drop","moment":"after"}'
all_done "connection dropped after the effect"
link_with '{"operation":"link-products.put","skip":2,"times":2,"kind":"drop","moment":"before"}'
all_done "connection dropped before the effect"
link_with '{"operation":"link-products.post","skip":2,"times":2,"kind":"status","status":429,"retry_after":1}'
all_done "429 with Retry-After"
link_with '{"operation":"link-products.post","skip":2,"times":2,"kind":"truncate"}'
all_done "truncated answers"
link_with '{"operation":"link-products.post","skip":2,"times":2,"kind":"garbage"}'
all_done "HTML with status 200"
link_with '{"operation":"central-products.get-ean","times":2,"kind":"status","status":503,"retry_after":0}' \
  '{"operation":"link-products.get","times":1,"kind":"drop"}'
all_done "reads that fail at first"

# The server stays broken for one row: that row fails, says so, and the run is partly done.
link_with '{"operation":"link-products.post","match":"5499188495480","times":-1,"kind":"status","status":500,"moment":"before"}'
status_is 5
out_jq '.counts.failed >= 12' true

# A list that cannot be read: nothing is written at all.
stop_servers
echo '{"operation":"link-products.get","times":-1,"kind":"truncate"}' >"$work/faults.jsonl"
sandbox --faults "$work/faults.jsonl"
run "$wsync" products link "$data/products-link.csv" --retries 1
status_is 7
out_empty
err_has net.broken
equal "effects" 0 "$(jq -s 'map(select(.effect)) | length' "$log")"

# Slow answers: --timeout ends them, exit 7.
stop_servers
echo '{"operation":"unit-sales-prices.get","times":-1,"kind":"slow","delay_ms":4000}' >"$work/faults.jsonl"
sandbox --faults "$work/faults.jsonl"
run "$wsync" products link "$data/products-link.csv" --timeout 1 --retries 0
status_is 7
err_has "net.timeout"

# 401 in mid-run stops the run: the rest is unprocessed.
link_with '{"operation":"link-products.post","skip":20,"times":-1,"kind":"status","status":401}'
status_is 4
out_jq '.counts.unprocessed > 100' true

# A fault file with mistakes is refused whole.
printf '{"operation":"no.such","kind":"status"}\n{"kind":"explode"}\n' >"$work/faults.jsonl"
run timeout 10 "$wsync" sandbox serve --faults "$work/faults.jsonl"
status_is 3
out_empty
finish
