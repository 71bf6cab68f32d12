// SPDX-License-Identifier: MIT
// What a number format makes of a number (ECMA-376 part 1, 18.8.30 and 18.8.31: numFmt): only what decides on
// the cell's meaning, not how it looks.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace wsync::schema::xlsx {

enum class Shown : std::uint8_t { number, percent, date, time, moment };

struct NumberFormat {
  Shown shown = Shown::number;
  std::uint8_t leading_zeros = 0;          // digits at least, of a format such as 0000000; else 0
  std::optional<std::uint8_t> decimals{};  // behind the point; nothing: as many as fit
  std::uint8_t thousandths = 0;            // how often it divides by 1000: commas at the end
  bool elapsed = false;                    // [h]:mm counts on beyond a day
  bool fraction_of_second = false;         // mm:ss.0
  bool other_signs = false;                // shows more than digits: ART-00000

  bool is_time() const { return shown == Shown::date || shown == Shown::time || shown == Shown::moment; }
  friend bool operator==(const NumberFormat&, const NumberFormat&) = default;
};

/// Of a code such as `dd/mm/yyyy;@` the first section counts: that of positive numbers.
NumberFormat parse_number_format(std::string_view code);

/// Those that need no code (18.8.30), East Asian dates too; ids without a meaning are `General`.
NumberFormat built_in_format(unsigned id);

}  // namespace wsync::schema::xlsx
