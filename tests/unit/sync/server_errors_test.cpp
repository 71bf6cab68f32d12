// SPDX-License-Identifier: MIT
// Which errors of the server belong to a failed row.
#include "sync/server_errors.hpp"

#include "base/zone.hpp"
#include "catch2/catch.hpp"

using namespace wsync;
using namespace wsync::sync;
using oresto::errors::ErrorLog;

namespace {

ErrorLog noted(std::int64_t id, const char* date, const char* message) {
  ErrorLog error{.id = id, .date = std::nullopt, .message = message, .unknown = {}};
  if (date != nullptr) error.date = Moment::parse(date);
  return error;
}

RowResult failed(std::string key, std::optional<std::string> message = {}) {
  RowResult row{.row = 2, .key = std::move(key), .action = "create", .outcome = "failed"};
  row.message = std::move(message);
  return row;
}

std::string ids(const ServerErrors& found) {
  std::string out(to_string(found.by));
  for (const auto* error : found.errors) out += " " + std::to_string(error->id.value_or(0));
  return out;
}

std::int64_t at(const char* moment) { return ticks_utc(*Moment::parse(moment)); }

}  // namespace

TEST_CASE("a key is spoken of as a whole word") {
  const struct {
    const char *text, *key;
    bool expected;
  } cases[] = {
      {"Article number 4711 is already in use.", "4711", true},
      {"in use: 4711", "4711", true},
      {"4711", "4711", true},
      {"(4711), \"4711\"", "4711", true},
      {"article 4711.", "4711", true},
      {"47110 is no article", "4711", false},
      {"14711 is no article", "4711", false},
      {"article 4711-B", "4711", false},
      {"article B-4711", "4711", false},
      {"article 4711_2", "4711", false},
      {"price 4711.50", "4711", false},
      {"price 0,4711", "4711", false},
      {"47110 and then 4711", "4711", true},
      {"eig-0101 is not known", "EIG-0101", true},
      {"\xC3\xA9"
       "4711",
       "4711", false},
      {"article 4711 of client 20417", "4711/20417", true},
      {"article 4711", "4711/20417", false},
      {"4711/20417: no", "4711/20417", true},
      {"anything", "", false},
      {"anything", "/", false},
      {"a b", " ", false},
  };
  for (const auto& one : cases) {
    CAPTURE(one.text, one.key);
    CHECK(speaks_of(one.text, one.key) == one.expected);
  }
}

TEST_CASE("errors belong to a row by key, else by what was answered") {
  const std::vector<ErrorLog> all{
      noted(1, "2026-11-25T10:00:00", "POST LinkProducts: Article number 4711 is already in use."),
      noted(2, "2026-11-25T10:00:01", "POST LinkProducts: EanCode: The EAN code is not central."),
      noted(3, "2026-11-25T10:00:02", "POST LinkProducts: EanCode: The EAN code is not central, 4711."),
  };
  CHECK(ids(errors_of(failed("4711"), all, std::nullopt)) == "key 1 3");
  CHECK(ids(errors_of(failed("4712", "the server refused: The EAN code is not central."), all,
                      std::nullopt)) == "message 2");
  CHECK(ids(errors_of(failed("4712", "The EAN code"), all, std::nullopt)) == "message 2 3");
  CHECK(ids(errors_of(failed("4712", "EAN"), all, std::nullopt)) == "nothing");  // too short to say anything
  CHECK(ids(errors_of(failed("4712"), all, std::nullopt)) == "nothing");
  CHECK(ids(errors_of(failed("", "the server refused: "), all, std::nullopt)) == "nothing");
}

TEST_CASE("errors belong to a row by time, without a zone in Belgium's") {
  const std::vector<ErrorLog> all{
      noted(1, "2026-11-25T09:59:59", "4711"),   noted(2, "2026-11-25T10:00:00", "4711"),
      noted(3, "2026-11-25T09:10:00Z", "4711"),  noted(4, "2026-11-25T10:15:00+01:00", "4711"),
      noted(5, "2026-11-25T10:15:00.1", "4711"), noted(6, nullptr, "4711"),
  };
  const Span span{at("2026-11-25T10:00:00+01:00"), at("2026-11-25T10:15:00+01:00")};
  CHECK(ids(errors_of(failed("4711"), all, span)) == "key 2 3 4 6");
  CHECK(ids(errors_of(failed("4711"), all, std::nullopt)) == "key 1 2 3 4 5 6");
}
