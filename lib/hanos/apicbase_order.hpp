// SPDX-License-Identifier: MIT
// Purchase orders of Apicbase, as its webhook and its list give them. Source: developers.apicbase.com,
// integrated ordering.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "hanos/assortment.hpp"
#include "hanos/order_file.hpp"
#include "schema/record.hpp"

namespace wsync::hanos::apicbase {

struct StockItem {
  std::optional<std::string> name{};
  schema::Unknown unknown{};
};
const schema::Record& describe(const StockItem*);

struct SupplierPackage {
  std::optional<std::string> supplier_article_number{};
  std::optional<Decimal> theoretical_price_per_package{};
  schema::Unknown unknown{};
};
const schema::Record& describe(const SupplierPackage*);

struct OrderedPackage {
  std::optional<StockItem> stock_item{};
  std::optional<SupplierPackage> supplier_package{};
  std::optional<Decimal> quantity_ordered{};
  std::optional<Decimal> total_theoretical_price{};
  schema::Unknown unknown{};
};
const schema::Record& describe(const OrderedPackage*);

struct Owner {
  std::optional<std::string> username{};
  schema::Unknown unknown{};
};
const schema::Record& describe(const Owner*);

struct PurchaseOrder {
  std::optional<std::string> id{}, order_number{}, status{}, ordered_on{}, order_remarks{},
      expected_delivery_date{}, supplier_customer_number{};
  std::optional<Owner> owned_by{};
  std::vector<OrderedPackage> packages{};
  std::optional<Decimal> theoretical_price{};
  schema::Unknown unknown{};
};
const schema::Record& describe(const PurchaseOrder*);

/// The order behind the document. Its lines have no unit, for the article number is the package: `fill_units`
/// finds it. A state other than ORDERED, and totals that the lines do not add up to, are findings. Fails
/// (`input`) where the text is no JSON object at all.
Result<OrdersRead> read_order(std::string_view json, const std::string& file);

/// Gives each line without a unit the only one that the assortment has for its article; O005 where it has
/// several. Articles that are not there stay as they are: O003 finds them.
void fill_units(Order& order, const Assortment& assortment, std::vector<Finding>& findings);

/// Whether header X-APIC-WEBHOOK-SIGNATURE is the hexadecimal HMAC-SHA256 of the body as it came, or of the
/// same document with one space behind each comma and colon, as Apicbase's own sample writes it again.
bool is_signed(std::string_view body, std::string_view signature, std::string_view client_secret);

/// The JSON with one space behind each comma and colon and no other, letters beyond ASCII as \u escapes, as
/// Python writes it.
std::string python_spaced(std::string_view json);

}  // namespace wsync::hanos::apicbase
