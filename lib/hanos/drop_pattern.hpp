// SPDX-License-Identifier: MIT
// What the names of files in a drop say: whose assortment, and of which day.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/result.hpp"
#include "hanos/identity.hpp"

namespace wsync::hanos {

struct NameFacts {
  CustomerNumber customer{};  // empty where the pattern has none
  std::optional<Date> date{};
  std::string time{};  // digits; empty: none
};

/// `{customer}_{date}*.csv`: {customer} is letters and digits, {date} 20261122 or 2026-11-22 ({yyyymmdd},
/// {yyyy-mm-dd}, {ddmmyyyy} and {dd-mm-yyyy} are one of these), {time} four or six digits; * is anything, ?
/// one character; letter case does not matter. Where the pattern has no day, the only one that stands in what
/// * is counts, with a time behind it.
class NamePattern {
 public:
  /// Errors: config, where a placeholder is unknown or stands twice.
  static Result<NamePattern> parse(std::string_view text);

  /// Nothing where the name does not fit.
  std::optional<NameFacts> match(std::string_view name) const;
  bool names_customer() const;
  const std::string& text() const { return text_; }

 private:
  enum class Kind : char { letter, any, one, customer, date, time };
  struct Piece {
    Kind kind = Kind::letter;
    char letter = 0;
    std::string_view form{};  // of a date: `yyyymmdd`; empty: any of year, month, day
  };
  struct Named;
  static const Named* named_at(std::string_view text);
  bool has(Kind kind) const;
  /// `loose` gets what each * stands for, a line each.
  bool match_from(std::size_t piece, std::string_view rest, NameFacts& facts, std::string& loose) const;

  std::string text_{};
  std::vector<Piece> pieces_{};
};

/// Half-written by convention: dotfiles, `.tmp`, `.part`, `.filepart`, `.incomplete`, `~`.
bool is_temporary_name(std::string_view name);

}  // namespace wsync::hanos
