// SPDX-License-Identifier: MIT
#include "settings.hpp"

#include <fmt/format.h>

#include <cstdlib>

#include "api/wire_names.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "folders.hpp"
#include "oresto/endpoints.hpp"
#include "secrets.hpp"
#include "settings_toml.hpp"

namespace wsync::app {
namespace {

Result<SettingsFile> read_if_there(const std::filesystem::path& path) {
  std::error_code unknown;
  if (!std::filesystem::exists(path, unknown)) return SettingsFile{};
  const auto text = read_file(path);
  if (!text) return fail(text.error());
  return read_settings(path, *text);
}

struct Chosen {
  std::string name{};
  bool by_name = false;  // typed or in the environment: it must exist, then
};

Chosen chosen_profile(const std::string& typed, const SettingsFile& file) {
  if (!typed.empty()) return {typed, true};
  if (const auto variable = environment("WSYNC_PROFILE")) return {*variable, true};
  if (!file.default_profile.empty()) return {file.default_profile, true};
  return {"default", false};
}

Failure no_profile(const std::string& name, const SettingsFile& file, const std::filesystem::path& path) {
  std::vector<std::string_view> names;
  for (const auto& [other, contents] : file.profiles) names.push_back(other);
  Error error;
  error.code = Code::config;
  error.message = fmt::format("{} has no profile \"{}\"", path.string(), name);
  if (const auto near = near_miss(name, names)) error.hint = fmt::format("did you mean {}?", *near);
  return fail(std::move(error));
}

void check(const std::string& key, const Setting& setting, const std::string& where,
           std::vector<Problem>& problems) {
  if (auto fault = setting_fault(key, setting.value)) {
    fault->where = where;
    problems.push_back(std::move(*fault));
  }
}

}  // namespace

bool is_plain_http(std::string_view url) {
  if (!lower(url.substr(0, 7)).starts_with("http://")) return false;
  std::string_view host = url.substr(7);
  host = host.substr(0, host.find_first_of("/?#"));
  if (const auto user = host.rfind('@'); user != host.npos) host.remove_prefix(user + 1);
  host = host.starts_with('[') ? host.substr(0, host.find(']') + 1) : host.substr(0, host.find(':'));
  if (host == "localhost" || host == "[::1]") return false;
  const bool numeric = host.find_first_not_of("0123456789.") == host.npos;
  return !(numeric && host.starts_with("127."));
}

Result<std::string> profile_to_edit(const std::string& typed) {
  auto file = read_if_there(config_file());
  if (!file) return fail(std::move(file.error()));
  return chosen_profile(typed, *file).name;
}

Result<void> write_setting(const std::string& profile, std::string_view key, std::string_view value) {
  const auto path = config_file();
  std::error_code unknown;
  auto text = std::filesystem::exists(path, unknown) ? read_file(path) : Result<std::string>(std::string{});
  if (!text) return fail(std::move(text.error()));
  const auto changed = with_setting(std::move(*text), profile, key, value);
  if (!changed) return fail(changed.error());
  if (auto made = make_private_folder(path.parent_path()); !made) return made;
  return write_file(path, *changed, Privacy::secret);
}

Result<Settings> Settings::load(const std::string& profile) {
  Settings settings;
  settings.file_ = config_file();
  auto file = read_if_there(settings.file_);
  if (!file) return fail(std::move(file.error()));
  for (const auto& [name, contents] : file->profiles) settings.profiles_.push_back(name);
  const auto [name, by_name] = chosen_profile(profile, *file);
  settings.profile_ = name;
  const auto found = file->profiles.find(name);
  if (found == file->profiles.end() && by_name) return no_profile(name, *file, settings.file_);

  std::vector<Problem> problems;
  if (found != file->profiles.end()) {
    settings.wire_names_ = found->second.wire_names;
    for (auto& fault : api::wire_name_faults(oresto::endpoints(), settings.wire_names_)) {
      const auto line = found->second.wire_name_lines.at(fault.where);
      fault.where = fmt::format("{}:{}", settings.file_.string(), line);
      problems.push_back(std::move(fault));
    }
    std::multimap<unsigned, std::string> by_line;
    for (const auto& [key, line] : found->second.lines) by_line.emplace(line, key);
    for (const auto& [line, key] : by_line) {
      Setting setting{found->second.values.at(key), fmt::format("config.toml [profile.{}]", name)};
      check(key, setting, fmt::format("{}:{}", settings.file_.string(), line), problems);
      settings.values_[key] = std::move(setting);
    }
  }
  for (const SettingInfo& info : setting_table()) {
    const auto variable = info.secret || info.variable.empty() ? std::nullopt : environment(info.variable);
    if (!variable) continue;
    Setting setting{*variable, std::string(info.variable)};
    check(std::string(info.key), setting, setting.origin, problems);
    settings.values_[std::string(info.key)] = std::move(setting);
  }
  settings.production_ = settings.find("production")->value == "true";
  if (problems.empty()) return settings;
  Error error;
  error.code = Code::config;
  error.message = fmt::format("the settings of profile {} are not as they should be", name);
  error.problems = std::move(problems);
  return fail(std::move(error));
}

std::optional<Setting> Settings::find(std::string_view key) const {
  if (const auto found = values_.find(key); found != values_.end()) return found->second;
  const SettingInfo* info = find_setting(key);
  if (info == nullptr || info->fallback.empty()) return std::nullopt;
  return Setting{std::string(info->fallback), "default"};
}

Result<std::string> Settings::need(std::string_view key) const {
  if (const auto setting = find(key); setting && !setting->value.empty()) return setting->value;
  const SettingInfo* info = find_setting(key);
  if (info == nullptr) return unknown_setting(key);
  Error error;
  error.code = Code::config;
  error.message = fmt::format("{} is not set for profile {}", key, profile_);
  error.hint = fmt::format("Set it with `wsync config set {} VALUE`", key);
  error.hint += info->variable.empty() ? "." : fmt::format(" or {}.", info->variable);
  return fail(std::move(error));
}

bool Settings::belongs_to_environment(std::string_view secret) const {
  const std::string system(secret.substr(0, secret.find('.')));
  for (const char* part : {".base_url", ".drop", ".orders", ".answers", ".user"}) {
    const auto setting = find(system + part);
    const auto* info = find_setting(system + part);
    if (setting && info != nullptr && !info->variable.empty() && setting->origin == info->variable)
      return true;
  }
  return false;
}

Result<std::optional<Setting>> Settings::find_secret(std::string_view key) const {
  const SettingInfo* info = find_setting(key);
  if (info == nullptr) return unknown_setting(key);
  if (belongs_to_environment(key)) {
    // Address or user come from the environment: a stored secret was stored for another server or user.
    const char* given = std::getenv(std::string(info->variable).c_str());
    if (given == nullptr || *given == '\0') return std::optional<Setting>{};
    handed_out_->push_back(given);
    return Setting{given, std::string(info->variable)};
  }
  const auto command = find(info->command);
  auto found =
      look_up_secret({profile_, std::string(key)}, command ? command->value : std::string{}, info->variable);
  if (found && *found) handed_out_->push_back((*found)->value);
  return found;
}

Result<std::string> Settings::secret(std::string_view key) const {
  auto found = find_secret(key);
  if (!found) return fail(std::move(found.error()));
  if (*found) return std::move((*found)->value);
  Error error;
  error.code = Code::credentials;
  error.message = fmt::format("{} is not known for profile {}", key, profile_);
  error.hint = fmt::format("Store it with `wsync auth login`, or set {}.", find_setting(key)->variable);
  return fail(std::move(error));
}

}  // namespace wsync::app
