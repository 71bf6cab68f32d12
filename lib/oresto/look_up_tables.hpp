// SPDX-License-Identifier: MIT
// The look-up tables of the webshop by name, each with how it is read.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "base/look_up.hpp"
#include "oresto/shop.hpp"

namespace wsync::oresto {

struct TableRow {
  std::string_view name;  // brands: what `Rules::table` of a field says
  std::string_view what;  // brand
  const api::EndpointRow* endpoint;
  Result<std::vector<LookUpEntry>> (*read)(Shop& shop);
};

std::span<const TableRow> look_up_tables();

/// Null where there is none; letter case does not matter.
const TableRow* find_look_up_table(std::string_view name);

}  // namespace wsync::oresto
