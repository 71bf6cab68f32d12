// SPDX-License-Identifier: MIT
// What goes with a client who is deleted: locations, order list, prices, and the links to those who order for it or
// look after it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "oresto/clients.hpp"
#include "oresto/shop.hpp"
#include "oresto/users.hpp"
#include "schema/compare.hpp"

namespace wsync::sync {

class ClientBelongings {
 public:
  /// As changes that a deletion makes: `Location 4101` from its address to nothing. Lists are read once, of each
  /// client its order list; asked again it reads nothing. Must not be called from within `Shop::run`, the first time.
  Result<std::vector<schema::Change>> of(oresto::Shop& shop, const oresto::clients::Client& client);

 private:
  Result<void> read(oresto::Shop& shop);

  using ByClient = std::map<std::string, std::vector<schema::Change>, std::less<>>;
  std::optional<ByClient> listed_{};
  ByClient whole_{};
};

/// `Location 4101 (Kerkstraat 14 9300 Aalst), the link to user an@zoo.example`
std::string named(const std::vector<schema::Change>& belongings);

}  // namespace wsync::sync
