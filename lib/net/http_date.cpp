// SPDX-License-Identifier: MIT
#include "net/http_date.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

namespace wsync::net {
namespace {

using namespace std::chrono;

constexpr auto months = std::to_array<std::string_view>(
    {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"});

std::vector<std::string_view> split(std::string_view text) {
  constexpr std::string_view separators = " ,-:";
  std::vector<std::string_view> words;
  while (true) {
    const auto from = text.find_first_not_of(separators);
    if (from == text.npos) return words;
    text.remove_prefix(from);
    const auto length = std::min(text.find_first_of(separators), text.size());
    words.push_back(text.substr(0, length));
    text.remove_prefix(length);
  }
}

std::optional<int> number(std::string_view word) {
  int value = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (error != std::errc{} || end != word.data() + word.size() || value < 0 || word.size() > 4) return {};
  return value;
}

std::optional<month> month_named(std::string_view word) {
  const auto* found = std::ranges::find(months, word);
  if (found == months.end()) return {};
  return month(static_cast<unsigned>(found - months.begin()) + 1);
}

/// RFC 9110: two digits that seem to lie more than 50 years ahead are the past; 70 is the usual watershed.
int full_year(std::string_view word, int value) {
  if (word.size() > 2) return value;
  return value < 70 ? 2000 + value : 1900 + value;
}

}  // namespace

std::optional<sys_seconds> parse_http_date(std::string_view text) {
  const auto words = split(text);
  // asctime puts the month before the day and the year last: Sun Nov  6 08:49:37 1994
  const bool asctime = words.size() == 7 && month_named(words[1]);
  if (!asctime && (words.size() != 8 || words[7] != "GMT")) return {};
  const std::size_t clock = asctime ? 3 : 4;
  const auto month = month_named(words[asctime ? 1 : 2]);
  const auto day_number = number(words[asctime ? 2 : 1]);
  const auto year_word = words[asctime ? 6 : 3];
  const auto year_number = number(year_word);
  const auto hour = number(words[clock]);
  const auto minute = number(words[clock + 1]);
  const auto second = number(words[clock + 2]);
  if (!month || !day_number || !year_number || !hour || !minute || !second) return {};
  if (*hour > 23 || *minute > 59 || *second > 60) return {};
  const year_month_day date{year(full_year(year_word, *year_number)), *month,
                            day(static_cast<unsigned>(*day_number))};
  if (!date.ok()) return {};
  return sys_days(date) + hours(*hour) + minutes(*minute) + seconds(*second);
}

}  // namespace wsync::net
