// SPDX-License-Identifier: MIT
#include "sync/row_result.hpp"

namespace wsync::sync {
bool was_not_tried(Code code) {
  return code == Code::credentials || code == Code::interrupted || code == Code::given_up;
}

const Record& describe(const RowChange*) {
  static constexpr Field fields[] = {
      field<&RowChange::field>("field", "The field that changes.",
                               {.key = Key::primary, .source = Source::ours}),
      field<&RowChange::before>("before", "What the server has.", {.source = Source::ours}),
      field<&RowChange::after>("after", "What it is to have.", {.source = Source::ours}),
  };
  static_assert(schema::sound(fields));
  static constexpr Record it = record<RowChange>("change", "A field that a row changes.", fields);
  return it;
}

const Record& describe(const RowResult*) {
  static constexpr Field fields[] = {
      field<&RowResult::row>("row", "Row of the input as a spreadsheet counts.", {.source = Source::ours}),
      field<&RowResult::key>("key", "What identifies the record.",
                             {.key = Key::primary, .source = Source::ours}),
      field<&RowResult::action>("action", "What was to be done: create, update, none.",
                                {.source = Source::ours}),
      field<&RowResult::outcome>(
          "outcome", "What became of it: created, updated, unchanged, deleted, failed, unprocessed, planned.",
          {.source = Source::ours}),
      field<&RowResult::code>("code", "Why it failed, for programs.", {.source = Source::ours}),
      field<&RowResult::field>("field", "The field that the server or the check speaks of.",
                               {.source = Source::ours}),
      field<&RowResult::message>("message", "Why it failed, or what else to know, for people.",
                                 {.source = Source::ours}),
      field<&RowResult::advice>("advice", "What to do about it.", {.source = Source::ours}),
      field<&RowResult::changes>("changes", "Of an update: the fields that differ, with both values.",
                                 {.source = Source::ours}),
  };
  static_assert(schema::sound(fields));
  static constexpr Record it = record<RowResult>("row", "What became of one row.", fields);
  return it;
}

const Record& describe(const Counts*) {
  static constexpr Field fields[] = {
      field<&Counts::total>("total", "Rows in all.", {.source = Source::ours}),
      field<&Counts::created>("created", "Rows that made something new.", {.source = Source::ours}),
      field<&Counts::updated>("updated", "Rows that changed what was there.", {.source = Source::ours}),
      field<&Counts::unchanged>("unchanged", "Rows that the server had already.", {.source = Source::ours}),
      field<&Counts::deleted>("deleted", "Rows that removed something.", {.source = Source::ours}),
      field<&Counts::failed>("failed", "Rows that could not be done.", {.source = Source::ours}),
      field<&Counts::unprocessed>("unprocessed", "Rows that were not tried.", {.source = Source::ours}),
      field<&Counts::reversed>("reversed", "Rows that an undo took back.", {.source = Source::ours}),
      field<&Counts::kept>("kept", "Rows that an undo left, for somebody has changed them since.",
                           {.source = Source::ours}),
  };
  static_assert(schema::sound(fields));
  static constexpr Record it = record<Counts>("counts", "How many rows ended how.", fields);
  return it;
}

void count(const RowResult& row, Counts& counts) {
  ++counts.total;
  if (row.outcome == "created")
    ++counts.created;
  else if (row.outcome == "reversed")
    ++counts.reversed;
  else if (row.outcome == "kept")
    ++counts.kept;
  else if (row.outcome == "updated")
    ++counts.updated;
  else if (row.outcome == "unchanged")
    ++counts.unchanged;
  else if (row.outcome == "deleted")
    ++counts.deleted;
  else if (row.outcome == "failed")
    ++counts.failed;
  else
    ++counts.unprocessed;
}

RowResult failed_row(std::int64_t row, std::string key, std::string action, const Error& error) {
  RowResult result{.row = row, .key = std::move(key), .action = std::move(action)};
  result.outcome = was_not_tried(error.code) ? "unprocessed" : "failed";
  result.code = std::string(describe(error.code).name);
  result.message = error.message;
  if (!error.problems.empty()) {
    const auto& first = error.problems.front();
    if (!first.where.empty()) result.field = first.where;
    if (error.problems.size() == 1) {
      result.code = first.code;
    } else {
      result.message.reset();
      for (const auto& problem : error.problems)
        result.message = (result.message ? *result.message + "; " : "") + to_string(problem);
    }
  }
  // The general hint of a code says nothing about a row; what was said of this error does.
  if (!error.hint.empty())
    result.advice = error.hint;
  else if (error.problems.size() == 1 && !error.problems.front().advice.empty())
    result.advice = error.problems.front().advice;
  return result;
}

void Report::add(const RowResult& row, std::optional<Code> code) {
  count(row, counts_);
  if (!code) return;
  if (was_not_tried(*code))
    stopped_by_ = stopped_by_.value_or(*code);
  else if (!first_failure_ || (describe(*first_failure_).temporary && !describe(*code).temporary))
    first_failure_ = *code;  // "run it again" only where that helps every row
}

std::optional<Code> Report::code() const {
  if (stopped_by_) return stopped_by_;
  if (counts_.failed == 0) return std::nullopt;
  if (counts_.failed < counts_.total) return Code::partial;
  return first_failure_.value_or(Code::refused);
}

int Report::exit_status() const {
  const auto ended = code();
  return ended ? describe(*ended).exit_status : 0;
}

}  // namespace wsync::sync
