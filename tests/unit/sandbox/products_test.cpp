// SPDX-License-Identifier: MIT
// Linked and own products, through the typed client, in JSON and in XML.
#include "bench.hpp"
#include "catch2/catch.hpp"
#include "oresto/central_products_endpoints.hpp"
#include "oresto/link_products_endpoints.hpp"
#include "oresto/photos.hpp"
#include "oresto/products_endpoints.hpp"

namespace wsync::sandbox {

using Catch::Contains;
namespace link = oresto::link_products;
namespace own = oresto::products;

namespace {

constexpr const char* central_ean = "5499012391292";
constexpr const char* own_ean = "5499391001201";   // of article EIG-0101

link::NewProduct new_link(std::string number) {
  link::NewProduct product;
  product.active = true;
  product.ean_code = central_ean;
  product.sales_price_list = Decimal{"12.50"};
  product.unit_sales_price_abbreviation = "ds";
  product.wholesaler_article_number = std::move(number);
  return product;
}

own::NewProduct new_own(std::string number) {
  own::NewProduct product;
  product.active = true;
  product.brand_id = 1001;
  product.category_id = 13;
  product.content_type = "L";
  product.localizations = {{"nld", "Huissaus"}};
  product.storage_condition_id = 2;
  product.unit_sales_price_abbreviation = "ST";
  product.wholesaler_article_number = std::move(number);
  return product;
}

template <class T>
std::string refusal(const Result<T>& result) {
  if (result) return "";
  std::string text = result.error().message;
  for (const auto& problem : result.error().problems) text += "\n" + problem.message;
  return text;
}

constexpr api::Wire wires[] = {api::Wire::json, api::Wire::xml};

}  // namespace

TEST_CASE("sandbox: a link shows what the central product is") {
  for (const auto wire : wires) {
    TypedBench bench(wire);
    REQUIRE(bench.shop.call<link::post>({}, new_link("777")));
    const auto linked = bench.shop.call<link::get_by_wholesaler_article_number>({"777"});
    REQUIRE(linked);
    const auto central = bench.shop.call<oresto::central_products::get_by_ean>({central_ean});
    REQUIRE(central);
    CHECK(linked->brand->name == central->brand->name);
    CHECK(linked->total_content == central->total_content);
    CHECK(linked->localizations.size() == central->localizations.size());
    CHECK(linked->sales_price_list->to_string() == "12.50");
    CHECK(linked->unit_sales_price->abbreviation == "DS");
    CHECK(linked->last_modified->offset.has_value());
    CHECK(linked->last_modified_utc->utc);
  }
}

TEST_CASE("sandbox: what cannot be linked") {
  for (const auto wire : wires) {
    TypedBench bench(wire);
    auto form = new_link("778");
    form.ean_code = own_ean;
    CHECK_THAT(refusal(bench.shop.call<link::post>({}, form)), Contains("not a central product"));
    REQUIRE(bench.shop.call<link::post>({}, new_link("777")));
    CHECK_THAT(refusal(bench.shop.call<link::post>({}, new_link("777"))), Contains("already in use"));
    CHECK_THAT(refusal(bench.shop.call<link::post>({}, new_link("EIG-0101"))), Contains("already in use"));
    form = new_link("779");
    form.unit_sales_price_abbreviation = "ZZZ";
    CHECK_THAT(refusal(bench.shop.call<link::post>({}, form)), Contains("UnitSalesPriceAbbreviation"));
  }
}

TEST_CASE("sandbox: links are changed, sold at other prices and removed by article number") {
  TypedBench bench(api::Wire::json);
  REQUIRE(bench.shop.call<link::post>({}, new_link("777")));
  link::ChangedProduct change;
  change.active = false;
  change.wholesaler_article_number = "777";
  REQUIRE(bench.shop.call<link::put>({}, change));
  link::ProductSales sales;
  sales.wholesaler_article_number = "777";
  sales.sales_price_list_promo = Decimal{"9.99"};
  sales.promo_valid_from = Moment::parse("2026-07-01");
  REQUIRE(bench.shop.call<link::put_sales>({}, sales));
  const auto now = bench.shop.call<link::get_by_wholesaler_article_number>({"777"});
  REQUIRE(now);
  CHECK(now->active == false);
  CHECK(now->sales_price_list->to_string() == "12.50");   // what is absent stays
  CHECK(now->sales_price_list_promo->to_string() == "9.99");
  CHECK(now->promo_valid_from->to_string() == "2026-07-01T00:00:00+02:00");
  CHECK(now->promo_valid_from_utc->to_string() == "2026-06-30T22:00:00Z");
  REQUIRE(bench.shop.call<link::remove>({"777"}));
  CHECK(bench.shop.call<link::get_by_wholesaler_article_number>({"777"}).error().code == Code::not_found);
  change.wholesaler_article_number = "777";
  CHECK_THAT(refusal(bench.shop.call<link::put>({}, change)), Contains("no linked product"));
  CHECK_THAT(refusal(bench.shop.call<link::remove>({"777"})), Contains("no linked product"));
}

TEST_CASE("sandbox: an own product is refused where a central one exists") {
  for (const auto wire : wires) {
    TypedBench bench(wire);
    auto form = new_own("E1");
    form.ean_code = central_ean;
    CHECK_THAT(refusal(bench.shop.call<own::post>({}, form)), Contains("link it"));
    form.ean_code.reset();
    REQUIRE(bench.shop.call<own::post>({}, form));
    const auto added = bench.shop.call<own::get_by_wholesaler_article_number>({"E1"});
    REQUIRE(added);
    CHECK(added->brand->name == "Abdijveld");
    CHECK(added->categories.front().id == 13);
  }
}

TEST_CASE("sandbox: references of own products must be there") {
  TypedBench bench(api::Wire::json);
  auto form = new_own("E1");
  form.brand_id = 1;
  form.category_id = 11;
  form.content_type = "zz";
  form.producer_id = 1;
  form.storage_condition_id = 99;
  const auto said = refusal(bench.shop.call<own::post>({}, form));
  for (const auto* part : {"BrandId", "has subcategories", "ContentType", "ProducerId", "StorageConditionId"})
    CHECK_THAT(said, Contains(part));
  own::ChangedProduct unknown;
  unknown.wholesaler_article_number = "nobody";
  CHECK_THAT(refusal(bench.shop.call<own::put>({}, unknown)), Contains("no own product"));
}

TEST_CASE("sandbox: sales of Products reach linked products too") {
  TypedBench bench(api::Wire::json);
  own::ProductSales sales;
  sales.wholesaler_article_number = "100245";
  sales.sales_price_list = Decimal{"1.25"};
  sales.on_order = true;
  REQUIRE(bench.shop.call<own::put_sales>({}, sales));
  CHECK(bench.shop.call<link::get_by_wholesaler_article_number>({"100245"})->sales_price_list->to_string() == "1.25");
}

TEST_CASE("sandbox: product lists page and know periods of change") {
  TypedBench bench(api::Wire::json);
  const auto all = bench.shop.call<link::get>();
  REQUIRE(all);
  CHECK(all->size() == 40);
  link::ProductFilter filter;
  filter.page_size = 15;
  std::size_t seen = 0;
  for (const std::size_t expected : {15u, 15u, 10u, 0u}) {
    filter.page = filter.page.value_or(0) + 1;
    const auto page = bench.shop.call<link::get>(filter);
    REQUIRE(page);
    CHECK(page->size() == expected);
    seen += page->size();
  }
  CHECK(seen == 40);
  filter.page = 0;
  CHECK_THAT(refusal(bench.shop.call<link::get>(filter)), Contains("pages begin with 1"));

  link::ProductFilter since;
  since.modified_date = stamp_now().belgian;
  CHECK(bench.shop.call<link::get>(since)->empty());
  REQUIRE(bench.shop.call<link::post>({}, new_link("777")));
  const auto changed = bench.shop.call<link::get>(since);
  REQUIRE(changed->size() == 1);
  CHECK(changed->front().wholesaler_article_number == "777");
  CHECK(bench.shop.call<link::get_ean>({since.modified_date, {}})->size() == 1);
}

TEST_CASE("sandbox: products by supplier, nested and counted") {
  for (const auto wire : wires) {
    TypedBench bench(wire);
    const auto package = bench.shop.call<oresto::central_products::get_by_supplier>({89, "00861", true});
    REQUIRE(package);
    CHECK(package->ean_code == central_ean);
    const auto unit = package->unit_product->ean_code.value();
    const auto nested = bench.shop.call<oresto::central_products::get_nested_by_ean>({unit});
    REQUIRE(nested);
    REQUIRE(nested->package_product);
    CHECK(nested->package_product->ean_code == central_ean);
    CHECK(bench.shop.call<oresto::central_products::count>() == 230);
    CHECK(bench.shop.call<oresto::central_products::get_by_ean>({own_ean}).error().code == Code::not_found);
  }
}

TEST_CASE("sandbox: photos of own products") {
  for (const auto wire : wires) {
    TypedBench bench(wire);
    oresto::photos::NewPhoto photo{"EIG-0101", "nld", {"\x89PNG"}, "saus.png"};
    REQUIRE(bench.shop.call<oresto::photos::post>({}, photo));
    const auto photos = bench.shop.call<oresto::photos::get>();
    REQUIRE(photos);
    REQUIRE(photos->size() == 1);
    CHECK(photos->front().photo->content == "\x89PNG");
    CHECK(bench.shop.call<oresto::photos::get>({false})->size() == 7);
    REQUIRE(bench.shop.call<oresto::photos::remove>({"EIG-0101", photos->front().photo_id.value()}));
    photo.wholesaler_article_number = "100245";
    CHECK_THAT(refusal(bench.shop.call<oresto::photos::post>({}, photo)), Contains("no own product"));
  }
}

}  // namespace wsync::sandbox
