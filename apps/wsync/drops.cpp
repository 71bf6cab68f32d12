// SPDX-License-Identifier: MIT
#include "drops.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <thread>

#include "base/interrupt.hpp"
#include "base/text.hpp"
#include "context.hpp"
#include "folders.hpp"
#include "hanos/drop_index.hpp"
#include "names.hpp"
#include "store/lock.hpp"
#include "usage.hpp"

#ifndef WSYNC_VERSION
#define WSYNC_VERSION "0"
#endif

namespace wsync::app {
namespace {

std::string value_of(const Settings& settings, std::string_view key) {
  const auto found = settings.find(key);
  return found ? found->value : std::string{};
}

/// `sftp://host:22`.
std::string server_of(std::string_view url) {
  const auto from = url.find("://");
  return from == url.npos ? std::string{} : lower(url.substr(0, url.find('/', from + 3)));
}

Result<std::string> secret_of(const Settings& settings, std::string_view key, bool elsewhere) {
  if (elsewhere) return environment(find_setting(key)->variable).value_or("");
  auto found = settings.find_secret(key);
  if (!found) return fail(std::move(found.error()));
  return *found ? std::move((*found)->value) : std::string{};
}

/// Only what the kind of drop asks for is looked up: a password command may ask somebody.
Result<void> fill_account(const Settings& settings, net::DropOptions& options, bool elsewhere) {
  const std::string scheme = lower(options.url.substr(0, options.url.find(':')));
  if (scheme == "file") return {};
  options.user = value_of(settings, "hanos.user");
  if (scheme == "sftp") {
    options.key_file = value_of(settings, "hanos.ssh_key");
    options.known_hosts = value_of(settings, "hanos.known_hosts");
    options.host_key = value_of(settings, "hanos.host_key");
  }
  if (scheme != "sftp" && options.user.empty()) return {};
  const bool with_key = !options.key_file.empty();
  auto secret = secret_of(settings, with_key ? "hanos.ssh_key_password" : "hanos.password", elsewhere);
  if (!secret) return fail(std::move(secret.error()));
  (with_key ? options.key_password : options.password) = std::move(*secret);
  return {};
}

/// One file comes after the other.
Result<void> fill_network(Context& context, net::DropOptions& options) {
  const Typed& typed = context.typed();
  for (const char* name : {"jobs", "rate"})
    if (typed.has(name))
      return usage_error(fmt::format("--{} means nothing for a drop: it is one connection", name));
  const auto retries = typed.number("retries", 0, 100), timeout = typed.number("timeout", 1, 86'400),
             max_wait = typed.number("max-wait", 0, 86'400);
  for (const auto* number : {&retries, &timeout, &max_wait})
    if (!*number) return fail(number->error());
  options.retry.retries = static_cast<int>(retries->value_or(options.retry.retries));
  options.timeout = std::chrono::seconds(timeout->value_or(60));
  if (*max_wait) options.retry.max_wait = std::chrono::seconds(**max_wait);
  options.ca_file = typed.value("ca-cert").value_or("");
  options.user_agent = "wsync/" WSYNC_VERSION;
  if (typed.has("trace-http")) options.trace = [&](std::string_view line) { context.messages().trace(line); };
  options.say = [&](std::string_view line) { context.messages().say(line); };
  options.tick = [&] { context.messages().tick(); };
  return {};
}

}  // namespace

Result<std::unique_ptr<net::Drop>> open_hanos_drop(Context& context, std::string_view setting,
                                                   const std::optional<std::string>& typed) {
  const auto settings = context.settings();
  if (!settings) return fail(settings.error());
  net::DropOptions options;
  auto url = typed ? Result<std::string>(*typed) : (*settings)->need(setting);
  if (!url) return fail(std::move(url.error()));
  options.url = std::move(*url);
  options.explicit_tls = value_of(**settings, "hanos.ftps") == "explicit";
  options.index = value_of(**settings, "hanos.index");
  options.read_index = hanos::read_drop_index;
  const bool elsewhere = typed && server_of(*typed) != server_of(value_of(**settings, setting));
  if (auto filled = fill_account(**settings, options, elsewhere); !filled)
    return fail(std::move(filled.error()));
  if (auto filled = fill_network(context, options); !filled) return fail(std::move(filled.error()));
  catch_interruptions();
  return net::open_drop(std::move(options));
}

Result<void> lock_hanos(Context& context) {
  if (context.locked()) return {};
  const auto wait = context.typed().number("lock-wait", 0, 1'000'000);
  if (!wait) return fail(wait.error());
  const auto noun = context.command().noun;
  catch_interruptions();
  auto lock = store::RunLock::take(state_folder() / "locks", fmt::format("hanos-{}", noun),
                                   store::Holder::current(name(context.command()), ""),
                                   std::chrono::seconds(wait->value_or(0)), [&](const store::Holder& holder) {
                                     context.messages().say(fmt::format("waiting for another run on {}: {}",
                                                                        noun, store::to_string(holder)));
                                   });
  if (!lock) return fail(std::move(lock.error()).in(std::string(noun)));
  context.keep_lock(std::make_shared<const store::RunLock>(std::move(*lock)));
  return {};
}

Result<std::chrono::seconds> stable_seconds(const std::string& text) {
  const bool digits = !text.empty() && text.size() < 6 && text.find_first_not_of("0123456789") == text.npos;
  if (digits) return std::chrono::seconds(std::stoi(text));
  return fail(Code::config, fmt::format("hanos.stable is \"{}\", expected seconds", text));
}

bool wait_for(Context& context, std::chrono::milliseconds time) {
  while (time > std::chrono::milliseconds(0) && interruptions() == 0) {
    const auto piece = std::min(time, std::chrono::milliseconds(100));
    std::this_thread::sleep_for(piece);
    time -= piece;
    context.messages().tick();
  }
  return interruptions() == 0;
}

}  // namespace wsync::app
