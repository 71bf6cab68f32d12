// SPDX-License-Identifier: MIT
#include "net/attempt.hpp"
#include "net/sender.hpp"

namespace wsync::net {
namespace {

/// The head of a streamed answer, looked at as if it were the whole answer.
Result<Response> head_of(const Result<Streamed>& opened) {
  if (opened) return opened->head;
  return fail(opened.error());
}

}  // namespace

Result<Streamed> Sender::open(Request request) {
  std::chrono::milliseconds waited{};
  for (int number = 1;; ++number) {
    if (stopped()) return fail(not_sent(request.operation));
    for (auto pause = take_slot(request); pause > pause.zero(); pause = take_slot(request)) {
      transport_.after(pause, [] {});
      transport_.run();
      if (stopped()) return fail(not_sent(request.operation));
    }
    auto opened = transport_.open(request);
    if (opened) (opened->head.status == 401 ? refused_ : welcome_) = true;
    const auto decision = decide(describe_attempt(request.method, number, waited, head_of(opened)),
                                 options_.retry, options_.jitter());
    if (!stopped()) tell(decision, request.operation, number + 1);
    if (!decision.again || stopped()) return opened;
    waited += decision.delay;
    transport_.after(decision.delay, [] {});
    transport_.run();
  }
}

}  // namespace wsync::net
