// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "command.hpp"
#include "context.hpp"
#include "mirror.hpp"
#include "oresto/look_up_tables.hpp"
#include "oresto/reference_tables.hpp"
#include "servers.hpp"
#include "table_status.hpp"
#include "usage.hpp"

namespace wsync::app {
namespace {

const schema::Record& columns() { return schema::record_of<TableState>(); }

/// The tables that were named, or all of them.
Result<std::vector<const oresto::TableRow*>> chosen(const Typed& typed) {
  std::vector<const oresto::TableRow*> rows;
  for (const auto& name : typed.arguments()) {
    const auto row = look_up_table(name);
    if (!row) return fail(row.error());
    rows.push_back(*row);
  }
  if (rows.empty())
    for (const auto& row : oresto::look_up_tables()) rows.push_back(&row);
  return rows;
}

Result<int> run(Context& context) {
  const auto wanted = chosen(context.typed());
  if (!wanted) return fail(wanted.error());
  auto rows = context.rows(columns(), table_columns());
  if (!rows) return fail(std::move(rows.error()));
  auto mirror = open_mirror(context);
  if (!mirror) return fail(std::move(mirror.error()));
  std::vector<const oresto::TableRow*> old;
  for (const auto* row : *wanted) {
    const auto status = mirror->status(row->name);
    if (!status) return fail(status.error());
    const bool fresh = *status && sync::hours_since((*status)->pulled) < sync::table_lifetime_hours;
    if (!fresh || context.typed().has("force")) old.push_back(row);
  }
  if (!old.empty()) {
    auto shop = open_shop(context);
    if (!shop) return fail(std::move(shop.error()));
    for (const auto* row : old) {
      auto entries = row->read(*shop);
      if (!entries) return fail(std::move(entries.error()).in(fmt::format("pulling {}", row->name)));
      if (auto stored = mirror->replace(row->name, *entries, now_utc()); !stored) return fail(stored.error());
    }
  }
  for (const auto* row : *wanted) {
    auto state = table_state(*mirror, row->name);
    if (!state) return fail(std::move(state.error()));
    if (auto added = (*rows)->add(&*state); !added) return fail(std::move(added.error()));
  }
  if (auto finished = (*rows)->finish(); !finished) return fail(std::move(finished.error()));
  const auto kept = wanted->size() - old.size();
  context.messages().say(
      kept == 0 ? fmt::format("{} tables pulled", old.size())
                : fmt::format("{} tables pulled, {} pulled less than a day ago (--force pulls them "
                              "again)",
                              old.size(), kept));
  return 0;
}

constexpr Argument arguments[] = {
    {"TABLE", "only these tables: categories, brands, ... (default: all)", false, true},
};

constexpr Option options[] = {
    {.name = "force", .text = "pull again what was pulled less than a day ago"},
};

constexpr Example examples[] = {
    {"wsync reference pull", "Mirrors all look-up tables, at most once a day."},
    {"wsync reference pull brands --force", "Mirrors the brands now."},
};

namespace tables = oresto::reference_tables;
constexpr const api::EndpointRow* calls[] = {
    &tables::get_categories.row,         &tables::get_brands.row,
    &tables::get_storage_conditions.row, &tables::get_content_types.row,
    &tables::get_unit_sales_prices.row,  &tables::get_multiplier_types.row,
    &tables::get_producers.row,          &tables::get_suppliers.row,
    &tables::get_client_segments.row};

}  // namespace

extern const Command reference_pull;
const Command reference_pull = {
    .noun = "reference",
    .verb = "pull",
    .summary = "Mirror the look-up tables",
    .about =
        "Categories, brands, storage conditions, content types, sales units, multiplier types, producers, "
        "suppliers "
        "and "
        "client segments are kept in a local database, one for each server and user. Wherever an id or an "
        "abbreviation "
        "is wanted in a file, a name may then stand: a column `Brand` with `Devos & Lemmens` for `BrandId`. "
        "Commands "
        "that need a table pull it by themselves when it is older than a day or does not know a name.",
    .examples = examples,
    .arguments = arguments,
    .options = options,
    .groups = Takes::output | Takes::network,
    .run = run,
    .columns = columns,
    .calls = calls,
};

}  // namespace wsync::app
