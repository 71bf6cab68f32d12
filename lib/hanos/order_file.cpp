// SPDX-License-Identifier: MIT
#include "hanos/order_file.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "hanos/order_csv.hpp"

namespace wsync::hanos {

namespace {

/// A Belgian enterprise number belongs to a Belgian party.
void reach_by(OrderParty& party, const Endpoint& endpoint) {
  party.endpoint = endpoint;
  const auto* scheme = find_endpoint_scheme(endpoint.scheme);
  if (scheme != nullptr && !scheme->country.empty()) party.country = scheme->country;
}

}  // namespace

OrderParties parties_of(const CustomerBook& book, const Customer& customer) {
  OrderParties parties;
  parties.buyer.gln = book.gln ? book.gln : customer.gln;
  parties.buyer.name = customer.location;
  parties.supplier.gln = book.hanos_gln;
  parties.supplier.name = "Hanos";
  reach_by(parties.buyer, customer.endpoint.empty() ? book.endpoint : customer.endpoint);
  reach_by(parties.supplier, book.hanos_endpoint);
  if (customer.gln && parties.buyer.gln != customer.gln) parties.location = customer.gln;
  return parties;
}

std::string content_of(const Order& order) {
  Order same = order;
  same.created_at = {};
  same.assortment_sha256.clear();
  std::ranges::stable_sort(same.lines, {}, &OrderLine::number);
  return write_order_csv(same);
}

Error misfit_error(const Order& order, std::string_view format, const std::vector<Finding>& findings) {
  Error error{.code = Code::input,
              .message = fmt::format("order {} does not fit {}", order.number.text(), format)};
  for (const auto& finding : findings) error.problems.push_back(to_problem(finding));
  return error;
}

}  // namespace wsync::hanos
