// SPDX-License-Identifier: MIT
#include "sync/steps.hpp"

#include <fmt/format.h>

#include <map>
#include <memory>

#include "base/text.hpp"
#include "schema/columns.hpp"

namespace wsync::sync {
namespace {

std::string done_word(const std::string& action) {
  if (action == "create") return "created";
  if (action == "update") return "updated";
  if (action == "delete") return "deleted";
  return "unchanged";
}

RowResult base_result(const Step& step) {
  return {.row = static_cast<std::int64_t>(step.row->number), .key = step.key, .action = step.action};
}

/// Performs the writes of a step from `index` on, one after the other.
void perform_from(std::shared_ptr<Step> step, std::size_t index, const TakeOptions& options) {
  if (index == step->writes.size()) {
    RowResult result = base_result(*step);
    result.outcome = done_word(step->action);
    return options.on_row(result, std::nullopt);
  }
  perform(step->writes[index], options.tries, [step, index, options](Result<void> ended) {
    if (ended) return perform_from(step, index + 1, options);
    const auto& error = ended.error();
    options.on_row(failed_row(static_cast<std::int64_t>(step->row->number), step->key, step->action, error),
                   error.code);
  });
}

}  // namespace

RowResult planned(const Step& step) {
  if (step.refusal)
    return failed_row(static_cast<std::int64_t>(step.row->number), step.key, step.action, *step.refusal);
  RowResult result = base_result(step);
  result.outcome = step.action == "none" ? "unchanged" : "planned";
  if (!step.changes.empty()) result.message = join(step.changes, ", ");
  return result;
}

void take(std::vector<Step>& steps, const TakeOptions& options) {
  for (auto& step : steps) {
    if (step.refusal) {
      options.on_row(planned(step), step.refusal->code);
      continue;
    }
    perform_from(std::make_shared<Step>(std::move(step)), 0, options);
  }
}

std::vector<Checked> check_rows(const Input& input, const Record& record, std::string_view key_field,
                                std::vector<Problem>& findings) {
  std::vector<Checked> checked;
  std::map<std::string, std::size_t, std::less<>> first_row;
  Problem unused;
  const auto column = schema::find_column(record, key_field, unused);
  for (const auto& row : input.rows()) {
    if (row.action == Action::ignore) continue;
    Checked one{&row, {}, record.make()};
    input.check(row, one.object.get(), findings);
    schema::write_cell(*column, one.object.get(), one.key);
    if (row.action == Action::remove)
      findings.push_back({input.place(row, "Action"), "action", "this command does not delete", "", false});
    if (const auto [twin, fresh] = first_row.emplace(one.key, row.number); !fresh && !one.key.empty())
      findings.push_back({input.place(row, key_field), "key.twice",
                          fmt::format("{} stands in row {} already", one.key, twin->second), "", false});
    checked.push_back(std::move(one));
  }
  return checked;
}

Error rejected(std::vector<Problem> findings) {
  std::size_t refusals = 0;
  for (const auto& finding : findings) refusals += finding.warning ? 0 : 1;
  Error error{.code = Code::input,
              .message = fmt::format("{} finding{}; nothing was sent", refusals, refusals == 1 ? "" : "s")};
  error.problems = std::move(findings);
  return error;
}

}  // namespace wsync::sync
