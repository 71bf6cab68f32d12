// SPDX-License-Identifier: MIT
// Which decimal mark a column uses: declared, or proved by its values, never guessed.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "schema/columns.hpp"

namespace wsync::schema {

/// What the values of one column tell.
struct MarkFinding {
  enum class Verdict : std::uint8_t { proved, ambiguous, mixed };
  Verdict verdict = Verdict::proved;
  DecimalMark mark = schema::DecimalMark::point;
  std::size_t index = 0;  // of the first value that is in doubt, or of the one that proves the comma
};

/// The values of a column, looked at one by one. A value proves its mark when the digits behind it cannot be
/// a group of thousands: `12,50`, `0.125`, not `1.250`.
class MarkEvidence {
 public:
  void look(std::string_view value, std::size_t index);
  /// `point_is_usual`: a file whose cells are parted by commas; there a point is a decimal point without
  /// proof.
  MarkFinding found(bool point_is_usual) const;

 private:
  struct Seen {
    std::optional<std::size_t> first{};  // value with that mark
    std::optional<std::size_t> proof{};  // first value that proves it
  };
  static void look_for(std::string_view value, std::size_t index, char mark, Seen& seen);
  Seen comma_{}, point_{};
};

MarkFinding find_decimal_mark(std::span<const std::string_view> values, bool point_is_usual);

}  // namespace wsync::schema
