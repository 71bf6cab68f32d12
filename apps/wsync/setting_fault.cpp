// SPDX-License-Identifier: MIT
// What is wrong with the value of a setting, wherever it comes from.
#include <fmt/format.h>

#include <algorithm>

#include "base/decimal.hpp"
#include "base/text.hpp"
#include "hanos/drop_pattern.hpp"
#include "hanos/fetch.hpp"
#include "settings.hpp"

namespace wsync::app {
namespace {

Problem fault(std::string message, std::string advice = {}) {
  return {.where = {}, .code = "config.value", .message = std::move(message), .advice = std::move(advice)};
}

std::optional<Problem> choice_fault(const SettingInfo& info, std::string_view value) {
  const auto choices = split(info.choices, '|');
  if (std::ranges::find(choices, value) != choices.end()) return std::nullopt;
  std::string expected(choices.front());
  for (std::size_t i = 1; i < choices.size(); ++i)
    expected += fmt::format("{}{}", i + 1 < choices.size() ? ", " : " or ", choices[i]);
  return fault(fmt::format("{} is \"{}\", expected {}", info.key, value, expected));
}

std::optional<Problem> number_fault(const SettingInfo& info, std::string_view value) {
  constexpr std::int64_t most = 10'000'000;  // thousands of years, of any unit
  const auto number = Decimal::parse(value, false);
  const bool whole = number && number->scale() == 0 && number->to_integer().value_or(most) < most;
  if (number && !number->negative() && (whole || info.number == "per cent")) return std::nullopt;
  return fault(fmt::format("{} is \"{}\", expected a number of {}", info.key, value, info.number));
}

/// D.96A, data element 1004: an..35.
std::optional<Problem> number_limit_fault(std::string_view value) {
  const auto number = Decimal::parse(value, false);
  if (number && number->scale() == 0 && *number >= Decimal{1} && *number <= Decimal{35}) return std::nullopt;
  return fault(fmt::format("hanos.edifact_number_limit is \"{}\", expected a whole number up to 35", value));
}

std::optional<Problem> url_fault(std::string_view key, std::string_view value) {
  if (is_plain_http(value))
    return fault(fmt::format("{} may not be http: passwords could be read on the way", key), "use https");
  if (value.substr(0, value.find('/', value.find("//") + 2)).find('@') != value.npos)
    return fault(fmt::format("{} holds a user or password", key), "store them with `wsync auth login`");
  return std::nullopt;
}

std::optional<Problem> parse_fault(std::string_view key, const Result<void>& parsed) {
  if (parsed) return std::nullopt;
  return fault(fmt::format("{}: {}", key, parsed.error().message), parsed.error().hint);
}

/// Of those that have a grammar of their own.
std::optional<Problem> grammar_fault(std::string_view key, std::string_view value) {
  if (key == "hancocks.account" && (value.empty() || value.find_first_not_of("0123456789") != value.npos))
    return fault("hancocks.account is a whole number");
  if (key == "hancocks.auth" && value != "none" && value != "basic" && value != "bearer" &&
      value != "client-cert" && !(value.starts_with("header:") && value.size() > 7))
    return fault("hancocks.auth is none, basic, bearer, header:NAME or client-cert");
  if (key == "hanos.pattern" || key == "hanos.answer_pattern") {
    const auto pattern = hanos::NamePattern::parse(value);
    return parse_fault(key, pattern ? Result<void>{} : fail(pattern.error()));
  }
  if (key == "hanos.after_read") {
    hanos::FetchRules rules;
    return parse_fault(key, hanos::parse_after_read(std::string(value), rules));
  }
  if (key == "hanos.order_name" && value.find("{order}") == value.npos)
    return fault(fmt::format("hanos.order_name is \"{}\"; without {{order}} in it orders would have the same name",
                             value));
  if (key == "hanos.host_key" && !value.starts_with("SHA256:"))
    return fault("hanos.host_key is a fingerprint that begins with SHA256:", "ssh-keyscan HOST | ssh-keygen -lf -");
  return std::nullopt;
}

}  // namespace

std::optional<Problem> setting_fault(std::string_view key, std::string_view value) {
  const SettingInfo* info = find_setting(key);
  if (info == nullptr) {
    const Failure unknown = unknown_setting(key);
    return fault(unknown.value().message, unknown.value().hint);
  }
  if (info->secret)
    return fault(fmt::format("{} is a secret and stands in no file that is shown", key),
                 "use `wsync auth login`");
  if (key == "hanos.edifact_number_limit") return number_limit_fault(value);
  if (!info->choices.empty()) return choice_fault(*info, value);
  if (!info->number.empty()) return number_fault(*info, value);
  const bool is_url =
      key.ends_with("_url") || key == "hanos.drop" || key == "hanos.orders" || key == "hanos.answers";
  return is_url ? url_fault(key, value) : grammar_fault(key, value);
}

}  // namespace wsync::app
