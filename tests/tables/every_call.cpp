// SPDX-License-Identifier: MIT
#include "tables/every_call.hpp"

#include <array>

#include "oresto/central_products_endpoints.hpp"
#include "oresto/client_products.hpp"
#include "oresto/clients.hpp"
#include "oresto/delivery_days.hpp"
#include "oresto/errors.hpp"
#include "oresto/link_products_endpoints.hpp"
#include "oresto/locations.hpp"
#include "oresto/order_list.hpp"
#include "oresto/orders_endpoints.hpp"
#include "oresto/photos.hpp"
#include "oresto/products_endpoints.hpp"
#include "oresto/reference_tables.hpp"
#include "oresto/representatives.hpp"
#include "oresto/users.hpp"
#include "schema/json.hpp"

namespace wsync::test {
namespace {

using namespace wsync::oresto;

template <class Reply>
struct Holder {
  Reply data{};
};

template <class Reply>
std::string text_of(const Reply& reply) {
  const Holder<Reply> holder{reply};
  constexpr Field data = schema::field<&Holder<Reply>::data>("data", "The data.");
  std::string text;
  schema::write_json(schema::record<Holder<Reply>>("Answer", "An answer.", {&data, 1}), &holder, text);
  return text;
}
std::string text_of(const api::None&) { return ""; }

/// What empties a client goes out with a confirmation only.
Result<std::string> empty_client(Shop& shop, AllOf what, const std::string& number) {
  const auto meant = confirm_delete_all(what, number, number);
  if (!meant) return fail(meant.error());
  const auto done = shop.delete_all(*meant);
  return done ? Result<std::string>("") : fail(done.error());
}

template <const auto& endpoint>
Result<std::string> call(Shop& shop, const void* params, [[maybe_unused]] const void* body) {
  using Endpoint = std::remove_cvref_t<decltype(endpoint)>;
  const auto& by = *static_cast<const typename Endpoint::Params*>(params);
  if constexpr (endpoint.row.id == locations::remove_by_client.row.id) {
    return empty_client(shop, AllOf::locations, by.client_number);
  } else if constexpr (endpoint.row.id == client_products::remove_all.row.id) {
    return empty_client(shop, AllOf::client_products, by.client_number.value_or(""));
  } else {
    const auto reply = shop.call<endpoint>(by, *static_cast<const typename Endpoint::Body*>(body));
    return reply ? Result<std::string>(text_of(*reply)) : fail(reply.error());
  }
}

template <const auto&... endpoints>
constexpr auto calls() {
  return std::array<Call, sizeof...(endpoints)>{Call{&endpoints.row, &call<endpoints>}...};
}

constexpr auto all =
    calls<reference_tables::get_categories, reference_tables::get_concatenated_categories,
          reference_tables::get_brands, reference_tables::get_storage_conditions,
          reference_tables::get_content_types, reference_tables::get_unit_sales_prices,
          reference_tables::get_multiplier_types, reference_tables::get_producers,
          reference_tables::get_suppliers, reference_tables::get_supplier_by_vat, central_products::get,
          central_products::get_ean, central_products::get_by_ean, central_products::get_by_supplier,
          central_products::get_article_codes_by_supplier, central_products::count,
          central_products::get_nested_by_ean, products::get, products::post, products::put,
          products::put_sales, products::remove, products::get_ean, products::get_wholesaler_article_numbers,
          products::get_by_ean, products::get_by_supplier, products::get_by_wholesaler_article_number,
          photos::get, photos::post, photos::remove, link_products::get, link_products::post,
          link_products::put, link_products::put_sales, link_products::remove, link_products::get_ean,
          link_products::get_wholesaler_article_numbers, link_products::get_by_ean,
          link_products::get_by_supplier, link_products::get_by_wholesaler_article_number,
          link_products::get_nested_by_supplier, link_products::get_availability,
          reference_tables::get_client_segments, clients::get, clients::post, clients::put, clients::remove,
          locations::get, locations::post, locations::put, locations::remove, locations::remove_by_client,
          delivery_days::get, delivery_days::put, clients::link_to_users, clients::unlink_from_users,
          clients::link_to_representative, clients::unlink_from_representative, representatives::get,
          representatives::post, representatives::put, representatives::remove,
          representatives::link_to_clients, representatives::unlink_from_clients, users::get, users::post,
          users::put, users::remove, users::link_to_client, users::unlink_from_client, order_list::get,
          order_list::post, order_list::put, order_list::remove, client_products::get, client_products::post,
          client_products::post_multiple, client_products::post_multiple_add_or_update, client_products::put,
          client_products::put_multiple, client_products::remove, client_products::remove_all, orders::get,
          orders::process_orders, errors::get_by_date, errors::get_by_page>();

}  // namespace

std::span<const Call> every_call() { return all; }

const Call* find_call(std::string_view id) {
  for (const auto& one : all)
    if (one.row->id == id) return &one;
  return nullptr;
}

}  // namespace wsync::test
