// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "command.hpp"
#include "context.hpp"
#include "mirror.hpp"
#include "reference_entry.hpp"
#include "servers.hpp"
#include "table_status.hpp"
#include "usage.hpp"

namespace wsync::app {
namespace {

const schema::Record& columns() { return schema::record_of<ReferenceEntry>(); }

/// How well an entry answers a search; the best come first.
constexpr auto ways = std::to_array<std::string_view>({"id", "name", "start", "part", "near"});

/// Near the whole name, or near one of its words.
bool is_near(const std::string& wanted, std::string_view name) {
  auto candidates = split(name, ' ');
  candidates.push_back(name);
  return near_miss(wanted, candidates).has_value();
}

std::optional<std::size_t> rank(const LookUpEntry& entry, const std::string& wanted) {
  std::optional<std::size_t> best;
  const auto note = [&](std::size_t way) { best = best ? std::min(*best, way) : way; };
  if (folded(entry.id) == wanted) note(0);
  for (const auto& name : entry.names) {
    const auto text = folded(name.text);
    const auto at = text.find(wanted);
    if (text == wanted)
      note(1);
    else if (at == 0)
      note(2);
    else if (at != std::string::npos)
      note(3);
    else if (is_near(wanted, text))
      note(4);
  }
  return best;
}

struct Hit {
  std::size_t rank;
  ReferenceEntry entry;
};

Result<std::vector<const oresto::TableRow*>> chosen(const Typed& typed) {
  std::vector<const oresto::TableRow*> tables;
  for (const auto& name : typed.values("table")) {
    const auto row = look_up_table(name);
    if (!row) return fail(row.error());
    tables.push_back(*row);
  }
  if (tables.empty())
    for (const auto& row : oresto::look_up_tables()) tables.push_back(&row);
  return tables;
}

/// What no mirror holds yet is pulled first.
Result<void> complete(Context& context, sync::Reference& reference,
                      const std::vector<const oresto::TableRow*>& tables) {
  std::vector<const oresto::TableRow*> missing;
  for (const auto* row : tables) {
    const auto table = reference.table(*row);
    if (!table) return fail(table.error());
    if (*table == nullptr) missing.push_back(row);
  }
  if (missing.empty()) return {};
  auto shop = open_shop(context);
  if (!shop) return fail(std::move(shop.error()));
  return reference.pull(*shop, missing);
}

Result<std::vector<Hit>> search(sync::Reference& reference,
                                const std::vector<const oresto::TableRow*>& tables,
                                const std::string& wanted) {
  std::vector<Hit> hits;
  for (const auto* row : tables) {
    const auto table = reference.table(*row);
    if (!table) return fail(table.error());
    for (const auto& entry : (*table)->entries())
      if (const auto way = rank(entry, wanted)) {
        hits.push_back({*way, reference_entry(row->name, **table, entry, "nld")});
        hits.back().entry.found_by = std::string(ways[*way]);
      }
  }
  std::stable_sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) { return a.rank < b.rank; });
  return hits;
}

Result<int> run(Context& context) {
  const auto& typed = context.typed();
  const std::string wanted = folded(trimmed(typed.arguments().front()));
  if (wanted.empty()) return usage_error("what is searched for?");
  const auto tables = chosen(typed);
  if (!tables) return fail(tables.error());
  auto rows = context.rows(columns(), {"Table", "Id", "Name", "FoundBy"});
  if (!rows) return fail(std::move(rows.error()));
  auto reference = open_reference(context);
  if (!reference) return fail(std::move(reference.error()));
  if (auto completed = complete(context, *reference, *tables); !completed)
    return fail(std::move(completed.error()));
  const auto found = search(*reference, *tables, wanted);
  if (!found) return fail(found.error());
  const auto& hits = *found;
  for (const auto& hit : hits)
    if (auto added = (*rows)->add(&hit.entry); !added) return fail(std::move(added.error()));
  if (auto finished = (*rows)->finish(); !finished) return fail(std::move(finished.error()));
  if (hits.empty())
    context.messages().say(fmt::format("nothing is called \"{}\"", typed.arguments().front()));
  return 0;
}

constexpr Argument arguments[] = {{"WORD", "a name, a part of one, or an id"}};

constexpr Option options[] = {
    {.name = "table", .value = "TABLE", .text = "search this table only", .repeated = true},
};

constexpr Example examples[] = {
    {"wsync reference search marvento", "Everything that is called so, in any table and language."},
    {"wsync reference search vis --table categories", "Letter case and accents do not matter."},
};

}  // namespace

extern const Command reference_search;
const Command reference_search = {
    .noun = "reference",
    .verb = "search",
    .summary = "Search the look-up tables for a name",
    .about =
        "Searches the mirrored tables in all languages; letter case and accents do not matter, and near "
        "misses are "
        "shown "
        "last. Tables that were never pulled are pulled first.",
    .examples = examples,
    .arguments = arguments,
    .options = options,
    .groups = Takes::output | Takes::network,
    .run = run,
    .columns = columns,
};

}  // namespace wsync::app
