// SPDX-License-Identifier: MIT
#include "oresto/look_up_tables.hpp"

#include "base/text.hpp"
#include "oresto/reference_tables.hpp"

namespace wsync::oresto {
namespace {

namespace tables = reference_tables;

void add_name(LookUpEntry& entry, const std::optional<std::string>& language,
              const std::optional<std::string>& text) {
  if (text && !trimmed(*text).empty()) entry.names.push_back({language.value_or(""), *text});
}

/// What models of look-up tables have in common: an Id or an Abbreviation, a Name or Localizations, maybe a
/// parent.
template <class Item>
LookUpEntry entry_of(const Item& item) {
  LookUpEntry entry;
  if constexpr (requires { item.id; })
    entry.id = item.id ? std::to_string(*item.id) : "";
  else
    entry.id = item.abbreviation.value_or("");
  if constexpr (requires { item.parent_id; })
    if (item.parent_id) entry.parent = std::to_string(*item.parent_id);
  if constexpr (requires { item.name; }) add_name(entry, std::nullopt, item.name);
  if constexpr (requires { item.localizations; })
    for (const auto& text : item.localizations) {
      add_name(entry, text.language_code, text.description);
      if constexpr (requires { text.abbreviation; })
        if (text.abbreviation != text.description) add_name(entry, text.language_code, text.abbreviation);
    }
  return entry;
}

/// An item that has neither id nor abbreviation can never be sent: it is left out.
template <const auto& endpoint>
Result<std::vector<LookUpEntry>> read(Shop& shop) {
  const auto items = shop.call<endpoint>();
  if (!items) return fail(items.error());
  std::vector<LookUpEntry> entries;
  for (const auto& item : *items)
    if (auto entry = entry_of(item); !entry.id.empty()) entries.push_back(std::move(entry));
  return entries;
}

template <const auto& endpoint>
constexpr TableRow row(std::string_view name, std::string_view what) {
  return {name, what, &endpoint.row, &read<endpoint>};
}

constexpr TableRow rows[] = {
    row<tables::get_categories>("categories", "category"),
    row<tables::get_brands>("brands", "brand"),
    row<tables::get_storage_conditions>("storage-conditions", "storage condition"),
    row<tables::get_content_types>("content-types", "content type"),
    row<tables::get_unit_sales_prices>("unit-sales-prices", "sales unit"),
    row<tables::get_multiplier_types>("multiplier-types", "multiplier type"),
    row<tables::get_producers>("producers", "producer"),
    row<tables::get_suppliers>("suppliers", "supplier"),
    row<tables::get_client_segments>("client-segments", "client segment"),
};

}  // namespace

std::span<const TableRow> look_up_tables() { return rows; }

const TableRow* find_look_up_table(std::string_view name) {
  for (const auto& one : rows)
    if (same_ignoring_case(one.name, name)) return &one;
  return nullptr;
}

}  // namespace wsync::oresto
