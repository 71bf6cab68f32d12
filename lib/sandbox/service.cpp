// SPDX-License-Identifier: MIT
#include "sandbox/service.hpp"

#include <fmt/format.h>

#include <chrono>
#include <map>
#include <thread>

#include "base/date.hpp"
#include "base/file.hpp"
#include "base/interrupt.hpp"
#include "sandbox/hanos_drop.hpp"
#include "sandbox/hanos_intake.hpp"
#include "sandbox/module.hpp"

namespace wsync::sandbox {
namespace {

constexpr auto beat = std::chrono::milliseconds(50);
constexpr int beats_between_saves = 5;

/// Writes tables that differ from what the folder has.
class Saver {
 public:
  explicit Saver(std::filesystem::path folder) : folder_(std::move(folder)) {}

  Result<void> save(Sandbox& sandbox) {
    auto tables = sandbox.changed_tables();
    if (!tables) return {};
    for (auto& [name, text] : *tables) {
      if (const auto saved = saved_.find(name); saved != saved_.end() && saved->second == text) continue;
      if (auto written = write_file(folder_ / (name + ".json"), text); !written) return written;
      saved_.insert_or_assign(name, std::move(text));
    }
    return {};
  }

 private:
  std::filesystem::path folder_;
  Tables saved_{};
};

Result<State> starting_state(const ServiceOptions& options) {
  auto state = make_state(options.seed);
  if (!state || !options.data) return state;
  std::error_code error;
  std::filesystem::create_directories(*options.data, error);
  if (error) return fail(Code::io, fmt::format("{} cannot be made: {}", options.data->string(), error.message()));
  if (auto loaded = load_state(*state, *options.data); !loaded) return fail(std::move(loaded.error()));
  return state;
}

Result<std::vector<Fault>> starting_faults(const ServiceOptions& options) {
  if (!options.faults) return std::vector<Fault>{};
  auto text = read_file(*options.faults);
  if (!text) return fail(std::move(text.error()));
  return read_faults(*text, options.faults->filename().string());
}

/// Until Ctrl-C, saving now and then. The first failure to save ends it.
Result<void> attend(Sandbox& sandbox, std::optional<Saver>& saver, const std::optional<std::filesystem::path>& hanos) {
  for (int beats = 1; interruptions() == 0; ++beats) {
    std::this_thread::sleep_for(beat);
    if (hanos)
      if (auto taken = take_orders(*hanos, now_utc()); !taken) return fail(std::move(taken.error()));
    if (!saver || beats % beats_between_saves != 0) continue;
    if (auto saved = saver->save(sandbox); !saved) return saved;
  }
  return {};
}

}  // namespace

std::string environment_lines(const ServiceOptions& service, int port) {
  const Options& options = service.options;
  std::string lines;
  const auto add = [&](std::string_view name, const std::string& value) {
    const bool plain = value.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789:/._-@") ==
                       std::string::npos;
    std::string quoted;
    for (const char c : value) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
    lines += fmt::format("export {}={}\n", name, plain && !value.empty() ? value : "'" + quoted + "'");
  };
  add("WSYNC_ORESTO_URL", fmt::format("http://127.0.0.1:{}/api", port));
  add("WSYNC_ORESTO_USER", options.user);
  add("WSYNC_ORESTO_PASSWORD", options.password);
  if (service.hanos) {
    std::error_code none;
    const auto folder = std::filesystem::absolute(*service.hanos, none);
    add("WSYNC_HANOS_DROP", "file:" + hanos_assortments(folder).string());
    add("WSYNC_HANOS_ORDERS", "file:" + hanos_orders(folder).string());
    add("WSYNC_HANOS_ANSWERS", "file:" + hanos_answers(folder).string());
  }
  add("WSYNC_HANCOCKS_URL", fmt::format("http://127.0.0.1:{}", port));
  add("WSYNC_HANCOCKS_ACCOUNT", "1001");
  if (options.hancocks_token.empty()) return lines;
  add("WSYNC_HANCOCKS_AUTH", "bearer");
  add("WSYNC_HANCOCKS_TOKEN", options.hancocks_token);
  return lines;
}

Result<void> run_service(const ServiceOptions& options, const std::function<void(int port)>& ready) {
  auto faults = starting_faults(options);
  if (!faults) return fail(std::move(faults.error()));
  auto state = starting_state(options);
  if (!state) return fail(std::move(state.error()));
  Sandbox sandbox(std::move(*state), options.options, std::move(*faults));
  if (options.log)
    if (auto opened = sandbox.log().open(*options.log); !opened) return opened;
  if (options.hanos)
    if (auto seeded = seed_hanos(*options.hanos, now_utc()); !seeded) return seeded;
  auto server = open_http_server([&](const Incoming& request) { return sandbox.answer(request); });
  if (!server) return fail(std::move(server.error()));
  const auto port = (*server)->bind(options.port);
  if (!port) return fail(port.error());

  catch_interruptions();
  std::thread serving([&] { (*server)->serve(); });
  ready(*port);
  std::optional<Saver> saver;
  if (options.data) saver.emplace(*options.data);
  auto ended = attend(sandbox, saver, options.hanos);
  (*server)->stop();
  serving.join();
  if (ended && saver) ended = saver->save(sandbox);
  return ended;
}

}  // namespace wsync::sandbox
