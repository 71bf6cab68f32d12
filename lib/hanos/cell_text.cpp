// SPDX-License-Identifier: MIT
// Texts of cells as what they mean: transformed, as numbers, as days.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "hanos/binding.hpp"

namespace wsync::hanos {
namespace {

bool all_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Takes the marks of thousands away; false where one does not stand at a third digit.
bool take_thousands(std::string& whole, char mark) {
  if (whole.find(mark) == whole.npos) return true;
  std::string plain;
  const auto groups = split(whole, mark);
  for (std::size_t i = 0; i < groups.size(); ++i) {
    auto digits = groups[i];
    if (i == 0 && digits.starts_with('-')) digits.remove_prefix(1);
    if (!all_digits(digits) || (i == 0 ? digits.empty() || digits.size() > 3 : digits.size() != 3))
      return false;
    plain += groups[i];
  }
  whole = std::move(plain);
  return true;
}

}  // namespace

Result<std::string> transformed(std::string_view text, const std::vector<Transform>& steps,
                                const Profile& profile, TargetKind kind) {
  using enum Transform::What;
  std::string value(text);
  for (const auto& step : steps) {
    if (step.what == trim) {
      value = std::string(trimmed(value));
    } else if (step.what == upper) {
      for (char& c : value)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    } else if (step.what == strip_leading) {
      const auto first = value.find_first_not_of(step.argument[0]);
      if (first == value.npos && !value.empty()) value = value.substr(value.size() - 1);  // 0000 is 0
      if (first != value.npos) value.erase(0, first);
    } else if (step.what == pad) {
      if (!value.empty() && value.size() < step.width)
        value.insert(0, step.width - value.size(), step.argument[0]);
    } else if (step.what == before || step.what == after) {
      const auto at = value.find(step.argument);
      if (at == value.npos) continue;
      value = step.what == before ? value.substr(0, at) : value.substr(at + step.argument.size());
    } else if (step.what == regex) {
      if (trimmed(value).empty()) continue;
      auto part = step.extraction->of(value);
      if (!part)
        return fail(Code::input,
                    fmt::format("\"{}\" does not fit {}", trimmed(value).substr(0, 100), step.text));
      const bool is_number = kind == TargetKind::number || kind == TargetKind::whole;
      if (is_number && step.extraction->cuts_number(value))
        return fail(Code::input, fmt::format("{} takes only a part of the number in \"{}\"", step.text,
                                             trimmed(value).substr(0, 100)));
      value = std::move(*part);
    } else {
      const auto table = profile.tables.find(step.argument);
      const auto word = table->second.find(std::string(trimmed(value)));
      if (word != table->second.end())
        value = word->second;
      else if (!trimmed(value).empty())
        return fail(Code::input, fmt::format("the profile's table does not have \"{}\"", trimmed(value)));
    }
  }
  return value;
}

std::optional<Decimal> number_in(std::string_view text, schema::DecimalMark mark,
                                 std::optional<char> thousands) {
  const char point = mark == schema::DecimalMark::comma ? ',' : '.';
  const auto at = text.find(point);
  std::string number(text.substr(0, at));
  if (thousands && *thousands != point && !take_thousands(number, *thousands)) return std::nullopt;
  if (number.find_first_of(".,") != number.npos) return std::nullopt;
  if (at != text.npos) number += "." + std::string(text.substr(at + 1));
  return Decimal::parse(number, false);
}

std::optional<Date> date_in(std::string_view text, std::string_view format) {
  std::string year, month, day;
  while (!format.empty()) {
    const auto take = [&](std::string_view token, std::string& part) {
      if (!format.starts_with(token)) return false;
      part = text.substr(0, token.size());
      text.remove_prefix(std::min(token.size(), text.size()));
      format.remove_prefix(token.size());
      return true;
    };
    if (take("yyyy", year) || take("MM", month) || take("dd", day)) continue;
    if (take("yy", year)) {
      year.insert(0, "20");
      continue;
    }
    if (text.empty() || text[0] != format[0]) return std::nullopt;
    text.remove_prefix(1);
    format.remove_prefix(1);
  }
  if (!text.empty()) return std::nullopt;
  return Date::parse(year + "-" + month + "-" + day);
}

}  // namespace wsync::hanos
