// SPDX-License-Identifier: MIT
// The steps of a file's rows, window by window, as often as they are needed: to be counted, shown, taken.
#pragma once

#include <optional>
#include <vector>

#include "store/journal.hpp"
#include "sync/planner.hpp"

namespace wsync::sync {

/// A step, or what became of its row without it: in an earlier go of the run, or because the run is over.
struct Turn {
  Step step{};
  std::optional<RowResult> over{};
  bool noted = false;  // that it is over stands in the journal already
};

/// Hands out turns until there are none.
class Turns {
 public:
  virtual ~Turns() = default;
  /// From the first row again.
  virtual void rewind() = 0;
  /// The turns of some rows; none: all rows were handed out. `findings` gets what a comparison finds.
  virtual std::vector<Turn> next(std::vector<Problem>& findings) = 0;
  /// From now on rows are not compared any more: they are handed out as unprocessed.
  virtual void stop() = 0;
  /// How many rows go out together at most.
  virtual std::size_t window() const = 0;
};

class RowSteps : public Turns {
 public:
  /// `journal`: of a run that is resumed; rows that are settled there are not asked for again. Everything must
  /// outlive it.
  RowSteps(const CheckedRows& rows, Planner& planner, const store::Journal* journal);

  void rewind() override { next_ = 0; }
  std::vector<Turn> next(std::vector<Problem>& findings) override;
  void stop() override { stopped_ = true; }
  std::size_t window() const override { return planner_.window(); }

 private:
  Turn turn_of(std::size_t position, Row row, std::vector<Problem>& findings);

  const CheckedRows& rows_;
  Planner& planner_;
  const store::Journal* journal_;
  std::size_t next_ = 0;
  bool stopped_ = false;
};

/// Steps that are all at hand: of what was typed.
class ListedSteps : public Turns {
 public:
  /// `journal` as above: rows are known by their keys there, and keep their positions. `window`: how many go out
  /// together; 0: all.
  ListedSteps(std::vector<Step> steps, const store::Journal* journal, std::size_t window = 0);

  void rewind() override { next_ = 0; }
  std::vector<Turn> next(std::vector<Problem>& findings) override;
  void stop() override { stopped_ = true; }
  std::size_t window() const override { return window_; }

 private:
  Turn turn_of(const Step& step) const;

  std::vector<Step> steps_;
  const store::Journal* journal_;
  std::size_t window_ = 0;
  std::size_t next_ = 0;
  bool stopped_ = false;
};

/// A step made anew for a row whose request had left before the run was cut off. Where the server shows what was
/// asked for the row is done; else the step goes on, and its outcome has the name that it had at first.
Turn settle(Step step, const store::JournalRow& before);

}  // namespace wsync::sync
