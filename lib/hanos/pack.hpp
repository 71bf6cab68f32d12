// SPDX-License-Identifier: MIT
// What an article is packed in, from the outer package to the content: 4 cartons of 12 bottles of 0.33 litre.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hanos/amount.hpp"
#include "hanos/gtin.hpp"

namespace wsync::hanos {

/// So many of what is inside, in this package.
struct PackLevel {
  Decimal count{1};
  std::optional<UnitCode> pack{};  // Rec 21, or H87; nothing where the text does not say
  std::optional<Gtin> gtin{};      // of this level
  friend bool operator==(const PackLevel&, const PackLevel&) = default;
};

/// Outer to inner; `content` is that of one innermost piece. Empty where nothing is known.
struct PackDescription {
  std::vector<PackLevel> levels{};
  std::optional<Quantity> content{};
  bool approximate = false;  // `ca. 2 kg`: weighed, each piece differs
  bool understood = true;    // false: the text, or a part of it, could not be read; it is kept all the same
  std::string raw_text{};    // as delivered

  /// Of the whole package: the counts times the content; nothing where there is none or beyond 34 digits.
  std::optional<Quantity> total_content() const;
  /// Nothing is known of it at all.
  bool empty() const { return levels.empty() && !content && raw_text.empty(); }
  /// The same levels and content; texts do not count.
  bool same_as(const PackDescription& other) const;
  /// `4 x 12 x 0.33 LTR`; the text where it was not understood.
  std::string to_string() const;
};

/// Reads what wholesalers write: `Pak 1 liter`, `5 kg`, `per collo a 8 pak`, `6 x 1,5 l`, `4 x 6 x 33 cl`,
/// `ca. 2,5 kg`, `doos 12 stuks`. A comma or a point is a decimal mark there, never one of thousands: with
/// three digits behind it the number is not understood unless it begins with 0. What does not fit is kept as
/// `raw_text` with `understood` false.
PackDescription parse_pack(std::string_view text, const UnitWords& words = {});

/// `per collo a 8 pak` around `Pak 1 liter`: the levels of the outer text, then those of the inner one.
PackDescription nested(const PackDescription& outer, const PackDescription& inner);

}  // namespace wsync::hanos
