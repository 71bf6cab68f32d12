// SPDX-License-Identifier: MIT
// What must be there, left out by one: found at its path, and refused or warned of as its source says.
// says.
#include "catch2/catch.hpp"
#include "schema/json.hpp"
#include "tables/every_record.hpp"

using namespace wsync;
using schema::Extent;
using schema::Kind;
using test::every_record;
using test::finding_at;

namespace {

std::string place(const Field& field) {
  return "$." + std::string(field.name) + (field.shape->list ? "[0]" : "");
}
std::string by_source(const Field& field, std::string code) {
  return code + (field.rules.limits == Source::inferred ? "?" : "");
}

template <class Use>
void each_field(Use use) {
  for (const auto& [record, path] : every_record())
    for (const auto& field : record->fields) {
      INFO(path << " " << record->name << "." << field.name);
      use(*record, field);
    }
}

/// What is found at a text field when that text stands in it.
std::string found_for(const Record& record, const Field& field, const std::string& text,
                      std::string_view code) {
  const auto object = test::sample_of(record, Extent::all);
  *static_cast<std::string*>(test::value_of(field, object.get())) = text;
  return finding_at(test::problems_of(record, object.get()), place(field), code);
}

/// An object without one of its members.
struct Members {
  Unknown unknown{};
};
const Record& describe(const Members*) {
  static constexpr Record it = record<Members>("Members", "Any.", {});
  return it;
}

std::string without(const std::string& json, std::string_view name) {
  Members members;
  std::vector<Problem> none;
  REQUIRE(schema::read_json(json, schema::record_of<Members>(), &members, none));
  const auto before = members.unknown.members.size();
  std::erase_if(members.unknown.members, [&](const auto& member) { return member.name == name; });
  REQUIRE(members.unknown.members.size() + 1 == before);
  std::string out;
  schema::write_json(schema::record_of<Members>(), &members, out);
  return out;
}

}  // namespace

TEST_CASE("every required member that is missing from JSON is found, and every empty text") {
  int rules = 0;
  each_field([&](const Record& record, const Field& field) {
    if (!field.required()) return;
    ++rules;
    const auto object = test::sample_of(record, Extent::all);
    std::string json;
    schema::write_json(record, object.get(), json);
    const auto copy = record.make();
    std::vector<Problem> problems;
    REQUIRE(schema::read_json(without(json, field.name), record, copy.get(), problems,
                              {schema::Reading::strict, {}, {}}));
    REQUIRE(problems.size() == 1);
    CHECK(finding_at(problems, place(field), "required") == "required");
    if (field.shape->kind == Kind::text) {
      CHECK(found_for(record, field, "", "required") == "required");
      CHECK(found_for(record, field, "  ", "required") == "required");
    }
  });
  CHECK(rules > 60);
}

TEST_CASE("what is wanted warns where that is inferred, else refuses") {
  int rules = 0;
  each_field([&](const Record& record, const Field& field) {
    if (!field.rules.wanted) return;
    ++rules;
    const auto object = test::sample_of(record, Extent::all);
    field.shape->clear(field.reach(object.get()));
    const bool inferred = field.rules.limits == Source::inferred;
    CHECK(finding_at(test::problems_of(record, object.get()), "$." + std::string(field.name),
                     inferred ? "wanted" : "required") == (inferred ? "wanted?" : "required"));
  });
  CHECK(rules > 10);
}

TEST_CASE("of every either-or one is enough and none is found") {
  int rules = 0;
  each_field([&](const Record& record, const Field& field) {
    if (field.rules.required_if_empty.empty()) return;
    ++rules;
    const Field& other = *schema::find(record, field.rules.required_if_empty);
    const auto object = test::sample_of(record, Extent::all);
    const auto found = [&] {
      const auto problems = test::problems_of(record, object.get());
      return finding_at(problems, "$." + std::string(field.name), "either-or") +
             finding_at(problems, "$." + std::string(other.name), "either-or");
    };
    field.shape->clear(field.reach(object.get()));
    CHECK(found() == "");
    other.shape->clear(other.reach(object.get()));
    CHECK(found() == by_source(field, "either-or"));
  });
  CHECK(rules >= 4);
}
