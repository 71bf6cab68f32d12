// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "base/text.hpp"
#include "command.hpp"
#include "context.hpp"
#include "hanos/profile.hpp"
#include "hanos/read_catalogue.hpp"

namespace wsync::app {
namespace {

struct MappingRow {
  std::string target{};
  bool required = false;
  std::vector<std::string> columns{};
  std::vector<std::string> transforms{};
  std::optional<std::string> constant{};
  std::string text{};
};

const schema::Record& describe(const MappingRow*) {
  constexpr schema::Rules ours{.source = Source::ours};
  static constexpr Field fields[] = {
      field<&MappingRow::target>("target", "What of an article it says.", ours),
      field<&MappingRow::required>("required", "Whether every row needs it.", ours),
      field<&MappingRow::columns>(
          "columns", "Columns, or paths of XML, that say it: the first one that is there.", ours),
      field<&MappingRow::transforms>("transforms", "What is done with its text, in this order.", ours),
      field<&MappingRow::constant>("constant", "What stands in where the file says nothing.", ours),
      field<&MappingRow::text>("text", "What it means.", ours),
  };
  static_assert(schema::sound(fields));
  static constexpr Record it =
      record<MappingRow>("mapping", "Where a file profile takes a value from.", fields);
  return it;
}

const schema::Record& columns() { return schema::record_of<MappingRow>(); }

Result<int> run(Context& context) {
  auto rows = context.rows(columns(), {"target", "required", "columns", "transforms", "constant"});
  if (!rows) return fail(std::move(rows.error()));
  const auto profile = hanos::load_profile(context.typed().arguments().at(0));
  if (!profile) return fail(profile.error());
  for (const auto& info : hanos::targets()) {
    const auto mapping = profile->map.find(info.target);
    if (mapping == profile->map.end()) continue;
    MappingRow row{.target = std::string(info.name), .required = info.required};
    row.columns = mapping->second.names;
    for (const auto& step : mapping->second.transforms) row.transforms.push_back(step.text);
    row.constant = mapping->second.constant;
    row.text = info.text;
    if (auto added = (*rows)->add(&row); !added) return fail(std::move(added.error()));
  }
  if (auto finished = (*rows)->finish(); !finished) return fail(std::move(finished.error()));
  if (hanos::is_catalogue(profile->format))
    context.messages().say(fmt::format("{} is a standard, which says itself what means what", profile->name));
  context.messages().say(fmt::format("{} ({}), {}, {}{}{}", profile->name, to_string(profile->provenance),
                                     to_string(profile->format), to_string(profile->mode),
                                     profile->remark.empty() ? "" : ": ", profile->remark));
  return 0;
}

constexpr Argument arguments[] = {
    {.name = "PROFILE", .text = "its name, or a TOML file"},
};

constexpr Example examples[] = {
    {"wsync profiles show hanos-sheet", "Which column means what."},
    {"wsync profiles show hanos-main.toml", "The same of your own, after checking it."},
};

}  // namespace

extern const Command profiles_show;
const Command profiles_show = {
    .noun = "profiles",
    .verb = "show",
    .summary = "Show which column means what in a file profile",
    .about = "Of a TOML file every line that is wrong is said, and what it must map and does not.",
    .examples = examples,
    .arguments = arguments,
    .groups = Takes::output,
    .run = run,
    .columns = columns,
};

}  // namespace wsync::app
