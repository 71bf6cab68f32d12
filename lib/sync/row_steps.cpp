// SPDX-License-Identifier: MIT
#include "sync/row_steps.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>
#include <utility>

#include "sync/journaling.hpp"

namespace wsync::sync {
namespace {

RowResult unprocessed(const Step& step) {
  return {.row = step.row, .key = step.key, .action = "none", .outcome = "unprocessed"};
}

Step over_step(const store::JournalRow& row) {
  return {.row = row.row, .position = row.position, .key = row.key, .action = row.action};
}

bool may_have_left(const store::JournalRow& row) { return row.state != store::RowState::planned; }

}  // namespace

Turn settle(Step step, const store::JournalRow& before) {
  const bool gone = step.refusal && step.refusal->code == Code::not_found &&
                    (before.action == "delete" || before.action == "process");
  if (gone) {  // what was asked for is the reason that it is not found any more
    step.refusal.reset();
    step.action = "none";
  }
  if (step.refusal || before.action.empty() || before.action == "none") return {std::move(step)};
  const bool done_before = step.action == "none";
  step.action = before.action;
  if (!done_before) return {std::move(step)};
  RowResult result = done(step);
  result.changes = result_of(before).changes;
  result.message = "done before the run was cut off: the server shows it";
  return {std::move(step), std::move(result)};
}

RowSteps::RowSteps(const CheckedRows& rows, Planner& planner, const store::Journal* journal)
    : rows_(rows), planner_(planner), journal_(journal) {}

Turn RowSteps::turn_of(std::size_t position, Row row, std::vector<Problem>& findings) {
  const auto before = journal_ != nullptr ? journal_->row(static_cast<std::int64_t>(position)) : std::nullopt;
  if (before && is_settled(*before)) return {over_step(*before), result_of(*before), true};
  const bool sent = before && may_have_left(*before);
  // What this run made itself is no obstacle to making it.
  if (sent && row.action == Action::create) row.action = Action::merge;
  const auto checked = rows_.bound(position, std::move(row));
  if (before && before->key != checked.key)
    findings.push_back({rows_.input().place(*checked.row, "row"), "input.other",
                        fmt::format("this row is {}; in the run it was {}", checked.key, before->key),
                        "hand in the file that the run began with", false});
  if (stopped_) {
    auto step = begin_step(checked);
    auto result = unprocessed(step);
    return {std::move(step), std::move(result)};
  }
  auto step = planner_.step(checked, findings);
  if (!sent) return {std::move(step)};
  return settle(std::move(step), *before);
}

std::vector<Turn> RowSteps::next(std::vector<Problem>& findings) {
  std::vector<Turn> turns;
  for (; next_ < rows_.size() && turns.size() < planner_.window(); ++next_) {
    auto row = rows_.input().row(next_);
    if (row.action == Action::ignore) continue;
    turns.push_back(turn_of(next_, std::move(row), findings));
  }
  planner_.end_window();
  return turns;
}

ListedSteps::ListedSteps(std::vector<Step> steps, const store::Journal* journal, std::size_t window)
    : steps_(std::move(steps)), journal_(journal) {
  std::int64_t next = 0;
  std::set<std::string, std::less<>> listed;
  for (const auto& step : steps_) listed.insert(step.key);
  std::vector<Step> missing;
  std::map<std::string, std::vector<std::int64_t>, std::less<>> known;  // positions by key, the first one last
  if (journal_ != nullptr) {
    const auto read = journal_->each_row_backwards([&](const store::JournalRow& row) {
      next = std::max(next, row.position + 1);
      known[row.key].push_back(row.position);
      if (listed.contains(row.key) || (row.action != "delete" && row.action != "process")) return true;
      // What was deleted or ticked off is listed no more.
      Step step = over_step(row);
      step.refusal = Error{.code = Code::not_found, .message = fmt::format("{} is not there any more", row.key)};
      missing.push_back(std::move(step));
      return true;
    });
    if (!read) throw std::runtime_error(read.error().message);
  }
  for (auto& step : steps_) {
    auto& places = known[step.key];
    step.position = places.empty() ? next++ : places.back();
    if (!places.empty()) places.pop_back();
  }
  for (auto step = missing.rbegin(); step != missing.rend(); ++step) steps_.push_back(std::move(*step));
  window_ = window > 0 ? window : steps_.size();
}

Turn ListedSteps::turn_of(const Step& step) const {
  const auto before = journal_ != nullptr ? journal_->row(step.position) : std::nullopt;
  if (before && is_settled(*before)) return {step, result_of(*before), true};
  if (stopped_) return {step, unprocessed(step)};
  if (before && may_have_left(*before)) return settle(step, *before);
  return {step};
}

std::vector<Turn> ListedSteps::next(std::vector<Problem>&) {
  std::vector<Turn> turns;
  for (; next_ < steps_.size() && turns.size() < window_; ++next_) turns.push_back(turn_of(steps_[next_]));
  return turns;
}

}  // namespace wsync::sync
