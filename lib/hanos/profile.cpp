// SPDX-License-Identifier: MIT
#include "hanos/profile.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "base/file.hpp"
#include "base/text.hpp"
#include "hanos/archive.hpp"
#include "hanos/drop_pattern.hpp"

namespace wsync::hanos {
namespace {

constexpr std::array<std::string_view, 5> formats{"csv", "xml", "xlsx", "ubl-catalogue", "pricat"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::string_view to_string(FileFormat format) { return formats[static_cast<std::size_t>(format)]; }

std::optional<FileFormat> parse_file_format(std::string_view text) {
  for (std::size_t i = 0; i < formats.size(); ++i)
    if (formats[i] == text) return static_cast<FileFormat>(i);
  return std::nullopt;
}

Result<Transform> parse_transform(std::string_view text) {
  using enum Transform::What;
  Transform step{.text = std::string(text)};
  const auto colon = text.find(':');
  const auto name = text.substr(0, colon);
  const auto rest = colon == text.npos ? std::string_view() : text.substr(colon + 1);
  const auto made = [&](Transform::What what, std::string_view argument = {}) {
    step.what = what, step.argument = argument;
    return std::move(step);
  };
  if (name == "trim" && colon == text.npos) return made(trim);
  if (name == "upper" && colon == text.npos) return made(upper);
  if (name == "strip_leading" && rest.size() == 1) return made(strip_leading, rest);
  if (name == "before" && !rest.empty()) return made(before, rest);
  if (name == "after" && !rest.empty()) return made(after, rest);
  if (name == "map" && !rest.empty()) return made(map, rest);
  if (name == "regex" && !rest.empty()) {
    auto extraction = Extraction::parse(rest);
    if (!extraction) return fail(std::move(extraction.error()));
    step.extraction = std::move(*extraction);
    return made(regex);
  }
  Error error{.code = Code::config, .message = fmt::format("\"{}\" is no transformation", text)};
  error.hint =
      "there are trim, upper, strip_leading:0, pad:8:0, before:/, after:/, map:NAME and regex:PATTERN";
  if (name != "pad" || rest.size() < 3 || rest[rest.size() - 2] != ':') return fail(std::move(error));
  const auto digits = rest.substr(0, rest.size() - 2);
  const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), step.width);
  if (fault != std::errc() || end != digits.data() + digits.size() || step.width > 100)
    return fail(std::move(error));
  return made(pad, rest.substr(rest.size() - 1));
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
    const auto close = near_miss(name_or_file, std::vector<std::string_view>(names.begin(), names.end()));
    error.hint = fmt::format("{}wsync comes with {}; your own is a file, such as hanos-main.toml.",
                             close ? fmt::format("did you mean {}? ", *close) : "", join(names, ", "));
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
  if (pattern.empty()) return text.empty();
  if (pattern[0] == '*') {
    for (std::size_t taken = 0; taken <= text.size(); ++taken)
      if (fits_pattern(text.substr(taken), pattern.substr(1))) return true;
    return false;
  }
  if (text.empty()) return false;
  const bool same = pattern[0] == '?' || (pattern[0] == '#' && is_digit(text[0])) ||
                    same_ignoring_case(text.substr(0, 1), pattern.substr(0, 1));
  return same && fits_pattern(text.substr(1), pattern.substr(1));
}

std::optional<CustomerNumber> customer_in_name(std::string_view file_name, std::string_view pattern) {
  if (is_archive_name(file_name)) return std::nullopt;
  const auto parsed = NamePattern::parse(pattern);
  const auto facts = parsed ? parsed->match(file_name) : std::nullopt;
  if (!facts || facts->customer.empty()) return std::nullopt;
  return facts->customer;
}

}  // namespace wsync::hanos
