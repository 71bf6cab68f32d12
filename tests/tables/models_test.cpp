// SPDX-License-Identifier: MIT
// What must hold for the row of every model: names, explanations, samples, and the way to JSON and XML and
// back.
#include <set>

#include "catch2/catch.hpp"
#include "oresto/shop.hpp"
#include "schema/check.hpp"
#include "schema/compare.hpp"
#include "schema/json.hpp"
#include "schema/xml.hpp"
#include "tables/every_record.hpp"

using namespace wsync;
using schema::Extent;
using schema::Reading;
using test::every_record;

namespace {

std::string shown(const std::vector<Problem>& problems) {
  std::string out;
  for (const auto& problem : problems) out += to_string(problem) + "\n";
  return out;
}

std::string json_of(const Record& record, const void* object) {
  std::string out;
  schema::write_json(record, object, out);
  return out;
}

std::string xml_of(const Record& record, const void* object) {
  std::string out;
  schema::write_xml(oresto::xml_dialect, "POST.Tests", {}, record, object, out);
  return out;
}

}  // namespace

TEST_CASE("there are as many models as the documents need") {
  CHECK(every_record().size() > 80);
  CHECK(test::every_endpoint().size() == 88);
}

TEST_CASE("every model and field has a name that ends with NUL, and a sentence") {
  for (const auto& [record, path] : every_record()) {
    INFO(path << " " << record->name);
    CHECK(record->name.data()[record->name.size()] == '\0');
    CHECK(record->text.back() == '.');
    CHECK(record->fields.size() <= 64);  // the readers keep one bit a field
    std::set<std::string> names;
    for (const auto& field : record->fields) {
      INFO(field.name);
      CHECK(field.name.data()[field.name.size()] == '\0');
      CHECK(field.text.back() == '.');
      CHECK((field.rules.note.empty() || field.rules.note.back() == '.'));
      std::string folded(field.name);
      for (auto& c : folded) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
      CHECK(names.insert(folded).second);  // servers and people do not tell letter case apart
      CHECK(schema::find(*record, folded) == &field);
    }
  }
  for (const auto* row : test::every_endpoint()) {
    INFO(row->id);
    CHECK(row->text.back() == '.');
    for (const auto& field : row->params().fields)
      CHECK_FALSE(field.shape->list);  // an address holds one value a name
  }
}

TEST_CASE("every sample passes every rule") {
  for (const auto& [record, path] : every_record())
    for (const auto extent : {Extent::required, Extent::all})
      for (const unsigned seed : {1U, 2U, 17U, 4711U}) {
        INFO(path << " " << record->name << " seed " << seed);
        CHECK(shown(test::problems_of(*record, test::sample_of(*record, extent, seed).get())) == "");
      }
}

TEST_CASE("every model is the same after JSON and back") {
  for (const auto& [record, path] : every_record())
    for (const auto extent : {Extent::required, Extent::all}) {
      INFO(path << " " << record->name);
      const auto object = test::sample_of(*record, extent);
      if (record->unknown != nullptr)
        record->unknown(object.get())->members.push_back({"Extra\n", R"({"a":[1.50,null,""]})"});
      const auto text = json_of(*record, object.get());
      const auto copy = record->make();
      std::vector<Problem> problems;
      const auto reading = record->unknown != nullptr ? Reading::lenient : Reading::strict;
      REQUIRE(schema::read_json(text, *record, copy.get(), problems, {reading, {}, {}}));
      CHECK(shown(problems) == "");
      CHECK(json_of(*record, copy.get()) == text);
      CHECK(schema::differences(*record, object.get(), copy.get()) == std::vector<std::string>{});
    }
}

TEST_CASE("every model is the same after XML and back, and keeps to the contract") {
  for (const auto& [record, path] : every_record())
    for (const auto extent : {Extent::required, Extent::all}) {
      INFO(path << " " << record->name);
      const auto object = test::sample_of(*record, extent);
      if (record->unknown != nullptr)
        record->unknown(object.get())
            ->members.push_back({"Extra", R"({"A":["1.50",null,""],"B":{"C":"x"}})"});
      const auto text = xml_of(*record, object.get());
      CHECK(schema::xml_contract_fault(text, oresto::xml_dialect, "POST.Tests", *record) == "");
      const auto copy = record->make();
      std::vector<Problem> problems;
      const auto reading = record->unknown != nullptr ? Reading::lenient : Reading::strict;
      REQUIRE(schema::read_xml(text, *record, copy.get(), problems, reading));
      CHECK(shown(problems) == "");
      CHECK(xml_of(*record, copy.get()) == text);
      CHECK(schema::differences(*record, object.get(), copy.get()) == std::vector<std::string>{});
    }
}

TEST_CASE("a change of any single value is a difference") {
  for (const auto& [record, path] : every_record())
    for (const auto& field : record->fields) {
      if (field.shape->kind == schema::Kind::record) continue;
      INFO(path << " " << record->name << "." << field.name);
      const auto object = test::sample_of(*record, Extent::all);
      const auto other = test::sample_of(*record, Extent::all);
      if (field.shape->kind == schema::Kind::boolean) {
        auto& value = *static_cast<bool*>(test::value_of(field, other.get()));
        value = !value;
      } else {
        field.shape->clear(field.reach(other.get()));
      }
      CHECK(schema::differences(*record, object.get(), other.get()) ==
            std::vector<std::string>{std::string(field.name)});
    }
}
