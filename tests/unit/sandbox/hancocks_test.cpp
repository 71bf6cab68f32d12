// SPDX-License-Identifier: MIT
// Hancocks in the sandbox: the list in pieces, levels by code, and who may ask.
#include <set>
#include <utility>

#include "bench.hpp"
#include "catch2/catch.hpp"
#include "hancocks/stock.hpp"
#include "schema/json.hpp"

namespace wsync::sandbox {

using Catch::Contains;

namespace {

std::string whole(const Outgoing& out) {
  std::string text = out.body, piece;
  while (out.pieces && out.pieces(piece)) text += std::exchange(piece, {});
  return text;
}

hancocks::StockListAnswer list(Bench& bench, const char* method = "GET") {
  const auto out = bench.send(method, "/stocklist", "");
  CHECK(out.status == 200);
  hancocks::StockListAnswer answer;
  std::vector<Problem> problems;
  REQUIRE(schema::read_json(whole(out), schema::record_of<hancocks::StockListAnswer>(), &answer, problems));
  CHECK(problems.empty());
  return answer;
}

}  // namespace

TEST_CASE("sandbox: the stock list, by GET and POST, in any letter case") {
  Bench bench;
  for (const auto* method : {"GET", "POST"}) {
    const auto answer = list(bench, method);
    CHECK(answer.response.status == "OK");
    CHECK(answer.response.method == "stocklist");
    CHECK(answer.response.data.size() == 300);
  }
  CHECK(bench.get("/StockList").status == 200);
}

TEST_CASE("sandbox: a stock list of any length, each item under a code of its own") {
  for (const std::size_t count : {0u, 7u, 1000u}) {
    Options options;
    options.stock_items = count;
    Bench bench(Seed::demo, options);
    const auto answer = list(bench);
    REQUIRE(answer.response.data.size() == count);
    std::set<std::string> codes;
    for (const auto& item : answer.response.data) codes.insert(item.stockcode.value());
    CHECK(codes.size() == count);
    for (const auto& item : answer.response.data) {
      const auto out = bench.send("POST", "/stocklevel", R"({"data":{"account":1001,"stockcode":")" + *item.stockcode + "\"}}");
      INFO(*item.stockcode);
      CHECK_THAT(out.body, Contains("\"basecode\":\"" + *item.stockcode + "\""));
      if (codes.size() > 500 && item.stockcode == "AMAAAE700-R2") break;
    }
  }
}

TEST_CASE("sandbox: unknown codes are an ERROR with HTTP 200, bad payloads 400, unknown addresses 404") {
  Bench bench;
  auto out = bench.send("POST", "/stocklevel", R"({"data":{"account":1001,"stockcode":"NOPE"}})");
  CHECK(out.status == 200);
  CHECK_THAT(out.body, Contains(R"("status":"ERROR")") && Contains("NOPE"));
  for (const auto* body : {"", "{}", R"({"data":{"account":"1001","stockcode":"AMAAAE700"}})", R"({"data":{"account":1001}})"})
    CHECK(bench.send("POST", "/stocklevel", body).status == 400);
  CHECK(bench.send("POST", "/stock", "{}").status == 404);
  CHECK_THAT(bench.send("POST", "/stocklevel", R"({"data":{"account":1001,"stockcode":"AMAAAE700-6"}})").body,
             Contains("\"basecode\":\"AMAAAE700\""));
}

TEST_CASE("sandbox: with a token Hancocks lets only its bearer in") {
  Options options;
  options.hancocks_token = "t0ken";
  Bench bench(Seed::demo, options);
  CHECK(bench.get("/stocklist").status == 401);
  Incoming request{"GET", "/stocklist"};
  request.headers = {{"Authorization", "Bearer t0ken"}};
  CHECK(bench.sandbox.answer(request).status == 200);
}

}  // namespace wsync::sandbox
