// SPDX-License-Identifier: MIT
#include "hanos/delivery_schedule.hpp"

#include <array>
#include <string_view>

namespace wsync::hanos {

const DeliveryRule* DeliverySchedule::rule_of(const Date& day) const {
  if (closed.contains(day)) return nullptr;
  if (const auto own = overrides.find(day); own != overrides.end()) return &own->second;
  const auto usual = weekdays.find(day.weekday().iso_encoding());
  return usual == weekdays.end() ? nullptr : &usual->second;
}

std::string weekdays_text(const DeliverySchedule& schedule) {
  constexpr std::array<std::string_view, 8> names{"", "ma", "di", "wo", "do", "vr", "za", "zo"};
  std::string text;
  for (const auto& [day, rule] : schedule.weekdays) {
    if (day < 1 || day > 7) continue;
    text += text.empty() ? "" : ", ";
    text += names[day];
  }
  return text;
}

}  // namespace wsync::hanos
