// SPDX-License-Identifier: MIT
// From rows to steps: what each row asks for once the server's side is known, and how the steps are taken.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "schema/compare.hpp"
#include "sync/bulk.hpp"
#include "sync/input.hpp"
#include "sync/row_result.hpp"
#include "sync/write.hpp"

namespace wsync::sync {

/// What one row asks for. A row may need several writes, one after the other (a client, then its user).
struct Step {
  std::int64_t row = 0;  // as a spreadsheet counts; of what was typed: the position, from 1
  std::string key{};
  std::string action{};                   // create, update, delete, link, unlink, none
  std::vector<schema::Change> changes{};  // fields that differ, with both values
  std::vector<Write> writes{};            // empty with `none`
  std::optional<Error> refusal{};         // why this row cannot be done at all
  std::function<std::string()> remark{};  // what is worth telling of a row that is done: its new Id
  std::string about{};                    // the same, where it is known before: own product
  std::shared_ptr<const Bulk> bulk{};     // the write that it shares with other rows, in place of `writes`
  std::size_t place = 0;                  // which row of the bulk it is
};

/// The outcome that a step would have, for --dry-run.
RowResult planned(const Step& step);

struct TakeOptions {
  int tries = 3;  // of a write whose outcome was unknown
  std::function<void(const RowResult&, std::optional<Code>)> on_row{};  // in the order of the input
  std::function<void(const RowResult&)> on_end{};                       // as rows end: for progress
};

/// Takes every step: those that need nothing end at once, the others are begun in order, bulks last, and end
/// as answers arrive. A row is reported once all rows before it are. The caller runs the sender afterwards.
void take(std::vector<Step>& steps, const TakeOptions& options);

struct Checked {
  const Row* row = nullptr;
  std::string key{};
  schema::Box object{nullptr, [](void*) {}};
};
inline std::int64_t number_of(const Checked& checked) {
  return static_cast<std::int64_t>(checked.row->number);
}

/// Reads and checks every row; adds findings, keys that occur twice included. A key of several fields is
/// written `ClientNumber+WholesalerArticleNumber` and reads `20417/002556`. Without a key field the caller
/// makes the keys and looks for twins.
std::vector<Checked> check_rows(const Input& input, const Record& record, std::string_view key_fields,
                                std::vector<Problem>& findings);

/// All findings as one error: nothing was sent.
Error rejected(std::vector<Problem> findings);

}  // namespace wsync::sync
