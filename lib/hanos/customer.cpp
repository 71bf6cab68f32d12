// SPDX-License-Identifier: MIT
#include "hanos/customer.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace wsync::hanos {
namespace {

template <class Items, class Same>
auto find_in(const Items& items, Same same) -> decltype(items.data()) {
  const auto found = std::find_if(items.begin(), items.end(), same);
  return found == items.end() ? nullptr : &*found;
}

}  // namespace

std::string_view to_string(Answer answer) {
  constexpr std::array<std::string_view, 3> names{"unknown", "yes", "no"};
  return names[static_cast<std::size_t>(answer)];
}

std::optional<Answer> parse_answer(std::string_view text) {
  const std::string word = lower(trimmed(text));
  if (word.empty() || word == "unknown" || word == "onbekend" || word == "?") return Answer::unknown;
  for (const std::string_view yes : {"yes", "ja", "y", "j", "1", "true"})
    if (word == yes) return Answer::yes;
  for (const std::string_view no : {"no", "nee", "n", "0", "false"})
    if (word == no) return Answer::no;
  return std::nullopt;
}

const Customer* CustomerBook::find(const CustomerNumber& number) const {
  return find_in(customers, [&](const Customer& one) { return one.number == number; });
}

const DeliveryCenter* CustomerBook::find(const DeliveryCenterId& id) const {
  return find_in(delivery_centers, [&](const DeliveryCenter& one) { return one.id == id; });
}

}  // namespace wsync::hanos
