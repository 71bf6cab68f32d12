// SPDX-License-Identifier: MIT
// A write whose outcome may stay unknown, and orders on disk.
#include "sync/write.hpp"

#include <deque>
#include <filesystem>

#include "base/file.hpp"
#include "base/text.hpp"
#include "catch2/catch.hpp"
#include "schema/json.hpp"
#include "sync/delivery_days.hpp"
#include "sync/order_folder.hpp"
#include "sync/process_orders.hpp"
#include "sync/take.hpp"
#include "unit/base/folder.hpp"
#include "unit/oresto/canned_shop.hpp"

using namespace wsync;
using namespace wsync::sync;

namespace {

/// Plays a script: `ok`, `lost`, `refused` for sending, `there`, `not`, `down` for reading back.
struct Script {
  std::deque<std::string> steps;
  int sent = 0, read = 0;

  std::string take() {
    if (steps.empty()) return "nothing left";
    auto step = steps.front();
    steps.pop_front();
    return step;
  }
  std::string play(int tries) {
    Write write;
    write.send = [this](Write::Sent done) {
      ++sent;
      const auto step = take();
      if (step == "ok") return done({});
      done(fail(step == "refused"   ? Code::refused
                : step == "nothing" ? Code::unreachable
                                    : Code::timeout,
                step));
    };
    write.read_back = [this](Write::Seen seen) {
      ++read;
      const auto step = take();
      if (step == "down") return seen(fail(Code::unreachable, "down"));
      seen(step == "there");
    };
    std::string out;
    int endings = 0;
    perform(write, tries,
            [&](Result<void> ended) { ++endings, out = ended ? "done" : ended.error().message; });
    REQUIRE(endings == 1);
    CHECK(steps.empty());
    return out + " " + std::to_string(sent) + "/" + std::to_string(read);
  }
};

std::string play(std::deque<std::string> steps, int tries = 3) {
  return Script{std::move(steps)}.play(tries);
}

oresto::orders::Order order(std::int64_t number, std::string remark) {
  oresto::orders::Order it;
  it.order_number = number;
  it.client = oresto::orders::Client{.client_number = "K1"};
  it.remark = std::move(remark);
  it.unknown.members = {{"New", "[1.50]"}};
  return it;
}

}  // namespace

TEST_CASE("an answer that came is the end") {
  CHECK(play({"ok"}) == "done 1/0");
  CHECK(play({"refused"}) == "refused 1/0");
  CHECK(play({"nothing"}) == "nothing 1/0");
}

TEST_CASE("after a lost answer the server is asked, and only what is not done is sent again") {
  CHECK(play({"lost", "there"}) == "done 1/1");
  CHECK(play({"lost", "not", "ok"}) == "done 2/1");
  CHECK(play({"lost", "not", "lost", "there"}) == "done 2/2");
  CHECK(play({"lost", "not", "refused"}) == "refused 2/1");
  CHECK(play({"lost", "not", "lost", "not", "lost", "not"}) ==
        "lost; the server was asked and has not done it 3/3");
  CHECK(play({"lost", "not"}, 1) == "lost; the server was asked and has not done it 1/1");
}

TEST_CASE("where the server cannot be asked nothing is sent again") {
  CHECK(play({"lost", "down"}) == "lost; whether it was done could not be read back: down 1/1");
}

TEST_CASE("which failures leave the outcome open") {
  for (const auto code : {Code::timeout, Code::broken_connection, Code::unavailable, Code::unexpected_answer})
    CHECK(outcome_is_unknown(code));
  for (const auto code : {Code::refused, Code::unreachable, Code::credentials, Code::throttled,
                          Code::not_found, Code::conflict, Code::interrupted, Code::input})
    CHECK_FALSE(outcome_is_unknown(code));
}

