// SPDX-License-Identifier: MIT
#include "sync/write.hpp"

#include <memory>

#include "base/interrupt.hpp"

namespace wsync::sync {
namespace {

struct Attempt : std::enable_shared_from_this<Attempt> {
  Write write{};
  int left = 1;
  std::function<void(Result<void>)> ended{};

  void go() {
    --left;
    write.send([self = shared_from_this()](Result<void> answer) { self->answered(std::move(answer)); });
  }

  void answered(Result<void> answer) {
    if (answer || !outcome_is_unknown(answer.error().code)) return ended(std::move(answer));
    write.read_back([self = shared_from_this(), first = std::move(answer.error())](
                        Result<bool> there) mutable { self->settled(std::move(first), std::move(there)); });
  }

  void settled(Error first, Result<bool> there) {
    if (there && *there) return ended({});
    if (!there) {
      first.message += "; whether it was done could not be read back: " + there.error().message;
      return ended(fail(std::move(first)));
    }
    first.message += "; the server was asked and has not done it";
    if (left <= 0 || interruptions() > 0) return ended(fail(std::move(first)));
    go();
  }
};

}  // namespace

bool outcome_is_unknown(Code code) {
  return code == Code::timeout || code == Code::broken_connection || code == Code::unavailable ||
         code == Code::unexpected_answer;
}

void perform(Write write, int tries, std::function<void(Result<void>)> ended) {
  auto attempt = std::make_shared<Attempt>();
  attempt->write = std::move(write);
  attempt->left = tries;
  attempt->ended = std::move(ended);
  attempt->go();
}

}  // namespace wsync::sync
