// SPDX-License-Identifier: MIT
// A row that a comparison with the shop refuses, with a code of its own for programs.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "base/error.hpp"

namespace wsync::sync {

inline Error refusal(std::string code, std::string message, std::string hint = {}) {
  Error error{.code = Code::refused, .message = message};
  error.problems.push_back({{}, std::move(code), std::move(message), hint, false});
  error.hint = std::move(hint);
  return error;
}

/// The same for one field of the row.
inline Error refusal_at(std::string field, std::string code, std::string message, std::string hint) {
  Error error = refusal(std::move(code), std::move(message), std::move(hint));
  error.problems.front().where = std::move(field);
  return error;
}

/// A number in `known` (a map or set of texts) that is this one but for leading zeros: a spreadsheet may have
/// eaten these.
template <class Known>
std::optional<std::string> twin_but_for_zeros(const std::string& number, const Known& known) {
  for (std::string longer = "0" + number; longer.size() <= number.size() + 8; longer.insert(0, 1, '0'))
    if (known.contains(longer)) return longer;
  const auto shorter = number.substr(std::min(number.find_first_not_of('0'), number.size()));
  if (shorter != number && known.contains(shorter)) return shorter;
  return std::nullopt;
}

}  // namespace wsync::sync
