// SPDX-License-Identifier: MIT
#include "sync/journaling.hpp"

#include <utility>

#include "base/sha256.hpp"
#include "base/text.hpp"
#include "sync/row_changes.hpp"
#include "sync/write.hpp"

namespace wsync::sync {
namespace {

/// Whether the same thing again may end otherwise, or has ended otherwise than the answer made believe.
bool is_open(Code code) { return describe(code).temporary || outcome_is_unknown(code); }

bool is_open(std::string_view name) {
  for (auto code = Code::internal; code <= Code::interrupted; code = static_cast<Code>(static_cast<int>(code) + 1))
    if (describe(code).name == name) return is_open(code);
  return false;
}

}  // namespace

Journaling::Journaling(store::Journal& journal, oresto::Shop& shop, net::Sender& sender)
    : journal_(journal), shop_(shop), sender_(sender) {
  shop_.watch({.sending =
                   [this](const oresto::OutgoingChange& change) {
                     std::int64_t id = 0;
                     note([&]() -> Result<void> {
                       auto call = journal_.call({.operation = std::string(change.operation),
                                                  .request = change.request,
                                                  .body = change.body,
                                                  .body_hash = sha256_hex(change.body)},
                                                 current_);
                       if (!call) return fail(std::move(call.error()));
                       id = *call;
                       return {};
                     });
                     return id;
                   },
               .answered =
                   [this](std::int64_t id, int status, std::string_view answer) {
                     note([&] { return journal_.answered(id, status, answer); });
                   }});
  // With a window's first request all its intents become durable; outcomes alone hold up no request.
  sender_.before_changes([this]() -> Result<void> {
    note([&] { return journal_.commit(true); });
    if (failure_) return fail(*failure_);
    return {};
  });
}

Journaling::~Journaling() {
  shop_.watch({});
  sender_.before_changes(nullptr);
}

template <class Written>
void Journaling::note(Written&& written) {
  if (failure_) return;
  if (auto result = written(); !result) failure_ = std::move(result.error());
}

void Journaling::planned(const Step& step) {
  note([&] { return journal_.plan(journal_row(step)); });
}

void Journaling::ended(const Step& step, const RowResult& result, std::optional<Code> code) {
  const auto begun = begun_.extract(step.position);
  if (result.outcome == "unprocessed") {
    // Not tried, says the sender of its last request; of one before nobody knows here.
    if (begun && begun.mapped()) note([&] { return journal_.withdraw(step.position); });
    return;
  }
  auto row = journal_row(step);
  row.action = result.action;
  row.outcome = result.outcome;
  row.code = result.code.value_or("");
  // What a server in trouble says of itself must not make the row look refused.
  if (code && is_open(*code)) row.code = describe(*code).name;
  row.field = result.field.value_or("");
  row.message = result.message.value_or("");
  row.advice = result.advice.value_or("");
  note([&]() -> Result<void> {
    if (auto ended = journal_.end(row); !ended) return ended;
    return journal_.commit(true);
  });
}

void Journaling::begins(const std::vector<std::int64_t>& positions) {
  current_ = positions;
  for (const auto position : positions) {
    const auto begun = begun_.emplace(position, false);
    note([&]() -> Result<void> {
      const auto was_planned = journal_.intend(position);
      if (!was_planned) return fail(was_planned.error());
      begun.first->second = begun.second && *was_planned;
      return {};
    });
  }
}

void Journaling::begun() { current_.clear(); }

store::JournalRow journal_row(const Step& step) {
  store::JournalRow row{.position = step.position, .row = step.row, .key = step.key, .action = step.action};
  if (!step.changes.empty()) row.changes = json_of(step.changes);
  row.before = step.before;
  return row;
}

RowResult result_of(const store::JournalRow& row) {
  RowResult result{.row = row.row, .key = row.key, .action = row.action, .outcome = row.outcome};
  result.code = unless_empty(row.code);
  result.field = unless_empty(row.field);
  result.message = unless_empty(row.message);
  result.advice = unless_empty(row.advice);
  result.changes = changes_in(row.changes);
  if (result.outcome.empty()) result.outcome = "unprocessed";
  return result;
}

bool is_settled(const store::JournalRow& row) {
  if (row.state != store::RowState::ended) return false;
  if (row.outcome != "failed") return true;
  return !is_open(row.code);
}

}  // namespace wsync::sync
