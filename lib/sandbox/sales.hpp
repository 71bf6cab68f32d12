// SPDX-License-Identifier: MIT
// What linking, adding and changing products have in common: prices, promotions, units, texts.
// A member that is absent in a PUT keeps its value.
#pragma once

#include <fmt/format.h>

#include "sandbox/lookup.hpp"

namespace wsync::sandbox {

template <class T>
void take(std::optional<T>& member, const std::optional<T>& given) {
  if (given) member = given;
}
template <class T>
void take(std::optional<T>& member, const T& given) { member = given; }

/// A moment comes back in Belgian time and in UTC; where both are sent the Belgian one counts.
void take_moment(std::optional<Moment>& belgian, std::optional<Moment>& utc, const std::optional<Moment>& given,
                 const std::optional<Moment>& given_utc);

template <class Form>
void take_sales(oresto::WholesalerProduct& product, const Form& form) {
  take(product.sales_price_list, form.sales_price_list);
  take(product.sales_price_list_promo, form.sales_price_list_promo);
  take(product.on_order, form.on_order);
  std::optional<Moment> from_utc, until_utc;
  if constexpr (requires { form.promo_valid_from_utc; }) {
    from_utc = form.promo_valid_from_utc;
    until_utc = form.promo_valid_until_utc;
  }
  take_moment(product.promo_valid_from, product.promo_valid_from_utc, form.promo_valid_from, from_utc);
  take_moment(product.promo_valid_until, product.promo_valid_until_utc, form.promo_valid_until, until_utc);
  if (!form.wholesaler_product_localizations.empty()) product.wholesaler_product_localizations.clear();
  for (const auto& text : form.wholesaler_product_localizations)
    product.wholesaler_product_localizations.push_back({text.language_code, text.promo_description, text.information, {}});
}

/// What the whole forms have beyond the sales side.
template <class Form>
void take_offer(oresto::WholesalerProduct& product, const Form& form, const State& state) {
  take_sales(product, form);
  take(product.active, form.active);
  take(product.order_quantity, form.order_quantity);
  take(product.temporarily_unavailable, form.temporarily_unavailable);
  if (form.unit_sales_price_abbreviation)
    product.unit_sales_price = find_sales_unit(state, *form.unit_sales_price_abbreviation);
}

/// Refuses a sales unit that is in no table.
template <class Form>
void check_sales_unit(Call& call, const Form& form) {
  if (form.unit_sales_price_abbreviation && !find_sales_unit(call.state, *form.unit_sales_price_abbreviation))
    call.refuse(fmt::format("UnitSalesPriceAbbreviation {} is not known.", *form.unit_sales_price_abbreviation));
}

void touch(oresto::WholesalerProduct& product, const Stamp& now);

}  // namespace wsync::sandbox
