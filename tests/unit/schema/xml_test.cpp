// SPDX-License-Identifier: MIT
// XML as .NET's DataContractSerializer reads and writes it.
#include "schema/xml.hpp"

#include "catch2/catch.hpp"
#include "unit/schema/zoo.hpp"

using namespace wsync;
using schema::Reading;
using schema::XmlDialect;
using test::Animal;

namespace {

constexpr XmlDialect dialect{"http://zoo/", "http://zoo/Shared"};
constexpr std::string_view head =
    R"(<Animal xmlns:i="http://www.w3.org/2001/XMLSchema-instance" xmlns="http://zoo/POST.Animals">)";

std::string xml_of(const Animal& animal) {
  std::string out;
  schema::write_xml(dialect, "POST.Animals", {}, schema::record_of<Animal>(), &animal, out);
  return out;
}

struct Read {
  Animal animal{};
  std::vector<Problem> problems{};
  Result<void> result{};
  std::string places() const {
    std::string out;
    for (const auto& problem : problems) out += (out.empty() ? "" : " ") + problem.where + ":" + problem.code;
    return out;
  }
};
Read read(std::string_view text, Reading reading = Reading::lenient) {
  Read got;
  got.result = schema::read_xml(text, schema::record_of<Animal>(), &got.animal, got.problems, reading);
  return got;
}
std::string fault(std::string_view text) {
  return schema::xml_contract_fault(text, dialect, "POST.Animals", schema::record_of<Animal>());
}

Animal full() {
  Animal animal;
  animal.name = "Rex & <Co>";
  animal.price = Decimal{"12.30"};
  animal.cage = test::Place{"Zoo \"1\"", 7, {}};
  animal.foods = {"hay", "'oats'"};
  animal.numbers = {1};
  animal.days = {*Date::parse("2026-11-25")};
  animal.texts = {{"nld", "Hond", {}}};
  animal.places = {{"a", std::nullopt, {}}, {"b", 2, {}}};
  return animal;
}

}  // namespace

TEST_CASE("elements stand in ordinal alphabetical order, lists under their class names") {
  CHECK(
      xml_of(full()) ==
      std::string(head) + "<Cage><Number>7</Number><Street>Zoo \"1\"</Street></Cage>" +
          R"(<Days xmlns:a="http://schemas.microsoft.com/2003/10/Serialization/Arrays"><a:dateTime>2026-11-25</a:dateTime></Days>)" +
          R"(<Foods xmlns:a="http://schemas.microsoft.com/2003/10/Serialization/Arrays"><a:string>hay</a:string><a:string>'oats'</a:string></Foods>)" +
          "<Legs>0</Legs><Name>Rex &amp; &lt;Co&gt;</Name>" +
          R"(<Numbers xmlns:a="http://schemas.microsoft.com/2003/10/Serialization/Arrays"><a:int>1</a:int></Numbers>)" +
          "<Places><Place><Street>a</Street></Place><Place><Number>2</Number><Street>b</Street></Place></"
          "Places>" +
          "<Price>12.30</Price><Tame>false</Tame>" +
          "<Texts><Animal.Text><Description>Hond</Description><Language>nld</Language></Animal.Text></"
          "Texts></Animal>");
  CHECK(fault(xml_of(full())) == "");
  CHECK(fault(xml_of({})) == "");
}

TEST_CASE("what is written is read back") {
  const auto got = read(xml_of(full()), Reading::strict);
  REQUIRE(got.result);
  CHECK(got.places() == "");
  CHECK(xml_of(got.animal) == xml_of(full()));
}

TEST_CASE("secrets are masked where that is asked for") {
  Animal animal;
  animal.password = "geheim";
  std::string masked;
  schema::write_xml(dialect, "POST.Animals", {}, schema::record_of<Animal>(), &animal, masked, true);
  CHECK(masked.find("geheim") == std::string::npos);
  CHECK(xml_of(animal).find("<Password>geheim</Password>") != std::string::npos);
}

TEST_CASE("replies are read whatever their prefixes, nils and order") {
  const auto got = read(
      R"(<?xml version="1.0" encoding="utf-8"?><z:Animal xmlns:z="x" xmlns:i="http://www.w3.org/2001/XMLSchema-instance">
    <!-- said --><z:Tame>1</z:Tame><name>Rex</name><Price i:nil="true"/><Age i:nil="false">3</Age><Foods/><Legs>4.0</Legs>
    <Numbers xmlns:d2p1="a"><d2p1:int>1</d2p1:int><d2p1:int i:nil="true"/><d2p1:int>2</d2p1:int></Numbers>
    <Remarks><Remark>said</Remark><Remark><Message>written</Message></Remark></Remarks><Cage i:nil="1"/>
    <Places><X><Street><![CDATA[a<b]]></Street></X></Places></z:Animal>)");
  REQUIRE(got.result);
  CHECK(got.places() == "");
  CHECK(got.animal.tame);
  CHECK(got.animal.name == "Rex");
  CHECK_FALSE(got.animal.price);
  CHECK(got.animal.age == 3);
  CHECK(got.animal.legs == 4);
  CHECK(got.animal.numbers == std::vector<std::int64_t>{1, 2});
  CHECK(got.animal.remarks.at(0).message == "said");
  CHECK(got.animal.remarks.at(1).message == "written");
  CHECK_FALSE(got.animal.cage);
  CHECK(got.animal.places.at(0).street == "a<b");
}

