// SPDX-License-Identifier: MIT
#include "sync/undo.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "schema/json.hpp"
#include "sync/journaling.hpp"
#include "sync/json_items.hpp"

namespace wsync::sync {
namespace {

bool did_something(const store::JournalRow& row) {
  return row.outcome == "created" || row.outcome == "updated" || row.outcome == "deleted";
}

/// The user that a client's row made beside the client.
template <class Change>
bool is_record_made(const Change& change) {
  return change.field == "User" && !change.before;
}

bool is_secret(const RowChange& change) { return change.after == "[redacted]" || change.before == "[redacted]"; }

Turn over(Step step, std::string outcome, std::string code, std::string message) {
  RowResult result{.row = step.row, .key = step.key, .action = "undo", .outcome = std::move(outcome)};
  if (!code.empty()) result.code = std::move(code);
  result.message = std::move(message);
  return {std::move(step), std::move(result)};
}

/// `Location.StreetName` of `Location`, `Localizations[nld].Name` of `Localizations`.
std::string_view top_of(std::string_view field) { return field.substr(0, field.find_first_of(".[")); }

}  // namespace

std::vector<Unknown::Member> reversed_members(const std::string& before, const std::vector<RowChange>& changes,
                                              const std::vector<std::string>& keys) {
  auto all = json_members(before).value_or(std::vector<Unknown::Member>{});
  if (changes.empty()) return all;
  std::vector<Unknown::Member> members;
  const auto find = [](auto& list, std::string_view name) {
    return std::find_if(list.begin(), list.end(), [&](const auto& one) { return one.name == name; });
  };
  for (const auto& key : keys)
    if (const auto found = find(all, key); found != all.end()) members.push_back(*found);
  for (const auto& change : changes) {
    const auto top = top_of(change.field);
    auto member = find(members, top);
    if (member == members.end()) {
      const auto found = find(all, top);
      members.push_back(found != all.end() ? *found : Unknown::Member{std::string(top), "null"});
      member = std::prev(members.end());
    }
    // A part that was not there is cleared: an object says only what it says.
    const bool part = change.field.size() > top.size() && change.field[top.size()] == '.';
    if (part && !change.before && member->json.starts_with('{')) {
      const auto name = change.field.substr(top.size() + 1);
      if (name.find_first_of(".[") == name.npos)
        member->json = fmt::format("{{\"{}\":null{}{}", name, member->json == "{}" ? "" : ",", member->json.substr(1));
    }
    // The login found the person before; now the new one does.
    if (change.field == "NewEmail" && change.after) {
      if (const auto email = find(members, "Email"); email != members.end()) {
        member->json = email->json;
        email->json.clear();
        schema::write_json_string(*change.after, email->json);
      }
    }
  }
  return members;
}

UndoSteps::UndoSteps(const CheckedRows& rows, Planner& planner, const store::Journal& run,
                     std::string_view key_fields)
    : rows_(rows), planner_(planner), run_(run), keys_{"Id", "ClientNumber"} {
  if (!key_fields.empty())
    for (const auto field : split(key_fields, '+')) keys_.emplace_back(field);
}

Result<void> UndoSteps::read() {
  std::size_t unsettled = 0;
  auto read = run_.each_row_backwards([&](const store::JournalRow& row) {
    if (row.state == store::RowState::intended) ++unsettled;
    if (row.state == store::RowState::ended && did_something(row)) positions_.push_back(row.position);
    return true;
  });
  if (!read) return read;
  if (unsettled == 0) return {};
  Error error{.code = Code::conflict};
  error.message = fmt::format("of {} row{} of run {} it is not known whether they were done", unsettled,
                              unsettled == 1 ? "" : "s", run_.facts().id);
  error.hint = fmt::format("First settle them: wsync runs resume {}", run_.facts().id);
  return fail(std::move(error));
}

bool UndoSteps::is_as_before(const store::JournalRow& done, const RowResult& result, const Step& now, Row row) {
  if (now.refusal) return false;
  if (done.outcome == "created") return now.action == "create";
  const bool made = std::any_of(result.changes.begin(), result.changes.end(), is_record_made<RowChange>);
  if (made && std::none_of(now.changes.begin(), now.changes.end(), is_record_made<schema::Change>)) return false;
  row.action = Action::merge;
  row.cells.clear();
  row.members = reversed_members(done.before, result.changes, keys_);
  std::erase_if(row.members, [&](const auto& member) { return made && member.name == "User"; });
  if (done.before.empty() || row.members.empty()) return false;
  std::vector<Problem> unused;
  const auto back = planner_.step(rows_.bound(static_cast<std::size_t>(done.position), std::move(row)), unused);
  return !back.refusal && back.action == "none";
}

Turn UndoSteps::turn_of(const store::JournalRow& done, std::vector<Problem>& findings) {
  const auto position = static_cast<std::size_t>(done.position);
  const auto result = result_of(done);
  Row row = rows_.input().row(position);
  if (row.action == Action::create) row.action = Action::merge;
  auto left = rows_.bound(position, row);
  if (left.key != done.key)
    return over({.row = done.row, .position = done.position, .key = done.key}, "failed", "undo.input",
                fmt::format("row {} of the input is {} now: it is not the run's input", done.row, left.key));
  std::vector<Problem> unused;
  auto now = planner_.step(left, unused);
  if ((now.refusal || now.action != "none") && is_as_before(done, result, now, row))
    return over(std::move(now), "reversed", "", "it is as it was");
  if (now.refusal) return over(std::move(now), "kept", "undo.changed", "changed since: " + now.refusal->message);
  // An undo that was cut off had deleted the user; the rest of the row is as the run left it.
  const bool half_back = now.action == "update" && now.changes.size() == 1 && is_record_made(now.changes.front());
  if (now.action != "none" && !half_back)
    return over(std::move(now), "kept", "undo.changed",
                now.action == "create" ? "deleted since" : "changed since: " + planned(now).message.value_or(""));
  if (std::any_of(result.changes.begin(), result.changes.end(), is_secret))
    return over(std::move(now), "failed", "undo.unknown", "a secret was changed: what it was before is in no journal");
  const auto made = std::find_if(result.changes.begin(), result.changes.end(), is_record_made<RowChange>);
  if (done.outcome == "created") {
    row.action = Action::remove;
  } else {
    row.action = done.outcome == "deleted" ? Action::create : Action::update;
    row.cells.clear();
    row.members = reversed_members(done.before, result.changes, keys_);
    if (made != result.changes.end())
      std::erase_if(row.members, [&](const auto& member) { return member.name == made->field; });
    if (done.before.empty() || row.members.empty())
      return over(std::move(now), "failed", "undo.unknown", "there is no before-image in the journal");
  }
  auto step = planner_.step(rows_.bound(position, std::move(row)), findings);
  if (made != result.changes.end() && !half_back && !step.refusal)
    if (auto unmade = planner_.unmake(*made, step); !unmade)
      return over(std::move(step), "failed", "undo.unknown", unmade.error().message);
  step.key = done.key;
  step.outcome = "reversed";
  if (step.action == "none") return over(std::move(step), "reversed", "", "it is as it was");
  return {std::move(step)};
}

std::vector<Turn> UndoSteps::next(std::vector<Problem>& findings) {
  std::vector<Turn> turns;
  for (; next_ < positions_.size() && turns.size() < planner_.window(); ++next_) {
    const auto row = run_.row(positions_[next_]);
    if (!row) continue;
    if (stopped_)
      turns.push_back(over({.row = row->row, .position = row->position, .key = row->key}, "unprocessed", "", ""));
    else
      turns.push_back(turn_of(*row, findings));
  }
  planner_.end_window();
  return turns;
}

}  // namespace wsync::sync
