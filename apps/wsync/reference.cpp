// SPDX-License-Identifier: MIT
#include "reference.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "oresto/endpoints.hpp"

namespace wsync::app {
namespace {

constexpr auto table = std::to_array<Area>({
    {"reference-tables.md", "Reference tables",
     "Look-up tables of the webshop, which other records refer to by id or abbreviation. They change rarely.",
     "categories|brands|storage-conditions|content-types|unit-sales-prices|multiplier-types|producers|"
     "suppliers|"
     "client-segments"},
    {"central-products.md", "Central products",
     "Products that Oresto keeps for all wholesalers. A wholesaler reads them, and links them to sell them.",
     "central-products"},
    {"own-products.md", "Own products",
     "Products of one wholesaler. What is a central product is linked instead of added here.", "products"},
    {"photos.md", "Photos", "Photos of own products, one call a photo.", "product-photos"},
    {"linked-products.md", "Linked products",
     "Central products that a wholesaler sells: article number, prices and availability of its own.",
     "link-products|product-info"},
    {"clients.md", "Clients", "Clients of the wholesaler, and what they are linked to.", "clients"},
    {"locations.md", "Locations", "Locations of clients, where orders are delivered.", "client-locations"},
    {"delivery-days.md", "Delivery days",
     "The days on which a location can be delivered to: days of the calendar, without time and zone.",
     "client-location-delivery-dates"},
    {"representatives.md", "Representatives", "Sales people of the wholesaler, and their clients.",
     "representatives"},
    {"users.md", "Users", "People who log in to the webshop for a client.", "users"},
    {"order-list.md", "Order list", "The articles that a client orders often.", "orderlist"},
    {"client-products.md", "Client products", "Prices and products meant for one client.", "client-products"},
    {"orders.md", "Orders", "Orders from the webshop: read, and marked as processed.", "client-orders"},
    {"errors.md", "Errors", "What the server noted about failed requests.", "error-logs"},
});

}  // namespace

std::span<const Area> areas() { return table; }

std::vector<const api::EndpointRow*> operations_of(const Area& area) {
  const auto prefixes = split(area.prefixes, '|');
  std::vector<const api::EndpointRow*> found;
  for (const auto* row : oresto::endpoints())
    if (std::ranges::count(prefixes, row->id.substr(0, row->id.find('.'))) > 0) found.push_back(row);
  return found;
}

std::vector<GeneratedFile> reference() {
  std::vector<GeneratedFile> files{{"README.md", index_page()}};
  for (const Area& area : areas()) files.push_back({std::string(area.file), area_page(area)});
  return files;
}

}  // namespace wsync::app
