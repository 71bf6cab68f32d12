// SPDX-License-Identifier: MIT
// Models as flat columns: paths, cells, and what is said about a wrong one.
#include "schema/columns.hpp"

#include "catch2/catch.hpp"
#include "unit/schema/zoo.hpp"

using namespace wsync;
using schema::DecimalMark;
using test::Animal;

namespace {

const Record& animals = schema::record_of<Animal>();

/// The title of the column, or what is said: `message; advice`.
std::string column(std::string_view path) {
  Problem problem;
  const auto found = schema::find_column(animals, path, problem);
  return found ? found->title
               : "! " + problem.message + (problem.advice.empty() ? "" : "; " + problem.advice);
}

std::string cell(const Animal& animal, std::string_view path) {
  Problem problem;
  std::string out;
  schema::write_cell(*schema::find_column(animals, path, problem), &animal, out);
  return out;
}

std::string put(Animal& animal, std::string_view path, std::string_view text,
                DecimalMark mark = DecimalMark::point) {
  Problem problem;
  std::vector<Problem> problems;
  schema::read_cell(*schema::find_column(animals, path, problem), text, mark, &animal, problems, "f.csv:2:X");
  std::string out;
  for (const auto& one : problems) out += to_string(one);
  return out;
}

}  // namespace

TEST_CASE("a column is found whatever its letter case and spelt as the model spells it") {
  struct Case {
    std::string_view path, said;
  };
  for (const auto& [path, said] :
       {Case{"eancode", "EanCode"}, Case{"cage.STREET", "Cage.Street"},
        Case{" Cage . Street ", "Cage.Street"}, Case{"texts[nld].description", "Texts[nld].Description"},
        Case{"Foods", "Foods"}, Case{"Texts", "Texts"}, Case{"places[Zoo]", "! Places takes no [Zoo]"},
        Case{"Foods[nld]", "! Foods takes no [nld]"},
        Case{"EanCod", "! there is no field EanCod; did you mean EanCode?"},
        Case{"Cage.Stret", "! there is no field Cage.Stret; did you mean Cage.Street?"},
        Case{"Texts[nld].Descr", "! there is no field Texts[nld].Descr"},
        Case{"Xyzzy", "! there is no field Xyzzy"}, Case{"Name.First", "! Name has no fields of its own"},
        Case{"Places.Street", "! Places has no fields of its own"}, Case{"", "! there is no field "},
        Case{".", "! there is no field ."}, Case{"Cage.", "! there is no field Cage."},
        Case{"[nld]", "! there is no field [nld]"}, Case{"Texts[nld", "! there is no field Texts[nld"}}) {
    INFO(path);
    CHECK(column(path) == said);
  }
}

TEST_CASE("cells make what is on the way") {
  Animal animal;
  CHECK(put(animal, "Cage.Number", "7") == "");
  CHECK(put(animal, "Texts[fra].Description", "chien") == "");
  CHECK(put(animal, "Texts[nld].Description", "hond") == "");
  CHECK(put(animal, "Texts[FRA].Description", "le chien") == "");
  CHECK(put(animal, "Foods", "hay|oats||x") == "");
  CHECK(put(animal, "Days", "2026-11-25|2026-11-26") == "");
  REQUIRE(animal.cage);
  CHECK(animal.cage->number == 7);
  REQUIRE(animal.texts.size() == 2);
  CHECK(animal.texts[0].language == "fra");
  CHECK(animal.texts[0].description == "le chien");
  CHECK(animal.foods == std::vector<std::string>{"hay", "oats", "", "x"});
  CHECK(animal.days.size() == 2);
  CHECK(cell(animal, "Texts[nld].Description") == "hond");
  CHECK(cell(animal, "Texts[deu].Description") == "");
  CHECK(cell(animal, "Foods") == "hay|oats||x");
  CHECK(cell(animal, "Texts") ==
        R"([{"Language":"fra","Description":"le chien"},{"Language":"nld","Description":"hond"}])");
  CHECK(cell(animal, "Cage") == R"({"Street":"","Number":7})");
}

TEST_CASE("a list in a cell takes the place of the one before") {
  Animal animal;
  animal.foods = {"old"};
  CHECK(put(animal, "Foods", "new") == "");
  CHECK(animal.foods == std::vector<std::string>{"new"});
  CHECK(put(animal, "Foods", "") == "");
  CHECK(animal.foods == std::vector<std::string>{"new"});
  CHECK(put(animal, "Foods", "#N/A") == "");
  CHECK(animal.foods.empty());
}

