// SPDX-License-Identifier: MIT
// The range of the Hanos that is played: invented articles, as a food wholesaler has them.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace wsync::sandbox {

/// Where an article cannot be had, or not all the time.
enum class Supply : std::uint8_t {
  everywhere,
  not_in_north,   // the first delivery center does not carry it
  sold_out_west,  // the second one has it in its files, but it cannot be ordered there now
  south_only,     // only the third one
  scarce,         // everywhere; of more than 10 only 10 are confirmed
};

struct HanosArticle {
  std::string_view number;  // eight digits, zeros in front count
  std::string_view name;
  std::string_view brand;
  std::string_view category;
  std::string_view gtin;  // empty: none
  std::string_view unit;  // Rec 20 or 21 code that it is ordered by
  std::string_view price;  // EUR without VAT
  std::string_view price_unit;  // empty: the same; KGM: ordered by the piece, priced by the kilogram
  std::string_view pack;        // as a pack text: `6 x 1 l`
  std::string_view second_unit;  // another way to order it; empty: none
  std::string_view second_price;
  std::string_view vat;   // percent
  std::string_view step;  // quantities are multiples of it; empty: any whole number
  int lead_days;          // -1: none said
  bool weighed;
  Supply supply;
};

std::span<const HanosArticle> hanos_articles();

}  // namespace wsync::sandbox
