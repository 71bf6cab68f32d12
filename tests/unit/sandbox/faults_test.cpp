// SPDX-License-Identifier: MIT
// Misbehaviour on demand, and fault files that cannot be used.
#include "bench.hpp"
#include "catch2/catch.hpp"

namespace wsync::sandbox {

using Catch::Contains;

namespace {

Bench bench_with(const std::string& faults) { return Bench(Seed::demo, {}, read_faults(faults, "faults.jsonl").value()); }

Outgoing link(Bench& bench, const std::string& number) {
  return bench.send("POST", "/api/LinkProducts", R"({"WholesalerArticleNumber":")" + number +
                                                     R"(","EanCode":"5499012391292","Active":true,"OnOrder":false})");
}

bool is_linked(Bench& bench, const std::string& number) {
  const auto out = bench.get("/api/LinkProducts/GetByWholesalerArticleNumber?WholesalerArticleNumber=" + number);
  return out.body.find("\"Product\":null") == std::string::npos;
}

}  // namespace

TEST_CASE("sandbox fault: a status before or after the write took effect") {
  auto bench = bench_with(R"({"operation":"link-products.post","kind":"status","status":503,"retry_after":2}
{"operation":"link-products.post","kind":"status","status":500,"moment":"after"})");
  auto out = link(bench, "701");
  CHECK(out.status == 503);
  CHECK(out.headers.front() == net::Header{"Retry-After", "2"});
  CHECK(!is_linked(bench, "701"));
  CHECK(link(bench, "702").status == 500);
  CHECK(is_linked(bench, "702"));
  CHECK(link(bench, "703").status == 200);
  CHECK_THAT(bench.sandbox.log().text(),
             Contains(R"("status":503,"effect":false,"fault":"status")") &&
                 Contains(R"("status":500,"effect":true,"fault":"status","key":"702")"));
}

TEST_CASE("sandbox fault: skip, times and match choose the requests") {
  auto bench = bench_with(
      R"([{"operation":"*","match":"70","skip":1,"times":2,"kind":"status","status":429,"retry_after":1}])");
  CHECK(link(bench, "700").status == 200);
  CHECK(link(bench, "800").status == 200);
  CHECK(link(bench, "701").status == 429);
  CHECK(bench.get("/api/LinkProducts/GetByWholesalerArticleNumber?WholesalerArticleNumber=700").status == 429);
  CHECK(link(bench, "702").status == 200);
}

TEST_CASE("sandbox fault: for ever") {
  auto bench = bench_with(R"({"operation":"brands.get","times":-1,"kind":"status","status":401})");
  for (int i = 0; i < 5; ++i) CHECK(bench.get("/api/Brands").status == 401);
  CHECK(bench.get("/api/Producers").status == 200);
}

TEST_CASE("sandbox fault: drop, truncate, garbage and slow") {
  auto bench = bench_with(R"({"operation":"link-products.post","match":"701","kind":"drop"}
{"operation":"link-products.post","match":"702","kind":"drop","moment":"after"}
{"operation":"link-products.post","match":"703","kind":"truncate"}
{"operation":"link-products.post","match":"704","kind":"garbage"}
{"operation":"link-products.post","match":"705","kind":"slow","delay_ms":250})");
  CHECK(link(bench, "701").mishap == Mishap::drop);
  CHECK(!is_linked(bench, "701"));
  CHECK(link(bench, "702").mishap == Mishap::drop);
  CHECK(is_linked(bench, "702"));
  CHECK(link(bench, "703").mishap == Mishap::truncate);
  CHECK(is_linked(bench, "703"));
  const auto garbage = link(bench, "704");
  CHECK(garbage.status == 200);
  CHECK_THAT(garbage.content_type, Contains("text/html"));
  CHECK(!is_linked(bench, "704"));
  const auto slow = link(bench, "705");
  CHECK(slow.delay == std::chrono::milliseconds(250));
  CHECK(slow.status == 200);
  CHECK(is_linked(bench, "705"));
  CHECK_THAT(bench.sandbox.log().text(), Contains(R"("status":0,"effect":true,"fault":"drop","key":"702")"));
}

TEST_CASE("sandbox fault: Hancocks too") {
  auto bench = bench_with(R"({"operation":"stocklevel","kind":"status","status":503})");
  const std::string body = R"({"data":{"account":1001,"stockcode":"AMAAAE700"}})";
  CHECK(bench.send("POST", "/stocklevel", body).status == 503);
  CHECK(bench.send("POST", "/stocklevel", body).status == 200);
}

TEST_CASE("sandbox fault: a file that cannot be used is refused with all findings") {
  const auto refused = read_faults(R"([{"operation":"link-product.post","kind":"status","times":0},
    {"operation":"*","kind":"explode","delay_ms":-1,"often":2},
    {"kind":"slow","moment":"never"},{"operation":"*","kind":"truncate","moment":"before"}])", "f.json");
  REQUIRE(!refused);
  CHECK(refused.error().code == Code::input);
  std::string all;
  for (const auto& problem : refused.error().problems) all += to_string(problem) + "\n";
  for (const auto* part : {"f.json:$[0].operation", "did you mean link-products.post?", "f.json:$[0].status",
                           "f.json:$[0].times", "f.json:$[1].kind", "f.json:$[1].delay_ms", "often",
                           "operation is missing", "f.json:$[2].delay_ms", "f.json:$[2].moment", "f.json:$[3].moment"})
    CHECK_THAT(all, Contains(part));
  CHECK_THAT(to_string(read_faults("{\"operation\":\"*\",\"kind\":\"drop\"}\n\nnonsense", "f.jsonl").error().problems.front()),
             Contains("f.jsonl:3"));
}

}  // namespace wsync::sandbox
