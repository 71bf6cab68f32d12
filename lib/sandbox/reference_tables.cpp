// SPDX-License-Identifier: MIT
#include <algorithm>

#include "base/text.hpp"
#include "sandbox/areas.hpp"
#include "sandbox/lookup.hpp"

namespace wsync::sandbox {
namespace {

namespace tables = oresto::reference_tables;

template <auto table>
auto all(Call& call) { return call.state.*table; }

/// A category and those above it, itself first.
std::vector<const tables::Category*> branch(const State& state, const tables::Category& category) {
  std::vector<const tables::Category*> way{&category};
  while (way.back()->parent_id && way.size() < 20) {
    const auto* parent = find_by_id(state.categories, *way.back()->parent_id);
    if (parent == nullptr) break;
    way.push_back(parent);
  }
  return way;
}

std::string description(const tables::Category& category, const std::optional<std::string>& language) {
  for (const auto& text : category.localizations)
    if (text.language_code == language) return text.description.value_or("");
  return "";
}

/// Subcategory first; main category first with Reverse.
std::vector<tables::ConcatenatedCategory> concatenated(Call& call, const tables::ConcatenationOrder& order) {
  std::vector<tables::ConcatenatedCategory> all;
  for (const auto& category : call.state.categories) {
    auto way = branch(call.state, category);
    if (order.reverse.value_or(false)) std::reverse(way.begin(), way.end());
    tables::ConcatenatedCategory joined{category.id, {}, {}};
    for (const auto& text : category.localizations) {
      std::vector<std::string> names;
      for (const auto* step : way) names.push_back(description(*step, text.language_code));
      joined.localizations.push_back({text.language_code, join(names, " | "), {}});
    }
    all.push_back(std::move(joined));
  }
  return all;
}

std::optional<tables::Supplier> supplier_by_vat(Call& call, const tables::ByVat& vat) {
  for (const auto& supplier : call.state.suppliers)
    if (supplier.vat_number == vat.vat_number &&
        same_ignoring_case(supplier.vat_country_code.value_or(""), vat.vat_country_code))
      return supplier;
  return std::nullopt;
}

constexpr Handler handlers[] = {
    handler<tables::get_categories, all<&State::categories>>(),
    handler<tables::get_concatenated_categories, concatenated>(),
    handler<tables::get_brands, all<&State::brands>>(),
    handler<tables::get_storage_conditions, all<&State::storage_conditions>>(),
    handler<tables::get_content_types, all<&State::content_types>>(),
    handler<tables::get_unit_sales_prices, all<&State::unit_sales_prices>>(),
    handler<tables::get_multiplier_types, all<&State::multiplier_types>>(),
    handler<tables::get_producers, all<&State::producers>>(),
    handler<tables::get_suppliers, all<&State::suppliers>>(),
    handler<tables::get_supplier_by_vat, supplier_by_vat>(),
    handler<tables::get_client_segments, all<&State::client_segments>>(),
};

}  // namespace

std::span<const Handler> reference_table_handlers() { return handlers; }

}  // namespace wsync::sandbox
