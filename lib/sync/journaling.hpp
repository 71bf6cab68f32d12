// SPDX-License-Identifier: MIT
// Between the steps of a run and its journal: what was meant is on disk before anything leaves, what came of it
// follows.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "net/sender.hpp"
#include "oresto/shop.hpp"
#include "store/journal.hpp"
#include "sync/take.hpp"

namespace wsync::sync {

/// As long as it lives, every change that this shop is sent goes into the journal first; where that fails
/// nothing more is changed.
class Journaling : public Watch {
 public:
  /// All three must outlive it.
  Journaling(store::Journal& journal, oresto::Shop& shop, net::Sender& sender);
  ~Journaling() override;
  Journaling(const Journaling&) = delete;
  Journaling& operator=(const Journaling&) = delete;

  /// What a step will change, with its before-image.
  void planned(const Step& step);
  /// `code`: why it failed. A row whose only request never left counts as planned again.
  void ended(const Step& step, const RowResult& result, std::optional<Code> code = std::nullopt);
  void begins(const std::vector<std::int64_t>& positions) override;
  void begun() override;
  /// What could not be written.
  const std::optional<Error>& failure() const { return failure_; }

 private:
  template <class Written>
  void note(Written&& written);

  store::Journal& journal_;
  oresto::Shop& shop_;
  net::Sender& sender_;
  std::vector<std::int64_t> current_{};  // of whom the request speaks that is being begun
  std::map<std::int64_t, bool> begun_{};  // on their way; true: by one request, and by none before
  std::optional<Error> failure_{};
};

/// The row of a journal that a step makes.
store::JournalRow journal_row(const Step& step);

/// What became of a row as the journal has it.
RowResult result_of(const store::JournalRow& row);

/// Whether a row needs nothing more: it ended, and not by a failure that the same thing again may heal or that
/// leaves open whether it was done.
bool is_settled(const store::JournalRow& row);

}  // namespace wsync::sync
