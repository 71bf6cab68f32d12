// SPDX-License-Identifier: MIT
#include "hanos/delivery_schedule.hpp"

#include <array>
#include <string_view>

namespace wsync::hanos {
namespace {

struct WeekdayNames {
  std::string_view short_dutch, short_english, dutch, english;
};

// By ISO number; no day is 0.
constexpr std::array<WeekdayNames, 8> names{{
    {},
    {"ma", "Mon", "maandag", "Monday"},
    {"di", "Tue", "dinsdag", "Tuesday"},
    {"wo", "Wed", "woensdag", "Wednesday"},
    {"do", "Thu", "donderdag", "Thursday"},
    {"vr", "Fri", "vrijdag", "Friday"},
    {"za", "Sat", "zaterdag", "Saturday"},
    {"zo", "Sun", "zondag", "Sunday"},
}};

}  // namespace

const DeliveryRule* DeliverySchedule::rule_of(const Date& day) const {
  if (closed.contains(day)) return nullptr;
  if (const auto own = overrides.find(day); own != overrides.end()) return &own->second;
  const auto usual = weekdays.find(day.weekday().iso_encoding());
  return usual == weekdays.end() ? nullptr : &usual->second;
}

std::string weekdays_text(const DeliverySchedule& schedule, Language language) {
  std::string text;
  for (const auto& [day, rule] : schedule.weekdays) {
    if (day < 1 || day > 7) continue;
    text += text.empty() ? "" : ", ";
    text += language == Language::dutch ? names[day].short_dutch : names[day].short_english;
  }
  return text;
}

std::string_view weekday_name(const Date& day, Language language) {
  const auto& name = names[day.weekday().iso_encoding()];
  return language == Language::dutch ? name.dutch : name.english;
}

}  // namespace wsync::hanos
