// SPDX-License-Identifier: MIT
// One call for several rows: the articles of an order list, the users of a client.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "sync/write.hpp"

namespace wsync::sync {

/// What becomes of the rows where the call for all of them is refused.
enum class Refused : std::uint8_t {
  each_alone,  // read back and sent one by one, so that a bad one spoils no other
  all,         // all of them are refused
};

/// The call goes out with the first row that is sent and holds all of them; its answer is the answer of each.
/// What has to be sent again after a lost answer goes alone.
class Batch {
 public:
  using Call = std::function<void(const std::vector<std::string>& items, Write::Sent)>;
  Batch(Call together, Call alone, Refused refused);
  /// The same call for all and for one.
  explicit Batch(const Call& call) : Batch(call, call, Refused::each_alone) {}

  /// The first question of the write of that item. All are added before the first is asked, and then begun
  /// one after the other without waiting, as `take` does.
  std::function<void(Write::Sent)> add(std::string item);

 private:
  struct State;
  std::shared_ptr<State> state_;
};

}  // namespace wsync::sync
