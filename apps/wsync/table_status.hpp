// SPDX-License-Identifier: MIT
// How old the mirrored tables are, as `reference pull` and `reference status` show it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/result.hpp"
#include "oresto/look_up_tables.hpp"
#include "schema/record.hpp"
#include "store/mirror.hpp"

namespace wsync::app {

struct TableState {
  std::string table{};
  std::string state{};  // fresh, old, missing
  std::optional<std::int64_t> entries{};
  std::optional<Moment> pulled{};
  std::optional<std::int64_t> age_hours{};
};
const schema::Record& describe(const TableState*);

std::vector<std::string_view> table_columns();

Result<TableState> table_state(const store::Mirror& mirror, std::string_view table);

/// The table of that name; a usage error with the near miss otherwise.
Result<const oresto::TableRow*> look_up_table(std::string_view name);

}  // namespace wsync::app