TEST_CASE("#N/A clears without making anything") {
  Animal animal;
  animal.price = Decimal{"1"};
  CHECK(put(animal, "Price", "#N/A") == "");
  CHECK_FALSE(animal.price);
  CHECK(put(animal, "Cage.Number", "#N/A") == "");
  CHECK_FALSE(animal.cage);
  CHECK(put(animal, "Texts[nld].Description", "#N/A") == "");
  CHECK(animal.texts.empty());
}

TEST_CASE("decimals by the mark of the file") {
  struct Case {
    std::string_view text;
    DecimalMark mark;
    std::string_view value;
  };
  for (const auto& [text, mark, value] :
       {Case{"12.50", DecimalMark::point, "12.50"}, Case{"12,50", DecimalMark::comma, "12.50"},
        Case{"12", DecimalMark::comma, "12"}, Case{"-0,5", DecimalMark::comma, "-0.5"},
        Case{"12,50", DecimalMark::point, ""}, Case{"12.50", DecimalMark::comma, ""},
        Case{"1.250,00", DecimalMark::comma, ""}, Case{"1,2,3", DecimalMark::comma, ""},
        Case{"1E5", DecimalMark::point, ""}, Case{"1 250", DecimalMark::point, ""},
        Case{"EUR 5", DecimalMark::point, ""}, Case{"5 %", DecimalMark::point, ""}}) {
    INFO(text);
    Animal animal;
    const auto said = put(animal, "Price", text, mark);
    CHECK(said.empty() == !value.empty());
    if (!value.empty())
      CHECK(animal.price->to_string() == value);
    else
      CHECK(said.find("f.csv:2:X: type: \"" + std::string(text) + "\" is not a decimal number") == 0);
  }
  Animal animal;
  CHECK(put(animal, "Price", "12,50").find("--decimal comma") != std::string::npos);
}

TEST_CASE("other cells are read strictly, with what was expected") {
  Animal animal;
  CHECK(put(animal, "Tame", "TRUE") == "");
  CHECK(put(animal, "Tame", "0") == "");
  CHECK(put(animal, "Tame", "ja").find("true or false") != std::string::npos);
  CHECK(put(animal, "Legs", "4.0").find("a whole number") != std::string::npos);
  CHECK(put(animal, "Born", "25/11/2026").find("2026-11-25") != std::string::npos);
  CHECK(put(animal, "Born", "2026-11-25T00:00:00+01:00").find("without a zone") != std::string::npos);
  CHECK(put(animal, "Cage", "Zoo").find("has fields of its own") != std::string::npos);
  CHECK(put(animal, "Places", "a|b").find("has fields of its own") != std::string::npos);
  CHECK(animal.legs == 0);
}

TEST_CASE("a cell that is there is told from one that is not") {
  Animal animal;
  animal.ean = "";
  animal.texts = {{"nld", std::nullopt, {}}};
  Problem problem;
  const auto there = [&](std::string_view path) {
    return schema::has_cell(*schema::find_column(animals, path, problem), &animal);
  };
  CHECK(there("EanCode"));
  CHECK_FALSE(there("Price"));
  CHECK_FALSE(there("Cage.Street"));
  CHECK(there("Texts[nld]"));
  CHECK_FALSE(there("Texts[fra]"));
  CHECK_FALSE(there("Texts[nld].Description"));
  CHECK(there("Texts[nld].Language"));
}

TEST_CASE("a secret never shows in a cell or a complaint") {
  Animal animal;
  animal.password = "geheim";
  CHECK(cell(animal, "Password") == "[redacted]");
}

TEST_CASE("a place that was found wrong is told by its column") {
  Animal animal;
  animal.texts = {{"nld", {}, {}}, {"fra", {}, {}}};
  animal.remarks = {{}, {}};
  const auto title = [&](std::string_view place) { return schema::column_title(animals, &animal, place); };
  CHECK(title("$.Name") == "Name");
  CHECK(title("$.Cage.Street") == "Cage.Street");
  CHECK(title("$.Texts[0].Description") == "Texts[nld].Description");
  CHECK(title("$.Texts[1].Description") == "Texts[fra].Description");
  CHECK(title("$.Foods[2]") == "Foods");
  CHECK(title("$.Remarks[1].Weight") == "Remarks.Weight");  // nothing tells its items apart
  CHECK(title("$.Texts[7].Description") == "Texts.Description");
  CHECK(title("$.Nothing.At[0].All") == "Nothing.At.All");
}
