// SPDX-License-Identifier: MIT
#include "net/sender.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <optional>

#include "base/interrupt.hpp"
#include "net/attempt.hpp"

namespace wsync::net {
namespace {

using std::chrono::milliseconds;

std::function<double()> random_jitter() {
  return [engine = std::minstd_rand(std::random_device{}())]() mutable {
    return std::uniform_real_distribution<double>(0, 1)(engine);
  };
}

bool names_someone(const Auth& auth) {
  return !std::holds_alternative<std::monostate>(auth) && !std::holds_alternative<CertificateAuth>(auth);
}

bool is_trouble(const Result<Response>& result) {
  if (result) return is_temporary(result->status);
  return describe(result.error().code).temporary && result.error().code != Code::interrupted;
}

/// `https://user@shop.example:8443/api` has `shop.example:8443`.
std::string_view host_of(std::string_view url) {
  if (const auto scheme = url.find("://"); scheme != url.npos) url.remove_prefix(scheme + 3);
  url = url.substr(0, url.find_first_of("/?#"));
  return url.substr(url.find('@') + 1);
}

}  // namespace

std::string to_string(const Wait& wait) {
  if (wait.given_up) return "not tried again: " + wait.reason;
  const auto tenths = (wait.delay.count() + 50) / 100;
  const bool whole = tenths >= 100 || tenths % 10 == 0;
  return whole ? fmt::format("waiting {} s: {}", tenths / 10, wait.reason)
               : fmt::format("waiting {}.{} s: {}", tenths / 10, tenths % 10, wait.reason);
}

Sender::Sender(Transport& transport, SenderOptions options)
    : transport_(transport), options_(std::move(options)), breaker_(options_.breaker_after) {
  options_.jobs = std::max(options_.jobs, 1);
  if (!options_.jitter) options_.jitter = random_jitter();
  if (!options_.pace)
    options_.pace = [](const std::string&, double rate) { return std::make_unique<RateLimiter>(rate); };
  if (!options_.now) options_.now = [] { return std::chrono::steady_clock::now(); };
}

void Sender::start(Request request, Done done) {
  auto job = std::make_shared<Job>();
  job->request = std::move(request);
  job->request.finishing = finishing_;
  job->done = std::move(done);
  queue_.push_back(std::move(job));
  wake();
}

void Sender::run() {
  while (true) {
    work();
    transport_.run();
    if (queue_.empty() && ready_.empty()) return;
  }
}

Result<Response> Sender::send(Request request) {
  std::optional<Result<Response>> answer;
  start(std::move(request), [&answer](Result<Response> result) { answer = std::move(result); });
  run();
  if (!answer) return fail(Code::internal, "the sender stopped without an answer");
  return std::move(*answer);
}

/// Within `answered` the queue is looked at anyway.
void Sender::wake() {
  if (waking_ || delivering_ > 0) return;
  waking_ = true;
  transport_.after(milliseconds(0), [this] {
    waking_ = false;
    work();
  });
}

void Sender::work() {
  if (stopped()) end_queues();
  while (const JobPointer job = next()) launch(job);
}

Sender::JobPointer Sender::next() {
  const bool again = !ready_.empty();
  if (!again && (queue_.empty() || active_ >= options_.jobs)) return nullptr;
  auto& from = again ? ready_ : queue_;
  if (!may_start(*from.front())) return nullptr;
  JobPointer job = std::move(from.front());
  from.pop_front();
  if (!again) ++active_;
  return job;
}

bool Sender::may_start(const Job& job) {
  if (interruptions() > 0) return true;  // what still goes out then finishes what is half done
  if (!welcome_ && in_flight_ > 0 && names_someone(job.request.auth)) return false;
  if (!breaker_.may_start() || pacing_) return false;
  const auto pause = take_slot(job.request);
  if (pause <= pause.zero()) return true;
  pace(pause);
  return false;
}

bool Sender::may_leave(const JobPointer& job) {
  if (!ready_to_change_ || job->request.method == Method::get) return true;
  if (!not_ready_) {
    if (auto ready = ready_to_change_(); !ready) not_ready_ = std::move(ready.error());
  }
  if (!not_ready_) return true;
  --active_;
  Error error = *not_ready_;
  error.code = Code::interrupted;  // its turn did not come, whatever stands in the way
  error.operation = job->request.operation;
  error.message = "not sent: " + error.message;
  deliver(*job, fail(std::move(error)));
  return false;
}

/// What is begun within `done` belongs to the same thing.
void Sender::deliver(const Job& job, Result<Response> result) {
  const Finishing scope(*this, job.request.finishing);
  ++delivering_;
  job.done(std::move(result));
  --delivering_;
}

/// 0 where it may leave now, and then it must.
milliseconds Sender::take_slot(const Request& request) {
  if (options_.rate <= 0) return {};
  auto found = paces_.find(host_of(request.url));
  if (found == paces_.end()) {
    const std::string host(host_of(request.url));
    found = paces_.emplace(host, options_.pace(host, options_.rate)).first;
  }
  return std::chrono::ceil<milliseconds>(found->second->take(options_.now()));
}

void Sender::launch(const JobPointer& job) {
  if (!may_leave(job)) return;
  ++in_flight_;
  breaker_.started();
  const bool last = job->number > options_.retry.retries;
  Request request = last ? std::move(job->request) : job->request;
  if (last)
    job->request =
        Request{.method = request.method, .operation = request.operation, .finishing = request.finishing};
  transport_.start(std::move(request),
                   [this, job](Result<Response> result) { answered(job, std::move(result)); });
}

void Sender::answered(const JobPointer& job, Result<Response> result) {
  --in_flight_;
  weigh(result, job->request.operation);
  if (result) (result->status == 401 ? refused_ : welcome_) = true;
  const auto decision = decide(describe_attempt(job->request.method, job->number, job->waited, result),
                               options_.retry, options_.jitter());
  if (decision.again && !ends(*job)) {
    wait(job, decision);
  } else {
    tell({.reason = decision.reason, .too_long = decision.too_long}, job->request.operation, job->number);
    --active_;
    unreached_ = !result && result.error().code == Code::unreachable ? unreached_ + 1 : 0;
    if (!result && job->number > 1) result.error().message += fmt::format(" (tried {} times)", job->number);
    deliver(*job, std::move(result));
  }
  work();
}

/// What an answer says about how the server fares.
void Sender::weigh(const Result<Response>& result, const std::string& operation) {
  const bool trouble = is_trouble(result);
  breaker_.ended(trouble);
  if (!trouble) {
    probes_ = 0;
    storm_ = {};
    return;
  }
  const bool about_one_row = result && result->status == 500;
  if (!breaker_.tripped() || about_one_row || pacing_ || stopped()) return;
  RetryPolicy policy = options_.retry;
  policy.retries = std::numeric_limits<int>::max();
  const auto decision =
      decide(describe_attempt(Method::get, ++probes_, storm_, result), policy, options_.jitter());
  tell(decision, operation, probes_ + 1);
  storm_lasts_ = !decision.again;
  if (storm_lasts_) return;
  storm_ += decision.delay;
  pace(decision.delay);
}

void Sender::pace(milliseconds delay) {
  pacing_ = true;
  transport_.after(delay, [this] {
    pacing_ = false;
    work();
  });
}

void Sender::wait(const JobPointer& job, const Decision& decision) {
  job->waited += decision.delay;
  job->last_end = decision.reason;
  ++job->number;
  tell(decision, job->request.operation, job->number);
  transport_.after(decision.delay, [this, job] {
    ready_.push_back(job);
    work();
  });
}

void Sender::tell(const Decision& decision, const std::string& operation, int number) const {
  if (!options_.on_wait || (!decision.again && !decision.too_long)) return;
  options_.on_wait({.given_up = !decision.again,
                    .delay = decision.delay,
                    .reason = decision.reason,
                    .operation = operation,
                    .number = number});
}

bool Sender::gave_up() const {
  return storm_lasts_ || (options_.give_up_after > 0 && unreached_ >= options_.give_up_after);
}

bool Sender::stopped() const { return refused_ || gave_up() || interruptions() > 0; }

/// Whether it will not be sent any more.
bool Sender::ends(const Job& job) const {
  if (refused_ || gave_up()) return true;
  return interruptions() > (job.request.finishing ? 1 : 0);
}

Error Sender::not_sent(const std::string& operation) const {
  Error error;
  error.code = refused_ ? Code::credentials : Code::interrupted;
  error.operation = operation;
  error.message = refused_ ? "not sent: the server refused the credentials of an earlier request (401)"
                           : "not sent: interrupted";
  if (!refused_ && interruptions() == 0) {
    error.code = Code::given_up;
    error.message = storm_lasts_
                        ? "not sent: the server is in trouble, and --max-wait is over"
                        : fmt::format("not sent: {} requests before could not reach the server", unreached_);
  }
  return error;
}

/// Ends what will not be sent any more. What still waits for its time is ended when its timer fires.
void Sender::end_queues() {
  for (auto* from : {&ready_, &queue_}) {
    const bool again = from == &ready_;
    std::deque<JobPointer> kept;
    while (!from->empty()) {
      const JobPointer job = std::move(from->front());
      from->pop_front();
      if (!ends(*job)) {
        kept.push_back(job);
        continue;
      }
      if (again) --active_;
      Error error = not_sent(job->request.operation);
      if (again) error.message += "; an earlier try ended so: " + job->last_end;
      deliver(*job, fail(std::move(error)));
    }
    *from = std::move(kept);
  }
}

}  // namespace wsync::net
