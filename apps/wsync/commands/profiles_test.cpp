// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "assortment_files.hpp"
#include "base/plural.hpp"
#include "base/text.hpp"
#include "command.hpp"
#include "context.hpp"
#include "hanos/profile_trial.hpp"

namespace wsync::app {
namespace {

struct TriedRow {
  std::optional<std::string> column{};
  std::optional<std::string> target{};
  std::optional<std::string> sample{};
  std::vector<std::string> transforms{};
  std::optional<std::string> read_as{};
};

const schema::Record& describe(const TriedRow*) {
  constexpr schema::Rules ours{.source = Source::ours};
  static constexpr Field fields[] = {
      field<&TriedRow::column>("column", "Column of the file; nothing where the profile has a constant.",
                               ours),
      field<&TriedRow::target>("target", "What of an article it says; nothing where nobody asks for it.",
                               ours),
      field<&TriedRow::sample>("sample", "The first text in it.", ours),
      field<&TriedRow::transforms>("transforms", "What is done with the text, in this order.", ours),
      field<&TriedRow::read_as>("readAs", "What became of it in the first row.", ours),
  };
  static_assert(schema::sound(fields));
  static constexpr Record it = record<TriedRow>("tried", "What a file profile makes of a column.", fields);
  return it;
}

const schema::Record& columns() { return schema::record_of<TriedRow>(); }

Result<int> run(Context& context) {
  const Typed& typed = context.typed();
  auto rows = context.rows(columns());
  if (!rows) return fail(std::move(rows.error()));
  const std::filesystem::path file = typed.arguments().at(0);
  const auto profile = typed.has("file-profile") ? hanos::load_profile(*typed.value("file-profile"))
                                                 : Result<hanos::Profile>(hanos::canonical_for(file));
  if (!profile) return fail(profile.error());
  hanos::ReadOptions options;
  options.customer = hanos::CustomerNumber(typed.value("customer").value_or(""));
  const auto trial = hanos::try_profile(file, *profile, options);
  if (!trial) return fail(trial.error());
  for (const auto& one : trial->columns) {
    const TriedRow row{unless_empty(one.column), unless_empty(one.target), unless_empty(one.sample),
                       one.transforms, unless_empty(one.read_as)};
    if (auto added = (*rows)->add(&row); !added) return fail(std::move(added.error()));
  }
  if (auto finished = (*rows)->finish(); !finished) return fail(std::move(finished.error()));
  const auto& read = trial->read;
  context.messages().say(
      fmt::format("profile {} ({}); {}{}; {}, {}", profile->name, to_string(profile->provenance),
                  read.assortment.source.encoding,
                  trial->delimiter.empty() ? "" : ", cells parted by \"" + trial->delimiter + "\"",
                  counted(read.rows, "row"), counted(read.assortment.articles.size(), "article")));
  for (const auto& remark : read.remarks) context.messages().say(remark);
  if (hanos::worst(read.findings) != hanos::Severity::error) {
    say_findings(context, read.findings);
    return 0;
  }
  Error error{.code = Code::input,
              .message = fmt::format("the profile {} does not fit {}", profile->name, file.string())};
  error.problems = problems_of(read.findings);
  error.hint = "Put it right in a TOML file of your own, and try again.";
  error.system = "hanos";
  return fail(std::move(error));
}

constexpr Argument arguments[] = {
    {.name = "FILE", .text = "an assortment file: CSV, XML or XLSX"},
};

constexpr Option options[] = {
    file_profile_option,
    {.name = "customer",
     .value = "NUMBER",
     .text = "whose file it is, where neither name nor content says so"},
};

constexpr Example examples[] = {
    {"wsync profiles test delivered.csv --file-profile hanos-main.toml", "Which column becomes what."},
};

}  // namespace

extern const Command profiles_test;
const Command profiles_test = {
    .noun = "profiles",
    .verb = "test",
    .summary = "Try a file profile on a file",
    .about =
        "Shows for each column of the file what of an article it says, and what became of the first row; "
        "columns\n"
        "that nobody asks for have no target. Encoding, delimiter and proved decimal marks are said, and\n"
        "everything that does not fit.",
    .examples = examples,
    .arguments = arguments,
    .options = options,
    .groups = Takes::output,
    .run = run,
    .columns = columns,
};

}  // namespace wsync::app
