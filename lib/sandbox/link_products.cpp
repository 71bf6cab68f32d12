// SPDX-License-Identifier: MIT
#include "oresto/link_products_endpoints.hpp"

#include "sandbox/areas.hpp"
#include "sandbox/paging.hpp"
#include "sandbox/ranges.hpp"
#include "sandbox/sales.hpp"

namespace wsync::sandbox {
namespace {

namespace link = oresto::link_products;
using Product = oresto::WholesalerProduct;

const ByText<Product>& range(const Call& call) { return call.state.link_products; }

std::vector<Product> list(Call& call, const link::ProductFilter& filter) {
  return page_of_chosen(call, changed(range(call), filter), filter, product_pages);
}

/// The central product that is meant, by EAN or by supplier; refuses one that is not there.
const oresto::central_products::Product* central_of(Call& call, const link::NewProduct& form) {
  const oresto::central_products::Product* found = nullptr;
  if (form.ean_code) {
    found = find_central(call.state, *form.ean_code);
    if (found == nullptr)
      call.refuse(fmt::format("EAN {} is not a central product; add it as an own product.", *form.ean_code));
  } else {
    const auto id = form.supplier->id.value_or(0);
    const auto code = form.supplier->article_code.value_or("");
    found = find_central(call.state, id, code, form.supplier->is_package_product.value_or(false));
    if (found == nullptr) call.refuse(fmt::format("Article {} of supplier {} is not a central product.", code, id));
  }
  return found;
}

oresto::LinkedProduct relative(const oresto::central_products::LinkedProduct& central) {
  return {central.ean_code, central.id, central.suppliers, {}, {}, {}};
}

/// A link shows what the central product is.
Product linked_to(const oresto::central_products::Product& central) {
  Product product;
  product.amount_of_unit_product = central.amount_of_unit_product;
  if (central.package_product) product.package_products.push_back(relative(*central.package_product));
  if (central.unit_product) product.unit_products.push_back(relative(*central.unit_product));
  product.ean_code = central.ean_code;
  product.total_content = central.total_content;
  product.vat_percentage = central.vat_percentage;
  product.is_package_product = central.is_package_product;
  product.content_type = central.content_type;
  product.multiplier_amount = central.multiplier_amount;
  product.multiplier_content_type = central.multiplier_content_type;
  product.brand = central.brand;
  product.producer = central.producer;
  product.storage_condition = central.storage_condition;
  product.suppliers = central.suppliers;
  product.localizations = central.localizations;
  product.categories = central.categories;
  return product;
}

void add(Call& call, const link::NewProduct& form) {
  must_be_free(call, form.wholesaler_article_number);
  const auto* central = central_of(call, form);
  check_sales_unit(call, form);
  if (call.refused()) return;
  auto product = linked_to(*central);
  product.id = call.state.new_id();
  product.wholesaler_article_number = form.wholesaler_article_number;
  product.order_quantity = Decimal(1);
  product.temporarily_unavailable = false;
  take_offer(product, form, call.state);
  touch(product, call.now);
  call.state.link_products.insert_or_assign(form.wholesaler_article_number, std::move(product));
}

/// The link of that article number; refuses one that is not there.
Product* find(Call& call, const std::string& number) {
  const auto found = call.state.link_products.find(number);
  if (found != call.state.link_products.end()) return &found->second;
  call.refuse(fmt::format("There is no linked product with article number {}.", number));
  return nullptr;
}

void change(Call& call, const link::ChangedProduct& form) {
  auto* product = find(call, form.wholesaler_article_number);
  check_sales_unit(call, form);
  if (call.refused()) return;
  take_offer(*product, form, call.state);
  touch(*product, call.now);
}

void change_sales(Call& call, const link::ProductSales& form) {
  auto* product = find(call, form.wholesaler_article_number);
  if (product == nullptr) return;
  take_sales(*product, form);
  touch(*product, call.now);
}

void remove(Call& call, const oresto::ByWholesalerArticleNumber& by) {
  if (find(call, by.wholesaler_article_number) != nullptr) drop_article(call.state, by.wholesaler_article_number);
}

std::vector<std::string> eans(Call& call, const oresto::ChangedSince& filter) {
  return eans_of(changed(range(call), filter));
}
std::vector<std::string> numbers(Call& call, const oresto::ChangedSince& filter) {
  return numbers_of(changed(range(call), filter));
}
std::optional<Product> by_ean(Call& call, const oresto::ByEan& by) { return first_by_ean(range(call), by); }
std::vector<Product> by_supplier(Call& call, const oresto::BySupplier& by) { return all_by_supplier(range(call), by); }
std::optional<Product> by_number(Call& call, const oresto::ByWholesalerArticleNumber& by) {
  return by_article_number(range(call), by);
}

link::ProductNested nested(const State& state, const Product& product, int depth) {
  link::ProductNested out;
  out.id = product.id;
  out.amount_of_unit_product = product.amount_of_unit_product;
  out.ean_code = product.ean_code;
  out.total_content = product.total_content;
  out.vat_percentage = product.vat_percentage;
  out.is_package_product = product.is_package_product;
  out.wholesaler_article_number = product.wholesaler_article_number;
  out.content_type = product.content_type;
  out.sales_price_list = product.sales_price_list;
  out.sales_price_list_promo = product.sales_price_list_promo;
  out.promo_valid_from = product.promo_valid_from;
  out.promo_valid_from_utc = product.promo_valid_from_utc;
  out.promo_valid_until = product.promo_valid_until;
  out.promo_valid_until_utc = product.promo_valid_until_utc;
  out.on_order = product.on_order;
  out.unit_sales_price = product.unit_sales_price;
  out.brand = product.brand;
  out.producer = product.producer;
  out.storage_condition = product.storage_condition;
  out.suppliers = product.suppliers;
  out.localizations = product.localizations;
  out.wholesaler_product_localizations = product.wholesaler_product_localizations;
  out.categories = product.categories;
  out.last_modified = product.last_modified;
  out.last_modified_utc = product.last_modified_utc;
  out.order_quantity = product.order_quantity;
  if (depth == 0 || product.package_products.empty()) return out;
  const auto& ean = product.package_products.front().ean_code;
  for (const auto& [number, package] : state.link_products)
    if (ean && package.ean_code == ean) {
      out.package_product.emplace() = nested(state, package, depth - 1);
      break;
    }
  return out;
}

std::vector<link::ProductNested> nested_by_supplier(Call& call, const oresto::BySupplier& by) {
  std::vector<link::ProductNested> all;
  for (const auto& product : all_by_supplier(range(call), by)) all.push_back(nested(call.state, product, 3));
  return all;
}

constexpr Handler handlers[] = {
    handler<link::get, list>(),
    handler<link::post, add>(),
    handler<link::put, change>(),
    handler<link::put_sales, change_sales>(),
    handler<link::remove, remove>(),
    handler<link::get_ean, eans>(),
    handler<link::get_wholesaler_article_numbers, numbers>(),
    handler<link::get_by_ean, by_ean>(),
    handler<link::get_by_supplier, by_supplier>(),
    handler<link::get_by_wholesaler_article_number, by_number>(),
    handler<link::get_nested_by_supplier, nested_by_supplier>(),
    handler<link::get_availability, eans>(),
};

}  // namespace

std::span<const Handler> link_product_handlers() { return handlers; }

}  // namespace wsync::sandbox
