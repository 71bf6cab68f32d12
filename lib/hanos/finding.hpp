// SPDX-License-Identifier: MIT
// What a check found: one type for assortments (A), orders (O), comparisons (C) and the set-up (S).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "hanos/identity.hpp"

namespace wsync::hanos {

enum class Severity : std::uint8_t { info, warning, error };
std::string_view to_string(Severity severity);

struct Finding {
  std::string code{};  // stable: A014
  Severity severity = Severity::error;
  CustomerNumber customer{};  // empty where it is not about one
  ArticleNumber article{};    // empty where it is not about one
  std::string file{};         // as the user named it; empty where it is in none
  std::size_t line = 0;       // as a spreadsheet or editor counts; 0: not about a line
  std::string column{};       // as the file spells it
  std::string message{};      // one sentence, no full stop
  std::string hint{};         // what to do about it
  friend bool operator==(const Finding&, const Finding&) = default;
};

/// One row of a table of codes. The codes and what they mean never change.
struct FindingCode {
  std::string_view code;
  Severity severity;  // usually; a case that is worse or better says so in its finding
  std::string_view text;
};

/// `prices.csv:7:Prijs` as all findings of wsync have it, the customer and article in the message.
Problem to_problem(const Finding& finding);

/// Severity of the worst one; nothing where there is none.
std::optional<Severity> worst(std::span<const Finding> findings);
std::size_t count(std::span<const Finding> findings, Severity severity);

}  // namespace wsync::hanos
