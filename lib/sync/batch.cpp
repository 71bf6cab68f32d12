// SPDX-License-Identifier: MIT
#include "sync/batch.hpp"

#include <utility>

namespace wsync::sync {

struct Batch::State : std::enable_shared_from_this<State> {
  Call together{};
  Call alone{};
  Refused refused = Refused::each_alone;
  std::vector<std::string> items{};
  std::vector<Write::Sent> waiting{};
  bool begun = false;
  bool ended = false;

  void send(const std::string& item, Write::Sent sent) {
    if (ended) return alone({item}, std::move(sent));
    waiting.push_back(std::move(sent));
    if (std::exchange(begun, true)) return;
    together(items, [self = shared_from_this()](Result<void> answer) { self->answered(std::move(answer)); });
  }

  void answered(Result<void> answer) {
    ended = true;
    // Refused, but perhaps in part: for a row that reads as an unknown outcome, which is read back.
    const bool split = !answer && refused == Refused::each_alone && items.size() > 1 &&
                       (answer.error().code == Code::refused || answer.error().code == Code::not_found ||
                        answer.error().code == Code::input);
    if (split) answer.error().code = Code::unexpected_answer;
    for (auto& sent : std::exchange(waiting, {})) sent(answer);
  }
};

Batch::Batch(Call together, Call alone, Refused refused) : state_(std::make_shared<State>()) {
  state_->together = std::move(together);
  state_->alone = std::move(alone);
  state_->refused = refused;
}

std::function<void(Write::Sent)> Batch::add(std::string item) {
  state_->items.push_back(item);
  return [state = state_, item = std::move(item)](Write::Sent sent) { state->send(item, std::move(sent)); };
}

}  // namespace wsync::sync
