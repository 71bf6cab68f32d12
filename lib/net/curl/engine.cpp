// SPDX-License-Identifier: MIT
#include "net/curl/engine.hpp"

#include <algorithm>

#include "base/interrupt.hpp"
#include "net/curl/failure.hpp"
#include "net/curl/quiet_pipe.hpp"
#include "net/trace.hpp"

namespace wsync::net {

using std::chrono::milliseconds;

namespace {

/// Reading again costs nothing, so a first Ctrl-C ends what reads; a write is cut off only by a second one.
bool ends_now(const Request& request) {
  return interruptions() > (is_safe(request.method) && !request.finishing ? 0 : 1);
}

}  // namespace

Engine::Engine(Settings settings) : settings_(std::move(settings)), multi_(curl_multi_init()) {
  curl_multi_setopt(multi_.get(), CURLMOPT_PIPELINING, CURLPIPE_MULTIPLEX);
  allow_connections();
}

Engine::~Engine() {
  const QuietPipe quiet;
  while (!active_.empty()) static_cast<void>(remove(*active_.back()));
  idle_.clear();
  multi_.reset();
}

/// A stream that is read slowly keeps its connection; the others do not wait for it.
void Engine::allow_connections() {
  const long most = std::max(settings_.options.connections, 1) + streams_;
  curl_multi_setopt(multi_.get(), CURLMOPT_MAX_HOST_CONNECTIONS, most);
  curl_multi_setopt(multi_.get(), CURLMOPT_MAXCONNECTS, std::max(most * 2, 8L));
}

std::unique_ptr<Exchange> Engine::idle_exchange() {
  if (idle_.empty()) return std::make_unique<Exchange>(settings_);
  auto exchange = std::move(idle_.back());
  idle_.pop_back();
  return exchange;
}

void Engine::add(std::unique_ptr<Exchange> exchange) {
  if (settings_.options.trace) trace(trace_request(exchange->request));
  if (active_.empty()) stalls_checked_ = Clock::now();
  exchange->place = active_.size();
  curl_multi_add_handle(multi_.get(), exchange->easy.get());
  active_.push_back(std::move(exchange));
}

std::unique_ptr<Exchange> Engine::remove(Exchange& exchange) {
  curl_multi_remove_handle(multi_.get(), exchange.easy.get());
  const std::size_t place = exchange.place;
  std::swap(active_[place], active_.back());
  active_[place]->place = place;
  auto removed = std::move(active_.back());
  active_.pop_back();
  return removed;
}

void Engine::start(Request request, Transport::Done done) {
  auto exchange = idle_exchange();
  if (ends_now(request)) {
    answers_.push_back({std::move(done), fail(Code::interrupted, "not sent: interrupted")});
  } else if (auto ready = exchange->prepare(std::move(request), false); !ready) {
    answers_.push_back({std::move(done), fail(std::move(ready.error()))});
  } else {
    exchange->done = std::move(done);
    return add(std::move(exchange));
  }
  idle_.push_back(std::move(exchange));
}

Result<Exchange*> Engine::open(Request request) {
  if (ends_now(request)) return fail(Code::interrupted, "not sent: interrupted");
  auto exchange = idle_exchange();
  if (auto ready = exchange->prepare(std::move(request), true); !ready) return fail(std::move(ready.error()));
  Exchange* stream = exchange.get();
  ++streams_;
  allow_connections();
  add(std::move(exchange));
  return stream;
}

void Engine::release(Exchange& stream) {
  const QuietPipe quiet;
  idle_.push_back(remove(stream));
  --streams_;
  allow_connections();
}

void Engine::trace_head_of(const Exchange& stream) const {
  if (settings_.options.trace) trace(trace_head(stream.request, stream.response));
}

void Engine::resume(Exchange& stream) {
  if (!stream.paused || stream.ended) return;
  const QuietPipe quiet;
  stream.paused = false;
  curl_easy_pause(stream.easy.get(), CURLPAUSE_CONT);
}

void Engine::run() {
  while (true) {
    if (timers_.fire_one(interruptions() > 0) || deliver_one()) continue;
    if (active_.size() == static_cast<std::size_t>(streams_) && timers_.empty()) return;
    work();
    if (answers_.empty()) wait();
  }
}

bool Engine::deliver_one() {
  if (answers_.empty()) return false;
  Answer answer = std::move(answers_.front());
  answers_.pop_front();
  answer.done(std::move(answer.result));
  return true;
}

void Engine::work() {
  if (interruptions() > 0) abort_interrupted();
  perform();
  check_stalls();
}

void Engine::wait() {
  const auto longest = longest_wait();
  if (longest > milliseconds(0))
    curl_multi_poll(multi_.get(), nullptr, 0, static_cast<int>(longest.count()), nullptr);
  if (settings_.options.tick) settings_.options.tick();
}

/// Short enough to see Ctrl-C and to notice stalls.
milliseconds Engine::longest_wait() const {
  milliseconds wait = std::clamp(settings_.options.timeout / 8, milliseconds(1), milliseconds(100));
  if (!timers_.empty()) wait = std::min(wait, std::chrono::ceil<milliseconds>(timers_.next() - Clock::now()));
  return wait;
}

void Engine::perform() {
  const QuietPipe quiet;
  int running = 0;
  curl_multi_perform(multi_.get(), &running);
  int left = 0;
  while (const CURLMsg* message = curl_multi_info_read(multi_.get(), &left)) {
    if (message->msg != CURLMSG_DONE) continue;
    void* exchange = nullptr;
    curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &exchange);
    finish(*static_cast<Exchange*>(exchange), message->data.result);
  }
}

