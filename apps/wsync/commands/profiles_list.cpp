// SPDX-License-Identifier: MIT
#include "command.hpp"
#include "context.hpp"
#include "hanos/profile.hpp"

namespace wsync::app {
namespace {

struct ProfileRow {
  std::string name{};
  std::string provenance{};
  std::string format{};
  std::string remark{};
};

const schema::Record& describe(const ProfileRow*) {
  constexpr schema::Rules ours{.source = Source::ours};
  static constexpr Field fields[] = {
      field<&ProfileRow::name>("name", "Its name.", ours),
      field<&ProfileRow::provenance>("provenance", "wsync, standard, observed-unverified or user.", ours),
      field<&ProfileRow::format>("format", "csv, xml or xlsx.", ours),
      field<&ProfileRow::remark>("remark", "Where the layout comes from.", ours),
  };
  static_assert(schema::sound(fields));
  static constexpr Record it =
      record<ProfileRow>("file-profile", "How assortment files of Hanos look.", fields);
  return it;
}

const schema::Record& columns() { return schema::record_of<ProfileRow>(); }

Result<int> run(Context& context) {
  auto rows = context.rows(columns());
  if (!rows) return fail(std::move(rows.error()));
  for (const auto& one : hanos::presets()) {
    const ProfileRow row{one.name, std::string(to_string(one.provenance)), std::string(to_string(one.format)),
                         one.remark};
    if (auto added = (*rows)->add(&row); !added) return fail(std::move(added.error()));
  }
  if (auto finished = (*rows)->finish(); !finished) return fail(std::move(finished.error()));
  return 0;
}

constexpr Example examples[] = {
    {"wsync profiles list", "What --file-profile takes by name."},
};

}  // namespace

extern const Command profiles_list;
const Command profiles_list = {
    .noun = "profiles",
    .verb = "list",
    .summary = "List the file profiles for Hanos that wsync comes with",
    .about =
        "A file profile says how assortment files look: format, columns, words, decimal mark. Your own is a "
        "TOML\n"
        "file; profiles of config.toml are another thing (`wsync config profiles`).",
    .examples = examples,
    .groups = Takes::output,
    .run = run,
    .columns = columns,
};

}  // namespace wsync::app
