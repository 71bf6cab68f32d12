// SPDX-License-Identifier: MIT
// One write whose outcome may stay unknown: sent, and where the answer was lost read back, never blindly sent
// again.
#pragma once

#include <functional>
#include <string>

#include "base/result.hpp"

namespace wsync::sync {

/// A write as two questions to the server.
struct Write {
  using Sent = std::function<void(Result<void>)>;
  using Seen = std::function<void(Result<bool>)>;
  std::function<void(Sent)> send{};       // begins it; the callback gets its answer
  std::function<void(Seen)> read_back{};  // begins reading; true: the server holds what was to be written
  std::string done{};  // what it has done, where the next one of its row fails: client made
};

/// Whether that failure leaves open if the server did it.
bool outcome_is_unknown(Code code);

/// Sends, and after an unknown outcome reads back: done is done; not done is sent again, at most `tries`
/// times in all. `ended` gets the last error where nothing helped.
void perform(Write write, int tries, std::function<void(Result<void>)> ended);

}  // namespace wsync::sync
