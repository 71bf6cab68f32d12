// SPDX-License-Identifier: MIT
#include "sync/reference.hpp"

#include "base/file.hpp"
#include "catch2/catch.hpp"
#include "oresto/products.hpp"
#include "schema/json.hpp"
#include "sync/input.hpp"
#include "unit/base/folder.hpp"
#include "unit/oresto/canned_shop.hpp"

using namespace wsync;
using namespace wsync::sync;
using oresto::find_look_up_table;
using oresto::products::ChangedProduct;
using test::CannedShop;

namespace {

void set_up(CannedShop& canned) {
  canned.answer("GET Brands",
                R"({"Brands":[{"Id":7,"Name":"Devos & Lemmens"},{"Id":null,"Name":"x"},null]})");
  canned.answer("GET Suppliers", R"({"Suppliers":[{"Id":71,"Name":"Depot"}]})");
  canned.answer(
      "GET UnitSalesPrices",
      R"({"UnitSalesPrices":[{"Abbreviation":"st","Localizations":[{"LanguageCode":"nld","Description":"Stuk","Abbreviation":"stk"}]}]})");
}

/// What a file becomes: the rows as JSON, then the findings.
std::string loaded(Reference& reference, const std::string& name, const std::string& content) {
  const test::Folder folder;
  REQUIRE(write_file(folder.path / name, content));
  InputOptions options;
  options.resolve = [&](std::string_view table, std::string_view text) {
    return reference.resolve(table, text);
  };
  std::vector<Problem> findings;
  const auto& record = schema::record_of<ChangedProduct>();
  const auto input = Input::read(folder.path / name, record, options, findings);
  REQUIRE(input);
  std::string out;
  input->each(0, input->size(), [&](std::size_t, const Row& row) {
    ChangedProduct product;
    input->fill(row, &product, findings);
    schema::write_json(record, &product, out);
    return true;
  });
  for (const auto& finding : findings)
    if (finding.code.starts_with("name.") || !finding.warning) out += "\n" + to_string(finding);
  return out;
}

}  // namespace

TEST_CASE("names in a file become ids and abbreviations, in CSV and in JSON") {
  CannedShop canned;
  set_up(canned);
  const test::Folder folder;
  Reference reference(std::move(*store::Mirror::open(folder.path / "m.sqlite")));
  REQUIRE(reference.pull(canned.shop, {find_look_up_table("brands"), find_look_up_table("suppliers"),
                                       find_look_up_table("unit-sales-prices")}));
  const std::string wanted =
      R"({"BrandId":7,"Supplier":{"Id":71},"UnitSalesPriceAbbreviation":"st","WholesalerArticleNumber":"1"})";
  CHECK(loaded(reference, "p.csv",
               "WholesalerArticleNumber;Brand;Supplier;UnitSalesPrice\n1;DEVOS & LEMMENS;depot;Stuk\n") ==
        wanted);
  CHECK(loaded(reference, "p.csv",
               "WholesalerArticleNumber;BrandId;Supplier.Id;UnitSalesPriceAbbreviation\n1; 7 ;Depot;stk\n") ==
        wanted);
  CHECK(
      loaded(
          reference, "p.json",
          R"([{"WholesalerArticleNumber":"1","brand":"Devos & Lemmens","Supplier":"Depot","UnitSalesPrice":"STUK"}])") ==
      wanted);
  CHECK(
      loaded(
          reference, "p.json",
          R"([{"WholesalerArticleNumber":"1","BrandId":7,"Supplier":{"Id":71},"UnitSalesPriceAbbreviation":"st"}])") ==
      wanted);
  // A name that is not there is a finding at its own place, and the table is wanted anew; one just pulled is
  // not.
  CHECK(loaded(reference, "p.csv", "WholesalerArticleNumber;Brand\n1;Devoss & Lemmens\n") ==
        "{\"WholesalerArticleNumber\":\"1\"}\n"
        "p.csv:2:Brand: name.unknown: there is no brand \"Devoss & Lemmens\"; did you mean Devos & Lemmens?");
  CHECK(reference.wanting().empty());
  Reference later(std::move(*store::Mirror::open(folder.path / "m.sqlite")));
  CHECK(later.resolve("brands", "devos & lemmens").id == "7");
  CHECK(later.wanting().empty());
  CHECK_FALSE(later.resolve("brands", "Devoss").id.has_value());
  REQUIRE(later.wanting().size() == 1);
  CHECK(later.wanting().front()->name == "brands");
}

TEST_CASE("without a mirror a name is pending and an id is taken as it is") {
  Reference reference(std::nullopt);
  CHECK(loaded(reference, "p.csv", "WholesalerArticleNumber;BrandId;ContentType\n1;7;kg\n") ==
        "{\"BrandId\":7,\"WholesalerArticleNumber\":\"1\"}\n"
        "p.csv:2:ContentType: warning: name.pending: content type \"kg\" was not looked up; wsync reference "
        "pull "
        "mirrors the look-up tables");
  CHECK(reference.wanting().size() == 2);
}

TEST_CASE("a table that cannot be read leaves the mirror as it was") {
  CannedShop canned;
  set_up(canned);
  const test::Folder folder;
  Reference reference(std::move(*store::Mirror::open(folder.path / "m.sqlite")));
  REQUIRE(reference.pull(canned.shop, {find_look_up_table("brands")}));
  canned.answer("GET Brands", "", 503);
  CHECK(reference.pull(canned.shop, {find_look_up_table("brands")}).error().code == Code::unavailable);
  CHECK(reference.resolve("brands", "7").id == "7");
}