void Engine::finish(Exchange& exchange, CURLcode outcome) {
  // curl calls an answer complete that ends within its headers.
  exchange.outcome = outcome == CURLE_OK && !exchange.head_complete ? CURLE_PARTIAL_FILE : outcome;
  exchange.ended = true;
  exchange.note_head();
  const bool good = exchange.outcome == CURLE_OK;
  if (exchange.streamed) {  // its reader sees what came of it, and releases it
    if (!good && settings_.options.trace) trace({trace_failure(exchange.request, explain(exchange))});
    return;
  }
  auto owned = remove(exchange);
  Result<Response> result = good ? Result<Response>(std::move(owned->response)) : fail(explain(*owned));
  if (settings_.options.trace) {
    if (result)
      trace(trace_answer(owned->request, *result));
    else
      trace({trace_failure(owned->request, result.error())});
  }
  answers_.push_back({std::move(owned->done), std::move(result)});
  owned->done = nullptr;
  idle_.push_back(std::move(owned));
}

void Engine::abort_interrupted() {
  const QuietPipe quiet;
  const auto all = [this] {
    std::vector<Exchange*> list;
    for (const auto& exchange : active_)
      if (!exchange->ended && ends_now(exchange->request)) list.push_back(exchange.get());
    return list;
  }();
  for (Exchange* exchange : all) {
    exchange->interrupted = true;
    finish(*exchange, CURLE_ABORTED_BY_CALLBACK);
  }
}

/// Counts only the time in which the network could work: whoever reads slowly does not time out by that.
void Engine::check_stalls() {
  const auto now = Clock::now();
  const auto timeout = settings_.options.timeout;
  const auto passed = std::chrono::duration_cast<milliseconds>(now - stalls_checked_);
  const milliseconds step = std::clamp(timeout / 8, milliseconds(1), milliseconds(1000));
  if (passed < step) return;
  stalls_checked_ = now;
  std::vector<Exchange*> stalled;
  for (const auto& exchange : active_) {
    const curl_off_t progress = exchange->progress();
    const bool moves = progress != exchange->last_progress || exchange->paused || !exchange->sending;
    exchange->still = moves ? milliseconds(0) : exchange->still + std::min(passed, step * 2);
    exchange->last_progress = progress;
    if (exchange->still >= timeout && !exchange->ended) stalled.push_back(exchange.get());
  }
  const QuietPipe quiet;
  for (Exchange* exchange : stalled) {
    exchange->timed_out = true;
    finish(*exchange, CURLE_OPERATION_TIMEDOUT);
  }
}

void Engine::trace(const std::vector<std::string>& lines) const {
  for (const std::string& line : lines) settings_.options.trace(line);
}

}  // namespace wsync::net
