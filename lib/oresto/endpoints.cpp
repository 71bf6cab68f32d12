// SPDX-License-Identifier: MIT
#include "oresto/endpoints.hpp"

#include <algorithm>

#include "base/text.hpp"
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

namespace wsync::oresto {
namespace {

constexpr const api::EndpointRow* rows[] = {
    &reference_tables::get_categories.row,
    &reference_tables::get_concatenated_categories.row,
    &reference_tables::get_brands.row,
    &reference_tables::get_storage_conditions.row,
    &reference_tables::get_content_types.row,
    &reference_tables::get_unit_sales_prices.row,
    &reference_tables::get_multiplier_types.row,
    &reference_tables::get_producers.row,
    &reference_tables::get_suppliers.row,
    &reference_tables::get_supplier_by_vat.row,
    &central_products::get.row,
    &central_products::get_ean.row,
    &central_products::get_by_ean.row,
    &central_products::get_by_supplier.row,
    &central_products::get_article_codes_by_supplier.row,
    &central_products::count.row,
    &central_products::get_nested_by_ean.row,
    &products::get.row,
    &products::post.row,
    &products::put.row,
    &products::put_sales.row,
    &products::remove.row,
    &products::get_ean.row,
    &products::get_wholesaler_article_numbers.row,
    &products::get_by_ean.row,
    &products::get_by_supplier.row,
    &products::get_by_wholesaler_article_number.row,
    &photos::get.row,
    &photos::post.row,
    &photos::remove.row,
    &link_products::get.row,
    &link_products::post.row,
    &link_products::put.row,
    &link_products::put_sales.row,
    &link_products::remove.row,
    &link_products::get_ean.row,
    &link_products::get_wholesaler_article_numbers.row,
    &link_products::get_by_ean.row,
    &link_products::get_by_supplier.row,
    &link_products::get_by_wholesaler_article_number.row,
    &link_products::get_nested_by_supplier.row,
    &link_products::get_availability.row,
    &reference_tables::get_client_segments.row,
    &clients::get.row,
    &clients::post.row,
    &clients::put.row,
    &clients::remove.row,
    &locations::get.row,
    &locations::post.row,
    &locations::put.row,
    &locations::remove.row,
    &locations::remove_by_client.row,
    &delivery_days::get.row,
    &delivery_days::put.row,
    &clients::link_to_users.row,
    &clients::unlink_from_users.row,
    &clients::link_to_representative.row,
    &clients::unlink_from_representative.row,
    &representatives::get.row,
    &representatives::post.row,
    &representatives::put.row,
    &representatives::remove.row,
    &representatives::link_to_clients.row,
    &representatives::unlink_from_clients.row,
    &users::get.row,
    &users::post.row,
    &users::put.row,
    &users::remove.row,
    &users::link_to_client.row,
    &users::unlink_from_client.row,
    &order_list::get.row,
    &order_list::post.row,
    &order_list::put.row,
    &order_list::remove.row,
    &client_products::get.row,
    &client_products::post.row,
    &client_products::post_multiple.row,
    &client_products::post_multiple_add_or_update.row,
    &client_products::put.row,
    &client_products::put_multiple.row,
    &client_products::remove.row,
    &client_products::remove_all.row,
    &orders::get.row,
    &orders::process_orders.row,
    &errors::get_by_date.row,
    &errors::get_by_page.row,
};

bool is_parameter(std::string_view segment) {
  return segment.size() > 2 && segment.front() == '{' && segment.back() == '}';
}

bool matches(std::string_view pattern, std::string_view path) {
  const auto wanted = split(pattern, '/'), given = split(path, '/');
  return std::equal(wanted.begin(), wanted.end(), given.begin(), given.end(),
                    [](std::string_view segment, std::string_view text) {
                      return is_parameter(segment) ? !text.empty() : same_ignoring_case(segment, text);
                    });
}

}  // namespace

std::span<const api::EndpointRow* const> endpoints() { return rows; }

const api::EndpointRow* find_endpoint(std::string_view id) {
  for (const auto* row : rows)
    if (same_ignoring_case(row->id, id)) return row;
  return nullptr;
}

const api::EndpointRow* find_endpoint(api::Method method, std::string_view path) {
  for (const auto* row : rows)
    if (row->method == method && matches(row->path, path)) return row;
  return nullptr;
}

std::vector<const api::EndpointRow*> endpoints_at(api::Method method, std::string_view path) {
  std::vector<const api::EndpointRow*> found;
  for (const auto* row : rows)
    if (row->method == method && matches(row->path, path)) found.push_back(row);
  return found;
}

}  // namespace wsync::oresto
