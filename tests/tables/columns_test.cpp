// SPDX-License-Identifier: MIT
// Every column of every model, written to a cell and read back.
#include "schema/columns.hpp"

#include <set>

#include "catch2/catch.hpp"
#include "schema/compare.hpp"
#include "tables/every_record.hpp"

using namespace wsync;
using schema::DecimalMark;
using schema::Extent;
using schema::Kind;
using test::every_record;

namespace {

std::string cell(const schema::Column& column, const void* object) {
  std::string out;
  schema::write_cell(column, object, out);
  return out;
}

bool is_plain(const schema::Column& column) {
  return column.leaf().shape->kind != Kind::record && !column.leaf().rules.secret;
}

}  // namespace

TEST_CASE("every column has a title of its own, by which it is found whatever the letter case") {
  for (const auto& [record, path] : every_record()) {
    std::set<std::string> titles;
    for (const auto& column : schema::all_columns(*record)) {
      INFO(path << " " << column.title);
      CHECK(titles.insert(column.title).second);
      std::string upper = column.title;
      for (auto& c : upper) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
      Problem problem;
      const auto found = schema::find_column(*record, column.title, problem);
      REQUIRE(found);
      CHECK(found->title == column.title);
      CHECK(&found->leaf() == &column.leaf());
      CHECK(schema::find_column(*record, upper, problem).has_value());
    }
  }
}

TEST_CASE("what is written to cells is read back as the same record") {
  int whole = 0;
  for (const auto& [record, path] : every_record())
    for (const auto mark : {DecimalMark::point, DecimalMark::comma}) {
      const auto object = test::sample_of(*record, Extent::all);
      const auto copy = record->make();
      std::vector<Problem> problems;
      bool all_plain = true;
      for (const auto& column : schema::all_columns(*record)) {
        INFO(path << " " << column.title);
        if (column.steps.size() <= 2)
          CHECK(schema::has_cell(column, object.get()));  // samples end at some depth
        if (!is_plain(column)) {
          all_plain = false;
          continue;
        }
        auto text = cell(column, object.get());
        const bool decimal = column.leaf().shape->kind == Kind::decimal;
        if (decimal && mark == DecimalMark::comma)
          for (auto& c : text) c = c == '.' ? ',' : c;
        schema::read_cell(column, text, mark, copy.get(), problems, "here");
        CHECK(problems.empty());
        CHECK(cell(column, copy.get()) == cell(column, object.get()));
      }
      if (!all_plain) continue;
      ++whole;
      INFO(path << " " << record->name);
      CHECK(schema::differences(*record, object.get(), copy.get()) == std::vector<std::string>{});
    }
  CHECK(whole > 60);
}

TEST_CASE("an empty cell changes nothing and #N/A clears") {
  for (const auto& [record, path] : every_record())
    for (const auto& column : schema::all_columns(*record)) {
      if (column.leaf().shape->kind == Kind::record) continue;
      INFO(path << " " << column.title);
      const auto object = test::sample_of(*record, Extent::all);
      const auto before = cell(column, object.get());
      std::vector<Problem> problems;
      schema::read_cell(column, "", DecimalMark::point, object.get(), problems, "here");
      CHECK(cell(column, object.get()) == before);
      schema::read_cell(column, "#N/A", DecimalMark::point, object.get(), problems, "here");
      CHECK(problems.empty());
      if (!column.leaf().required()) CHECK_FALSE(schema::has_cell(column, object.get()));
    }
}

TEST_CASE("a secret is never written to a cell") {
  int secrets = 0;
  for (const auto& [record, path] : every_record())
    for (const auto& column : schema::all_columns(*record))
      if (column.leaf().rules.secret) {
        ++secrets;
        CHECK(cell(column, test::sample_of(*record, Extent::all).get()) == "[redacted]");
      }
  CHECK(secrets >= 3);
}
