// SPDX-License-Identifier: MIT
// GTIN and GLN as types: what exists of them is sound. Source: GS1 General Specifications 7.9.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace wsync::hanos {

/// 8, 12, 13 or 14 digits with a sound check digit. Compared as 14 digits: an EAN-13 equals itself with a
/// zero in front.
class Gtin {
 public:
  /// Nothing where `base/gtin.hpp` finds a fault in it.
  static std::optional<Gtin> parse(std::string_view text);

  /// As delivered.
  const std::string& text() const { return text_; }
  /// Filled up with zeros to 14 digits.
  std::string fourteen() const { return std::string(14 - text_.size(), '0') + text_; }
  /// An EAN-13 that begins with 2: weighed goods or numbers of a shop's own, no key between systems.
  bool restricted() const;

  friend bool operator==(const Gtin& a, const Gtin& b) { return a.fourteen() == b.fourteen(); }
  friend std::strong_ordering operator<=>(const Gtin& a, const Gtin& b) {
    return a.fourteen().compare(b.fourteen()) <=> 0;
  }

 private:
  explicit Gtin(std::string_view text) : text_(text) {}
  std::string text_;
};

/// A party or place: 13 digits with a sound check digit.
class Gln {
 public:
  static std::optional<Gln> parse(std::string_view text);
  const std::string& text() const { return text_; }
  friend bool operator==(const Gln&, const Gln&) = default;

 private:
  explicit Gln(std::string_view text) : text_(text) {}
  std::string text_;
};

}  // namespace wsync::hanos
