// SPDX-License-Identifier: MIT
#include "hanos/pack.hpp"

namespace wsync::hanos {

std::optional<Quantity> PackDescription::total_content() const {
  if (!content) return std::nullopt;
  Quantity total = *content;
  for (const auto& level : levels) {
    const auto more = Decimal::product(total.amount, level.count);
    if (!more) return std::nullopt;
    total.amount = *more;
  }
  total.amount = total.amount.trimmed();
  return total;
}

bool PackDescription::same_as(const PackDescription& other) const {
  if (!understood || !other.understood) return raw_text == other.raw_text;
  return levels == other.levels && content == other.content && approximate == other.approximate;
}

std::string PackDescription::to_string() const {
  if (!understood && !raw_text.empty()) return raw_text;
  std::string text = approximate ? "ca. " : "";
  for (std::size_t i = 0; i < levels.size(); ++i) {
    const auto& level = levels[i];
    const bool last = i + 1 == levels.size() && !content;
    const bool one = level.count == Decimal{1};
    if (level.pack) text += level.pack->text();
    if (level.pack && (!one || !last)) text += " of ";
    if (!one || !level.pack) text += level.count.trimmed().to_string() + (last ? "" : " x ");
  }
  if (content) text += content->amount.trimmed().to_string() + " " + content->unit.text();
  return text;
}

PackDescription nested(const PackDescription& outer, const PackDescription& inner) {
  PackDescription both = outer;
  both.understood = outer.understood && inner.understood;
  both.approximate = outer.approximate || inner.approximate;
  both.raw_text =
      outer.raw_text + (outer.raw_text.empty() || inner.raw_text.empty() ? "" : " | ") + inner.raw_text;
  const auto counts = [](const Quantity& content) {
    const Unit* unit = find_unit(content.unit);
    return unit != nullptr && unit->dimension == Dimension::count;
  };
  if (both.content && counts(*both.content)) {  // 12 pieces, of which the inner text says what they are
    if (both.levels.empty()) both.levels.push_back({});
    const auto count = Decimal::product(both.levels.back().count, both.content->amount);
    if (count) both.levels.back().count = *count;
    both.understood = both.understood && count.has_value();
  } else if (both.content) {
    both.understood = both.understood && inner.empty();
    return both;
  }
  const bool same_pack = !both.levels.empty() && !inner.levels.empty() &&
                         both.levels.back().count == Decimal{1} && both.levels.back().pack &&
                         both.levels.back().pack == inner.levels.front().pack;
  if (same_pack) both.levels.pop_back();
  both.levels.insert(both.levels.end(), inner.levels.begin(), inner.levels.end());
  if (inner.content || !inner.empty()) both.content = inner.content;
  return both;
}

}  // namespace wsync::hanos
