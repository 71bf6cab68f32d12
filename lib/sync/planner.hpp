// SPDX-License-Identifier: MIT
// From a row to a step, for one kind of record: the shop's side is read once, then each row is compared with it.
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "oresto/shop.hpp"
#include "sync/checked.hpp"
#include "sync/steps.hpp"

namespace wsync::sync {

/// Up to so many rows are looked up one by one; for more of them whole lists are read.
inline constexpr std::size_t few_rows = 10;

inline constexpr std::size_t usual_window = 256;

/// A planner only reads, until its steps are taken. It must outlive them.
class Planner {
 public:
  virtual ~Planner() = default;
  /// Reads what the shop has of these rows, or all that it has.
  virtual Result<void> read(const std::vector<Checked>& few, std::size_t total) = 0;
  /// What the row asks for. Asked again it answers the same, until a step was taken.
  virtual Step step(const Checked& row, std::vector<Problem>& findings) = 0;
  /// Adds to a step that takes a row back what deletes the record which the row made beside its own, a client's
  /// user: `made` is that change. Errors where it cannot.
  virtual Result<void> unmake(const RowChange& made, Step& step);
  /// Takes out of a row that is to make again what was deleted what cannot be said of something new, such as the Id
  /// that the shop gives.
  virtual void remake(Row& row) const;
  /// The steps made since the last window are about to be taken: no later one joins their batches.
  virtual void end_window() {}
  /// How many rows are compared together: a whole number of batches.
  virtual std::size_t window() const { return usual_window; }
  /// How many records the shop has, for limits in percent; 0: not all were read.
  virtual std::size_t in_shop() const = 0;
  /// The same, asked for where not all were read; 0: that cannot be known.
  virtual Result<std::size_t> count_shop() { return in_shop(); }
};

using MakePlanner = std::function<std::unique_ptr<Planner>(oresto::Shop& shop, const Input& input)>;

/// Reads the shop's side for these rows: with few of them, of these alone.
Result<void> read_for(Planner& planner, const CheckedRows& rows);

/// Steps for rows that are at hand: what typed commands and tests need.
Result<std::vector<Step>> plan_all(Planner& planner, const std::vector<Checked>& rows,
                                   std::vector<Problem>& findings);

/// A row as it stands in the shop, as JSON: the before-image of a step. Secrets are masked.
std::string image_of(const Record& record, const void* row);
template <class Row>
std::string image_of(const Row& row) {
  return image_of(schema::record_of<Row>(), &row);
}

/// The beginning of every step.
Step begin_step(const Checked& row, std::string action = {});

/// The step of a row with Action=delete: `before` is the record as a row, in JSON. What is not there needs no
/// deleting.
Step removal_step(const Checked& row, bool there, std::string before, Write write);

}  // namespace wsync::sync
