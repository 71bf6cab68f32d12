// SPDX-License-Identifier: MIT
#include "hanos/profile.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "base/file.hpp"
#include "base/text.hpp"

namespace wsync::hanos {
namespace {

constexpr std::array<std::string_view, 5> formats{"csv", "xml", "xlsx", "ubl-catalogue", "pricat"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Matches the rest of a name against the rest of a pattern; `{customer}` takes as few characters as it can.
bool match(std::string_view text, std::string_view pattern, std::string& customer) {
  if (pattern.empty()) return text.empty();
  const auto take = [&](std::size_t of_pattern, std::size_t least, auto allowed, bool keep) {
    for (std::size_t length = 0; length <= text.size(); ++length) {
      if (length > 0 && !allowed(text[length - 1])) return false;
      if (length < least || !match(text.substr(length), pattern.substr(of_pattern), customer)) continue;
      if (keep) customer = text.substr(0, length);
      return true;
    }
    return false;
  };
  constexpr std::string_view customer_word = "{customer}", date_word = "{date}";
  if (pattern.starts_with(customer_word))
    return take(
        customer_word.size(), 1, [](char c) { return c != '_' && c != '.' && c != ' '; }, true);
  if (pattern.starts_with(date_word))
    return take(
        date_word.size(), 1, [](char c) { return is_digit(c) || c == '-' || c == 'T'; }, false);
  if (pattern[0] == '*')
    return take(
        1, 0, [](char) { return true; }, false);
  if (text.empty()) return false;
  const bool same = pattern[0] == '?' || (pattern[0] == '#' && is_digit(text[0])) ||
                    same_ignoring_case(text.substr(0, 1), pattern.substr(0, 1));
  return same && match(text.substr(1), pattern.substr(1), customer);
}

}  // namespace

std::string_view to_string(FileFormat format) { return formats[static_cast<std::size_t>(format)]; }

std::optional<FileFormat> parse_file_format(std::string_view text) {
  for (std::size_t i = 0; i < formats.size(); ++i)
    if (formats[i] == text) return static_cast<FileFormat>(i);
  return std::nullopt;
}

std::optional<Transform> parse_transform(std::string_view text) {
  using enum Transform::What;
  const auto colon = text.find(':');
  const auto name = text.substr(0, colon);
  const auto rest = colon == text.npos ? std::string_view() : text.substr(colon + 1);
  if (name == "trim" && colon == text.npos) return Transform{trim, {}, 0};
  if (name == "upper" && colon == text.npos) return Transform{upper, {}, 0};
  if (name == "strip_leading" && rest.size() == 1) return Transform{strip_leading, std::string(rest), 0};
  if (name == "before" && !rest.empty()) return Transform{before, std::string(rest), 0};
  if (name == "after" && !rest.empty()) return Transform{after, std::string(rest), 0};
  if (name == "map" && !rest.empty()) return Transform{map, std::string(rest), 0};
  if (name != "pad" || rest.size() < 3 || rest[rest.size() - 2] != ':') return std::nullopt;
  Transform padding{pad, std::string(rest.substr(rest.size() - 1)), 0};
  const auto digits = rest.substr(0, rest.size() - 2);
  const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), padding.width);
  if (fault != std::errc() || end != digits.data() + digits.size() || padding.width > 100)
    return std::nullopt;
  return padding;
}

const Profile* find_preset(std::string_view name) {
  const auto all = presets();
  const auto found =
      std::find_if(all.begin(), all.end(), [name](const Profile& one) { return one.name == name; });
  return found == all.end() ? nullptr : &*found;
}

const Profile& canonical_for(const std::filesystem::path& file) {
  const std::string suffix = lower(file.extension().string());
  return *find_preset(suffix == ".xml"    ? "canonical-xml"
                      : suffix == ".xlsx" ? "canonical-xlsx"
                                          : "canonical-csv");
}

Result<Profile> load_profile(const std::string& name_or_file) {
  if (const auto* preset = find_preset(name_or_file)) return *preset;
  if (!name_or_file.ends_with(".toml") && name_or_file.find('/') == name_or_file.npos) {
    std::vector<std::string> names;
    for (const auto& preset : presets()) names.push_back(preset.name);
    Error error{.code = Code::config, .message = fmt::format("there is no profile {}", name_or_file)};
    error.hint =
        fmt::format("wsync comes with {}; your own is a file, such as hanos-main.toml.", join(names, ", "));
    return fail(std::move(error));
  }
  const auto toml = read_file(name_or_file);
  if (!toml) return fail(toml.error());
  return read_profile(*toml, name_or_file);
}

std::vector<std::string> missing_targets(const Profile& profile) {
  std::vector<std::string> missing;
  if (profile.format == FileFormat::ubl_catalogue || profile.format == FileFormat::pricat) return missing;
  for (const auto& info : targets()) {
    // The customer number may stand in the file's name, and what is priced is what is ordered unless said.
    const bool may_lack =
        !info.required || info.target == Target::customer_number || info.target == Target::price_unit;
    if (!may_lack && !profile.map.contains(info.target)) missing.emplace_back(info.name);
  }
  return missing;
}

bool fits_pattern(std::string_view text, std::string_view pattern) {
  std::string none;
  return match(text, pattern, none);
}

std::optional<CustomerNumber> customer_in_name(std::string_view file_name, std::string_view pattern) {
  std::string customer;
  if (!match(file_name, pattern, customer) || customer.empty()) return std::nullopt;
  return CustomerNumber(customer);
}

}  // namespace wsync::hanos
