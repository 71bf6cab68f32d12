// SPDX-License-Identifier: MIT
#include "sync/decimal_mark.hpp"

#include <optional>

namespace wsync::sync {
namespace {

using schema::DecimalMark;

struct Evidence {
  std::optional<std::size_t> seen{};   // first value with that mark
  std::optional<std::size_t> proof{};  // first value that proves it
};

/// `1.250`: the mark may stand before a group of thousands.
bool may_be_thousands(std::string_view value, std::size_t at) {
  const auto front = value.find_first_of("123456789");
  const bool below_one = front == std::string_view::npos || front > at;
  return !below_one && at <= 4 && value.size() - at - 1 == 3;
}

void look(std::string_view value, std::size_t index, char mark, Evidence& evidence) {
  const auto at = value.find(mark);
  if (at == std::string_view::npos) return;
  if (!evidence.seen) evidence.seen = index;
  if (!evidence.proof && !may_be_thousands(value, at)) evidence.proof = index;
}

}  // namespace

MarkFinding find_decimal_mark(std::span<const std::string_view> values, bool point_is_usual) {
  Evidence comma, point;
  for (std::size_t i = 0; i < values.size(); ++i) {
    look(values[i], i, ',', comma);
    look(values[i], i, '.', point);
  }
  using enum MarkFinding::Verdict;
  if (comma.seen && point.seen) return {mixed, DecimalMark::point, *comma.seen};
  if (comma.seen)
    return comma.proof ? MarkFinding{proved, DecimalMark::comma, *comma.proof}
                       : MarkFinding{ambiguous, DecimalMark::comma, *comma.seen};
  if (point.seen && !point.proof && !point_is_usual) return {ambiguous, DecimalMark::point, *point.seen};
  return {proved, DecimalMark::point, 0};
}

}  // namespace wsync::sync
