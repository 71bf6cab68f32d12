#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Calls that destroy more than they name end with 9 before anything is sent; what names one thing is done.
. "$(dirname "$0")/../support/shell.sh"

sandbox
stopped() { # stopped METHOD PATH [OPTIONS]
  run "$wsync" api oresto "$@"
  status_is 9
  out_empty
  err_has 'error[limit.stopped]'
}
stopped DELETE ClientLocations
stopped DELETE ClientLocations/ --param ClientNumber=20417
stopped DELETE ClientLocations/%20 --param ClientNumber=20417
stopped DELETE ClientLocations/0 --param ClientNumber=20417
stopped DELETE 'ClientLocations#/4101'
stopped DELETE Brands/%2e%2e/Client%4Cocations --param ClientNumber=20417
stopped POST ClientLocations --param ClientNumber=20417 --header 'X-HTTP-Method-Override: DELETE'
stopped DELETE ClientProducts
stopped DELETE ClientProducts --param ClientNumber=20417
stopped DELETE ClientProducts --param ClientNumber=20417 --param 'WholesalerArticleNumber= '
stopped DELETE 'ClientProducts?WholesalerArticleNumber=+&ClientNumber=20417'
stopped DELETE ClientProducts/100245 --param ClientNumber=20417
stopped DELETE ClientProducts --param WholesalerArticleNumber=100245
stopped PUT ClientOrders/ProcessOrders
for body in '{"ClientNumber":"20417"}' '{"ClientNumber":"20417","OrderNumbers":[]}' \
  '{"ClientNumber":"20417","OrderNumbers":[1],"ordernumbers":null}' '<OrdersToProcess/>'; do
  printf '%s' "$body" >"$work/body"
  stopped PUT ClientOrders/ProcessOrders --body "$work/body"
done
printf 'ClientNumber=20417&OrderNumbers=' >"$work/body"
stopped PUT ClientOrders/ProcessOrders --body "$work/body" --header 'Content-Type: application/x-www-form-urlencoded'
equal "nothing was sent" 0 "$(requests)"

run "$wsync" api oresto DELETE ClientLocations
err_is <<'T'
wsync: error[limit.stopped]: DELETE ClientLocations without an Id in the path deletes all locations of a client
Name the one thing that is meant; wsync does not send this call.
T

run "$wsync" api oresto DELETE ClientLocations/4101 --param ClientNumber=20417
status_is 0
err_empty
equal "one location" 1 "$(effects client-locations.delete)"
for article in 100245 EIG-0101; do
  echo "{\"WholesalerArticleNumber\":\"$article\",\"ClientNumber\":\"20417\",\"IsExlusive\":false}" >"$work/body"
  run "$wsync" api oresto POST ClientProducts --body "$work/body"
  status_is 0
done
run "$wsync" api oresto DELETE ClientProducts --param WholesalerArticleNumber=100245 --param ClientNumber=20417
status_is 0
equal "one client product" 1 "$(effects client-products.delete)"
run "$wsync" api oresto GET ClientProducts --jq '.ClientProducts[].WholesalerArticleNumber'
out_is <<'T'
EIG-0101
T
finish
