// SPDX-License-Identifier: MIT
#include "verify_assortment.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "archived_assortment.hpp"
#include "base/plural.hpp"
#include "context.hpp"
#include "hanos/check.hpp"
#include "hanos/with_changes.hpp"

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
        fmt::format("{} changed by more than {} %", counted(static_cast<std::size_t>(jumps), "price"),
                    rules.max_price_change_percent.to_string()),
        fmt::format("`wsync assortments check --customer {}` says which", what.customer.text()), true}});
}

}  // namespace

Result<std::optional<hanos::Assortment>> AssortmentVerifier::archived(const OpenedAssortment& opened,
                                                                      const hanos::CustomerNumber& customer) {
  const auto earlier = assortment_archive().of(customer);
  if (!earlier) return fail(earlier.error());
  if (last_ && !earlier->empty() && earlier->back().sha256 == last_->source.sha256) return std::move(last_);
  return last_sound(context_, opened.profile, *earlier);
}

Result<hanos::ReadBy> AssortmentVerifier::verify(const std::filesystem::path& file,
                                                 const hanos::Fetched& what) {
  auto opened = open_assortment(context_, book_, file, what.customer, what.name);
  if (!opened) return fail(std::move(opened.error()));
  auto& read = opened->read;
  if (hanos::worst(read.findings) == hanos::Severity::error)
    return unfit(file, what.name, problems_of(read.findings));
  auto previous = archived(*opened, what.customer);
  last_.reset();
  if (!previous) return fail(std::move(previous.error()));
  if (*previous) {
    const auto& rules = opened->profile.checks;
    if (const auto fewer = far_fewer(read.assortment, **previous, rules))
      return unfit(file, what.name, problems_of({*fewer}));
    check_assortment(read, {.rules = rules, .now = now_utc(), .previous = &**previous});
    say_jumps(context_, what, read, rules);
  }
  last_ = read.assortment.mode == hanos::Mode::full
              ? std::move(read.assortment)
              : with_changes(previous->value_or(hanos::Assortment{}), read.assortment);
  return read_by(opened->profile);
}

}  // namespace wsync::app