TEST_CASE("nonsense leaves a member empty, with a warning at its path") {
  const auto got = read(
      "<Animal><Price>much</Price><Age/><Days><d>2026-11-25</d><d>soon</d></Days><Legs>x</Legs>"
      "<Places><Place><Number>x</Number></Place></Places></Animal>");
  REQUIRE(got.result);
  CHECK(got.places() == "$.Price:type $.Age:type $.Days[1]:type $.Legs:type $.Places[0].Number:type");
  CHECK_FALSE(got.animal.price);
  CHECK_FALSE(got.animal.age);
  CHECK(got.animal.days.size() == 1);
  CHECK_FALSE(got.animal.places.at(0).number);
}

TEST_CASE("strictly, missing, unknown, ill-spelt and ill-typed elements are found") {
  CHECK(read("<Animal/>", Reading::strict).places() == "$.Name:required $.Tame:required $.Legs:required");
  CHECK(read(R"(<Animal xmlns:i="x"><Legs>4</Legs><Name i:nil="true"/><Tame>true</Tame></Animal>)",
             Reading::strict)
            .places() == "$.Name:required");
  CHECK(
      read("<Animal><Legs>4</Legs><Name>a</Name><Tame>true</Tame><X/></Animal>", Reading::strict).places() ==
      "$.X:unknown");
  CHECK(
      read("<Animal><Legs>4</Legs><Name>a</Name><Tame>true</Tame><price>1</price></Animal>", Reading::strict)
          .places() == "$.price:unknown");
  CHECK(read("<Animal><Legs>4.0</Legs><Name>a</Name><Tame>true</Tame></Animal>", Reading::strict).places() ==
        "$.Legs:type");
}

TEST_CASE("elements that no model knows are kept as JSON") {
  const auto got = read(
      R"(<Animal xmlns:i="x"><Name>a</Name><New><b>1</b><b>2</b><c i:nil="true"/></New><Old>t &amp; u</Old></Animal>)");
  REQUIRE(got.animal.unknown.members.size() == 2);
  CHECK(got.animal.unknown.members[0].json == R"({"b":["1","2"],"c":null})");
  CHECK(got.animal.unknown.members[1].json == R"("t & u")");
}

TEST_CASE("white space is read back as it was written, and NUL does not cut a text short") {
  for (const std::string text : {"a\r\nb", "\r", " ", "\n\t ", " \f\v", " a ", "a\nb"}) {
    Animal animal;
    animal.name = text;
    animal.unknown.members = {{"New", "\"" + std::string(text == " " ? " " : "\\r") + "\""}};
    INFO(xml_of(animal));
    const auto got = read(xml_of(animal));
    CHECK(got.animal.name == text);
    CHECK(xml_of(got.animal) == xml_of(animal));
  }
  Animal animal;
  animal.name = "a\r\nb";
  animal.ean = std::string("1\0002", 3);
  CHECK(xml_of(animal).find("<Name>a&#13;\nb</Name>") != std::string::npos);
  CHECK(xml_of(animal).find("<EanCode>1&#0;2</EanCode>") != std::string::npos);
}

TEST_CASE("what has nothing in it is written as it is read") {
  for (const std::string inner : {"", "<a:b:c/>", "<b><a:b:c/></b>"}) {
    const auto got = read("<Animal><New>" + inner + "</New></Animal>");
    REQUIRE(got.animal.unknown.members.size() == 1);
    CHECK(xml_of(read(xml_of(got.animal)).animal) == xml_of(got.animal));
  }
}

TEST_CASE("an item in an item, where one object was expected, does not become the object") {
  const auto got = read("<Animal><Cage><Place><Place><Street>b</Street></Place></Place></Cage></Animal>");
  CHECK(xml_of(read(xml_of(got.animal)).animal) == xml_of(got.animal));
}

TEST_CASE("what is no XML is refused") {
  for (const std::string text : {"", "   ", "text", "{}", "<a", "<a><b></a>", "<a>",
                                 "<?xml version=\"1.0\"?>", "<a></b>", "<!-- -->"}) {
    INFO(text);
    CHECK_FALSE(read(text).result);
    CHECK(read(text, Reading::strict).result.error().code == Code::input);
  }
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<New>";
  CHECK_FALSE(read("<Animal>" + deep).result);
}

TEST_CASE("a server that keeps to the contract would refuse these") {
  const std::string open(head);
  struct Case {
    std::string text, fault;
  };
  for (const auto& [text, expected] :
       {Case{"text", "no XML"}, Case{"", "no XML"},
        Case{R"(<Beast xmlns="http://zoo/POST.Animals"/>)", "root is Beast, not Animal"},
        Case{R"(<animal xmlns="http://zoo/POST.Animals"/>)", "root is animal, not Animal"},
        Case{R"(<Animal/>)", "namespace is not http://zoo/POST.Animals"},
        Case{R"(<Animal xmlns="http://zoo/PUT.Animals"/>)", "namespace is not http://zoo/POST.Animals"},
        Case{open + "<Name>a</Name><Legs>4</Legs></Animal>", "Legs stands after Name"},
        Case{open + "<Cage><Street>a</Street><Number>1</Number></Cage></Animal>",
             "Number stands after Street"},
        Case{open + "<Places><Place><Street/><Number/></Place></Places></Animal>",
             "Number stands after Street"},
        Case{open + "<a/><B/></Animal>", "B stands after a"}, Case{open + "<B/><a/></Animal>", ""}}) {
    INFO(text);
    CHECK(fault(text) == expected);
  }
}
