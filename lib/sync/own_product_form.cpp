// SPDX-License-Identifier: MIT
#include "sync/own_product_form.hpp"

#include <algorithm>
#include <utility>

#include "base/zone.hpp"
#include "schema/compare.hpp"
#include "sync/confirming.hpp"

namespace wsync::sync {
namespace {

using oresto::products::NewProduct;
using oresto::products::Product;
using schema::record_of;

using Time = std::optional<Moment>;

bool same(const Time& a, const Time& b) {
  return a.has_value() == b.has_value() && (!a || ticks_utc(*a) == ticks_utc(*b));
}

/// One time, told twice: what the row changes replaces both tellings. `before` is what the shop has.
void settle(const Time& before, Time& belgian, const Time& before_utc, Time& utc) {
  if (utc && !utc->has_zone()) utc->utc = true;
  if (!same(belgian, before))
    utc.reset();
  else if (!same(utc, before_utc))
    belgian.reset();
}

template <class Texts>
void by_language(Texts& texts) {
  std::stable_sort(texts.begin(), texts.end(),
                   [](const auto& a, const auto& b) { return a.language_code < b.language_code; });
}

/// For comparing: a promotion's times in one telling, texts in the order of their languages.
void make_comparable(NewProduct& form) {
  const auto one_telling = [](Time& belgian, Time& utc) {
    if (!belgian) belgian = utc;
    utc.reset();
  };
  one_telling(form.promo_valid_from, form.promo_valid_from_utc);
  one_telling(form.promo_valid_until, form.promo_valid_until_utc);
  by_language(form.localizations);
  by_language(form.wholesaler_product_localizations);
}

}  // namespace

NewProduct form_in_shop(const Product& product) {
  NewProduct form;
  schema::copy_shared(record_of<Product>(), &product, record_of<NewProduct>(), &form);
  if (product.brand) form.brand_id = product.brand->id.value_or(0);
  if (!product.categories.empty()) form.category_id = product.categories.front().id.value_or(0);
  if (product.content_type) form.content_type = product.content_type->abbreviation.value_or("");
  if (product.multiplier_content_type)
    form.multiplier_abbreviation = product.multiplier_content_type->abbreviation;
  if (product.producer) form.producer_id = product.producer->id;
  if (product.storage_condition) form.storage_condition_id = product.storage_condition->id;
  if (product.unit_sales_price) form.unit_sales_price_abbreviation = product.unit_sales_price->abbreviation;
  if (!product.suppliers.empty())
    form.supplier =
        oresto::products::SupplierForm{product.suppliers.front().id, product.suppliers.front().article_code};
  return form;
}

NewProduct with_row(const Input& input, const Checked& checked, NewProduct form) {
  const auto before = form;
  std::vector<Problem> none;
  input.fill(*checked.row, &form, none);
  settle(before.promo_valid_from, form.promo_valid_from, before.promo_valid_from_utc,
         form.promo_valid_from_utc);
  settle(before.promo_valid_until, form.promo_valid_until, before.promo_valid_until_utc,
         form.promo_valid_until_utc);
  return form;
}

std::vector<schema::Change> changes(NewProduct before, NewProduct after) {
  make_comparable(before);
  make_comparable(after);
  return schema::changes(record_of<NewProduct>(), &before, &after);
}

bool clears_values(NewProduct before, NewProduct after) {
  make_comparable(before);
  make_comparable(after);
  return clears(record_of<NewProduct>(), &before, &after);
}

}  // namespace wsync::sync
