// SPDX-License-Identifier: MIT
#include "sync/steps.hpp"
#include "base/plural.hpp"

#include <fmt/format.h>

#include <utility>

namespace wsync::sync {
namespace {

std::string done_word(const std::string& action) {
  if (action == "create") return "created";
  if (action == "delete") return "deleted";
  if (action == "none") return "unchanged";
  return "updated";
}

RowResult base_result(const Step& step) {
  RowResult result{.row = step.row, .key = step.key, .action = step.action};
  for (const auto& change : step.changes)
    result.changes.push_back({change.field, change.before, change.after});
  return result;
}

/// `SalesPriceList 3.80 -> 38.00, Remark (none) -> achterom`
std::string told(const std::vector<schema::Change>& changes) {
  const auto value = [](const std::optional<std::string>& text) {
    return text ? *text : std::string("(none)");
  };
  std::string out;
  for (const auto& [field, before, after] : changes)
    out += fmt::format("{}{} {} -> {}", out.empty() ? "" : ", ", field, value(before), value(after));
  return out;
}

}  // namespace

RowResult failed(const Step& step, const Error& error) {
  return failed_row(step.row, step.key, step.action, error);
}

RowResult done(const Step& step) {
  RowResult result = base_result(step);
  result.outcome = step.outcome.empty() ? done_word(step.action) : step.outcome;
  if (!step.about.empty()) result.message = step.about;
  if (step.remark) result.message = step.remark();
  return result;
}

RowResult planned(const Step& step) {
  if (step.refusal) return failed(step, *step.refusal);
  RowResult result = base_result(step);
  result.outcome = step.action == "none" ? "unchanged" : "planned";
  if (!step.about.empty()) result.message = step.about;
  if (!step.changes.empty()) result.message = told(step.changes);
  return result;
}

Error rejected(std::vector<Problem> findings) {
  std::size_t refusals = 0;
  for (const auto& finding : findings) refusals += finding.warning ? 0 : 1;
  const std::size_t warnings = findings.size() - refusals;
  std::string more;
  if (warnings > 0) more = ", " + counted(warnings, "warning");
  Error error{.code = Code::input, .message = counted(refusals, "finding") + more + "; nothing was sent"};
  error.problems = std::move(findings);
  return error;
}

}  // namespace wsync::sync
