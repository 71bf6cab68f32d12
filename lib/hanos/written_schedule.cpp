// SPDX-License-Identifier: MIT
#include "hanos/written_schedule.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <vector>

#include "base/text.hpp"
#include "base/weekdays.hpp"

namespace wsync::hanos {
namespace {

/// What commas, semicolons, bars and blanks part.
std::vector<std::string_view> words(std::string_view text) {
  std::vector<std::string_view> all;
  constexpr std::string_view between = ",;| \t";
  for (auto from = text.find_first_not_of(between); from != text.npos;
       from = text.find_first_not_of(between)) {
    text.remove_prefix(from);
    const auto end = std::min(text.find_first_of(between), text.size());
    all.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return all;
}

std::optional<int> number_of(std::string_view digits) {
  int number = 0;
  const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (fault != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return number;
}

std::optional<int> parse_lead_days(std::string_view text) {
  const auto days = number_of(text);
  return days && *days >= 0 && *days <= 60 ? days : std::nullopt;
}

std::optional<std::chrono::minutes> parse_cutoff(std::string_view text) {
  if (text.size() != 5 || text[2] != ':') return std::nullopt;
  const auto hours = number_of(text.substr(0, 2)), minutes = number_of(text.substr(3));
  if (!hours || !minutes || *hours < 0 || *hours > 23 || *minutes < 0 || *minutes > 59) return std::nullopt;
  return std::chrono::minutes(60 * *hours + *minutes);
}

/// `1, ma=3`: what holds for all days, and what for one weekday.
template <auto member, class Parse>
std::string set_rule(WrittenSchedule& schedule, std::string_view text, Parse parse, std::string_view what) {
  for (const auto word : words(text)) {
    const auto equals = word.find('=');
    const auto value = parse(equals == word.npos ? word : word.substr(equals + 1));
    if (!value) return fmt::format("\"{}\" is no {}", word, what);
    if (equals == word.npos) {
      schedule.rule.*member = value;
      continue;
    }
    const auto day = parse_weekday(word.substr(0, equals));
    if (!day) return fmt::format("\"{}\" is no weekday", word.substr(0, equals));
    schedule.by_weekday[day->iso_encoding()].*member = value;
  }
  return {};
}

std::string add_days(std::set<Date>& days, std::string_view text) {
  for (const auto word : words(text)) {
    const auto day = Date::parse(word);
    if (!day) return fmt::format("\"{}\" is no day such as 2026-12-25", word);
    days.insert(*day);
  }
  return {};
}

}  // namespace

std::string set_delivery_days(WrittenSchedule& schedule, std::string_view text) {
  for (const auto word : words(text)) {
    const auto day = parse_weekday(word);
    if (!day) return fmt::format("\"{}\" is no weekday; write ma, wo, vr or mon, wed, fri or 1, 3, 5", word);
    schedule.weekdays.insert(day->iso_encoding());
  }
  return {};
}

std::string set_lead_days(WrittenSchedule& schedule, std::string_view text) {
  return set_rule<&DeliveryRule::lead_days>(schedule, text, parse_lead_days, "number of days from 0 to 60");
}

std::string set_cutoff(WrittenSchedule& schedule, std::string_view text) {
  return set_rule<&DeliveryRule::cutoff>(schedule, text, parse_cutoff, "time such as 16:00");
}

std::string set_closed_days(WrittenSchedule& schedule, std::string_view text) {
  return add_days(schedule.closed, text);
}

std::string set_extra_days(WrittenSchedule& schedule, std::string_view text) {
  return add_days(schedule.extra, text);
}

std::string fault_of(const WrittenSchedule& written) {
  DeliverySchedule unknown;
  for (const auto& [day, rule] : written.by_weekday)
    if (!written.weekdays.contains(day)) unknown.weekdays[day] = rule;
  if (unknown.empty()) return {};
  return fmt::format("lead_days or cutoff speaks of {}, which is no delivery day", weekdays_text(unknown));
}

DeliverySchedule schedule_of(const WrittenSchedule& written) {
  DeliverySchedule schedule;
  for (const auto day : written.weekdays) {
    auto& rule = schedule.weekdays[day] = written.rule;
    const auto own = written.by_weekday.find(day);
    if (own == written.by_weekday.end()) continue;
    if (own->second.lead_days) rule.lead_days = own->second.lead_days;
    if (own->second.cutoff) rule.cutoff = own->second.cutoff;
  }
  for (const auto& day : written.extra) schedule.overrides[day] = written.rule;
  schedule.closed = written.closed;
  return schedule;
}

}  // namespace wsync::hanos
