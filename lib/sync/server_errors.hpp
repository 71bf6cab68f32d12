// SPDX-License-Identifier: MIT
// Which of the errors that the server noted belong to a row that failed here.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "oresto/errors.hpp"
#include "sync/row_result.hpp"

namespace wsync::sync {

/// Units of 100 ns since 1970-01-01T00:00:00Z, both ends included.
struct Span {
  std::int64_t from = 0;
  std::int64_t to = 0;
};

enum class MatchedBy : std::uint8_t { nothing, key, message };
std::string_view to_string(MatchedBy by);

struct ServerErrors {
  std::vector<const oresto::errors::ErrorLog*> errors{};  // point into what was searched
  MatchedBy by = MatchedBy::nothing;
};

/// Whether the text holds the key as a whole word, letter case ignored: 4711 stands in `article 4711.`, not
/// in `47110`, `4711-B` or `4711.50`. A key of parts (`4711/20417`) is there where all its parts are.
bool speaks_of(std::string_view text, std::string_view key);

/// Those within `span` that speak of the row's key; where there are none, those that say what the row says
/// (the answer that it got). An error without a date counts as within. No `span`: any time.
ServerErrors errors_of(const RowResult& row, std::span<const oresto::errors::ErrorLog> noted,
                       std::optional<Span> span);

}  // namespace wsync::sync
