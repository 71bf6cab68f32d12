// SPDX-License-Identifier: MIT
// Answers of Hanos in a drop: which of its files were not taken yet. The drop stays as it is.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "hanos/drop_pattern.hpp"
#include "net/drop.hpp"
#include "store/order_ledger.hpp"
#include "sync/taken_answers.hpp"

namespace wsync::sync {

struct FindingAnswers {
  hanos::NamePattern pattern{};
  std::string marker{};            // `.done`: a file counts once NAME.done is there
  std::chrono::seconds stable{2};  // a new file must look the same twice, so long apart; not with a marker
  std::filesystem::path room{};    // for downloads, which do not stay
};

struct FoundAnswer {
  std::string name{};    // in the drop
  std::string bytes{};   // empty where there is an error
  std::string sha256{};  // of them
  TakenFile taken{};     // its bytes were taken before, and an order of it was sent once more since
  std::optional<Error> error{};
};

struct FoundAnswers {
  std::vector<FoundAnswer> files{};  // not taken yet, oldest first
  std::size_t known = 0;             // taken before, by what is in them; or twice in this drop
};

/// Errors of single files stand with them: unavailable, where one is still being written; input, where one is
/// empty or far too large. After a fault of the network the files that are left are not tried. `wait` gives
/// false where it was interrupted. Errors: the drop cannot be listed; io; interrupted.
Result<FoundAnswers> find_answers(net::Drop& drop, const store::OrderLedger& ledger,
                                  const FindingAnswers& rules,
                                  const std::function<bool(std::chrono::milliseconds)>& wait);

}  // namespace wsync::sync
