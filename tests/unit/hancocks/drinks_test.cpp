// SPDX-License-Identifier: MIT
// Hancocks: measures in texts, the list as a stream, single levels, and answers that are none.
#include "hancocks/drinks.hpp"

#include "catch2/catch.hpp"
#include "hancocks/measures.hpp"
#include "unit/net/fake_transport.hpp"

using namespace wsync;
using hancocks::Drinks;

namespace {

struct Text : net::Body {
  explicit Text(std::string all, std::size_t breaks_at = std::string::npos)
      : rest(std::move(all)), left(breaks_at) {}
  Result<std::size_t> read(std::span<char> room) override {
    if (left == 0) return fail(Code::broken_connection, "cut");
    const auto size = std::min({room.size(), rest.size(), std::size_t{1000}, left});
    std::copy_n(rest.begin(), size, room.begin());
    rest.erase(0, size);
    left -= left == std::string::npos ? 0 : size;
    return size;
  }
  std::string rest;
  std::size_t left;
};

struct Server : test::FakeTransport {
  explicit Server(std::string text, int code = 200, std::size_t breaks_at = std::string::npos)
      : FakeTransport([this](const net::Request& request, int) {
          last = request;
          return net::Response{
              .status = status, .headers = {{"Content-Type", "application/json"}}, .body = body};
        }),
        body(std::move(text)),
        status(code),
        broken(breaks_at) {}
  Result<net::Streamed> open(net::Request request) override {
    last = request;
    return net::Streamed{{.status = status, .headers = {{"Content-Type", "text/html"}}},
                         std::make_unique<Text>(body, broken)};
  }
  std::string body;
  int status;
  std::size_t broken;
  net::Request last{};
};

net::SenderOptions once() {
  return {.retry = {.retries = 0}, .jitter = [] { return 0.0; }};
}

std::string list(Server& server, int most = 1'000'000) {
  net::Sender sender(server, once());
  Drinks drinks(sender, {.base_url = "https://b2b.test"});
  std::string out;
  const auto read = drinks.stock_list([&](const hancocks::StockItem& item) {
    out += item.stockcode.value_or("?") + " ";
    return --most > 0;
  });
  return read ? out
              : out + "! " + std::string(describe(read.error().code).name) + ": " + read.error().message;
}

std::string level(Server& server) {
  net::Sender sender(server, once());
  Drinks drinks(sender, {.base_url = "https://b2b.test", .account = 42});
  std::string out;
  drinks.stock_level("KIT1", [&](Result<hancocks::StockLevel> got) {
    out = got ? std::to_string(got->stocklevel.value_or(-1))
              : std::string(describe(got.error().code).name) + ": " + got.error().message;
  });
  sender.run();
  return out;
}

std::string answer(std::string_view data, std::string_view status = "OK") {
  return R"({"response":{"method":"x","status":")" + std::string(status) + R"(","comment":"said","data":)" +
         std::string(data) + "}}";
}

}  // namespace

TEST_CASE("alcohol and volume are read off their texts") {
  struct Case {
    std::string_view text, alcohol, volume;
  };
  for (const auto& [text, alcohol, volume] : {Case{"13.5%", "13.5", ""},
                                              Case{" 13.5 % vol", "13.5", ""},
                                              Case{"40", "40", ""},
                                              Case{"0%", "0", ""},
                                              Case{"100%", "100", ""},
                                              Case{"100.1%", "", ""},
                                              Case{"NV", "", ""},
                                              Case{"", "", ""},
                                              Case{"%", "", ""},
                                              Case{"13.5.1%", "", ""},
                                              Case{"-5%", "", ""},
                                              Case{"750ml", "", "750"},
                                              Case{"75 cl", "", "750"},
                                              Case{"1L", "", "1000"},
                                              Case{"1.5 litre", "", "1500"},
                                              Case{"0.70 L", "", "700"},
                                              Case{"3 dl", "", "300"},
                                              Case{"6x330ml", "", ""},
                                              Case{"12 oz", "", ""},
                                              Case{"1.125LT", "", "1125"},
                                              Case{"750 ML", "", "750"}}) {
    INFO(text);
    const auto percent = hancocks::alcohol_percent(text);
    const auto millilitres = hancocks::volume_ml(text);
    CHECK((percent ? percent->to_string() : "") == alcohol);
    CHECK((millilitres ? millilitres->to_string() : "") == volume);
  }
}

TEST_CASE("the list is handed on as it comes") {
  std::string items = "[";
  for (int i = 0; i < 500; ++i)
    items += (i > 0 ? "," : "") + std::string(R"({"stockcode":"S","price":"12.50","new":[1]})");
  Server server(answer(items + "]"));
  CHECK(list(server).size() == 1000);
  CHECK(server.last.method == net::Method::get);
  CHECK(server.last.url == "https://b2b.test/stocklist");
  Server empty(answer("[]"));
  CHECK(list(empty) == "");
  Server null(answer("null"));
  CHECK(list(null) == "");
  Server some(answer(R"([{"stockcode":"A"},{"stockcode":"B"},{"stockcode":"C"}])"));
  CHECK(list(some, 2) == "A B ");
}

TEST_CASE("a list that is refused, breaks off or is none is an error") {
  Server refused(answer("[]", "FAILED"));
  CHECK(list(refused) == "! server.refused: Hancocks answers FAILED: said");
  Server later(R"({"response":{"data":[{"stockcode":"A"}],"status":"BAD"}})");
  CHECK(list(later) == "A ! server.refused: Hancocks answers BAD");
  Server silent(R"({"response":{"data":[]}})");
  CHECK(list(silent).find("! answer.unexpected") == 0);
  Server page("<html>Hello</html>");
  CHECK(list(page).find("! answer.unexpected: expected JSON with a response, but text/html came: <html>") ==
        0);
  Server down("maintenance", 503);
  CHECK(list(down).find("! server.unavailable") == 0);
  Server cut(answer(R"([{"stockcode":"A"},{"stockcode":"B"}])"), 200, 90);
  CHECK(list(cut).find("! net.broken: cut") != std::string::npos);
  Server half(R"({"response":{"status":"OK","data":[{"stockcode":"A"},)");
  CHECK(list(half).find("A ! answer.unexpected") == 0);
}

TEST_CASE("one item instead of a list is not lost") {
  Server server(answer(R"({"stockcode":"A"})"));
  CHECK(list(server) == "A ");
}

TEST_CASE("a level is asked for with account and code") {
  Server server(answer(R"({"basecode":"KIT1","stocklevel":"7","stockReserved":2})"));
  CHECK(level(server) == "7");
  CHECK(server.last.method == net::Method::post);
  CHECK(server.last.body == R"({"data":{"account":42,"stockcode":"KIT1"}})");
}

TEST_CASE("a level that does not come is an error") {
  struct Case {
    std::string body;
    int status;
    std::string said;
  };
  for (const auto& [body, status, said] :
       {Case{answer("null"), 200, "answer.unexpected: expected a stock level in data"},
        Case{answer("{}", "ERROR"), 200, "server.refused: Hancocks answers ERROR: said"},
        Case{answer("{}", "ok"), 201, "-1"}, Case{"[]", 200, "answer.unexpected"},
        Case{"", 400, "server.refused"}, Case{"", 401, "credentials.refused"},
        Case{"", 404, "server.not-found"}, Case{"", 503, "server.unavailable"}}) {
    INFO(body << status);
    Server server(body, status);
    CHECK(level(server).find(said) == 0);
  }
}
