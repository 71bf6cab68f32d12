// SPDX-License-Identifier: MIT
// Texts of files as values of the model: what is wrong with one becomes a finding with its place.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "hanos/amount.hpp"
#include "hanos/finding.hpp"
#include "hanos/gtin.hpp"

namespace wsync::hanos {

/// Where a text stands: a row and column, a line and element, a segment and its tag.
struct Spot {
  std::size_t line = 0;
  std::string column{};
};

/// Codes are those of files (A010, A011, A013, A014). An empty text is nothing and no finding, but for
/// `required`.
class Values {
 public:
  Values(std::string file, std::vector<Finding>& findings) : file_(std::move(file)), findings_(findings) {}

  const std::string& file() const { return file_; }

  /// What the following findings are about.
  CustomerNumber customer{};
  ArticleNumber article{};

  void say(std::string code, Severity severity, const Spot& spot, std::string message, std::string hint = {});
  void error(std::string code, const Spot& spot, std::string message, std::string hint = {}) {
    say(std::move(code), Severity::error, spot, std::move(message), std::move(hint));
  }

  /// The text, trimmed; A010 where it is empty.
  std::string required(std::string_view text, const Spot& spot);
  /// Digits with that decimal mark at most, no mark of thousands, no exponent.
  std::optional<Decimal> number(std::string_view text, const Spot& spot, char mark = '.');
  std::optional<std::int64_t> whole(std::string_view text, const Spot& spot);
  /// `2026-11-25`
  std::optional<Date> date(std::string_view text, const Spot& spot);
  std::optional<Moment> moment(std::string_view text, const Spot& spot);
  /// One with a fault is a warning and nothing.
  std::optional<Gtin> gtin(std::string_view text, const Spot& spot);
  /// By a profile's words, the Dutch ones and the codes.
  std::optional<UnitCode> unit(std::string_view text, const Spot& spot, const UnitWords& words = {});

 private:
  std::string file_;
  std::vector<Finding>& findings_;
};

}  // namespace wsync::hanos
