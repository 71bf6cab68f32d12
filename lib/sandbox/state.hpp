// SPDX-License-Identifier: MIT
// What the sandbox's servers know: the models of the clients, found by their business keys.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "hancocks/stock.hpp"
#include "oresto/central_products.hpp"
#include "oresto/client_products.hpp"
#include "oresto/clients.hpp"
#include "oresto/delivery_days.hpp"
#include "oresto/errors.hpp"
#include "oresto/link_products.hpp"
#include "oresto/locations.hpp"
#include "oresto/order_list.hpp"
#include "oresto/orders.hpp"
#include "oresto/photos.hpp"
#include "oresto/products.hpp"
#include "oresto/reference_tables.hpp"
#include "oresto/representatives.hpp"
#include "oresto/users.hpp"

namespace wsync::sandbox {

template <class T>
using ByText = std::map<std::string, T, std::less<>>;
template <class T>
using ById = std::map<std::int64_t, T>;
using ClientAndArticle = std::pair<std::string, std::string>;

struct State {
  // Look-up tables, in the order of their files.
  std::vector<oresto::reference_tables::Category> categories{};
  std::vector<oresto::Brand> brands{};
  std::vector<oresto::StorageCondition> storage_conditions{};
  std::vector<oresto::Unit> content_types{};
  std::vector<oresto::reference_tables::UnitSalesPrice> unit_sales_prices{};
  std::vector<oresto::reference_tables::MultiplierType> multiplier_types{};
  std::vector<oresto::Producer> producers{};
  std::vector<oresto::reference_tables::Supplier> suppliers{};
  std::vector<oresto::reference_tables::ClientSegment> client_segments{};

  ByText<oresto::central_products::Product> central_products{};   // EAN; `#Id` where there is none
  ByText<oresto::central_products::Product> deleted_central_products{};   // are listed as deleted, and known no more
  ByText<oresto::WholesalerProduct> link_products{};              // article number
  ByText<oresto::WholesalerProduct> products{};                   // article number
  ById<oresto::photos::Photo> photos{};
  ByText<oresto::clients::Client> clients{};                      // client number
  ByText<oresto::users::User> users{};                            // e-mail in small letters
  ByText<oresto::representatives::Representative> representatives{};   // e-mail in small letters
  ById<oresto::locations::Location> locations{};
  ById<oresto::delivery_days::DeliveryDates> delivery_dates{};    // Id of the location
  std::map<ClientAndArticle, oresto::client_products::ClientProduct> client_products{};
  ByText<oresto::order_list::OrderListItems> order_lists{};       // client number
  ById<oresto::orders::Order> orders{};
  ById<oresto::errors::ErrorLog> error_logs{};
  std::vector<hancocks::StockItem> stock{};

  /// An Id that nothing has had yet.
  std::int64_t next_id = 1'000'000;
  std::int64_t new_id() { return next_id++; }
};

}  // namespace wsync::sandbox
