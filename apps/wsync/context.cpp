// SPDX-License-Identifier: MIT
#include "context.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <utility>

#include "base/interrupt.hpp"
#include "command.hpp"
#include "net/sender.hpp"
#include "net/shared_pace.hpp"
#include "options.hpp"
#include "output/formats.hpp"
#include "output/open_results.hpp"
#include "server_file.hpp"
#include "terminal.hpp"
#include "usage.hpp"

#ifndef WSYNC_VERSION
#define WSYNC_VERSION "0"
#endif

namespace wsync::app {
namespace {

Messages::Style style_of(const Typed& typed) {
  const auto output = typed.value("output");
  const bool json = output == "json" || (!output && typed.has("jq"));
  return {.quiet = typed.has("quiet"), .verbose = typed.has("verbose"),
          .colour = colour_allowed(typed.value("color").value_or("auto"), STDERR_FILENO),
          .terminal = can_redraw(STDERR_FILENO), .json_errors = json,
          .findings = typed.value("findings").value_or("")};
}

/// `2.5` requests a second.
Result<double> rate_of(const Typed& typed) {
  const auto text = typed.value("rate");
  if (!text) return 0.0;
  char* end = nullptr;
  const double rate = std::strtod(text->c_str(), &end);
  if (end != text->c_str() && *end == '\0' && rate > 0 && rate <= 100'000) return rate;
  return usage_error(fmt::format("--rate takes requests a second, such as 10 or 0.5, not \"{}\"", *text));
}

}  // namespace

struct Context::State {
  std::optional<Settings> settings{};
  std::unique_ptr<net::Transport> transport{};
  std::unique_ptr<net::Sender> sender{};
  std::shared_ptr<const void> lock{};
  std::optional<std::chrono::steady_clock::time_point> interrupted{};
  bool interruption_said = false;
};

Context::Context(const Command& command, Typed typed)
    : command_(command), typed_(std::move(typed)), messages_(style_of(typed_)), state_(std::make_unique<State>()) {}

Context::~Context() = default;

Result<const Settings*> Context::settings() {
  if (!state_->settings) {
    auto loaded = Settings::load(typed_.value("profile").value_or(""));
    if (!loaded) return fail(std::move(loaded.error()));
    messages_.hide(loaded->handed_out());
    state_->settings.emplace(std::move(*loaded));
  }
  return &*state_->settings;
}

Result<std::unique_ptr<Rows>> Context::rows(const schema::Record& record, std::vector<std::string_view> columns,
                                            Amount amount) {
  auto choice = output_choice(typed_);
  if (!choice) return fail(choice.error());
  choice->one = amount == Amount::one;
  if (owns(command_, "to")) choice->to.reset();   // the command writes there itself
  if (choice->list_fields) {
    listed_fields_ = true;
    if (auto printed = print(field_list(record)); !printed) return fail(std::move(printed.error()));
    return fail(Code::usage, "the fields were listed; nothing else was done");
  }
  return open_rows(*choice, record, columns, colour_allowed(typed_.value("color").value_or("auto"), STDOUT_FILENO));
}

Result<std::unique_ptr<Results>> Context::results() {
  const auto choice = output_choice(typed_);
  if (!choice) return fail(choice.error());
  return open_results(*choice, messages_, colour_allowed(typed_.value("color").value_or("auto"), STDOUT_FILENO));
}

Result<void> Context::print(std::string_view text) {
  auto sink = Sink::open(typed_.value("to"));
  if (!sink) return fail(std::move(sink.error()));
  (*sink)->buffer() += text;
  return (*sink)->finish();
}

Result<void> Context::allow_changes() {
  const auto found = settings();
  if (!found) return fail(found.error());
  if (!(*found)->production() || typed_.has("live")) return {};
  Error error;
  error.code = Code::limit;
  error.message = fmt::format("profile {} is of production: nothing is changed without --live", (*found)->profile());
  error.hint = "If this is meant, add --live.";
  return fail(std::move(error));
}

void Context::keep_lock(std::shared_ptr<const void> lock) { state_->lock = std::move(lock); }

bool Context::locked() const { return state_->lock != nullptr; }

/// While the network is waited for. Who pressed Ctrl-C is told why it does not end at once, where it does not.
void Context::tick() {
  const auto now = std::chrono::steady_clock::now();
  if (interruptions() > 0 && !state_->interrupted) state_->interrupted = now;
  const bool lasts = state_->interrupted && now - *state_->interrupted > std::chrono::milliseconds(300);
  if (lasts && !std::exchange(state_->interruption_said, true))
    messages_.say("interrupted: the writes that were sent are finished; a second Ctrl-C stops at once");
  messages_.tick();
}

/// Requests to a host keep the rate together with those of other runs with this profile.
std::unique_ptr<net::Pace> Context::pace(const std::string& host, double rate) {
  const auto found = settings();
  const auto file = file_name(host, found ? (*found)->profile() : "") + ".pace";
  auto pace = net::open_shared_pace(state_folder() / "pace" / file, rate);
  if (pace) return std::move(*pace);
  messages_.warn(pace.error().message + "; --rate holds for this run alone");
  return std::make_unique<net::RateLimiter>(rate);
}

Result<net::Sender*> Context::sender() {
  if (state_->sender) return state_->sender.get();
  const auto jobs = typed_.number("jobs", 1, 64), retries = typed_.number("retries", 0, 100),
             timeout = typed_.number("timeout", 1, 86'400), max_wait = typed_.number("max-wait", 0, 86'400);
  for (const auto* number : {&jobs, &retries, &timeout, &max_wait})
    if (!*number) return fail(number->error());
  const auto rate = rate_of(typed_);
  if (!rate) return fail(rate.error());

  net::TransportOptions options;
  options.connections = static_cast<int>(jobs->value_or(4));
  options.timeout = std::chrono::seconds(timeout->value_or(60));
  options.ca_file = typed_.value("ca-cert").value_or("");
  options.user_agent = "wsync/" WSYNC_VERSION;
  if (typed_.has("trace-http")) options.trace = [this](std::string_view line) { messages_.trace(line); };
  options.tick = [this] { tick(); };
  auto transport = net::open_transport(std::move(options));
  if (!transport) return fail(std::move(transport.error()));
  state_->transport = std::move(*transport);

  net::SenderOptions sending;
  sending.jobs = static_cast<int>(jobs->value_or(4));
  sending.rate = *rate;
  sending.retry.retries = static_cast<int>(retries->value_or(sending.retry.retries));
  if (*max_wait) sending.retry.max_wait = std::chrono::seconds(**max_wait);
  sending.pace = [this](const std::string& host, double per_second) { return pace(host, per_second); };
  sending.on_wait = [this](const net::Wait& wait) { messages_.say(net::to_string(wait)); };
  state_->sender = std::make_unique<net::Sender>(*state_->transport, std::move(sending));
  catch_interruptions();
  return state_->sender.get();
}

}  // namespace wsync::app
