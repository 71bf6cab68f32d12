// SPDX-License-Identifier: MIT
#include "sync/planned_steps.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "sync/json_items.hpp"

namespace wsync::sync {
namespace {

std::array<std::uint64_t, 2> shortened(const std::string& hex) {
  std::array<std::uint64_t, 2> out{};
  for (std::size_t i = 0; i < out.size(); ++i)
    std::from_chars(hex.data() + 16 * i, hex.data() + 16 * (i + 1), out[i], 16);
  return out;
}

std::string shown(const std::optional<std::string>& value) { return value.value_or("(nothing)"); }

template <class Changes>
std::string told(std::string_view action, const Changes& changes) {
  std::string out(action == "none" ? "nothing to do" : action);
  std::string_view mark = " ";
  for (const auto& change : changes) {
    out += fmt::format("{}{}: {} -> {}", mark, change.field, shown(change.before), shown(change.after));
    mark = ", ";
  }
  return out;
}

/// What differs in two before-images, by the names of their members.
std::string other_fields(const std::string& before, const std::string& now) {
  const auto then = json_members(before), there = json_members(now);
  if (!then || !there) return {};
  std::string out;
  const auto add = [&](std::string_view name, const std::string* a, const std::string* b) {
    out += fmt::format("{}{} was {}, is {}", out.empty() ? "" : ", ", name, a == nullptr ? "(nothing)" : *a,
                       b == nullptr ? "(nothing)" : *b);
  };
  for (const auto& member : *then)
    if (const auto* other = find_member(*there, member.name); other == nullptr || *other != member.json)
      add(member.name, &member.json, other);
  for (const auto& member : *there)
    if (find_member(*then, member.name) == nullptr) add(member.name, nullptr, &member.json);
  return out;
}

}  // namespace

PlannedSteps::PlannedSteps(Turns& inner, const PlanFile& plan, const Input& input, const store::Journal* journal)
    : inner_(inner), plan_(plan), input_(input), journal_(journal) {}

Result<void> PlannedSteps::read() {
  auto read = plan_.each([&](const PlannedRow& row, std::size_t offset) {
    if (!row.code) planned_.push_back({shortened(row.print), offset});
    return true;
  });
  if (!read) return read;
  if (planned_.size() != input_.size()) return fail(Code::input, "the plan was changed while it was read");
  return {};
}

bool PlannedSteps::is_conflict(const Step& step) {
  const auto position = static_cast<std::size_t>(step.position);
  if (compared_) return std::binary_search(differ_.begin(), differ_.end(), step.position);
  if (const auto before = journal_ != nullptr ? journal_->row(step.position) : std::nullopt;
      before && before->state != store::RowState::planned)
    return false;
  return step.refusal || shortened(fingerprint(step, input_.raw(input_.row(position)))) != planned_[position].print;
}

/// `prices.csv:7:`
std::string PlannedSteps::place(std::int64_t row) const {
  return input_.place(Row{.number = static_cast<std::size_t>(row)}, "");
}

Problem PlannedSteps::conflict(const Step& step) const {
  const auto planned = plan_.at(planned_[static_cast<std::size_t>(step.position)].offset);
  std::string now = step.refusal ? "refused: " + step.refusal->message : told(step.action, step.changes);
  if (planned && !step.refusal)
    if (const auto others = other_fields(planned->before, step.before); !others.empty()) now += "; " + others;
  return {place(step.row), "plan.conflict",
          fmt::format("{}: planned was {}; now it is {}", step.key,
                      planned ? told(planned->action, planned->changes) : "something else", now),
          "", false};
}

void PlannedSteps::rewind() {
  compared_ = true;
  inner_.rewind();
}

std::vector<Turn> PlannedSteps::next(std::vector<Problem>& findings) {
  std::vector<Problem> found;
  auto turns = inner_.next(found);
  for (auto& [step, over, noted] : turns) {
    if (over || noted || !is_conflict(step)) continue;
    auto problem = conflict(step);
    // What else is wrong with a row that is not sent stops no other.
    std::erase_if(found, [&](const Problem& one) { return one.where.starts_with(problem.where); });
    problem.where.pop_back();  // prices.csv:7
    step.refusal = Error{.code = Code::conflict, .message = problem.message};
    step.refusal->problems.push_back({"", problem.code, problem.message, "make a new plan", false});
    step.writes.clear();
    step.bulk.reset();
    if (compared_) continue;
    differ_.push_back(step.position);
    conflicts_.push_back(std::move(problem));
  }
  findings.insert(findings.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
  return turns;
}

}  // namespace wsync::sync
