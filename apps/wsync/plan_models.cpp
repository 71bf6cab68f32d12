// SPDX-License-Identifier: MIT
#include "plan_models.hpp"
#include "base/plural.hpp"

#include <fmt/format.h>

#include <utility>

namespace wsync::app {
namespace {

constexpr schema::Rules ours{.source = schema::Source::ours};
constexpr schema::Rules our_key{.key = schema::Key::primary, .source = schema::Source::ours};

}  // namespace

const schema::Record& describe(const PlanRow*) {
  using schema::field;
  static constexpr schema::Field fields[] = {
      field<&PlanRow::row>("row", "Row of the input as a spreadsheet counts.", ours),
      field<&PlanRow::key>("key", "What identifies the record.", our_key),
      field<&PlanRow::action>("action", "What would be done: create, update, delete.", ours),
      field<&PlanRow::code>("code", "Why the row is refused, for programs; it would not be sent.", ours),
      field<&PlanRow::message>("message", "The same for people.", ours),
      field<&PlanRow::before>("before", "The record as it stood, as JSON; none for a new one.", ours),
      field<&PlanRow::changes>("changes", "The fields that differ, with both values.", ours),
  };
  static_assert(schema::sound(fields));
  static constexpr schema::Record it = schema::record<PlanRow>("row", "What is planned for a row.", fields);
  return it;
}

const schema::Record& describe(const PlanLine*) {
  using schema::field;
  static constexpr schema::Field fields[] = {
      field<&PlanLine::row>("row", "Row of the input as a spreadsheet counts.", ours),
      field<&PlanLine::key>("key", "What identifies the record.", our_key),
      field<&PlanLine::action>("action", "What would be done: create, update, delete.", ours),
      field<&PlanLine::field>("field", "The field that changes.", ours),
      field<&PlanLine::before>("before", "What the server has.", ours),
      field<&PlanLine::after>("after", "What it is to have.", ours),
      field<&PlanLine::code>("code", "Why the row is refused, for programs; it would not be sent.", ours),
      field<&PlanLine::message>("message", "The same for people.", ours),
  };
  static_assert(schema::sound(fields));
  static constexpr schema::Record it = schema::record<PlanLine>("change", "What is planned for a field.", fields);
  return it;
}

std::vector<PlanLine> lines(const PlanRow& row) {
  std::vector<PlanLine> out;
  const PlanLine plain{.row = row.row, .key = row.key, .action = row.action, .code = row.code, .message = row.message};
  for (const auto& change : row.changes) {
    auto& line = out.emplace_back(plain);
    line.field = change.field;
    line.before = change.before;
    line.after = change.after;
  }
  if (out.empty()) out.push_back(plain);
  return out;
}

const schema::Record& describe(const PlanSums*) {
  using schema::field;
  static constexpr schema::Field fields[] = {
      field<&PlanSums::to_send>("to_send", "Rows that would be sent.", ours),
      field<&PlanSums::created>("create", "Rows that would make something new.", ours),
      field<&PlanSums::updated>("update", "Rows that would change what is there.", ours),
      field<&PlanSums::deleted>("delete", "Rows that would remove something.", ours),
      field<&PlanSums::refused>("refused", "Rows that cannot be done.", ours),
      field<&PlanSums::unchanged>("unchanged", "Rows that the server had already.", ours),
  };
  static_assert(schema::sound(fields));
  static constexpr schema::Record it = schema::record<PlanSums>("counts", "What a plan would do.", fields);
  return it;
}

const schema::Record& describe(const PlanShown*) {
  using schema::field;
  static constexpr schema::Field fields[] = {
      field<&PlanShown::format_version>("format_version", "Version of this document.", ours),
      field<&PlanShown::command>("command", "Noun and verb.", our_key),
      field<&PlanShown::typed>("typed", "Options and arguments, as JSON.", ours),
      field<&PlanShown::profile>("profile", "The profile that it was made for.", ours),
      field<&PlanShown::server>("server", "The server that it was made for.", ours),
      field<&PlanShown::made>("made", "When it was made, in UTC.", ours),
      field<&PlanShown::version>("version", "The version of wsync.", ours),
      field<&PlanShown::counts>("counts", "What it would do.", ours),
      field<&PlanShown::rows>("rows", "Its rows; those that change nothing are left out.", ours),
  };
  static_assert(schema::sound(fields));
  static constexpr schema::Record it = schema::record<PlanShown>("plan", "A plan with its rows.", fields);
  return it;
}

PlanRow shown(sync::PlannedRow row) {
  PlanRow out{.row = row.row, .key = std::move(row.key), .action = std::move(row.action)};
  out.code = std::move(row.code);
  out.message = std::move(row.message);
  if (!row.before.empty()) out.before = std::move(row.before);
  out.changes = std::move(row.changes);
  return out;
}

PlanShown shown(const sync::PlanFile& plan) {
  const auto& head = plan.head();
  const auto& counts = plan.counts();
  PlanShown out;
  out.command = head.command;
  out.typed = head.typed;
  out.profile = head.profile;
  out.server = head.server;
  out.made = head.made;
  out.version = head.version;
  out.counts = {.to_send = counts.to_send(),
                .created = counts.created,
                .updated = counts.updated,
                .deleted = counts.deleted,
                .refused = counts.refused,
                .unchanged = counts.unchanged};
  return out;
}

std::string summary(const PlanSums& sums) {
  std::string out = counted(sums.to_send, "row") + " to send";
  std::string_view mark = ": ";
  for (const auto& [number, name] : {std::pair{sums.created, "create"}, {sums.updated, "update"}, {sums.deleted, "delete"}}) {
    if (number == 0) continue;
    out += fmt::format("{}{} {}", mark, number, name);
    mark = ", ";
  }
  mark = "; ";
  for (const auto& [number, name] : {std::pair{sums.refused, "refused"}, {sums.unchanged, "unchanged"}}) {
    if (number == 0) continue;
    out += fmt::format("{}{} {}", mark, number, name);
    mark = ", ";
  }
  return out;
}

}  // namespace wsync::app
