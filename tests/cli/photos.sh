#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# `wsync photos`: added, listed, saved and deleted; what is no image never leaves the machine.
. "$(dirname "$0")/../support/shell.sh"

cd "$work" || exit 1
base64 -d >saus.png <<'T'
iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==
T
base64 -d >saus.gif <<<R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7
base64 -d >saus.webp <<<UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA
{
  base64 -d <<<"/9j/4AAQSkZJRgABAQEASABIAAD/2wBD"
  printf '\0'
  head -c 64 /dev/zero | tr '\0' '\1'
  base64 -d <<<"/8IACwgAAQABAQERAP/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAT8Q/9k="
} >saus.jpg

for wire in json xml form; do
  export WSYNC_ORESTO_WIRE=$wire
  sandbox
  run "$wsync" photos list
  status_is 0
  run "$wsync" photos list --without -o json
  status_is 0
  out_jq 'length' 8

  run "$wsync" photos add EIG-0101 saus.png --dry-run -o jsonl
  status_is 0
  out_is <<'T'
{"row":1,"key":"saus.png","action":"create","outcome":"planned"}
T
  equal "photos in a dry run" 0 "$(effects product-photos.post)"
  run "$wsync" photos add EIG-0101 saus.png saus.jpg -o jsonl
  status_is 0
  out_is <<'T'
{"row":1,"key":"saus.png","action":"create","outcome":"created"}
{"row":2,"key":"saus.jpg","action":"create","outcome":"created"}
T
  err_is <<T
saus.png: PNG, 70 bytes
saus.jpg: JPEG, $(stat -c %s saus.jpg) bytes
2 rows: 2 created
T
  run "$wsync" photos add EIG-0101 saus.png
  status_is 0
  err_is <<'T'
saus.png: PNG, 70 bytes
1 row: 1 unchanged
T
  run "$wsync" photos add EIG-0101 saus.png --language nld -q
  status_is 0
  err_empty
  run "$wsync" photos add EIG-0104 saus.gif saus.webp -q
  status_is 0
  equal "photos added" 5 "$(effects product-photos.post)"

  run "$wsync" photos list -o json --fields WholesalerArticleNumber,LanguageCode,PhotoName,Type,Size
  status_is 0
  out_jq '[.[] | [.WholesalerArticleNumber, .LanguageCode, .PhotoName, .Type]] | sort' \
    '[["EIG-0101",null,"saus.jpg","JPEG"],["EIG-0101",null,"saus.png","PNG"],["EIG-0101","nld","saus.png","PNG"],["EIG-0104",null,"saus.gif","GIF"],["EIG-0104",null,"saus.webp","WebP"]]'
  out_jq '[.[] | select(.Type == "PNG") | .Size]' '[70,70]'
  run "$wsync" photos list --article EIG-0104
  status_is 0
  err_empty
  equal "columns of a table" "WholesalerArticleNumber PhotoId LanguageCode PhotoName Type Size" \
    "$(head -1 "$work/out" | tr -s ' ')"
  equal "rows" 3 "$(grep -c . "$work/out")"
  run "$wsync" photos list --without -o json
  out_jq length 6

  run "$wsync" photos list --save "$work/saved-$wire" --article EIG-0101
  status_is 0
  err_is <<T
3 photos saved in $work/saved-$wire
T
  equal "PNG files saved as they were" 2 "$(for f in "$work/saved-$wire"/EIG-0101-*.png; do cmp -s "$f" saus.png && echo same; done | grep -c same)"
  equal "JPEG files saved as they were" same "$(cmp "$work/saved-$wire"/EIG-0101-*.jpg saus.jpg && echo same)"

  id=$("$wsync" photos list --article EIG-0101 -o json --jq '[.[] | select(.Type == "JPEG")][0].PhotoId')
  run "$wsync" photos delete EIG-0101 "$id" 99 --dry-run
  status_is 5
  out_has "there is no photo 99 of product EIG-0101"
  run "$wsync" photos delete EIG-0104 "$id"
  status_is 6
  equal "deleted so far" 0 "$(effects product-photos.delete)"
  run "$wsync" photos delete EIG-0101 "$id"
  status_is 0
  out_empty
  err_is <<'T'
1 row: 1 deleted
T
  equal "photos deleted" 1 "$(effects product-photos.delete)"
  run "$wsync" photos add 002641 saus.png
  status_is 6
  out_has "002641 is a linked product"
  run "$wsync" photos add EIG-101 saus.png
  status_is 6
  out_has "there is no own product EIG-101"
  stop_servers
done
unset WSYNC_ORESTO_WIRE

# What is no image, all at once; nothing is asked.
sandbox
echo "foto van de saus" >text.jpg
head -c 40 saus.png >cut.png
: >empty.gif
cp saus.png long-"$(printf 'x%.0s' $(seq 100))".png
run "$wsync" photos add EIG-0101 text.jpg cut.png empty.gif none.png
status_is 3
out_empty
err_is <<'T'
wsync: error[input.rejected]: 4 findings; nothing was sent
text.jpg: photo.image: it is text; a photo is a whole JPEG, PNG, GIF or WebP file
cut.png: photo.image: it is a PNG image, but it breaks off after 40 bytes; a photo is a whole JPEG, PNG, GIF or WebP file
empty.gif: photo.image: it is empty; a photo is a whole JPEG, PNG, GIF or WebP file
none.png: file: cannot open none.png: No such file or directory
Nothing was sent. Correct the rows named above and run again.
T
run "$wsync" photos add EIG-0101 long-*.png --language nl
status_is 3
err_has "3 findings; nothing was sent"
run "$wsync" photos delete EIG-0101 eerste 1.5
status_is 2
err_has '"eerste" is no photo id'
err_has '"1.5" is no photo id'
run "$wsync" photos list --save x --without
status_is 2
equal "requests after mistakes" 0 "$(requests)"
cp saus.png photo.jpg
run "$wsync" photos add EIG-0101 photo.jpg
status_is 0
err_has "photo.jpg: it is a PNG image, whatever its name says"

# Answers that are lost: one photo, once.
stop_servers
printf '%s\n' '{"operation":"product-photos.post","kind":"drop","moment":"after"}' \
  '{"operation":"product-photos.post","kind":"status","status":503,"moment":"before"}' \
  '{"operation":"product-photos.delete","kind":"truncate"}' >faults.jsonl
sandbox --faults faults.jsonl
run "$wsync" photos add EIG-0101 saus.png -q
status_is 0
run "$wsync" photos add EIG-0101 saus.gif -q
status_is 0
equal "photos added, once" 2 "$(effects product-photos.post)"
run "$wsync" photos delete EIG-0101 "$("$wsync" photos list -o json --jq '.[0].PhotoId')" -q
status_is 0
equal "photos deleted, once" 1 "$(effects product-photos.delete)"

stop_servers
run "$wsync" photos list --retries 0
status_is 7
out_empty
run "$wsync" photos add EIG-0101 saus.png --retries 0
status_is 7
finish
