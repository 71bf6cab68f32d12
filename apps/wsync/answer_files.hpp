// SPDX-License-Identifier: MIT
// Files with answers of Hanos, typed or lying in a drop, as what is in them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "command.hpp"
#include "hanos/order_answer.hpp"
#include "store/order_ledger.hpp"
#include "sync/taken_answers.hpp"

namespace wsync::app {

class Context;

inline constexpr Option answer_drop_option = {
    .name = "drop",
    .value = "URL",
    .text = "take the answers that lie in this drop, instead of hanos.answers"};
inline constexpr Option answer_pattern_option = {
    .name = "pattern", .value = "PATTERN", .text = "names of answers in the drop (hanos.answer_pattern)"};

struct AnswerSource {
  std::string name{};
  std::string place{};  // URL of the drop; empty: a file of this machine
  std::string sha256{};
  bool known = false;  // all of them were taken before
  sync::TakenFile taken{};
  std::vector<hanos::OrderResponse> answers{};
  std::optional<Error> error{};  // why none of them can be taken
};

struct AnswerSources {
  std::vector<AnswerSource> files{};
  std::size_t known = 0;  // in the drop, taken before and not read again
};

/// The typed FILEs, all of them fit to be taken. Errors: io; input, with everything that is wrong.
Result<AnswerSources> typed_answers(Context& context, const store::OrderLedger& ledger);

/// What is new in the drop of --drop or hanos.answers; what is wrong with one file stands with it. Errors:
/// those of the drop; usage, where neither is given.
Result<AnswerSources> dropped_answers(Context& context, const store::OrderLedger& ledger);

}  // namespace wsync::app
