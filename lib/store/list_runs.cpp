// SPDX-License-Identifier: MIT
// What runs there are, and how old ones go. Reading changes none of them, so that one that is at work is not disturbed.
#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <iterator>

#include "store/database.hpp"
#include "store/journal_schema.hpp"
#include "store/journal_state.hpp"
#include "store/run_id.hpp"

namespace wsync::store {
namespace {

constexpr int patience = 10'000;  // milliseconds to wait for a process that writes

Result<RunFacts> facts_of(const std::filesystem::path& folder, RowCounts& counts) {
  const auto file = (folder / "journal.db").string();
  std::optional<RunFacts> facts;
  int version = 0;
  const auto read = guarded("reading " + file, [&] {
    SQLite::Database database(file, SQLite::OPEN_READONLY, patience);
    version = database.execAndGet("PRAGMA user_version").getInt();
    if (version > 0 && version <= static_cast<int>(std::size(journal_migrations))) facts = read_run(database);
    if (facts) counts = read_counts(database, *facts);
  });
  if (!read) return fail(read.error());
  if (facts) return std::move(*facts);
  if (version > static_cast<int>(std::size(journal_migrations)))
    return fail(Code::io, "it was written by a newer wsync");
  return fail(Code::io, "it tells of no run: killed before it began, nothing was sent");
}

}  // namespace

Result<RunList> list_runs(const std::filesystem::path& runs, std::size_t limit) {
  const auto ids = run_ids(runs);
  if (!ids) return fail(ids.error());
  RunList list;
  for (const auto& id : *ids) {
    if (limit != 0 && list.runs.size() == limit) break;
    RowCounts counts;
    auto facts = facts_of(runs / id, counts);
    if (!facts) {
      list.broken.push_back(fmt::format("{}: {}", id, facts.error().message));
      continue;
    }
    list.runs.push_back(std::move(*facts));
    list.counts.push_back(counts);
  }
  return list;
}

Result<void> remove_run(const std::filesystem::path& runs, std::string_view id) {
  const auto folder = runs / id;
  std::error_code failed;
  std::filesystem::remove_all(folder, failed);
  if (failed) return fail(Code::io, fmt::format("cannot remove {}: {}", folder.string(), failed.message()));
  return {};
}

}  // namespace wsync::store
