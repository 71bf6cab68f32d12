// SPDX-License-Identifier: MIT
#include "verify_assortment.hpp"
#include "base/plural.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "archived_assortment.hpp"
#include "context.hpp"
#include "hanos/check.hpp"

namespace wsync::app {
namespace {

constexpr std::size_t shown = 100;

/// Errors alone, by the name that the file has in the drop.
Failure unfit(const std::filesystem::path& file, const std::string& name, std::vector<Problem> problems) {
  std::erase_if(problems, [](const Problem& problem) { return problem.warning; });
  for (auto& problem : problems)
    if (problem.where.starts_with(file.string())) problem.where.replace(0, file.string().size(), name);
  Error error{
      .code = Code::input,
      .message = fmt::format("{} is not fit to be used: {}", name, counted(problems.size(), "error"))};
  if (problems.size() > shown) problems.resize(shown);
  error.problems = std::move(problems);
  error.hint = "It was not archived; what was there before stays. Ask Hanos, or correct the file's profile";
  return fail(std::move(error));
}

/// A price that is suddenly ten times too high is taken, for it may be right, but not in silence.
void say_jumps(Context& context, const hanos::Fetched& what, const hanos::AssortmentRead& read,
               const hanos::CheckRules& rules) {
  const auto jumps = std::count_if(read.findings.begin(), read.findings.end(),
                                   [](const hanos::Finding& finding) { return finding.code == "A022"; });
  if (jumps == 0) return;
  context.messages().findings(
      {{what.name, "A022",
        fmt::format("{} changed by more than {} %", counted(static_cast<std::uint64_t>(jumps), "price"),
                    rules.max_price_change_percent.to_string()),
        fmt::format("`wsync assortments check --customer {}` says which", what.customer.text()), true}});
}

}  // namespace

Result<void> verify_assortment(Context& context, const hanos::CustomerBook& book,
                               const std::filesystem::path& file, const hanos::Fetched& what) {
  auto opened = open_assortment(context, book, file, what.customer, what.name);
  if (!opened) return fail(std::move(opened.error()));
  auto& read = opened->read;
  if (hanos::worst(read.findings) == hanos::Severity::error)
    return unfit(file, what.name, problems_of(read.findings));
  const auto earlier = assortment_archive().of(what.customer);
  if (!earlier) return fail(earlier.error());
  const auto previous = last_sound(context, opened->profile, *earlier);
  if (!previous) return fail(previous.error());
  if (!*previous) return {};
  const auto& rules = opened->profile.checks;
  if (const auto fewer = far_fewer(read.assortment, **previous, rules))
    return unfit(file, what.name, problems_of({*fewer}));
  check_assortment(read, {.rules = rules, .now = now_utc(), .previous = &**previous});
  say_jumps(context, what, read, rules);
  return {};
}

}  // namespace wsync::app
