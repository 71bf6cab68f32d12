// SPDX-License-Identifier: MIT
// The steps of a plan, each compared anew with the shop: a row that would now be done otherwise than planned is a
// conflict, and is not sent.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "store/journal.hpp"
#include "sync/plan_file.hpp"
#include "sync/row_steps.hpp"

namespace wsync::sync {

class PlannedSteps : public Turns {
 public:
  /// `inner` has the steps of `input`, which was read from `plan`. `journal` as for RowSteps: what that run sent
  /// is no conflict. Everything must outlive it.
  PlannedSteps(Turns& inner, const PlanFile& plan, const Input& input, const store::Journal* journal);

  /// What was planned: 24 bytes a row are kept. Errors: input, where plan and input are not the same.
  Result<void> read();
  /// The conflicts that the first pass has found, each with what was planned and what is there now
  /// (`plan.conflict`).
  const std::vector<Problem>& conflicts() const { return conflicts_; }

  /// After the first pass rows are not compared any more: what the run itself changes is no conflict.
  void rewind() override;
  std::vector<Turn> next(std::vector<Problem>& findings) override;
  void stop() override { inner_.stop(); }
  std::size_t window() const override { return inner_.window(); }

 private:
  struct Planned {
    std::array<std::uint64_t, 2> print{};
    std::uint64_t offset = 0;  // in the plan
  };
  bool is_conflict(const Step& step);
  Problem conflict(const Step& step) const;
  std::string place(std::int64_t row) const;

  Turns& inner_;
  const PlanFile& plan_;
  const Input& input_;
  const store::Journal* journal_;
  std::vector<Planned> planned_{};       // by position in the input
  std::vector<std::int64_t> differ_{};   // positions, in order
  std::vector<Problem> conflicts_{};
  bool compared_ = false;
};

}  // namespace wsync::sync
