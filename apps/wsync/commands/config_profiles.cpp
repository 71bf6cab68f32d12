// SPDX-License-Identifier: MIT
#include "command.hpp"
#include "context.hpp"

namespace wsync::app {
namespace {

struct Listed {
  std::string name{};
  bool used = false;
  bool production = false;
};

const schema::Record& describe(const Listed*) {
  static constexpr Field fields[] = {
      field<&Listed::name>("name", "Name of the profile.", {.key = Key::primary}),
      field<&Listed::used>("used", "Whether it is the one that is used now."),
      field<&Listed::production>("production", "Whether it changes anything only with --live."),
  };
  static constexpr Record it = record<Listed>("profile", "A profile of config.toml.", fields);
  return it;
}

const schema::Record& columns() { return schema::record_of<Listed>(); }

Result<int> run(Context& context) {
  const auto settings = context.settings();
  if (!settings) return fail(settings.error());
  auto rows = context.rows(columns());
  if (!rows) return fail(std::move(rows.error()));
  for (const std::string& name : (*settings)->profiles()) {
    const auto other = Settings::load(name);  // a broken one is listed all the same
    const Listed listed{
        .name = name, .used = name == (*settings)->profile(), .production = other && other->production()};
    if (auto added = (*rows)->add(&listed); !added) return fail(std::move(added.error()));
  }
  if (auto finished = (*rows)->finish(); !finished) return fail(std::move(finished.error()));
  return 0;
}

constexpr Example examples[] = {{"wsync config profiles", "The profiles, and which one is used."}};

}  // namespace

extern const Command config_profiles;
const Command config_profiles = {
    .noun = "config",
    .verb = "profiles",
    .summary = "List the profiles of config.toml",
    .about = "",
    .examples = examples,
    .groups = Takes::output,
    .run = run,
    .columns = columns,
};

}  // namespace wsync::app
