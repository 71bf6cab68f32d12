// SPDX-License-Identifier: MIT
// A failed row of a run beside what the server noted about it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "schema/record.hpp"
#include "sync/server_errors.hpp"

namespace wsync::app {

struct MatchedRow {
  std::int64_t row = 0;
  std::string key{};
  std::string action{};
  std::optional<std::string> code{}, field{}, message{};
  std::int64_t server_errors = 0;
  std::string matched_by{};
  std::vector<std::int64_t> server_ids{};
  std::optional<std::string> server_message{};
};
const schema::Record& describe(const MatchedRow*);

MatchedRow matched(const sync::RowResult& row, const sync::ServerErrors& found);

}  // namespace wsync::app
