// SPDX-License-Identifier: MIT
#include "net/drop_listing.hpp"

#include <algorithm>
#include <charconv>

#include "base/text.hpp"

namespace wsync::net {
namespace {

using std::chrono::sys_seconds;

std::optional<std::uint64_t> number(std::string_view digits) {
  std::uint64_t value = 0;
  const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (fault != std::errc{} || end != digits.data() + digits.size() || digits.empty()) return std::nullopt;
  return value;
}

/// `20261122040000` or `20261122040000.123`, UTC (RFC 3659, 2.3).
std::optional<sys_seconds> time_value(std::string_view text) {
  const auto all = number(text.substr(0, 14));
  if (!all || text.size() < 14) return std::nullopt;
  const auto part = [&](std::size_t at, std::size_t length) {
    return static_cast<unsigned>(number(text.substr(at, length)).value_or(0));
  };
  const std::chrono::year_month_day day{std::chrono::year(static_cast<int>(part(0, 4))),
                                        std::chrono::month(part(4, 2)), std::chrono::day(part(6, 2))};
  if (!day.ok()) return std::nullopt;
  return std::chrono::sys_days(day) + std::chrono::hours(part(8, 2)) + std::chrono::minutes(part(10, 2)) +
         std::chrono::seconds(part(12, 2));
}

}  // namespace

std::optional<DropFile> parse_mlsd(std::string_view line) {
  const auto space = line.find("; ");
  if (space == line.npos) return std::nullopt;
  DropFile file{.name = std::string(line.substr(space + 2))};
  bool is_file = false;
  for (const auto fact : split(line.substr(0, space), ';')) {
    const auto equals = fact.find('=');
    if (equals == fact.npos) continue;
    const std::string key = lower(fact.substr(0, equals));
    const auto value = fact.substr(equals + 1);
    if (key == "type") is_file = same_ignoring_case(value, "file");
    if (key == "size") file.size = number(value);
    if (key == "modify") file.modified = time_value(value);
  }
  if (!is_file || file.name.empty()) return std::nullopt;
  return file;
}

std::vector<std::string_view> listed_lines(std::string_view answer) {
  std::vector<std::string_view> lines;
  for (auto line : split(answer, '\n')) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!line.empty()) lines.push_back(line);
  }
  return lines;
}

bool listed_as_folder(const std::vector<std::string_view>& long_lines, std::string_view name) {
  const std::string end = " " + std::string(name);
  const auto any = [&](std::string_view kinds) {
    return std::ranges::any_of(long_lines, [&](std::string_view line) {
      return line.ends_with(end) && kinds.find(line.front()) != kinds.npos;
    });
  };
  return any("dbcps") && !any("-l");  // a folder `old a.csv` says nothing of a file `a.csv`
}

}  // namespace wsync::net
