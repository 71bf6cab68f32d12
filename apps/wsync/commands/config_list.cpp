// SPDX-License-Identifier: MIT
#include "command.hpp"
#include "context.hpp"

namespace wsync::app {
namespace {

struct Listed {
  std::string key{};
  std::optional<std::string> value{};
  std::optional<std::string> origin{};
  std::string variable{};
  std::string text{};
};

const schema::Record& describe(const Listed*) {
  static constexpr Field fields[] = {
      field<&Listed::key>("key", "Name of the setting.", {.key = Key::primary}),
      field<&Listed::value>("value", "Its value; secrets are only `set` or absent."),
      field<&Listed::origin>("origin", "Where the value comes from."),
      field<&Listed::variable>("variable", "Environment variable that sets it."),
      field<&Listed::text>("text", "What it means."),
  };
  static constexpr Record it = record<Listed>("setting", "A setting of the profile.", fields);
  return it;
}

const schema::Record& columns() { return schema::record_of<Listed>(); }

Result<int> run(Context& context) {
  const auto settings = context.settings();
  if (!settings) return fail(settings.error());
  auto rows = context.rows(columns(), {"key", "value", "origin"});
  if (!rows) return fail(std::move(rows.error()));
  for (const SettingInfo& info : setting_table()) {
    auto setting = info.secret ? (*settings)->find_secret(info.key)
                               : Result<std::optional<Setting>>((*settings)->find(info.key));
    if (!setting) return fail(std::move(setting.error()));
    Listed listed{.key = std::string(info.key),
                  .value = {},
                  .origin = {},
                  .variable = std::string(info.variable),
                  .text = std::string(info.text)};
    if (*setting) {
      listed.value = info.secret ? "set" : (*setting)->value;
      listed.origin = (*setting)->origin;
    }
    if (auto added = (*rows)->add(&listed); !added) return fail(std::move(added.error()));
  }
  if (auto finished = (*rows)->finish(); !finished) return fail(std::move(finished.error()));
  return 0;
}

constexpr Example examples[] = {
    {"wsync config list --profile test", "Every setting, its value and where it comes from."}};

}  // namespace

extern const Command config_list;
const Command config_list = {
    .noun = "config",
    .verb = "list",
    .summary = "List every setting, its value and where it comes from",
    .about = "",
    .examples = examples,
    .groups = Takes::output,
    .run = run,
    .columns = columns,
};

}  // namespace wsync::app
