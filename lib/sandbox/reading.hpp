// SPDX-License-Identifier: MIT
// Reading a request as strictly as the documents: parameters and body by their records, all findings at once.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "api/wire_names.hpp"
#include "oresto/envelope.hpp"
#include "sandbox/exchange.hpp"

namespace wsync::sandbox {

struct Parsed {
  schema::Box params;
  schema::Box body;
  std::vector<oresto::ServerMessage> findings{};   // ModelStateErrors: `product.SalesPriceList`
  std::set<std::size_t> faulty_items{};            // of a Multiple call
  bool faulty_outside_items = false;               // something else than an item is wrong
  std::string no_body{};                           // `Request body cannot be null`
  std::string why_no_body{};                       // for the request log: the elements are out of order
  bool unsupported_type = false;
};

/// `path` is below the base path, percent-encoded.
Parsed parse(const api::WireNames& names, const api::EndpointRow& row, bool item_by_item,
             std::string_view path, const Incoming& request);

/// Whether the query names every parameter that the operation requires, with a value.
bool has_required_params(const api::WireNames& names, const api::EndpointRow& row, std::string_view path,
                         std::string_view query);

/// The primary key of an object as text: `100245`, `4101/20417`; with the numbers it lists, `20417:10483,10484`; of a
/// list of objects the keys of its items, with commas.
std::string business_key(const schema::Record& record, const void* object);

}  // namespace wsync::sandbox
