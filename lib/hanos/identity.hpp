// SPDX-License-Identifier: MIT
// Identities of Hanos: text exactly as delivered (leading zeros stay), each a type of its own, so that a
// customer number is never taken for an article number.
#pragma once

#include <compare>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

namespace wsync::hanos {

/// Compared letter by letter: `0042` is not `42`. Empty where none was given.
template <class Tag>
class Identity {
 public:
  Identity() = default;
  explicit Identity(std::string text) : text_(std::move(text)) {}
  explicit Identity(std::string_view text) : text_(text) {}
  explicit Identity(const char* text) : text_(text) {}

  const std::string& text() const { return text_; }
  bool empty() const { return text_.empty(); }

  friend bool operator==(const Identity&, const Identity&) = default;
  friend std::strong_ordering operator<=>(const Identity& a, const Identity& b) {
    return a.text_.compare(b.text_) <=> 0;
  }

 private:
  std::string text_{};
};

/// `0042` and `42`, not `42` and `42`: what a spreadsheet does to a code.
bool same_but_for_zeros(std::string_view a, std::string_view b);

/// Klantnummer: of one location of a customer at Hanos.
using CustomerNumber = Identity<struct CustomerNumberTag>;
/// Artikelnummer. Eight digits have been seen; nobody promises that.
using ArticleNumber = Identity<struct ArticleNumberTag>;
/// The assortment that Hanos' backoffice has linked to a customer number.
using PositievoorstelId = Identity<struct PositievoorstelIdTag>;
/// The branch that delivers to a customer number; what can be ordered depends on it.
using DeliveryCenterId = Identity<struct DeliveryCenterIdTag>;
/// Given by whoever orders; names the order in every answer.
using OrderNumber = Identity<struct OrderNumberTag>;
/// ISO 4217: `EUR`.
using Currency = Identity<struct CurrencyTag>;

}  // namespace wsync::hanos

template <class Tag>
struct std::hash<wsync::hanos::Identity<Tag>> {
  std::size_t operator()(const wsync::hanos::Identity<Tag>& identity) const noexcept {
    return std::hash<std::string>{}(identity.text());
  }
};
