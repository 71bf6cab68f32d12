// SPDX-License-Identifier: MIT
// From rows to steps: what each row asks for once the server's side is known.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "schema/compare.hpp"
#include "sync/bulk.hpp"
#include "sync/row_result.hpp"
#include "sync/write.hpp"

namespace wsync::sync {

/// Performs one more write of a row that is on its way: journaled, read back, tried again.
using Perform = std::function<void(Write write, Write::Sent ended)>;

/// What a row does where one of its writes fails: it may put back what those before took away. `place` is that of
/// the write; `ended` gets how the row ends, all told.
using Mend = std::function<void(std::size_t place, Error error, Perform perform, Write::Sent ended)>;

/// What one row asks for. A row may need several writes, one after the other (a client, then its user).
struct Step {
  std::int64_t row = 0;       // as a spreadsheet counts; of what was typed: the position, from 1
  std::int64_t position = 0;  // among all rows of the run, from 0
  std::string key{};
  std::string action{};                   // create, update, delete, link, unlink, convert, none
  std::vector<schema::Change> changes{};  // fields that differ, with both values
  std::string before{};                   // the row as it stands in the shop, JSON; empty where it is new
  std::vector<Write> writes{};            // empty with `none`
  Mend mend{};                            // none: the row fails with its first write that does
  std::optional<Error> refusal{};         // why this row cannot be done at all
  std::optional<Error> lack{};            // done to its end it fails with this all the same: something stays undone
  std::function<std::string()> remark{};  // what is worth telling of a row that is done: its new Id
  std::string outcome{};                  // what it is called when done, where not by its action: reversed
  std::string about{};                    // the same, where it is known before: own product
  std::shared_ptr<const Bulk> bulk{};     // the write that it shares with other rows, in place of `writes`
  std::size_t place = 0;                  // which row of the bulk it is
};

/// The outcome that a step would have, for --dry-run.
RowResult planned(const Step& step);

/// The outcome of a step that was taken to its end, or that failed so.
RowResult done(const Step& step);
RowResult failed(const Step& step, const Error& error);

/// All findings as one error: nothing was sent.
Error rejected(std::vector<Problem> findings);

}  // namespace wsync::sync
