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
  if (action == "delete") return "deleted";
  if (action == "none") return "unchanged";
  return "updated";
}

RowResult base_result(const Step& step) { return {.row = step.row, .key = step.key, .action = step.action}; }

/// Rows that have ended, held back until all rows before them have.
class InOrder {
 public:
  explicit InOrder(TakeOptions options) : options_(std::move(options)) {}

  void ended(std::size_t index, RowResult result, std::optional<Code> code = std::nullopt) {
    if (options_.on_end) options_.on_end(result);
    waiting_.emplace(index, Ended{std::move(result), code});
    for (auto first = waiting_.begin(); first != waiting_.end() && first->first == next_; ++next_) {
      options_.on_row(first->second.result, first->second.code);
      first = waiting_.erase(first);
    }
  }
  int tries() const { return options_.tries; }

 private:
  struct Ended {
    RowResult result{};
    std::optional<Code> code{};
  };
  TakeOptions options_;
  std::size_t next_ = 0;
  std::map<std::size_t, Ended> waiting_{};
};

/// One row on its way: its writes, one after the other.
struct Taking : std::enable_shared_from_this<Taking> {
  Step step{};
  std::size_t index = 0;
  std::shared_ptr<InOrder> report{};

  void perform_from(std::size_t write) {
    if (write == step.writes.size()) {
      RowResult result = base_result(step);
      result.outcome = done_word(step.action);
      if (step.remark) result.message = step.remark();
      return report->ended(index, std::move(result));
    }
    perform(step.writes[write], report->tries(), [self = shared_from_this(), write](Result<void> ended) {
      if (ended) return self->perform_from(write + 1);
      const auto& error = ended.error();
      self->report->ended(self->index, failed_row(self->step.row, self->step.key, self->step.action, error),
                          error.code);
    });
  }
};

}  // namespace

RowResult planned(const Step& step) {
  if (step.refusal) return failed_row(step.row, step.key, step.action, *step.refusal);
  RowResult result = base_result(step);
  result.outcome = step.action == "none" ? "unchanged" : "planned";
  if (!step.changes.empty()) result.message = join(step.changes, ", ");
  return result;
}

void take(std::vector<Step>& steps, const TakeOptions& options) {
  const auto report = std::make_shared<InOrder>(options);
  for (std::size_t index = 0; index < steps.size(); ++index) {
    if (steps[index].refusal) {
      report->ended(index, planned(steps[index]), steps[index].refusal->code);
      continue;
    }
    const auto taking = std::make_shared<Taking>();
    taking->step = std::move(steps[index]);
    taking->index = index;
    taking->report = report;
    taking->perform_from(0);
  }
}

std::vector<Checked> check_rows(const Input& input, const Record& record, std::string_view key_field,
                                std::vector<Problem>& findings) {
  std::vector<Checked> checked;
  std::map<std::string, std::size_t, std::less<>> first_row;
  Problem unused;
  const auto column = key_field.empty() ? std::nullopt : schema::find_column(record, key_field, unused);
  for (const auto& row : input.rows()) {
    if (row.action == Action::ignore) continue;
    Checked one{&row, {}, record.make()};
    input.check(row, one.object.get(), findings);
    if (column) schema::write_cell(*column, one.object.get(), one.key);
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
  const std::size_t warnings = findings.size() - refusals;
  std::string more;
  if (warnings > 0) more = fmt::format(", {} warning{}", warnings, warnings == 1 ? "" : "s");
  Error error{
      .code = Code::input,
      .message = fmt::format("{} finding{}{}; nothing was sent", refusals, refusals == 1 ? "" : "s", more)};
  error.problems = std::move(findings);
  return error;
}

}  // namespace wsync::sync
