// SPDX-License-Identifier: MIT
#include "oresto/central_products_endpoints.hpp"

#include "sandbox/areas.hpp"
#include "sandbox/lookup.hpp"
#include "sandbox/paging.hpp"

namespace wsync::sandbox {
namespace {

namespace central = oresto::central_products;

bool has_multiplier(const central::Product& product) { return product.multiplier_amount.has_value(); }

/// The range, or what has been taken out of it.
const ByText<central::Product>& range(const State& state, const std::optional<bool>& deleted) {
  return deleted.value_or(false) ? state.deleted_central_products : state.central_products;
}

std::vector<central::Product> list(Call& call, const central::ProductFilter& filter) {
  const Period period(filter.modified_date, filter.modified_end_date);
  std::vector<const central::Product*> chosen;
  for (const auto& [ean, product] : range(call.state, filter.deleted_products)) {
    if (!period.holds(product)) continue;
    if (filter.multiplicator_products.value_or(false) && !has_multiplier(product)) continue;
    chosen.push_back(&product);
  }
  return page_of_chosen(call, chosen, filter, product_pages);
}

std::vector<std::string> eans(Call& call, const oresto::CodeFilter& filter) {
  const Period period(filter.modified_date, filter.modified_end_date);
  std::vector<std::string> codes;
  for (const auto& [ean, product] : call.state.central_products) {
    if (!product.ean_code || !period.holds(product) || filter.exclude_central_products.value_or(false)) continue;
    if (filter.multiplicator_products.value_or(false) && !has_multiplier(product)) continue;
    codes.push_back(*product.ean_code);
  }
  return codes;
}

std::optional<central::Product> copy(const central::Product* product) {
  return product == nullptr ? std::nullopt : std::optional(*product);
}

std::optional<central::Product> by_ean(Call& call, const oresto::ByEan& by) {
  return copy(find_central(call.state, by.ean_code));
}

std::optional<central::Product> by_supplier(Call& call, const oresto::BySupplier& by) {
  return copy(find_central(call.state, by.id, by.article_code, by.is_package_product));
}

std::vector<central::SupplierArticleCodes> article_codes(Call& call, const central::ArticleCodeFilter& filter) {
  std::map<std::int64_t, central::SupplierArticleCodes> suppliers;
  for (const auto& [ean, product] : call.state.central_products) {
    if (filter.only_empty_ean.value_or(false) && product.ean_code) continue;
    if (filter.multiplicator_products.value_or(false) && !has_multiplier(product)) continue;
    for (const auto& row : product.suppliers) {
      if (!row.id || !row.article_code) continue;
      auto& supplier = suppliers[*row.id];
      supplier.id = row.id;
      supplier.name = row.name;
      supplier.article_codes.push_back(*row.article_code);
    }
  }
  std::vector<central::SupplierArticleCodes> all;
  for (auto& [id, supplier] : suppliers) all.push_back(std::move(supplier));
  return all;
}

std::optional<std::int64_t> count(Call& call, const central::CountFilter& filter) {
  const Period period(filter.modified_date, filter.modified_end_date);
  std::int64_t total = 0;
  for (const auto& [ean, product] : range(call.state, filter.deleted_products)) total += period.holds(product) ? 1 : 0;
  return total;
}

central::ProductNested nested(const State& state, const central::Product& product, int depth) {
  central::ProductNested out;
  out.amount_of_unit_product = product.amount_of_unit_product;
  out.brand = product.brand;
  out.categories = product.categories;
  out.content_type = product.content_type;
  out.ean_code = product.ean_code;
  out.id = product.id;
  out.is_package_product = product.is_package_product;
  out.last_modified = product.last_modified;
  out.last_modified_utc = product.last_modified_utc;
  out.localizations = product.localizations;
  out.producer = product.producer;
  out.storage_condition = product.storage_condition;
  out.suppliers = product.suppliers;
  out.total_content = product.total_content;
  out.vat_percentage = product.vat_percentage;
  out.wholesaler_product_information = product.wholesaler_product_information;
  const auto* package =
      product.package_product && depth > 0 ? find_central(state, product.package_product->ean_code.value_or("")) : nullptr;
  if (package != nullptr) out.package_product.emplace() = nested(state, *package, depth - 1);
  return out;
}

std::optional<central::ProductNested> nested_by_ean(Call& call, const oresto::ByEan& by) {
  const auto* product = find_central(call.state, by.ean_code);
  return product == nullptr ? std::nullopt : std::optional(nested(call.state, *product, 3));
}

constexpr Handler handlers[] = {
    handler<central::get, list>(),
    handler<central::get_ean, eans>(),
    handler<central::get_by_ean, by_ean>(),
    handler<central::get_by_supplier, by_supplier>(),
    handler<central::get_article_codes_by_supplier, article_codes>(),
    handler<central::count, count>(),
    handler<central::get_nested_by_ean, nested_by_ean>(),
};

}  // namespace

std::span<const Handler> central_product_handlers() { return handlers; }

}  // namespace wsync::sandbox
