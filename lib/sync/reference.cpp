// SPDX-License-Identifier: MIT
#include "sync/reference.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/zone.hpp"

namespace wsync::sync {
namespace {

Resolved pending(std::string_view what, std::string_view text) {
  Resolved later;
  later.message = fmt::format("{} \"{}\" was not looked up", what, text);
  later.advice = "wsync reference pull mirrors the look-up tables";
  later.pending = true;
  return later;
}

}  // namespace

std::int64_t hours_since(const Moment& pulled) {
  constexpr std::int64_t ticks_an_hour = 36'000'000'000;
  return (ticks_utc(now_utc()) - ticks_utc(pulled)) / ticks_an_hour;
}

Result<const LookUpTable*> Reference::table(const oresto::TableRow& row) {
  if (const auto known = tables_.find(row.name); known != tables_.end()) return &known->second;
  if (!mirror_) return nullptr;
  const auto status = mirror_->status(row.name);
  if (!status) return fail(status.error());
  if (!*status) return nullptr;
  if (hours_since((*status)->pulled) >= table_lifetime_hours) wanting_.emplace(row.name);
  auto entries = mirror_->entries(row.name);
  if (!entries) return fail(std::move(entries.error()));
  return &tables_.emplace(row.name, LookUpTable(std::string(row.what), std::move(*entries))).first->second;
}

Resolved Reference::resolve(std::string_view name, std::string_view text) {
  const auto* row = oresto::find_look_up_table(name);
  if (row == nullptr) return {std::string(text), {}, {}};
  const auto found = table(*row);
  if (!found || *found == nullptr) {
    wanting_.emplace(row->name);
    return pending(row->what, text);
  }
  auto resolved = (*found)->resolve(text);
  if (!resolved.id && !pulled_.contains(row->name)) wanting_.emplace(row->name);
  return resolved;
}

std::vector<const oresto::TableRow*> Reference::wanting() const {
  std::vector<const oresto::TableRow*> rows;
  for (const auto& row : oresto::look_up_tables())
    if (wanting_.contains(row.name)) rows.push_back(&row);
  return rows;
}

Result<void> Reference::pull(oresto::Shop& shop, const std::vector<const oresto::TableRow*>& rows) {
  for (const auto* row : rows) {
    auto entries = row->read(shop);
    if (!entries) return fail(std::move(entries.error()));
    if (mirror_)
      if (auto stored = mirror_->replace(row->name, *entries, now_utc()); !stored)
        return fail(std::move(stored.error()));
    tables_.insert_or_assign(std::string(row->name),
                             LookUpTable(std::string(row->what), std::move(*entries)));
    pulled_.emplace(row->name);
    wanting_.erase(std::string(row->name));
  }
  return {};
}

}  // namespace wsync::sync
