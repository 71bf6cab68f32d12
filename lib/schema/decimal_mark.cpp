// SPDX-License-Identifier: MIT
#include "schema/decimal_mark.hpp"

namespace wsync::schema {
namespace {

/// `1.250`: the mark may stand before a group of thousands.
bool may_be_thousands(std::string_view value, std::size_t at) {
  const auto front = value.find_first_of("123456789");
  const bool below_one = front == std::string_view::npos || front > at;
  return !below_one && at <= 4 && value.size() - at - 1 == 3;
}

}  // namespace

void MarkEvidence::look_for(std::string_view value, std::size_t index, char mark, Seen& seen) {
  if (seen.proof) return;
  const auto at = value.find(mark);
  if (at == std::string_view::npos) return;
  if (!seen.first) seen.first = index;
  if (!may_be_thousands(value, at)) seen.proof = index;
}

void MarkEvidence::look(std::string_view value, std::size_t index) {
  look_for(value, index, ',', comma_);
  look_for(value, index, '.', point_);
}

MarkFinding MarkEvidence::found(bool point_is_usual) const {
  using enum MarkFinding::Verdict;
  if (comma_.first && point_.first) return {mixed, DecimalMark::point, *comma_.first};
  if (comma_.first)
    return comma_.proof ? MarkFinding{proved, DecimalMark::comma, *comma_.proof}
                        : MarkFinding{ambiguous, DecimalMark::comma, *comma_.first};
  if (point_.first && !point_.proof && !point_is_usual) return {ambiguous, DecimalMark::point, *point_.first};
  return {proved, DecimalMark::point, 0};
}

MarkFinding find_decimal_mark(std::span<const std::string_view> values, bool point_is_usual) {
  MarkEvidence evidence;
  for (std::size_t i = 0; i < values.size(); ++i) evidence.look(values[i], i);
  return evidence.found(point_is_usual);
}

}  // namespace wsync::schema
