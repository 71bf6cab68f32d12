// SPDX-License-Identifier: MIT
// What commands on Hanos show: findings as records.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "hanos/finding.hpp"
#include "schema/record.hpp"

namespace wsync::app {

struct FindingRow {
  std::string severity{};
  std::string code{};
  std::optional<std::string> customer{};
  std::optional<std::string> file{};
  std::optional<std::int64_t> line{};
  std::optional<std::string> column{};
  std::optional<std::string> article{};
  std::string message{};
  std::optional<std::string> hint{};
};
const schema::Record& describe(const FindingRow*);

FindingRow row_of(const hanos::Finding& finding);

}  // namespace wsync::app
