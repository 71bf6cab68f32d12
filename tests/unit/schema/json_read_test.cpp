// SPDX-License-Identifier: MIT
// JSON read into models: every kind of token for every kind of member, leniently and strictly.
#include "catch2/catch.hpp"
#include "schema/check.hpp"
#include "schema/json.hpp"
#include "unit/schema/zoo.hpp"

using namespace wsync;
using schema::Reading;
using test::Animal;

namespace {

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

Read read(std::string_view text, Reading reading) {
  Read got;
  got.result =
      schema::read_json(text, schema::record_of<Animal>(), &got.animal, got.problems, {reading, {}, {}});
  return got;
}
Read lenient(std::string_view text) { return read(text, Reading::lenient); }
Read strict(std::string_view members) {
  return read("{\"Name\":\"Rex\",\"Tame\":true,\"Legs\":4," + std::string(members) + "}", Reading::strict);
}

}  // namespace

TEST_CASE("every kind of member takes its own token, strictly") {
  const auto got =
      strict(R"("Price":12.50,"Fed":false,"Age":-3,"Born":"2026-11-25","Seen":"2026-11-25T06:52:19.01+01:00",
    "Photo":"Zm9v","Cage":{"Street":"Zoo","Number":7},"Foods":["hay","\u00e9\n"],"Numbers":[1,2],"Days":["2026-11-26"],
    "Texts":[{"Language":"nld","Description":"Hond"}],"Remarks":[{"Message":"ok","Weight":1}],"Places":[])");
  REQUIRE(got.result);
  CHECK(got.places() == "");
  CHECK(got.animal.price->to_string() == "12.50");
  CHECK(got.animal.fed == false);
  CHECK(got.animal.age == -3);
  CHECK(got.animal.born->to_string() == "2026-11-25");
  CHECK(got.animal.seen->to_string() == "2026-11-25T06:52:19.01+01:00");
  CHECK(got.animal.photo->content == "foo");
  CHECK(got.animal.cage->number == 7);
  CHECK(got.animal.foods == std::vector<std::string>{"hay", "\xC3\xA9\n"});
  CHECK(got.animal.texts.at(0).description == "Hond");
}

TEST_CASE("strictly, another token is a problem at its path and refuses") {
  struct Case {
    std::string members, places;
  };
  for (const auto& [members, places] :
       {Case{R"("Price":"12.50")", "$.Price:type"},
        Case{R"("Price":true)", "$.Price:type"},
        Case{R"("Price":{})", "$.Price:type"},
        Case{R"("Price":[1])", "$.Price:type"},
        Case{R"("Age":1.0)", "$.Age:type"},
        Case{R"("Age":"1")", "$.Age:type"},
        Case{R"("Age":1E2)", "$.Age:type"},
        Case{R"("Age":99999999999999999999)", "$.Age:type"},
        Case{R"("Fed":1)", "$.Fed:type"},
        Case{R"("Fed":"true")", "$.Fed:type"},
        Case{R"("Name":12)", "$.Name:type"},
        Case{R"("EanCode":5412345678908)", "$.EanCode:type"},
        Case{R"("Born":"2026-11-25T00:00:00")", "$.Born:type"},
        Case{R"("Born":20261125)", "$.Born:type"},
        Case{R"("Seen":"yesterday")", "$.Seen:type"},
        Case{R"("Photo":"not base64!")", "$.Photo:type"},
        Case{R"("Cage":"Zoo")", "$.Cage:type"},
        Case{R"("Cage":[{"Street":"Zoo"}])", "$.Cage:type"},
        Case{R"("Foods":"hay")", "$.Foods:type"},
        Case{R"("Foods":{"a":1})", "$.Foods:type"},
        Case{R"("Foods":["hay",1])", "$.Foods[1]:type"},
        Case{R"("Foods":[["hay"]])", "$.Foods[0]:type"},
        Case{R"("Places":{"Street":"Zoo"})", "$.Places:type"},
        Case{R"("Places":["Zoo"])", "$.Places[0]:type"},
        Case{R"("Remarks":["ok"])", "$.Remarks[0]:type"},
        Case{R"("Places":[{"Street":"a"},{"Number":1}])", "$.Places[1].Street:required"},
        Case{R"("Places":[{"Street":"a","Number":"x"}])", "$.Places[0].Number:type"},
        Case{R"("Cage":{})", "$.Cage.Street:required"},
        Case{R"("Pryce":1)", "$.Pryce:unknown"},
        Case{R"("Cage":{"Street":"a","Nummer":[1,{"x":2}]},"Age":"x")",
             "$.Cage.Nummer:unknown $.Age:type"}}) {
    INFO(members);
    const auto got = strict(members);
    CHECK(got.result);
    CHECK(got.places() == places);
    CHECK(schema::refuses(got.problems));
  }
}

