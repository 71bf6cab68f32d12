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

TEST_CASE("a raw call meets the guard as it would go out") {
  for (const char* path : {"ClientLocations", "/clientlocations/", "ClientLocations?ClientNumber=1",
                           "ClientProducts?ClientNumber=1"}) {
    CAPTURE(path);
    const auto refused = refusal(call(Method::del, path));
    REQUIRE(refused);
    CHECK(refused->code == Code::limit);
  }
  CHECK(refusal(call(Method::put, "ClientOrders/ProcessOrders", "{\"OrderNumbers\":null}")));
  auto hidden = call(Method::del, "ClientProducts#");
  hidden.parameters = {{"WholesalerArticleNumber", "4711"}, {"ClientNumber", "1"}};
  CHECK(refusal(hidden));
  auto header = call(Method::post, "ClientLocations", "{}");
  header.headers = {{"X-HTTP-Method-Override", "DELETE"}};
  CHECK(refusal(header));
}

TEST_CASE("a raw call that names one thing is sent") {
  CHECK(!refusal(call(Method::del, "ClientLocations/5?ClientNumber=1")));
  CHECK(!refusal(call(Method::get, "ClientLocations")));
  auto one = call(Method::del, "ClientProducts");
  one.parameters = {{"wholesalerarticlenumber", "47/11"}, {"ClientNumber", "1"}};
  CHECK(!refusal(one));
  const std::string body = "{\"ClientNumber\":\"1\",\"OrderNumbers\":[7]}";
  CHECK(!refusal(call(Method::put, "ClientOrders/ProcessOrders", body)));
  auto typed = call(Method::put, "ClientOrders/ProcessOrders", body);
  typed.headers = {{"Content-Type", "application/xml"}};
  CHECK(refusal(typed));
}
