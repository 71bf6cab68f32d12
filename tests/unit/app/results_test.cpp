// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "base/file.hpp"
#include "output/open_results.hpp"
#include "unit/base/folder.hpp"

using namespace wsync;
using namespace wsync::app;

namespace {

std::string reported(app::Format format) {
  const wsync::test::Folder folder;
  OutputChoice choice;
  choice.format = format;
  choice.to = (folder.path / "out").string();
  Messages messages(
      {.quiet = true, .verbose = false, .colour = false, .terminal = false, .json_errors = false});
  auto results = open_results(choice, messages, false);
  REQUIRE(results);
  RowResult good;
  good.row = 2;
  good.key = "A1";
  good.action = "create";
  good.outcome = "created";
  RowResult bad = good;
  bad.row = 3;
  bad.key = "A2";
  bad.outcome = "failed";
  bad.code = "server.refused";
  bad.message = "no";
  REQUIRE((*results)->add(good));
  REQUIRE((*results)->add(bad));
  REQUIRE((*results)->finish("7"));
  return *read_file(*choice.to);
}

}  // namespace

TEST_CASE("json is the one document of the contract") {
  CHECK(
      reported(app::Format::json) ==
      R"({"format_version":"1.0","run":"7","counts":{"total":2,"created":1,"updated":0,"unchanged":0,"deleted":0,)"
      R"("failed":1,"unprocessed":0},"rows":[)"
      "\n"
      R"({"row":2,"key":"A1","action":"create","outcome":"created"},)"
      "\n"
      R"({"row":3,"key":"A2","action":"create","outcome":"failed","code":"server.refused","message":"no"})"
      "\n]}\n");
}

TEST_CASE("a table holds what failed") {
  const auto table = reported(app::Format::table);
  CHECK(table.find("A2") != table.npos);
  CHECK(table.find("A1") == table.npos);
}

TEST_CASE("the summary counts what there was") {
  Counts counts;
  counts.total = 210;
  counts.created = 158;
  counts.updated = 10;
  counts.unchanged = 30;
  counts.failed = 12;
  CHECK(summary(counts) == "210 rows: 158 created, 10 updated, 30 unchanged, 12 failed");
  CHECK(summary({}) == "0 rows");
}
