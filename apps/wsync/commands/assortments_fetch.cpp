// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "archived_assortment.hpp"
#include "assortment_files.hpp"
#include "command.hpp"
#include "context.hpp"
#include "drops.hpp"
#include "fetched_models.hpp"
#include "hanos/fetch.hpp"
#include "run_lock.hpp"
#include "usage.hpp"
#include "verify_assortment.hpp"

namespace wsync::app {
namespace {

const schema::Record& columns() { return schema::record_of<FetchedFile>(); }

Result<std::string> setting(Context& context, std::string_view key, std::string_view option) {
  if (auto typed = context.typed().value(option)) return std::move(*typed);
  const auto settings = context.settings();
  if (!settings) return fail(settings.error());
  const auto found = (*settings)->find(key);
  return found ? found->value : std::string{};
}

Result<hanos::FetchRules> rules_of(Context& context) {
  hanos::FetchRules rules;
  const auto pattern = setting(context, "hanos.pattern", "pattern"),
             stable = setting(context, "hanos.stable", "stable"),
             marker = setting(context, "hanos.marker", ""), checksum = setting(context, "hanos.checksum", ""),
             after = setting(context, "hanos.after_read", "after-read");
  for (const auto* text : {&pattern, &stable, &marker, &checksum, &after})
    if (!*text) return fail(text->error());
  auto parsed = hanos::NamePattern::parse(*pattern);
  if (!parsed) return fail(std::move(parsed.error()));
  rules.pattern = std::move(*parsed);
  const auto seconds = stable_seconds(*stable);
  if (!seconds) return fail(seconds.error());
  rules.stable = *seconds;
  rules.marker = *marker;
  rules.checksum_needed = *checksum == "required";
  if (auto done = hanos::parse_after_read(*after, rules); !done) return fail(std::move(done.error()));
  rules.all = context.typed().has("all");
  for (const auto& customer : context.typed().values("customer")) {
    if (customer.empty()) return usage_error("--customer takes a customer number");
    const hanos::CustomerNumber number(customer);
    if (std::ranges::find(rules.customers, number) == rules.customers.end())
      rules.customers.push_back(number);
  }
  return rules;
}

Result<void> show(Context& context, Rows& rows, bool whole, const FetchAnswer& answer,
                  const std::vector<hanos::Fetched>& fetched) {
  if (whole) {
    if (auto added = rows.add(&answer); !added) return added;
  } else {
    for (const auto& file : answer.files)
      if (auto added = rows.add(&file); !added) return added;
  }
  if (auto finished = rows.finish(); !finished) return finished;
  for (const auto& file : fetched)
    if (file.error) context.messages().findings(file.error->problems);
  context.messages().findings(problems_of(answer));
  context.messages().say(summary_of(answer));
  return {};
}

Result<int> run(Context& context) {
  const Typed& typed = context.typed();
  const auto output = typed.value("output");
  // One document that counts, where nothing else is asked for.
  const bool whole =
      output == "json" ? !typed.has("fields") : !output && typed.has("jq") && !typed.has("fields");
  auto rows = whole ? context.rows(schema::record_of<FetchAnswer>(), {}, Amount::one)
                    : context.rows(columns(), {"customer", "outcome", "name", "date", "size", "archived"});
  if (!rows) return fail(std::move(rows.error()));
  auto rules = rules_of(context);
  if (!rules) return fail(rules.error());
  if (rules->after != hanos::AfterRead::keep)
    if (auto allowed = context.allow_changes(); !allowed) return fail(std::move(allowed.error()));
  if (auto locked = lock_hanos(context); !locked) return fail(std::move(locked.error()));
  const auto book = open_book(context);
  if (!book) return fail(book.error());
  auto drop = open_hanos_drop(context, "hanos.drop", typed.value("drop"));
  if (!drop) return fail(std::move(drop.error()));

  const auto archive = assortment_archive();
  archive.clear_room();  // the lock is ours
  const auto wait = [&](std::chrono::milliseconds time) { return wait_for(context, time); };
  rules->only_changes = [&](const hanos::CustomerNumber& customer) -> Result<bool> {
    const auto profile = profile_of(context, *book, {}, customer);
    if (!profile) return fail(profile.error());
    return profile->mode == hanos::Mode::delta;
  };
  AssortmentVerifier verifier(context, *book);
  const auto verify = [&](const std::filesystem::path& file,
                          const hanos::Fetched& what) -> Result<hanos::ReadBy> {
    if (!typed.has("no-check")) return verifier.verify(file, what);
    const auto profile = profile_of(context, *book, file, what.customer);
    if (!profile) return fail(profile.error());
    return read_by(*profile);
  };
  auto fetched = hanos::fetch(**drop, archive, *rules, verify, wait);
  if (!fetched) return fail(fetched.error());
  for (auto& file : *fetched) {
    if (file.outcome != hanos::Outcome::missing || !file.error) continue;
    if (auto like = known_customer_like(*book, file.customer); !like.empty())
      file.error->hint = std::move(like);
  }
  if (auto shown = show(context, **rows, whole, answer_of((*drop)->place(), *fetched), *fetched); !shown)
    return fail(std::move(shown.error()));
  return hanos::exit_status(*fetched);
}

constexpr Option options[] = {
    {.name = "customer", .value = "NUMBER", .text = "only files of this customer number", .repeated = true},
    {.name = "drop",
     .value = "URL",
     .text = "this drop instead of hanos.drop: file:, sftp:, ftps: or https:"},
    {.name = "pattern",
     .value = "PATTERN",
     .text = "names of files: \"{customer}_{date}*.csv\" (hanos.pattern)"},
    {.name = "all",
     .text = "every file, not just the newest of each customer number, and of changes those since"},
    {.name = "stable",
     .value = "SECONDS",
     .text = "how long a file must not change before it is read (hanos.stable)"},
    {.name = "after-read",
     .value = "WHAT",
     .text = "keep, delete or move:FOLDER in the drop (hanos.after_read)"},
    {.name = "no-check",
     .text = "take files without reading them; size and checksum are compared all the same"},
    file_profile_option,
    book_option,
    lock_wait_option,
};

constexpr Example examples[] = {
    {"wsync assortments fetch", "Takes the newest file of each customer number into the archive."},
    {"wsync assortments fetch --customer 10234 --drop file:/srv/hanos",
     "From a folder, for one customer number."},
    {"wsync assortments fetch -o json --jq .new", "How many files were new."},
};

}  // namespace

extern const Command assortments_fetch;
const Command assortments_fetch = {
    .noun = "assortments",
    .verb = "fetch",
    .summary = "Fetch assortment files of Hanos from the drop into the local archive",
    .about =
        "Hanos publishes neither where its assortment files lie nor what they are called: hanos.drop and "
        "hanos.pattern say it. A drop is a folder (file:/FOLDER) or one on a server (sftp://HOST/FOLDER, "
        "below "
        "the home folder sftp://HOST/~/FOLDER, ftps://HOST/FOLDER, https://HOST/FOLDER). An https drop lists "
        "itself as JSON, as nginx does with autoindex_format json, or by a file of names (hanos.index).\n\n"
        "Files that are still being written are left alone: names that begin with a dot or end in .tmp, "
        ".part, "
        ".filepart or .incomplete, files whose size or time changes within two looks, files whose marker "
        "(hanos.marker) is not there. A file is downloaded, compared with its size and with NAME.sha256 "
        "where "
        "that is there, read by its profile, and only then archived as CUSTOMER/DATE_SHA8.SUFFIX in the "
        "state directory. Content "
        "that is there already is unchanged. In the drop nothing is changed unless hanos.after_read says "
        "so.\n\n"
        "Where files only say what changed (mode = \"delta\" in the profile), every file that is newer than "
        "the newest archived one is taken, the oldest first; where one is refused, those after it wait.\n\n"
        "A file that does not read without errors, or that has far fewer articles than the one before "
        "(A007), is "
        "not taken: what was archived before stays. After asking Hanos, --no-check takes it.\n\n"
        "Ends with 0 where all is new or unchanged, 3 where content is bad, 5 where some files were taken "
        "and "
        "some were not, 6 where no file fits or one that was asked for is not there, 7 where the network "
        "failed or files are still being written.",
    .examples = examples,
    .options = options,
    .groups = Takes::output | Takes::network,
    .run = run,
    .columns = columns,
};

}  // namespace wsync::app
