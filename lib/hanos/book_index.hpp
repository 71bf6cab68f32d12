// SPDX-License-Identifier: MIT
// The customer book looked up from all sides at once: for questions that are asked of each of its customer
// numbers.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hanos/customer.hpp"

namespace wsync::hanos {

/// The book must outlive it and stay as it is.
class BookIndex {
 public:
  explicit BookIndex(const CustomerBook& book);

  /// Those that want the same assortment, the customer number itself among them; it alone where no request is
  /// said.
  std::vector<const Customer*> alike(const Customer& customer) const;
  /// One of the same request that has another positievoorstel; null where there is none.
  const Customer* with_other_positievoorstel(const Customer& customer) const;
  /// One with the same positievoorstel that belongs to another request; null where there is none.
  const Customer* with_other_request(const Customer& customer) const;
  /// Another customer number of the same location; null where there is none.
  const Customer* at_same_location(const Customer& customer) const;

 private:
  using Firsts = std::map<std::string_view, const Customer*>;  // the first one that says so
  std::map<std::string_view, std::vector<const Customer*>> requests_{};
  std::map<std::string_view, Firsts> positievoorstellen_{};  // by request
  std::map<std::string_view, Firsts> requests_of_positievoorstel_{};
  std::map<std::string_view, std::vector<const Customer*>> locations_{};  // the first two of each
};

/// Those of the same request together, in the order in which the requests first occur; one that says none is
/// alone.
std::vector<std::vector<const Customer*>> by_request(std::span<const Customer* const> customers);

}  // namespace wsync::hanos
