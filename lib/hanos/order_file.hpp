// SPDX-License-Identifier: MIT
// What all formats of orders share: what reading gives, what writing gives, and who orders from whom.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "hanos/customer.hpp"
#include "hanos/endpoint.hpp"
#include "hanos/finding.hpp"
#include "hanos/order.hpp"

namespace wsync::hanos {

/// As much as could be read. A finding of severity error means that the orders are not to be sent.
struct OrdersRead {
  std::vector<Order> orders{};
  std::vector<Finding> findings{};
  std::vector<std::string> remarks{};  // for people: `orders.csv: read as UTF-16LE`
};

/// A file with one order. The findings are warnings: what was shortened.
struct WrittenOrder {
  std::string bytes{};
  std::vector<Finding> findings{};
};

struct OrderParty {
  std::optional<Gln> gln{};
  std::string name{};          // as registered
  std::string country = "NL";  // ISO 3166-1
  Endpoint endpoint{};         // for Peppol; empty: the GLN
};

struct OrderParties {
  OrderParty buyer{};
  OrderParty supplier{};
  std::optional<Gln> location{};  // where the goods go, if that is not the buyer's own address
};

/// What the customer book says of that customer number.
OrderParties parties_of(const CustomerBook& book, const Customer& customer);

/// One text for the same order: two orders with this number are the same where it is equal. When they were
/// made does not count, nor how their lines are sorted.
std::string content_of(const Order& order);

/// The error of an order that does not fit a format, with all findings.
Error misfit_error(const Order& order, std::string_view format, const std::vector<Finding>& findings);

}  // namespace wsync::hanos
