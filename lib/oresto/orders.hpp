// SPDX-License-Identifier: MIT
// Orders of clients.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/decimal.hpp"
#include "schema/record.hpp"

namespace wsync::oresto::orders {

struct Client {
  std::optional<std::string> client_number{};
  std::optional<std::string> name{};
  std::optional<std::string> email{};
  std::optional<std::string> phone_number{};
  Unknown unknown{};
};
const Record& describe(const Client*);

struct DeliveryAddress {
  std::optional<std::string> street_name{};
  std::optional<std::string> extra_address_line{};
  std::optional<std::string> street_number{};
  std::optional<std::string> postal_code{};
  std::optional<std::string> province{};
  std::optional<std::string> municipality{};
  std::optional<std::string> country_code{};
  std::optional<std::string> company{};
  std::optional<std::string> phone_number{};
  std::optional<std::string> remark{};
  Unknown unknown{};
};
const Record& describe(const DeliveryAddress*);

struct PickupAddress {
  std::optional<std::string> street_name{};
  std::optional<std::string> extra_address_line{};
  std::optional<std::string> street_number{};
  std::optional<std::string> postal_code{};
  std::optional<std::string> province{};
  std::optional<std::string> municipality{};
  std::optional<std::string> country_code{};
  Unknown unknown{};
};
const Record& describe(const PickupAddress*);

struct FreeSampleLocalization {
  std::optional<std::string> language_code{};
  std::optional<std::string> description{};
  Unknown unknown{};
};
const Record& describe(const FreeSampleLocalization*);

struct ProductLocalization {
  std::optional<std::string> language_code{};
  std::optional<std::string> description{};
  Unknown unknown{};
};
const Record& describe(const ProductLocalization*);

struct OrderLine {
  std::optional<std::string> brand{};
  std::optional<Decimal> content{};
  std::optional<std::string> content_type{};
  std::optional<std::string> ean_code{};
  std::optional<Moment> last_ordered_on{};
  std::optional<Moment> last_ordered_on_utc{};
  std::optional<std::string> multiplier_abbreviation{};
  std::optional<Decimal> multiplier_amount{};
  std::optional<bool> on_order{};
  std::optional<std::string> package{};
  std::optional<Decimal> price{};
  std::optional<std::string> producer{};
  std::vector<ProductLocalization> product_localizations{};
  std::optional<Decimal> quantity{};
  std::optional<std::string> remark{};
  std::optional<Decimal> total_price{};
  std::optional<std::string> unit_sales_price_abbreviation{};
  std::optional<std::string> unit_sales_price_description{};
  std::optional<std::int64_t> vat{};
  std::optional<std::string> wholesaler_article_number{};
  Unknown unknown{};
};
const Record& describe(const OrderLine*);

struct Order {
  std::optional<Client> client{};
  std::optional<DeliveryAddress> delivery_address{};
  std::optional<Moment> delivery_date{};
  std::vector<FreeSampleLocalization> free_sample{};
  std::optional<std::string> full_order_number{};
  std::optional<bool> is_pickup_order{};
  std::optional<Moment> order_date{};
  std::optional<Moment> order_date_utc{};
  std::optional<std::int64_t> order_number{};
  std::optional<PickupAddress> pickup_address{};
  std::optional<Moment> pickup_date{};
  std::optional<Moment> processed_date{};
  std::optional<Moment> processed_date_utc{};
  std::vector<OrderLine> products{};
  std::optional<std::string> remark{};
  Unknown unknown{};
};
const Record& describe(const Order*);

struct OrdersToProcess {
  std::string client_number{};
  std::vector<std::int64_t> order_numbers{};
};
const Record& describe(const OrdersToProcess*);

struct ProcessedOrders {
  std::optional<Moment> processed_date{};
  std::optional<Moment> processed_date_utc{};
  Unknown unknown{};
};
const Record& describe(const ProcessedOrders*);

struct OrderFilter {
  std::optional<std::string> client_number{};
  std::optional<bool> oldest_first{};
  std::optional<std::int64_t> page{};
  std::optional<std::int64_t> page_size{};
  bool processed = false;
};
const Record& describe(const OrderFilter*);

}  // namespace wsync::oresto::orders
