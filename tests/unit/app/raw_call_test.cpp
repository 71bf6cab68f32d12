// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "raw_call.hpp"

using namespace wsync;
using namespace wsync::app;
using net::Method;

namespace {
RawCall call(Method method, std::string path, std::string body = {}) {
  return {.system = "oresto",
          .method = method,
          .path = std::move(path),
          .parameters = {},
          .body = std::move(body),
          .headers = {}};
}
}  // namespace

TEST_CASE("three calls are refused, however they are spelt") {
  for (const char* path : {"ClientLocations", "/clientlocations/", "ClientLocations?ClientNumber=1",
                           "Client%4cocations", "./ClientLocations", "x/../ClientLocations", "ClientProducts",
                           "ClientProducts?WholesalerArticleNumber=", "ClientProducts?ClientNumber=1"}) {
    CAPTURE(path);
    const auto refused = refusal(call(Method::del, path));
    REQUIRE(refused);
    CHECK(refused->code == Code::limit);
  }
  for (const char* body :
       {"", "{}", "{\"ClientNumber\":\"1\",\"OrderNumbers\":[]}", "{\"OrderNumbers\":null}"}) {
    CAPTURE(body);
    CHECK(refusal(call(Method::put, "ClientOrders/ProcessOrders", body)));
  }
}

TEST_CASE("what names one thing is sent") {
  CHECK(!refusal(call(Method::del, "ClientLocations/5?ClientNumber=1")));
  CHECK(!refusal(call(Method::get, "ClientLocations")));
  auto one = call(Method::del, "ClientProducts");
  one.parameters = {{"wholesalerarticlenumber", "4711"}};
  CHECK(!refusal(one));
  CHECK(!refusal(call(Method::del, "ClientProducts?WholesalerArticleNumber=47%2F11")));
  CHECK(!refusal(
      call(Method::put, "ClientOrders/ProcessOrders", "{\"ClientNumber\":\"1\",\"OrderNumbers\":[7]}")));
}
