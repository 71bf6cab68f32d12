// SPDX-License-Identifier: MIT
#include "hanos/drop_pattern.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace wsync::hanos {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// How many characters at the front are of that kind.
std::size_t run_of(std::string_view text, bool (*fits)(char)) {
  return static_cast<std::size_t>(std::ranges::find_if_not(text, fits) - text.begin());
}

std::optional<Date> date_at(std::string_view text, std::size_t length) {
  if (text.size() < length) return std::nullopt;
  text = text.substr(0, length);
  if (length == 10) return Date::parse(text);
  if (run_of(text, is_digit) != length) return std::nullopt;
  return Date::parse(fmt::format("{}-{}-{}", text.substr(0, 4), text.substr(4, 2), text.substr(6)));
}

}  // namespace

Result<NamePattern> NamePattern::parse(std::string_view text) {
  NamePattern pattern;
  pattern.text_ = text;
  const auto wrong = [&](std::string_view what) {
    Error error{.code = Code::config, .message = fmt::format("the file pattern \"{}\" {}", text, what)};
    error.hint = "It is a name with {customer}, {date}, {time}, * and ?: \"{customer}_{date}*.csv\".";
    return fail(std::move(error));
  };
  constexpr std::array<std::pair<std::string_view, Kind>, 3> names{
      {{"{customer}", Kind::customer}, {"{date}", Kind::date}, {"{time}", Kind::time}}};
  if (text.empty()) return wrong("is empty");
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto named =
        std::ranges::find_if(names, [&](const auto& row) { return text.substr(i).starts_with(row.first); });
    if (named != names.end()) {
      if (std::ranges::count(pattern.pieces_, named->second, &Piece::kind) > 0)
        return wrong(fmt::format("has {} twice", named->first));
      pattern.pieces_.push_back({named->second});
      i += named->first.size() - 1;
    } else if (text[i] == '{' || text[i] == '}' || text[i] == '/') {
      return wrong(fmt::format("has a {} that means nothing", text[i]));
    } else {
      const Kind kind = text[i] == '*' ? Kind::any : text[i] == '?' ? Kind::one : Kind::letter;
      pattern.pieces_.push_back({kind, text[i]});
    }
  }
  return pattern;
}

bool NamePattern::names_customer() const {
  return std::ranges::count(pieces_, Kind::customer, &Piece::kind) > 0;
}

std::optional<NameFacts> NamePattern::match(std::string_view name) const {
  NameFacts facts;
  if (!match_from(0, name, facts)) return std::nullopt;
  return facts;
}

/// A customer number is as long as it can be; dates and times are tried in each of their lengths.
bool NamePattern::match_from(std::size_t piece, std::string_view rest, NameFacts& facts) const {
  if (piece == pieces_.size()) return rest.empty();
  const auto go_on = [&](std::size_t taken) { return match_from(piece + 1, rest.substr(taken), facts); };
  switch (pieces_[piece].kind) {
    case Kind::letter: return rest.starts_with(pieces_[piece].letter) && go_on(1);
    case Kind::one: return !rest.empty() && go_on(1);
    case Kind::any:
      for (std::size_t taken = 0; taken <= rest.size(); ++taken)
        if (go_on(taken)) return true;
      return false;
    case Kind::customer:
      for (auto taken = run_of(rest, [](char c) { return is_digit(c) || is_letter(c); }); taken > 0;
           --taken) {
        facts.customer = CustomerNumber(rest.substr(0, taken));
        if (go_on(taken)) return true;
      }
      return false;
    case Kind::date:
      for (const std::size_t taken : {std::size_t{10}, std::size_t{8}}) {
        facts.date = date_at(rest, taken);
        if (facts.date && go_on(taken)) return true;
      }
      return false;
    case Kind::time:
      for (const std::size_t taken : {std::size_t{6}, std::size_t{4}}) {
        facts.time = rest.substr(0, taken);
        if (run_of(rest, is_digit) >= taken && go_on(taken)) return true;
      }
      return false;
  }
  return false;
}

bool is_temporary_name(std::string_view name) {
  const std::string low = lower(name);
  constexpr auto ends = std::to_array<std::string_view>({".tmp", ".part", ".filepart", ".incomplete", "~"});
  return name.starts_with('.') ||
         std::ranges::any_of(ends, [&](std::string_view end) { return low.ends_with(end); });
}

}  // namespace wsync::hanos
