// SPDX-License-Identifier: MIT
// Own products, with what decides whether they should be links: the central EAN codes, the links under their
// numbers.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "oresto/photos.hpp"
#include "oresto/shop.hpp"
#include "oresto/wholesaler_product.hpp"

namespace wsync::sync {

struct OwnRange {
  std::map<std::string, oresto::WholesalerProduct, std::less<>> own{};  // by article number
  std::map<std::string, std::int64_t, std::less<>> linked{};            // article number to Id; 0: not shown
  std::set<std::string, std::less<>> central{};                         // EAN codes
  std::vector<oresto::photos::Photo> photos{};  // of the shop; empty where none matters
};

/// These numbers, a few looked up one by one; or all own products, and these numbers. Of links only those
/// matter whose number is among them or that of an own product with a central EAN.
Result<OwnRange> read_own_range(oresto::Shop& shop, const std::vector<std::string>& numbers, bool all);

}  // namespace wsync::sync
