// SPDX-License-Identifier: MIT
#include "hanos/finding.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace wsync::hanos {

std::string_view to_string(Severity severity) {
  constexpr std::array<std::string_view, 3> names{"info", "warning", "error"};
  return names[static_cast<std::size_t>(severity)];
}

Problem to_problem(const Finding& finding) {
  Problem problem{
      .where = finding.file, .code = finding.code, .message = finding.message, .advice = finding.hint};
  problem.warning = finding.severity != Severity::error;
  const auto behind = [&problem](const std::string& part) {
    problem.where += problem.where.empty() ? part : ":" + part;
  };
  if (finding.line != 0) behind(std::to_string(finding.line));
  if (!finding.column.empty()) behind(finding.column);
  if (problem.where.empty() && !finding.customer.empty())
    problem.where = "customer " + finding.customer.text();
  if (!finding.article.empty())
    problem.message = fmt::format("article {}: {}", finding.article.text(), problem.message);
  return problem;
}

std::optional<Severity> worst(std::span<const Finding> findings) {
  std::optional<Severity> found;
  for (const auto& finding : findings)
    if (!found || finding.severity > *found) found = finding.severity;
  return found;
}

std::size_t count(std::span<const Finding> findings, Severity severity) {
  return static_cast<std::size_t>(std::count_if(
      findings.begin(), findings.end(), [severity](const Finding& one) { return one.severity == severity; }));
}

}  // namespace wsync::hanos
