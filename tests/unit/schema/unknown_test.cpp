// SPDX-License-Identifier: MIT
// Members that no model knows: kept, taken along into the form of a change, and sent back on every wire.
#include "catch2/catch.hpp"
#include "schema/compare.hpp"
#include "schema/form.hpp"
#include "schema/json.hpp"
#include "schema/xml.hpp"
#include "unit/schema/zoo.hpp"

using namespace wsync;
using test::Animal;

namespace {

const Record& animals = schema::record_of<Animal>();
const schema::XmlDialect dialect{"http://x/", "http://x/Shared"};

Animal from_json(std::string_view json) {
  Animal animal;
  std::vector<Problem> none;
  REQUIRE(schema::read_json(json, animals, &animal, none));
  return animal;
}

Animal from_xml(const std::string& members) {
  Animal animal;
  std::vector<Problem> none;
  REQUIRE(schema::read_xml("<Animal>" + members + "</Animal>", animals, &animal, none));
  return animal;
}

/// What stands inside the root element.
std::string inside(const Animal& animal) {
  std::string xml;
  schema::write_xml(dialect, "A", {}, animals, &animal, xml);
  CHECK(schema::xml_contract_fault(xml, dialect, "A", animals).empty());
  const auto begin = xml.find("A\">") + 3;
  return xml.substr(begin, xml.rfind("</") - begin);
}

struct Form {
  std::optional<std::string> name{};
  std::optional<std::int64_t> weight{};
  std::optional<test::Place> cage{};
  std::vector<test::Text> texts{};
  Unknown unknown{};
};

const Record& describe(const Form*) {
  static constexpr Field fields[] = {
      field<&Form::name>("Name", "Name."),
      field<&Form::weight>("Weight", "Only the form has it."),
      field<&Form::cage>("Cage", "Cage."),
      field<&Form::texts>("Texts", "Texts."),
  };
  static constexpr Record it = record<Form>("Animal", "An animal to be changed.", fields);
  return it;
}

}  // namespace

TEST_CASE("the form of a change takes along what neither model knows, at every level") {
  auto seen = from_json(
      R"({"Name":"Rex","X":{"a":[1.50,null]},"Cage":{"Street":"Kaai","Y":1},"Texts":[{"Language":"nld","Z":[]}]})");
  Form form;
  schema::copy_shared(animals, &seen, schema::record_of<Form>(), &form);
  std::string json;
  schema::write_json(schema::record_of<Form>(), &form, json);
  CHECK(
      json ==
      R"({"Name":"Rex","Cage":{"Street":"Kaai","Y":1},"Texts":[{"Language":"nld","Z":[]}],"X":{"a":[1.50,null]}})");
  schema::copy_shared(animals, &seen, schema::record_of<Form>(), &form);
  CHECK(form.unknown.members.size() == 1);  // twice is once
}

TEST_CASE("what only the form knows becomes its value, and never stands there twice") {
  const auto seen = from_json(R"({"Name":"Rex","weight":12})");
  Form form;
  schema::copy_shared(animals, &seen, schema::record_of<Form>(), &form);
  CHECK(form.weight == 12);
  CHECK(form.unknown.members.empty());
  form.weight = 13;
  schema::copy_shared(animals, &seen, schema::record_of<Form>(), &form);
  CHECK(form.weight == 13);
}

TEST_CASE("unknown XML elements are written back at their places in the alphabet") {
  for (const std::string members :
       {"<Alpha>1</Alpha><Legs>4</Legs><Name>Rex</Name><Tame>false</Tame><Zeta>t &amp; u</Zeta>",
        "<Legs>0</Legs><Mid><A>1</A><B></B></Mid><Name></Name><Tame>false</Tame>",
        "<Legs>0</Legs><Name></Name><None i:nil=\"true\"/><Tame>false</Tame>",
        "<Items><Item><Id>1</Id></Item><Item><Id>2</Id></Item></Items><Legs>0</Legs><Name></"
        "Name><Tame>false</Tame>",
        "<Cage><Aisle>9</Aisle><Street>Kaai</Street></Cage><Legs>0</Legs><Name></Name><Tame>false</Tame>",
        "<Legs>0</Legs><Name></Name><Tags "
        "xmlns:a=\"http://schemas.microsoft.com/2003/10/Serialization/Arrays\">"
        "<a:string>x</a:string><a:string>y</a:string></Tags><Tame>false</Tame>"})
    CHECK(inside(from_xml(members)) == members);
}

TEST_CASE("unknown JSON goes into XML as far as XML can say it") {
  const auto animal = from_json(
      R"({"Name":"n","Legs":1,"Tame":true,"List":[1.50,"a"],"Null":null,"Obj":{"b":true,"a b":1,"a":[]},"no name":1})");
  CHECK(inside(animal) ==
        "<Legs>1</Legs><List>1.50</List><List>a</List><Name>n</Name><Null i:nil=\"true\"/>"
        "<Obj><a></a><b>true</b></Obj><Tame>true</Tame>");
}

TEST_CASE("a form carries unknown plain values and gives way to JSON for the others") {
  test::Place place{"Kaai", 7, {{{"Extra", "\"a b\""}, {"Sum", "1.50"}}}};
  const auto& places = schema::record_of<test::Place>();
  std::string form;
  schema::write_form(places, &place, form);
  CHECK(form == "Street=Kaai&Number=7&Extra=a%20b&Sum=1.50");
  CHECK(schema::fits_form(places, &place));
  test::Place copy;
  std::vector<Problem> none;
  schema::read_form(form, places, &copy, none, schema::Reading::lenient);
  CHECK(copy.unknown.members.front().json == R"("a b")");
  for (const std::string json : {"{}", "[1]", "null"}) {
    place.unknown.members = {{"Extra", json}};
    CHECK_FALSE(schema::fits_form(places, &place));
  }
}