TEST_CASE("an order is stored once, and anew where the server's side changed") {
  const test::Folder folder;
  CHECK(store_order(folder.path, order(17, "a")) == Stored::fresh);
  CHECK(store_order(folder.path, order(17, "a")) == Stored::same);
  CHECK(store_order(folder.path, order(17, "b")) == Stored::newer);
  CHECK(store_order(folder.path, order(18, "b")) == Stored::fresh);
  oresto::orders::Order back;
  std::vector<Problem> problems;
  const auto text = *read_file(folder.path / "17.json");
  CHECK(text.back() == '\n');
  REQUIRE(schema::read_json(text, schema::record_of<oresto::orders::Order>(), &back, problems));
  CHECK(back.remark == "b");
  CHECK(back.unknown.members.at(0).json == "[1.50]");
}

TEST_CASE("half a file, as a crash of another program leaves it, is replaced") {
  const test::Folder folder;
  REQUIRE(store_order(folder.path, order(17, "a")));
  const auto whole = *read_file(folder.path / "17.json");
  REQUIRE(write_file(folder.path / "17.json", whole.substr(0, whole.size() / 2)));
  CHECK(store_order(folder.path, order(17, "a")) == Stored::newer);
  CHECK(*read_file(folder.path / "17.json") == whole);
}

TEST_CASE("an order that cannot be stored is an error") {
  const test::Folder folder;
  CHECK(store_order(folder.path, oresto::orders::Order{}).error().code == Code::unexpected_answer);
  CHECK(store_order(folder.path / "missing", order(17, "a")).error().code == Code::io);
  CHECK(std::filesystem::is_empty(folder.path));
  CHECK(client_of(order(1, "")) == "K1");
  CHECK(client_of({}) == "");
}

TEST_CASE("orders are ticked off by client, and a lost answer is read back for each") {
  test::CannedShop canned;
  std::string out;
  const auto run = [&] {
    out.clear();
    auto steps = processing_steps(canned.shop, {17, 18, 19}, {{17, "K1"}, {18, "K1"}});
    sync::take(steps, {.on_row = [&](const RowResult& row, std::optional<Code> code) {
           out += row.key + ":" + row.outcome + (code ? "!" : "") + " ";
         }});
    canned.shop.run();
    return out;
  };
  canned.answer("PUT ClientOrders/ProcessOrders", R"({"ProcessedDate":"2026-11-25T06:00:00"})");
  CHECK(run() == "17:updated 18:updated 19:failed! ");
  CHECK(canned.last_body() == R"({"ClientNumber":"K1","OrderNumbers":[17,18]})");
  canned.answer("PUT ClientOrders/ProcessOrders", [](const net::Request&) -> Result<net::Response> {
    return fail(Code::broken_connection, "cut");
  });
  canned.answer("GET Clients/GetClientOrders", R"({"ClientOrders":[{"OrderNumber":19}]})");
  CHECK(run() == "17:updated 18:updated 19:failed! ");
  canned.answer("GET Clients/GetClientOrders", R"({"ClientOrders":[{"OrderNumber":18}]})");
  canned.forget();
  CHECK(run() == "17:updated 18:failed! 19:failed! ");
  CHECK(split(canned.sent("PUT"), '\n').size() == 3);
}

TEST_CASE("delivery days are overwritten whole, without a zone") {
  test::CannedShop canned;
  canned.answer("PUT ClientLocationDeliveryDates", "{}");
  const auto overwrite = [&](const std::set<Date>& days) {
    Result<void> outcome;
    perform(overwriting_days(canned.shop, "K1", 7, days), 3, [&](Result<void> ended) { outcome = std::move(ended); });
    canned.shop.run();
    return outcome;
  };
  CHECK(overwrite({*Date::parse("2026-11-25"), *Date::parse("2026-11-27")}));
  CHECK(canned.last_body() == R"({"ClientLocationId":7,"DeliveryDates":["2026-11-25","2026-11-27"]})");
  CHECK(overwrite({}));
  CHECK(canned.last_body() == R"({"ClientLocationId":7,"DeliveryDates":[]})");
  canned.answer("GET ClientLocationDeliveryDates",
                R"({"DeliveryDates":["2026-11-25T00:00:00+01:00",null,"2026-11-25"]})");
  CHECK(read_days(canned.shop, "K1", 7) == std::set<Date>{*Date::parse("2026-11-25")});
}
