// SPDX-License-Identifier: MIT
#include "oresto/names.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"

namespace wsync::oresto {
namespace {

template <class Texts>
std::vector<std::string> descriptions(const Texts& texts) {
  std::vector<std::string> names;
  for (const auto& text : texts)
    if (text.description && !text.description->empty()) names.push_back(*text.description);
  return names;
}

}  // namespace

Resolved Names::resolve(std::string_view text) const {
  const std::string wanted = folded(trimmed(text));
  std::vector<const Name*> found;
  for (const auto& entry : entries_)
    if (folded(entry.id) == wanted) return {entry.id, {}, {}};
  for (const auto& entry : entries_)
    if (std::any_of(entry.names.begin(), entry.names.end(),
                    [&](const auto& name) { return folded(name) == wanted; }))
      found.push_back(&entry);
  if (found.size() == 1) return {found.front()->id, {}, {}};
  Resolved nothing;
  if (found.size() > 1) {
    nothing.message = fmt::format("\"{}\" is the name of more than one {}", text, what_);
    for (const auto* entry : found)
      nothing.advice += (nothing.advice.empty() ? "use the id: " : ", ") + entry->id;
    return nothing;
  }
  nothing.message = fmt::format("there is no {} \"{}\"", what_, text);
  std::vector<std::string_view> candidates;
  for (const auto& entry : entries_) {
    candidates.push_back(entry.id);
    candidates.insert(candidates.end(), entry.names.begin(), entry.names.end());
  }
  if (const auto close = near_miss(text, candidates)) {
    nothing.advice = fmt::format("did you mean {}?", *close);
  } else {
    for (const auto& entry : entries_)
      nothing.advice += (nothing.advice.empty() ? "there are: " : ", ") +
                        (entry.names.empty() ? entry.id : entry.names.front());
  }
  return nothing;
}

Result<Names> client_segments(Shop& shop) {
  auto segments = shop.call<reference_tables::get_client_segments>();
  if (!segments) return fail(std::move(segments.error()));
  std::vector<Name> entries;
  for (const auto& segment : *segments)
    if (segment.id) entries.push_back({std::to_string(*segment.id), descriptions(segment.localizations)});
  return Names("client segment", std::move(entries));
}

Result<Names> sales_units(Shop& shop) {
  auto units = shop.call<reference_tables::get_unit_sales_prices>();
  if (!units) return fail(std::move(units.error()));
  std::vector<Name> entries;
  for (const auto& unit : *units) {
    if (!unit.abbreviation) continue;
    auto names = descriptions(unit.localizations);
    for (const auto& text : unit.localizations)
      if (text.abbreviation) names.push_back(*text.abbreviation);
    entries.push_back({*unit.abbreviation, std::move(names)});
  }
  return Names("sales unit", std::move(entries));
}

}  // namespace wsync::oresto
