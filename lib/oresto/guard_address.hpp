// SPDX-License-Identifier: MIT
// For the guard: an address as it stands, and as a server may understand it.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace wsync::oresto {

/// The text must outlive it.
class Address {
 public:
  explicit Address(std::string_view url);

  /// Any segment that even a lenient server could take for that name (in small letters).
  bool mentions(std::string_view name) const;
  /// A segment `..`, however it is written.
  bool climbs() const;
  /// The path ends with just that segment, letter case ignored.
  bool ends_with(std::string_view name) const;
  /// The path ends with that segment and a number from 1 on in plain digits.
  bool ends_with_id_of(std::string_view name) const;
  /// What the query says of that parameter, letter case ignored; each time it stands there.
  std::vector<std::string> values(std::string_view parameter) const;
  std::size_t parameters() const { return query_.size(); }

 private:
  std::vector<std::string_view> segments_{};                  // as they stand, empty ones too
  std::vector<std::string> understood_{};                     // decoded to the end, folded, without suffixes
  std::vector<std::pair<std::string, std::string>> query_{};  // decoded once, as a server does
};

/// Holds a letter or a digit, also after decoding once more: no blanks, quotes or control characters alone.
bool names_something(std::string_view value);

}  // namespace wsync::oresto
