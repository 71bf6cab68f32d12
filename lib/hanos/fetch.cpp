// SPDX-License-Identifier: MIT
#include "hanos/fetch.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "base/plural.hpp"
#include "hanos/fetch_choice.hpp"
#include "hanos/fetch_file.hpp"

namespace wsync::hanos {
namespace {

/// Sizes and times where the list has none (https drops that are lines of names). To choose, only those are
/// asked for whose names say no day, and changes that may be newer than the archive's newest.
enum class For { choice, reading };
Result<void> complete(net::Drop& drop, std::vector<Candidate>& candidates, For use, const Changed& changed) {
  for (auto& candidate : candidates) {
    if (candidate.file.modified && (candidate.file.size || use == For::choice)) continue;
    if (candidate.fault) continue;
    if (use == For::choice && candidate.facts.date && !may_be_next(candidate, changed)) continue;
    auto file = drop.stat(candidate.file.name);
    if (!file) return fail(std::move(file.error()));
    if (*file)
      candidate.file = std::move(**file);
    else
      candidate.fault = Error{
          .code = Code::not_found,
          .message = fmt::format("{} is in the list of {} and not there", candidate.file.name, drop.place())};
  }
  return {};
}

Fetched waiting(const Candidate& candidate, std::string why) {
  Fetched fetched{
      .customer = candidate.facts.customer, .name = candidate.file.name, .outcome = Outcome::waiting};
  fetched.error = Error{.code = Code::unavailable, .message = candidate.file.name + " " + std::move(why)};
  fetched.error->hint = "Run it again later.";
  return fetched;
}

/// Why it is not taken yet; empty where it is ready. Without a marker this looks a second time.
Result<std::string> not_ready(net::Drop& drop, const FetchRules& rules,
                              const std::vector<net::DropFile>& listed, const Candidate& candidate) {
  const auto& file = candidate.file;
  if (!rules.marker.empty())
    return is_listed(listed, file.name + rules.marker)
               ? std::string{}
               : fmt::format("has no {}{} beside it yet", file.name, rules.marker);
  if (rules.stable.count() == 0) return std::string{};
  const auto now = drop.stat(file.name);
  if (!now) return fail(now.error());
  if (!*now) return std::string("went away again");
  return (*now)->size == file.size && (*now)->modified == file.modified
             ? std::string{}
             : std::string("is still being written");
}

/// Changes of which an earlier file was not taken: the assortment put together would be wrong.
Fetched not_before(const Candidate& candidate, const Fetched& refused) {
  auto fetched = waiting(candidate, {});
  fetched.error->code = refused.error->code;
  fetched.error->message =
      fmt::format("{} only says what changed and is not taken before {}", candidate.file.name, refused.name);
  fetched.error->hint = fmt::format(
      "Have {} put right; or take it as it is with --no-check, after asking Hanos.", refused.name);
  return fetched;
}

/// After these it makes no sense to go on with the next file.
Failure nothing_fits(const net::Drop& drop, const FetchRules& rules, std::size_t seen) {
  Error error{.code = Code::not_found,
              .message = seen == 0 ? fmt::format("there is no file in {}", drop.place())
                                   : fmt::format("{} in {}, but none that fits \"{}\"",
                                                 counted(seen, "file is", "files are"), drop.place(),
                                                 rules.pattern.text())};
  error.hint = "Correct hanos.drop or hanos.pattern, or ask the drop's owner.";
  return fail(std::move(error));
}

void add_missing(const FetchRules& rules, const net::Drop& drop, std::vector<Fetched>& files) {
  for (const auto& customer : rules.customers) {
    if (std::ranges::find(files, customer, &Fetched::customer) != files.end()) continue;
    Fetched missing{.customer = customer, .outcome = Outcome::missing};
    missing.error = Error{
        .code = Code::not_found,
        .message = fmt::format("no file of customer number {} is in {}", customer.text(), drop.place())};
    missing.error->hint = "Ask whether the data export of that customer number is on.";
    files.push_back(std::move(missing));
  }
}

}  // namespace

bool ends_all(Code code) {
  return code == Code::unreachable || code == Code::timeout || code == Code::broken_connection ||
         code == Code::credentials || code == Code::interrupted;
}

Result<void> parse_after_read(std::string_view text, FetchRules& rules) {
  if (text == "keep" || text == "delete") {
    rules.after = text == "keep" ? AfterRead::keep : AfterRead::remove;
    return {};
  }
  const std::string folder(text.substr(0, 5) == "move:" ? text.substr(5) : "");
  if (!net::drop_name_fault(folder)) {
    rules.after = AfterRead::move;
    rules.folder = folder;
    return {};
  }
  return fail(Code::config, fmt::format("\"{}\" is not what becomes of files in a drop: keep, delete or "
                                        "move:FOLDER (a folder of the drop)",
                                        text));
}

std::string_view to_string(Outcome outcome) {
  constexpr auto names =
      std::to_array<std::string_view>({"new", "unchanged", "waiting", "missing", "failed"});
  return names[static_cast<std::size_t>(outcome)];
}

Result<std::vector<Fetched>> fetch(net::Drop& drop, const Archive& archive, const FetchRules& rules,
                                   const Verify& verify, const Wait& wait) {
  if (rules.after == AfterRead::move && !drop.renames())
    return fail(Code::config, "an https drop cannot move files; set hanos.after_read to keep or delete");
  std::set<std::string, std::less<>> seen;  // a list that was cut off is asked for again
  auto listed = drop.list([&](std::string_view name) {
    seen.emplace(name);
    return is_looked_at(name, rules);
  });
  if (!listed) return fail(std::move(listed.error()));
  auto found = fitting(*listed, rules);
  if (!found) return fail(std::move(found.error()));
  if (found->empty() && rules.customers.empty() && rules.after == AfterRead::keep)
    return nothing_fits(drop, rules, seen.size());
  const auto changed = changed_of(*found, rules, archive);
  if (!changed) return fail(changed.error());
  if (auto done = complete(drop, *found, For::choice, *changed); !done) return fail(std::move(done.error()));
  auto chosen = newest_of(std::move(*found), rules, *changed);
  if (auto done = complete(drop, chosen, For::reading, *changed); !done) return fail(std::move(done.error()));
  if (!chosen.empty() && rules.marker.empty() && rules.stable.count() > 0 && !wait(rules.stable))
    return fail(Code::interrupted, "interrupted while waiting whether files still change");

  const FetchTools tools{drop, archive, rules, verify, *listed};
  std::vector<Fetched> files;
  std::optional<Error> ended;
  std::optional<Fetched> refused;  // the first of changes that was not taken
  for (const auto& candidate : chosen) {
    Fetched fetched{.customer = candidate.facts.customer, .name = candidate.file.name};
    if (ended) {
      fetched.error = *ended;
      fetched.error->message = fmt::format("{} was not tried: {}", candidate.file.name, ended->message);
    } else if (refused && refused->customer == candidate.facts.customer) {
      fetched = not_before(candidate, *refused);
    } else if (candidate.fault) {
      fetched.error = candidate.fault;
    } else if (auto reason = not_ready(drop, rules, *listed, candidate); !reason) {
      fetched.error = std::move(reason.error());
    } else {
      fetched = reason->empty() ? fetch_file(tools, candidate) : waiting(candidate, std::move(*reason));
    }
    if (!ended && fetched.error && ends_all(fetched.error->code)) ended = fetched.error;
    if (candidate.is_next && !fetched.delivery && (!refused || refused->customer != fetched.customer))
      refused = fetched;
    files.push_back(std::move(fetched));
  }
  add_missing(rules, drop, files);
  return files;
}

int exit_status(const std::vector<Fetched>& files) {
  std::set<int> failed;
  bool some = false;
  for (const auto& file : files) {
    if (file.error) failed.insert(describe(file.error->code).exit_status);
    some = some || file.delivery.has_value();
  }
  if (failed.empty()) return 0;
  if (failed.contains(describe(Code::interrupted).exit_status)) return *failed.rbegin();
  return some ? describe(Code::partial).exit_status : *failed.begin();
}

}  // namespace wsync::hanos
