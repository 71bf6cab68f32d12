// SPDX-License-Identifier: MIT
#include "run_record.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/file.hpp"
#include "base/sha256.hpp"
#include "command.hpp"
#include "context.hpp"
#include "names.hpp"
#include "runs.hpp"
#include "schema/json.hpp"
#include "standard_input.hpp"

#ifndef WSYNC_VERSION
#define WSYNC_VERSION "0"
#endif

namespace wsync::app {
namespace {

struct KeptOption {
  std::string name{};
  std::vector<std::string> values{};
};
const schema::Record& describe(const KeptOption*) {
  static constexpr schema::Field fields[] = {
      schema::field<&KeptOption::name>("name", "The option.", {.source = schema::Source::ours}),
      schema::field<&KeptOption::values>("values", "Its values.", {.source = schema::Source::ours}),
  };
  static constexpr schema::Record it = schema::record<KeptOption>("option", "An option as typed.", fields);
  return it;
}

struct Kept {
  std::vector<KeptOption> options{};
  std::vector<std::string> arguments{};
  std::string file{};
};
const schema::Record& describe(const Kept*) {
  static constexpr schema::Field fields[] = {
      schema::field<&Kept::options>("options", "Options as typed.", {.source = schema::Source::ours}),
      schema::field<&Kept::arguments>("arguments", "Arguments as typed.", {.source = schema::Source::ours}),
      schema::field<&Kept::file>("file", "The input's path.", {.source = schema::Source::ours}),
  };
  static constexpr schema::Record it = schema::record<Kept>("typed", "What was typed.", fields);
  return it;
}

/// Options that say how, not what: each go has its own.
constexpr std::array how_options{"output", "fields", "jq",   "to",     "csv-dialect", "quiet",    "verbose", "color",
                                 "check",  "plan",   "dry-run", "results", "lock-wait", "findings", "live", "trace-http"};

bool says_how(std::string_view option) {
  return std::ranges::find(how_options, option) != how_options.end();
}

constexpr std::string_view copy_stem = "input";

Result<void> copy_input(const store::Journal& journal, const std::filesystem::path& file, bool is_plan) {
  if (file == "-") rewind_standard_input();
  auto content = read_file(file);
  if (!content) return fail(std::move(content.error()));
  const auto suffix = is_plan ? ".plan" : file == "-" ? "" : file.extension().string();
  return write_file(journal.folder() / (std::string(copy_stem) + suffix), *content, Privacy::secret);
}

}  // namespace

std::string written(const Typed& typed, const std::string& file) {
  Kept kept{.arguments = typed.arguments(), .file = file};
  for (const auto& [name, values] : typed.options())
    if (!says_how(name)) kept.options.push_back({name, values});
  std::string out;
  schema::write_json(schema::record_of<Kept>(), &kept, out);
  return out;
}

Result<KeptWords> read_words(const std::string& json) {
  Kept kept;
  std::vector<Problem> problems;
  if (auto read = schema::read_json(json, schema::record_of<Kept>(), &kept, problems); !read)
    return fail(Code::io, "the journal does not say what was typed: " + read.error().message);
  KeptWords words{.file = kept.file};
  for (const auto& option : kept.options)
    for (const auto& value : option.values) words.typed.add(option.name, value);
  for (const auto& argument : kept.arguments) words.typed.add_argument(argument);
  return words;
}

std::optional<std::filesystem::path> kept_input(const store::Journal& journal) {
  std::error_code unused;
  for (const auto& entry : std::filesystem::directory_iterator(journal.folder(), unused))
    if (entry.path().stem() == copy_stem) return entry.path();
  return std::nullopt;
}

Result<std::string> hash_of_input(const std::string& file) {
  if (file.empty()) return std::string();
  if (file == "-") return keep_standard_input();
  return sha256_of_file(file).value_or("");
}

Result<std::shared_ptr<store::Journal>> begin_run(Context& context, const std::string& server, const RunInput& input,
                                                  std::int64_t total) {
  const auto& assignment = context.assignment();
  if (assignment.aim == Assignment::Aim::resume) {
    if (auto resumed = assignment.journal->resume(); !resumed) return fail(std::move(resumed.error()));
    return assignment.journal;
  }
  const auto settings = context.settings();
  if (!settings) return fail(settings.error());
  const auto& file = input.file;
  const bool from_file = !file.empty() && file != "-";
  std::error_code unused;
  const auto path = from_file ? std::filesystem::absolute(file, unused).string() : "";
  store::RunFacts facts{
      .command = noun_and_verb(context.command()),
      .typed = written(context.typed(), path),
      .profile = (*settings)->profile(),
      .server = server,
      .input = file,
      .version = WSYNC_VERSION,
      .total = total};
  if (assignment.aim == Assignment::Aim::undo) facts.undoes = assignment.journal->facts().id;
  facts.input_hash = input.hash;
  auto journal = store::Journal::create(runs_folder(), std::move(facts));
  if (!journal) return fail(std::move(journal.error()));
  if (!file.empty() && input.keep_copy)
    if (auto copied = copy_input(**journal, file, !assignment.plan.empty()); !copied)
      return fail(std::move(copied.error()));
  return std::shared_ptr<store::Journal>(std::move(*journal));
}

}  // namespace wsync::app
