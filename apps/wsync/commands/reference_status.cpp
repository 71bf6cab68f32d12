// SPDX-License-Identifier: MIT
#include "command.hpp"
#include "context.hpp"
#include "mirror.hpp"
#include "table_status.hpp"

namespace wsync::app {
namespace {

const schema::Record& columns() { return schema::record_of<TableState>(); }

Result<int> run(Context& context) {
  auto rows = context.rows(columns(), table_columns());
  if (!rows) return fail(std::move(rows.error()));
  auto mirror = open_mirror(context);
  if (!mirror) return fail(std::move(mirror.error()));
  std::vector<std::string_view> names;
  for (const auto& row : oresto::look_up_tables()) names.push_back(row.name);
  names.push_back("central");
  for (const auto name : names) {
    auto state = table_state(*mirror, name);
    if (!state) return fail(std::move(state.error()));
    if (auto added = (*rows)->add(&*state); !added) return fail(std::move(added.error()));
  }
  if (auto finished = (*rows)->finish(); !finished) return fail(std::move(finished.error()));
  return 0;
}

constexpr Example examples[] = {
    {"wsync reference status", "How old each mirrored table is."},
};

}  // namespace

extern const Command reference_status;
const Command reference_status = {
    .noun = "reference",
    .verb = "status",
    .summary = "Show how old the mirrored tables are",
    .about = "Asks no server. `central` is what `wsync central pull` mirrors.",
    .examples = examples,
    .groups = Takes::output,
    .run = run,
    .columns = columns,
};

}  // namespace wsync::app
