// SPDX-License-Identifier: MIT
// How many rows a second a journal takes: `unit-tests '[bench]'`.
#include <fmt/format.h>

#include <chrono>

#include "catch2/catch.hpp"
#include "store/journal.hpp"
#include "unit/base/folder.hpp"

using namespace wsync::store;

TEST_CASE("100 000 rows in a journal", "[.bench]") {
  constexpr int rows = 100'000, batch = 100;
  const wsync::test::Folder folder;
  auto journal = Journal::create(folder.path, {});
  REQUIRE(journal);
  const auto began = std::chrono::steady_clock::now();
  for (int first = 0; first < rows; first += batch) {
    std::vector<std::int64_t> positions;
    JournalRow row;
    row.action = "update";
    row.changes = R"([{"field":"SalesPriceList","before":"12.30","after":"12.50"}])";
    row.before = std::string(600, 'x');
    row.outcome = "updated";
    for (int i = first; i < first + batch; ++i) {
      row.position = row.row = i;
      row.key = std::to_string(i);
      positions.push_back(i);
      REQUIRE((*journal)->plan(row));
      REQUIRE((*journal)->intend(i));
    }
    const auto call =
        (*journal)->call({.request = "PUT LinkProducts", .body = std::string(20'000, 'x')}, positions);
    REQUIRE(call);
    REQUIRE((*journal)->commit());
    REQUIRE((*journal)->answered(*call, 200, ""));
    for (const auto i : positions) {
      row.position = i;
      REQUIRE((*journal)->end(row));
    }
    REQUIRE((*journal)->commit(true));
  }
  REQUIRE((*journal)->finish(0));
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
  WARN(fmt::format("{:.0f} rows a second", rows / took.count()));
  CHECK((*journal)->counts()->updated == rows);
}
