// SPDX-License-Identifier: MIT
// A run taken back: each row that it did is turned round, from the before-image in its journal, unless somebody
// has changed the record since.
#pragma once

#include <string>
#include <vector>

#include "store/journal.hpp"
#include "sync/row_steps.hpp"

namespace wsync::sync {

/// The last row first, so that what was made first goes last. A row is compared with the shop as the run left
/// it: where it differs, it is `kept`. A row of which nobody knows whether it was done, or which was done in part, is
/// taken back as far as the shop shows that it was done. What a journal cannot know, such as a password, fails with
/// `undo.unknown`; what comes back without all that belonged to it, with `undo.partly`.
class UndoSteps : public Turns {
 public:
  /// `rows` are those of the run's input. Everything must outlive it.
  UndoSteps(const CheckedRows& rows, Planner& planner, const store::Journal& run, std::string_view key_fields);

  /// The rows that have anything to be taken back. Errors: io.
  Result<void> read();
  std::size_t size() const { return positions_.size(); }
  /// What the planner has to know of these rows: a deleted one as it was, for its row may have named no more than its
  /// key. Of more than a few rows nothing is kept, but the names in all of them are looked up.
  std::vector<Checked> meant() const;

  void rewind() override { next_ = 0; }
  std::vector<Turn> next(std::vector<Problem>& findings) override;
  void stop() override { stopped_ = true; }
  std::size_t window() const override { return planner_.window(); }

 private:
  struct Done;

  Turn turn_of(const store::JournalRow& row, std::vector<Problem>& findings);
  Turn turned(const Done& done, Step now, Row row, std::vector<Problem>& findings);
  Turn remade(const Done& done, Row row, std::vector<Problem>& findings);
  /// The run's row as it is to be again, from the before-image.
  Row back(const Done& done, Row row) const;
  Step step_of(const Done& done, Row row, std::vector<Problem>& findings);
  /// Taken back already, by an undo that was cut off or by hand, or never done. `now`: what the run's row would do
  /// today.
  bool is_as_before(const Done& done, const Step& now, Row row);

  const CheckedRows& rows_;
  Planner& planner_;
  const store::Journal& run_;
  std::vector<std::string> keys_;
  std::vector<std::int64_t> positions_{};
  std::size_t next_ = 0;
  bool stopped_ = false;
};

/// The members of the row that brings `changed` fields back to what they are in `before`, a JSON object; of
/// all its fields where `changes` is empty. Members in `keys` come along.
std::vector<Unknown::Member> reversed_members(const std::string& before, const std::vector<RowChange>& changes,
                                              const std::vector<std::string>& keys);

}  // namespace wsync::sync
