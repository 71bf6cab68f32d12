// SPDX-License-Identifier: MIT
#include "sync/undo.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "schema/json.hpp"
#include "sync/client_belongings.hpp"
#include "sync/journaling.hpp"
#include "sync/json_items.hpp"
#include "sync/refusal.hpp"

namespace wsync::sync {
namespace {

bool did_something(const store::JournalRow& row) {
  return row.outcome == "created" || row.outcome == "updated" || row.outcome == "deleted";
}

/// Whether something of it may be done all the same: no answer came, or not to all of its requests.
bool may_be_done(const store::JournalRow& row) {
  if (row.action.empty() || row.action == "none") return false;
  if (row.state == store::RowState::intended) return true;
  if (row.state != store::RowState::ended || row.outcome != "failed") return false;
  const auto is = [&](Code code) { return row.code == describe(code).name; };
  return row.code == half_refused || is(Code::half_done) || is(Code::timeout) || is(Code::broken_connection) ||
         is(Code::unavailable) || is(Code::unexpected_answer);
}

/// The user that a client's row made beside the client.
template <class Change>
bool is_record_made(const Change& change) {
  return change.field == "User" && !change.before;
}

bool is_secret(const RowChange& change) { return change.after == "[redacted]" || change.before == "[redacted]"; }

Turn over(Step step, std::string outcome, std::string code, std::string message, std::string advice = {}) {
  RowResult result{.row = step.row, .key = step.key, .action = "undo", .outcome = std::move(outcome)};
  if (!code.empty()) result.code = std::move(code);
  if (!advice.empty()) result.advice = std::move(advice);
  result.message = std::move(message);
  return {std::move(step), std::move(result)};
}

/// `Password` of `clients.csv:7:Password`
std::string_view field_of(std::string_view place) { return place.substr(place.rfind(':') + 1); }

/// Everything that differs now is what the run was to change and did not.
bool is_rest_of(const std::vector<schema::Change>& now, const std::vector<RowChange>& then) {
  return std::all_of(now.begin(), now.end(), [&](const auto& one) {
    return std::any_of(then.begin(), then.end(), [&](const auto& other) {
      return one.field == other.field && one.before == other.before && one.after == other.after;
    });
  });
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

/// A row of the run, and what it did: by its outcome, or where it has none by what it was to do.
struct UndoSteps::Done {
  store::JournalRow row{};
  std::string outcome{};
  bool sure = true;  // else the shop has to show it
  std::vector<RowChange> changes{};
  std::vector<RowChange>::const_iterator made{};  // beside its own record; end: nothing

  explicit Done(const store::JournalRow& of)
      : row(of), outcome(of.outcome), sure(did_something(of)), changes(result_of(of).changes) {
    if (!sure) outcome = row.action == "create" ? "created" : row.action == "delete" ? "deleted" : "updated";
    made = std::find_if(changes.begin(), changes.end(), is_record_made<RowChange>);
  }
  bool made_more() const { return made != changes.end(); }
  std::size_t position() const { return static_cast<std::size_t>(row.position); }
  /// What does not come back with a deleted record; nothing where all does.
  std::optional<Error> lack() const {
    if (outcome != "deleted" || changes.empty()) return std::nullopt;
    std::vector<schema::Change> gone;
    for (const auto& one : changes) gone.push_back({one.field, one.before, one.after});
    Error error{.code = Code::partial, .message = fmt::format("it is there again, but without {}", named(gone))};
    error.hint = "Give these back by hand: the journal names them, and holds no more of them.";
    error.problems.push_back({"", "undo.partly", error.message, error.hint, false});
    return error;
  }
  /// The end of a row that is as it was before.
  Turn as_it_was(Step step) const {
    if (const auto error = sure ? lack() : std::nullopt)
      return over(std::move(step), "failed", "undo.partly", error->message, error->hint);
    return over(std::move(step), "unchanged", "", sure ? "it is as it was" : "it is as it was: it was not done");
  }
};

Result<void> UndoSteps::read() {
  return run_.each_row_backwards([&](const store::JournalRow& row) {
    const bool done = row.state == store::RowState::ended && did_something(row);
    if (done || may_be_done(row)) positions_.push_back(row.position);
    return true;
  });
}

Row UndoSteps::back(const Done& done, Row row) const {
  const bool deleted = done.outcome == "deleted";
  row.action = Action::merge;
  row.cells.clear();
  // What a deleted record took along are no fields of it.
  row.members = reversed_members(done.row.before, deleted ? std::vector<RowChange>{} : done.changes, keys_);
  if (deleted) planner_.remake(row);
  if (done.made_more()) std::erase_if(row.members, [&](const auto& member) { return member.name == done.made->field; });
  return row;
}

std::vector<Checked> UndoSteps::meant() const {
  std::vector<Checked> few;
  for (const auto position : positions_) {
    const auto row = run_.row(position);
    if (!row) continue;
    const Done done(*row);
    auto then = rows_.input().row(done.position());
    if (done.outcome != "created" && !row->before.empty()) {
      auto before = rows_.bound(done.position(), back(done, then));
      if (done.outcome == "deleted") {
        if (rows_.size() <= few_rows) few.push_back(std::move(before));
        continue;
      }
    }
    if (rows_.size() <= few_rows) few.push_back(rows_.bound(done.position(), std::move(then)));
  }
  return few;
}

/// What the rules say against a row refuses that row, and no other.
Step UndoSteps::step_of(const Done& done, Row row, std::vector<Problem>& findings) {
  std::vector<Problem> found;
  auto step = planner_.step(rows_.bound(done.position(), std::move(row)), found);
  for (auto& problem : found) {
    if (problem.warning) {
      findings.push_back(std::move(problem));
    } else if (!step.refusal) {
      step.refusal = refusal("undo.unknown",
                             fmt::format("it cannot be put back: {}: {}", field_of(problem.where), problem.message),
                             "No journal keeps passwords: make it again by hand.");
    }
  }
  return step;
}

bool UndoSteps::is_as_before(const Done& done, const Step& now, Row row) {
  if (now.refusal) return false;
  if (done.outcome == "created") return now.action == "create";
  const bool still_made =
      done.made_more() && std::none_of(now.changes.begin(), now.changes.end(), is_record_made<schema::Change>);
  if (still_made || done.row.before.empty()) return false;
  row = back(done, std::move(row));
  if (row.members.empty()) return false;
  std::vector<Problem> unused;
  const auto step = planner_.step(rows_.bound(done.position(), std::move(row)), unused);
  return !step.refusal && step.action == "none";
}

/// Makes again what was deleted.
Turn UndoSteps::remade(const Done& done, Row row, std::vector<Problem>& findings) {
  Step step = begin_step({.position = done.position(), .row = std::make_shared<const Row>(row), .key = done.row.key});
  if (done.row.before.empty()) return over(std::move(step), "failed", "undo.unknown", "there is no before-image in the journal");
  row = back(done, std::move(row));
  std::vector<Problem> unused;
  step = planner_.step(rows_.bound(done.position(), row), unused);
  step.key = done.row.key;
  if (!step.refusal && step.action == "none") return done.as_it_was(std::move(step));
  if (!step.refusal && step.action == "update")
    return over(std::move(step), "kept", "undo.changed", "made again since: " + planned(step).message.value_or(""));
  row.action = Action::create;
  step = step_of(done, std::move(row), findings);
  step.key = done.row.key;
  step.outcome = "reversed";
  step.lack = done.lack();
  if (step.lack) step.about = step.lack->message;
  return {std::move(step)};
}

/// Turns round a row that the shop shows as the run left it.
Turn UndoSteps::turned(const Done& done, Step now, Row row, std::vector<Problem>& findings) {
  if (std::any_of(done.changes.begin(), done.changes.end(), is_secret))
    return over(std::move(now), "failed", "undo.unknown", "a secret was changed: what it was before is in no journal");
  // The user may be gone by an undo that was cut off, or was never made; the rest of the row is as the run left it.
  const bool made_is_gone = std::any_of(now.changes.begin(), now.changes.end(), is_record_made<schema::Change>);
  if (done.outcome == "created") {
    row.action = Action::remove;
  } else {
    row = back(done, std::move(row));
    row.action = Action::update;
    if (done.row.before.empty() || row.members.empty())
      return over(std::move(now), "failed", "undo.unknown", "there is no before-image in the journal");
  }
  auto step = step_of(done, std::move(row), findings);
  if (done.made_more() && !made_is_gone && !step.refusal)
    if (auto unmade = planner_.unmake(*done.made, step); !unmade)
      return over(std::move(step), "failed", "undo.unknown", unmade.error().message);
  step.key = done.row.key;
  step.outcome = "reversed";
  if (!step.refusal && step.action == "none") return done.as_it_was(std::move(step));
  return {std::move(step)};
}

Turn UndoSteps::turn_of(const store::JournalRow& journaled, std::vector<Problem>& findings) {
  const Done done(journaled);
  Row row = rows_.input().row(done.position());
  if (row.action == Action::create) row.action = Action::merge;
  auto left = rows_.bound(done.position(), row);
  if (left.key != journaled.key)
    return over({.row = journaled.row, .position = journaled.position, .key = journaled.key}, "failed", "undo.input",
                fmt::format("row {} of the input is {} now: it is not the run's input", journaled.row, left.key));
  std::vector<Problem> unused;
  auto now = planner_.step(left, unused);
  if ((now.refusal || now.action != "none") && is_as_before(done, now, row))
    return done.as_it_was(std::move(now));
  if (now.refusal) return over(std::move(now), "kept", "undo.changed", "changed since: " + now.refusal->message);
  const bool half_back = now.action == "update" && now.changes.size() == 1 && is_record_made(now.changes.front());
  const bool half_done = !done.sure && now.action == "update" && is_rest_of(now.changes, done.changes);
  if (now.action != "none" && !half_back && !half_done)
    return over(std::move(now), "kept", "undo.changed",
                now.action == "create"   ? "deleted since"
                : now.action == "delete" ? "made again since, and not as it was"
                                         : "changed since: " + planned(now).message.value_or(""));
  if (done.outcome == "deleted") return remade(done, std::move(row), findings);
  return turned(done, std::move(now), std::move(row), findings);
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
