// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "command.hpp"
#include "context.hpp"

namespace wsync::app {
namespace {

Result<int> run(Context& context) {
  const std::string& key = context.typed().arguments().front();
  const SettingInfo* info = find_setting(key);
  if (info == nullptr) return unknown_setting(key);
  if (info->secret) {
    Error error;
    error.code = Code::config;
    error.message = fmt::format("{} is a secret and never printed", key);
    error.hint = "`wsync auth status` says whether it is set, and where.";
    return fail(std::move(error));
  }
  const auto settings = context.settings();
  if (!settings) return fail(settings.error());
  const auto value = (*settings)->need(key);
  if (!value) return fail(value.error());
  const auto printed = context.print(*value + "\n");
  return printed ? Result<int>(0) : fail(printed.error());
}

constexpr Example examples[] = {{"wsync config get oresto.base_url", "The value that would be used."}};
constexpr Argument arguments[] = {{"KEY", "a setting, see `wsync help environment`"}};

}  // namespace

extern const Command config_get;
const Command config_get = {
    .noun = "config",
    .verb = "get",
    .summary = "Print the value of a setting",
    .about = "From the environment, config.toml or its default, in that order. Secrets are never printed.",
    .examples = examples,
    .arguments = arguments,
    .run = run,
};

}  // namespace wsync::app
