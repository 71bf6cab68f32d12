// SPDX-License-Identifier: MIT
#include "base/weekdays.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace wsync {
namespace {

struct Names {
  std::array<std::string_view, 9> words;  // as many as there are
};

// One row per weekday, Monday first: Dutch, French, English, each long and short, and the ISO number.
constexpr std::array<Names, 7> table{{
    {{"maandag", "maa", "ma", "lundi", "lun", "lu", "monday", "mon", "1"}},
    {{"dinsdag", "din", "di", "mardi", "mar", "tuesday", "tue", "2"}},
    {{"woensdag", "woe", "wo", "mercredi", "mer", "me", "wednesday", "wed", "3"}},
    {{"donderdag", "don", "do", "jeudi", "jeu", "je", "thursday", "thu", "4"}},
    {{"vrijdag", "vri", "vr", "vendredi", "ven", "ve", "friday", "fri", "5"}},
    {{"zaterdag", "zat", "za", "samedi", "sam", "sa", "saturday", "sat", "6"}},
    {{"zondag", "zon", "zo", "dimanche", "dim", "sunday", "sun", "7"}},
}};

}  // namespace

std::optional<std::chrono::weekday> parse_weekday(std::string_view text) {
  const auto word = lower(trimmed(text));
  for (unsigned day = 0; day < table.size(); ++day)
    for (const auto name : table[day].words)
      if (!word.empty() && word == name) return std::chrono::weekday{day + 1};
  return std::nullopt;
}

Result<std::vector<std::chrono::weekday>> parse_weekdays(std::string_view list) {
  std::vector<std::chrono::weekday> days;
  for (const auto word : split(list, ',')) {
    const auto day = parse_weekday(word);
    if (!day)
      return fail(Error{.code = Code::usage,
                        .message = fmt::format("\"{}\" is no weekday", trimmed(word)),
                        .hint = "Write ma,wo,vr or mon,wed,fri or 1,3,5."});
    if (std::find(days.begin(), days.end(), *day) == days.end()) days.push_back(*day);
  }
  return days;
}

std::vector<Date> days_of(std::span<const std::chrono::weekday> weekdays, const Date& first, int weeks,
                          const std::set<Date>& except) {
  std::vector<Date> days;
  for (int offset = 0; offset < weeks * 7; ++offset) {
    const Date day = first.plus_days(offset);
    if (std::find(weekdays.begin(), weekdays.end(), day.weekday()) == weekdays.end()) continue;
    if (!except.contains(day)) days.push_back(day);
  }
  return days;
}

}  // namespace wsync