TEST_CASE("strictly, each required member that is absent or null is found, all at once") {
  CHECK(read("{}", Reading::strict).places() == "$.Name:required $.Tame:required $.Legs:required");
  CHECK(read(R"({"Name":null,"Tame":null,"Legs":null})", Reading::strict).places() ==
        "$.Name:required $.Tame:required $.Legs:required");
  CHECK(strict(R"("Price":null,"Foods":null,"Cage":null,"Places":[])").places() == "");
  CHECK(strict(R"("Cage":{"Street":null})").places() == "$.Cage.Street:required");
}

TEST_CASE("an unknown member suggests the one that was meant") {
  const auto got = strict(R"("EanCod":"1")");
  REQUIRE(got.problems.size() == 1);
  CHECK(got.problems[0].advice.find("EanCode") != std::string::npos);
}

TEST_CASE("leniently, what can be understood is understood") {
  const auto got = lenient(
      R"({"name":12,"TAME":1,"Legs":"4","Price":"12.50","Fed":"False","Age":3.0,"EanCode":5412345678908,
    "Born":"2026-11-25T00:00:00+01:00","Foods":"hay","Numbers":["1",2.0],"Places":{"Street":"Zoo"},"Cage":[{"Street":"Cage"}],
    "Remarks":["said",{"Message":"written"}]})");
  REQUIRE(got.result);
  CHECK_FALSE(schema::refuses(got.problems));
  CHECK(got.animal.name == "12");
  CHECK(got.animal.tame);
  CHECK(got.animal.legs == 4);
  CHECK(got.animal.price == Decimal{"12.5"});
  CHECK(got.animal.fed == false);
  CHECK(got.animal.age == 3);
  CHECK(got.animal.ean == "5412345678908");
  CHECK(got.animal.born->to_string() == "2026-11-25");
  CHECK(got.animal.foods == std::vector<std::string>{"hay"});
  CHECK(got.animal.numbers == std::vector<std::int64_t>{1, 2});
  REQUIRE(got.animal.places.size() == 1);
  CHECK(got.animal.places[0].street == "Zoo");
  CHECK(got.animal.cage->street == "Cage");
  REQUIRE(got.animal.remarks.size() == 2);
  CHECK(got.animal.remarks[0].message == "said");
}

TEST_CASE("leniently, nulls and nonsense leave a member empty, with a warning for the nonsense") {
  const auto got = lenient(
      R"({"Price":null,"Age":"many","Born":"soon","Legs":"12 legs","Foods":null,"Places":[null,{"Street":"a"},null],
    "Days":["2026-11-25","soon",null,"2026-11-26"],"Cage":null,"Numbers":[1,"x",3]})");
  REQUIRE(got.result);
  CHECK_FALSE(schema::refuses(got.problems));
  CHECK(got.places() == "$.Age:type $.Born:type $.Legs:type $.Days[1]:type $.Numbers[1]:type");
  CHECK_FALSE(got.animal.price);
  CHECK_FALSE(got.animal.age);
  CHECK_FALSE(got.animal.born);
  CHECK(got.animal.legs == 0);
  CHECK(got.animal.places.size() == 1);
  CHECK(got.animal.days.size() == 2);
  CHECK(got.animal.numbers == std::vector<std::int64_t>{1, 3});
}

TEST_CASE("numbers stay exact and too long ones are dropped with a warning") {
  CHECK(lenient(R"({"Price":0.1000000000000000055511151231257827})").animal.price->to_string() ==
        "0.1000000000000000055511151231257827");
  CHECK(lenient(R"({"Price":1.0E+16})").animal.price == Decimal{"1E16"});
  const auto got = lenient(R"({"Price":12345678901234567890123456789012345,"Age":1})");
  CHECK(got.places() == "$.Price:type");
  CHECK_FALSE(got.animal.price);
  CHECK(got.animal.age == 1);
}

TEST_CASE("a secret is not printed in a problem") {
  for (const auto& problem : strict(R"("Password":12345)").problems)
    CHECK(problem.message.find("12345") == std::string::npos);
}
