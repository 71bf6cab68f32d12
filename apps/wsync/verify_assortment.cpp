// SPDX-License-Identifier: MIT
#include "verify_assortment.hpp"
#include "base/plural.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "assortment_files.hpp"
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

}  // namespace

Result<void> verify_assortment(Context& context, const hanos::CustomerBook& book,
                               const std::filesystem::path& file, const hanos::Fetched& what) {
  auto opened = open_assortment(context, book, file, what.customer, what.name);
  if (!opened) return fail(std::move(opened.error()));
  auto& read = opened->read;
  if (hanos::worst(read.findings) == hanos::Severity::error)
    return unfit(file, what.name, problems_of(read.findings));
  const auto before = assortment_archive().newest(what.customer);
  if (!before) return fail(before.error());
  if (!*before) return {};
  const auto previous = hanos::read_assortment((*before)->file, opened->profile, {.customer = what.customer});
  if (!previous || hanos::worst(previous->findings) == hanos::Severity::error) return {};
  const auto fewer = far_fewer(read.assortment, previous->assortment, opened->profile.checks);
  if (!fewer) return {};
  return unfit(file, what.name, problems_of({*fewer}));
}

}  // namespace wsync::app
