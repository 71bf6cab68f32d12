// SPDX-License-Identifier: MIT
#include "oresto/products_endpoints.hpp"
#include "sandbox/areas.hpp"
#include "sandbox/paging.hpp"
#include "sandbox/ranges.hpp"
#include "sandbox/sales.hpp"

namespace wsync::sandbox {
namespace {

namespace own = oresto::products;
using Product = oresto::WholesalerProduct;

/// Own products, as the filter wants them: without those that have become central, only those with a multiplier.
template <class Filter>
ChosenProducts chosen(const Call& call, const Filter& filter) {
  auto products = changed(call.state.products, filter);
  std::erase_if(products, [&](const Product* product) {
    const bool central = product->ean_code && find_central(call.state, *product->ean_code) != nullptr;
    return (filter.exclude_central_products.value_or(false) && central) ||
           (filter.multiplicator_products.value_or(false) && !product->multiplier_amount);
  });
  return products;
}

std::vector<Product> list(Call& call, const own::ProductFilter& filter) {
  return page_of_chosen(call, chosen(call, filter), filter, product_pages);
}

template <class List>
void must_exist(Call& call, const List& list, const std::optional<std::int64_t>& id, std::string_view name) {
  if (id && find_by_id(list, *id) == nullptr) call.refuse(fmt::format("{} {} is not known.", name, *id));
}

/// Products belong to end nodes of the tree (manual 4.1.1).
void check_category(Call& call, const std::optional<std::int64_t>& id) {
  must_exist(call, call.state.categories, id, "CategoryId");
  for (const auto& category : call.state.categories)
    if (id && category.parent_id == id) return call.refuse(fmt::format("CategoryId {} has subcategories.", *id));
}

template <class Form>
void check_references(Call& call, const Form& form) {
  const auto& state = call.state;
  must_exist(call, state.brands, std::optional<std::int64_t>(form.brand_id), "BrandId");
  check_category(call, std::optional<std::int64_t>(form.category_id));
  must_exist(call, state.producers, form.producer_id, "ProducerId");
  must_exist(call, state.storage_conditions, form.storage_condition_id, "StorageConditionId");
  if (form.supplier) must_exist(call, state.suppliers, form.supplier->id, "Supplier.Id");
  const std::optional<std::string> content(form.content_type);
  if (content && !find_content_type(state, *content)) call.refuse(fmt::format("ContentType {} is not known.", *content));
  if (form.multiplier_abbreviation && !find_multiplier(state, *form.multiplier_abbreviation))
    call.refuse(fmt::format("MultiplierAbbreviation {} is not known.", *form.multiplier_abbreviation));
  check_sales_unit(call, form);
}

template <class Form>
void take_details(Product& product, const Form& form, const State& state) {
  if (const std::optional<std::int64_t> id(form.brand_id); id) product.brand = *find_by_id(state.brands, *id);
  if (const std::optional<std::int64_t> id(form.category_id); id) {
    const auto* category = find_by_id(state.categories, *id);
    product.categories = {{category->id, category->localizations, {}}};
  }
  if (form.producer_id) product.producer = *find_by_id(state.producers, *form.producer_id);
  if (form.storage_condition_id) product.storage_condition = *find_by_id(state.storage_conditions, *form.storage_condition_id);
  if (const std::optional<std::string> unit(form.content_type); unit) product.content_type = find_content_type(state, *unit);
  if (form.multiplier_abbreviation) product.multiplier_content_type = find_multiplier(state, *form.multiplier_abbreviation);
  take(product.multiplier_amount, form.multiplier_amount);
  take(product.ean_code, form.ean_code);
  take(product.total_content, form.total_content);
  take(product.vat_percentage, form.vat_percentage);
  if (!form.localizations.empty()) product.localizations.clear();
  for (const auto& text : form.localizations) product.localizations.push_back({text.language_code, text.description, {}});
  if (form.supplier && form.supplier->id) {
    const auto* supplier = find_by_id(state.suppliers, *form.supplier->id);
    product.suppliers = {{supplier->id, supplier->name, form.supplier->article_code, {}}};
  }
  take_offer(product, form, state);
}

void add(Call& call, const own::NewProduct& form) {
  must_be_free(call, form.wholesaler_article_number);
  if (form.ean_code && find_central(call.state, *form.ean_code) != nullptr)
    call.refuse(fmt::format("EAN {} is a central product; link it with LinkProducts.", *form.ean_code));
  check_references(call, form);
  if (call.refused()) return;
  Product product;
  product.id = call.state.new_id();
  product.wholesaler_article_number = form.wholesaler_article_number;
  product.is_package_product = false;
  product.order_quantity = Decimal(1);
  product.temporarily_unavailable = false;
  take_details(product, form, call.state);
  touch(product, call.now);
  call.state.products.insert_or_assign(form.wholesaler_article_number, std::move(product));
}

Product* find(Call& call, const std::string& number) {
  const auto found = call.state.products.find(number);
  if (found != call.state.products.end()) return &found->second;
  call.refuse(fmt::format("There is no own product with article number {}.", number));
  return nullptr;
}

void change(Call& call, const own::ChangedProduct& form) {
  auto* product = find(call, form.wholesaler_article_number);
  check_references(call, form);
  if (call.refused()) return;
  take_details(*product, form, call.state);
  touch(*product, call.now);
}

/// Own or linked (manual 6.1.4).
void change_sales(Call& call, const own::ProductSales& form) {
  const auto linked = call.state.link_products.find(form.wholesaler_article_number);
  auto* product = linked != call.state.link_products.end() ? &linked->second : find(call, form.wholesaler_article_number);
  if (product == nullptr) return;
  take_sales(*product, form);
  touch(*product, call.now);
}

void remove(Call& call, const oresto::ByWholesalerArticleNumber& by) {
  if (find(call, by.wholesaler_article_number) != nullptr) drop_article(call.state, by.wholesaler_article_number);
}

std::vector<std::string> eans(Call& call, const oresto::CodeFilter& filter) { return eans_of(chosen(call, filter)); }
std::vector<std::string> numbers(Call& call, const oresto::CodeFilter& filter) { return numbers_of(chosen(call, filter)); }
std::optional<Product> by_ean(Call& call, const oresto::ByEan& by) { return first_by_ean(call.state.products, by); }
std::vector<Product> by_supplier(Call& call, const oresto::BySupplier& by) {
  return all_by_supplier(call.state.products, by);
}
std::optional<Product> by_number(Call& call, const oresto::ByWholesalerArticleNumber& by) {
  return by_article_number(call.state.products, by);
}

constexpr Handler handlers[] = {
    handler<own::get, list>(),
    handler<own::post, add>(),
    handler<own::put, change>(),
    handler<own::put_sales, change_sales>(),
    handler<own::remove, remove>(),
    handler<own::get_ean, eans>(),
    handler<own::get_wholesaler_article_numbers, numbers>(),
    handler<own::get_by_ean, by_ean>(),
    handler<own::get_by_supplier, by_supplier>(),
    handler<own::get_by_wholesaler_article_number, by_number>(),
};

}  // namespace

std::span<const Handler> own_product_handlers() { return handlers; }

}  // namespace wsync::sandbox
