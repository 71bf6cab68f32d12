// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "command.hpp"
#include "context.hpp"

namespace wsync::app {
namespace {

Failure refused(const Problem& fault) {
  Error error;
  error.code = Code::config;
  error.message = fault.message;
  error.hint = fault.advice;
  return fail(std::move(error));
}

Result<int> run(Context& context) {
  const auto& words = context.typed().arguments();
  const std::string &key = words[0], &value = words[1];
  if (key == "default_profile") {
    if (auto written = write_setting("", key, value); !written) return fail(std::move(written.error()));
    return 0;
  }
  if (const auto fault = setting_fault(key, value)) return refused(*fault);
  const auto profile = profile_to_edit(context.typed().value("profile").value_or(""));
  if (!profile) return fail(profile.error());
  if (auto written = write_setting(*profile, key, value); !written) return fail(std::move(written.error()));
  context.messages().say(fmt::format("{} set in profile {} of {}", key, *profile, config_file().string()));
  return 0;
}

constexpr Example examples[] = {
    {"wsync config set oresto.user shop --profile test", "Makes the profile where it is not there yet."},
    {"wsync config set default_profile test", "The profile that is used when none is named."},
};

constexpr Argument arguments[] = {
    {"KEY", "a setting, see `wsync help environment`"},
    {"VALUE", "its value"},
};

}  // namespace

extern const Command config_set;
const Command config_set = {
    .noun = "config",
    .verb = "set",
    .summary = "Set a value in config.toml and keep the rest of the file",
    .about =
        "Comments, order and everything else in the file stay as they are. Secrets are refused: "
        "`wsync auth login` stores them.",
    .examples = examples,
    .arguments = arguments,
    .run = run,
};

}  // namespace wsync::app
