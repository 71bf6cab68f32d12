// SPDX-License-Identifier: MIT
// posts URL COUNT JOBS: sends that many small POSTs through the sender, as a bulk write does.
#include <cstdio>
#include <cstdlib>

#include "net/sender.hpp"

using namespace wsync::net;

int main(int count, char** words) {
  if (count != 4) return 2;
  const int total = std::atoi(words[2]);
  const int jobs = std::atoi(words[3]);
  auto transport = open_transport({.connections = jobs});
  if (!transport) return 2;
  Sender sender(**transport, {.jobs = jobs});
  int good = 0;
  for (int i = 0; i < total; ++i)
    sender.start(
        {.method = Method::post,
         .url = words[1],
         .headers = {{"Content-Type", "application/json"}},
         .body = R"({"WholesalerArticleNumber":"4711","SalesPriceList":12.50})"},
        [&good](const wsync::Result<Response>& result) { good += result && result->status == 200 ? 1 : 0; });
  sender.run();
  std::printf("%d of %d\n", good, total);
  return good == total ? 0 : 1;
}
