// SPDX-License-Identifier: MIT
// Every table of the state by its file name, for whoever loads, saves or counts them all.
#pragma once

#include "base/text.hpp"
#include "sandbox/state.hpp"

namespace wsync::sandbox {

/// The key under which an item stands; maps only.
inline std::string key_of(const oresto::central_products::Product& item) {
  return item.ean_code ? *item.ean_code : "#" + std::to_string(item.id.value_or(0));
}
inline std::string key_of(const oresto::WholesalerProduct& item) { return item.wholesaler_article_number.value_or(""); }
inline std::string key_of(const oresto::clients::Client& item) { return item.client_number.value_or(""); }
inline std::string key_of(const oresto::users::User& item) { return lower(item.email.value_or("")); }
inline std::string key_of(const oresto::representatives::Representative& item) { return lower(item.email.value_or("")); }
inline std::string key_of(const oresto::order_list::OrderListItems& item) { return item.client_number; }
inline std::int64_t key_of(const oresto::photos::Photo& item) { return item.photo_id.value_or(0); }
inline std::int64_t key_of(const oresto::locations::Location& item) { return item.id.value_or(0); }
inline std::int64_t key_of(const oresto::delivery_days::DeliveryDates& item) { return item.client_location_id; }
inline std::int64_t key_of(const oresto::orders::Order& item) { return item.order_number.value_or(0); }
inline std::int64_t key_of(const oresto::errors::ErrorLog& item) { return item.id.value_or(0); }
inline ClientAndArticle key_of(const oresto::client_products::ClientProduct& item) {
  return {item.client_number.value_or(""), item.wholesaler_article_number.value_or("")};
}

/// Whose table it is: look-up tables and the central range are there even in an empty webshop.
enum class Owner : std::uint8_t { oresto, wholesaler, hancocks };

/// Calls `visit(name, owner, table)` for each; `state` may be const.
template <class AnyState, class Visit>
void for_each_table(AnyState& state, Visit visit) {
  visit("categories", Owner::oresto, state.categories);
  visit("brands", Owner::oresto, state.brands);
  visit("storage-conditions", Owner::oresto, state.storage_conditions);
  visit("content-types", Owner::oresto, state.content_types);
  visit("unit-sales-prices", Owner::oresto, state.unit_sales_prices);
  visit("multiplier-types", Owner::oresto, state.multiplier_types);
  visit("producers", Owner::oresto, state.producers);
  visit("suppliers", Owner::oresto, state.suppliers);
  visit("client-segments", Owner::oresto, state.client_segments);
  visit("central-products", Owner::oresto, state.central_products);
  visit("deleted-central-products", Owner::oresto, state.deleted_central_products);
  visit("link-products", Owner::wholesaler, state.link_products);
  visit("products", Owner::wholesaler, state.products);
  visit("product-photos", Owner::wholesaler, state.photos);
  visit("clients", Owner::wholesaler, state.clients);
  visit("users", Owner::wholesaler, state.users);
  visit("representatives", Owner::wholesaler, state.representatives);
  visit("client-locations", Owner::wholesaler, state.locations);
  visit("delivery-dates", Owner::wholesaler, state.delivery_dates);
  visit("client-products", Owner::wholesaler, state.client_products);
  visit("order-lists", Owner::wholesaler, state.order_lists);
  visit("client-orders", Owner::wholesaler, state.orders);
  visit("error-logs", Owner::wholesaler, state.error_logs);
  visit("hancocks-stock", Owner::hancocks, state.stock);
}

}  // namespace wsync::sandbox
