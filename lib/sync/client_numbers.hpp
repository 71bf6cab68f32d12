// SPDX-License-Identifier: MIT
// The numbers of all clients, to tell a slip from a client.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "oresto/clients.hpp"
#include "oresto/shop.hpp"

namespace wsync::sync {

class ClientNumbers {
 public:
  explicit ClientNumbers(const std::vector<oresto::clients::Client>& clients);
  static Result<ClientNumbers> read(oresto::Shop& shop);

  bool has(std::string_view number) const { return numbers_.contains(number); }
  /// `there is no client 853`, with the number that was probably meant: spreadsheets eat leading zeros.
  Problem missing(std::string_view number) const;
  /// The same as an error: not_found.
  Error not_found(std::string_view number) const;

 private:
  std::set<std::string, std::less<>> numbers_{};
};

/// not_found where no client has that number.
Result<void> must_be_client(oresto::Shop& shop, std::string_view number);

}  // namespace wsync::sync
