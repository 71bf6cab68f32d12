// SPDX-License-Identifier: MIT
#include "table_status.hpp"

#include <fmt/format.h>

#include "sync/reference.hpp"
#include "usage.hpp"

namespace wsync::app {

const schema::Record& describe(const TableState*) {
  static constexpr Field fields[] = {
      field<&TableState::table>("Table", "Name of the table.", {.key = Key::primary, .source = Source::ours}),
      field<&TableState::state>("State", "fresh, old (more than a day) or missing.",
                                {.source = Source::ours}),
      field<&TableState::entries>("Entries", "How many entries it holds.", {.source = Source::ours}),
      field<&TableState::pulled>("Pulled", "When it was pulled, in UTC.", {.source = Source::ours}),
      field<&TableState::age_hours>("AgeHours", "Whole hours since then.", {.source = Source::ours}),
  };
  static_assert(schema::sound(fields));
  static constexpr Record it = record<TableState>("TableState", "A mirrored table.", fields);
  return it;
}

std::vector<std::string_view> table_columns() { return {"Table", "State", "Entries", "Pulled"}; }

Result<TableState> table_state(const store::Mirror& mirror, std::string_view table) {
  const auto status = mirror.status(table);
  if (!status) return fail(status.error());
  TableState state{.table = std::string(table), .state = "missing"};
  if (!*status) return state;
  state.entries = (*status)->entries;
  state.pulled = (*status)->pulled;
  state.age_hours = sync::hours_since((*status)->pulled);
  state.state = *state.age_hours < sync::table_lifetime_hours ? "fresh" : "old";
  return state;
}

Result<const oresto::TableRow*> look_up_table(std::string_view name) {
  if (const auto* row = oresto::find_look_up_table(name)) return row;
  std::vector<std::string_view> names;
  for (const auto& row : oresto::look_up_tables()) names.push_back(row.name);
  auto hint = did_you_mean(name, names);
  if (hint.empty()) {
    hint = fmt::format("There are {}.", fmt::join(names, ", "));
  }
  return usage_error(fmt::format("there is no look-up table \"{}\"", name), std::move(hint));
}

}  // namespace wsync::app
