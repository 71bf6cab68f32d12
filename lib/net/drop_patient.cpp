// SPDX-License-Identifier: MIT
#include "net/drop_patient.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <random>
#include <thread>

#include "base/interrupt.hpp"

namespace wsync::net {
namespace {

using std::chrono::milliseconds;

/// How often and how long one operation was tried.
class Patience {
 public:
  Patience(const DropOptions& options, Method kind) : options_(options) { attempt_.method = kind; }

  /// Waits, and says true, where trying again after that failure can help.
  bool again_after(Error& error) {
    attempt_.failure = error.code;
    if (error.code == Code::unavailable) attempt_.status = 503;
    if (error.code == Code::throttled) attempt_.status = 429;
    const bool temporary = describe(error.code).temporary && error.code != Code::interrupted;
    if (!temporary) return false;
    const Decision decision = decide(attempt_, options_.retry, jitter());
    if (!decision.again) {
      if (attempt_.number > 1) error.message += fmt::format("; tried {} times", attempt_.number);
      return false;
    }
    if (options_.say)
      options_.say(fmt::format("{}; trying again in {:.1f} s", error.message,
                               static_cast<double>(decision.delay.count()) / 1000));
    attempt_.status.reset();
    ++attempt_.number;
    attempt_.waited_so_far += decision.delay;
    return wait(decision.delay);
  }

 private:
  static double jitter() {
    static std::minstd_rand generator{std::random_device{}()};
    return std::uniform_real_distribution<double>(0, 1)(generator);
  }

  bool wait(milliseconds left) const {
    while (left > milliseconds(0) && interruptions() == 0) {
      const auto piece = std::min(left, milliseconds(100));
      std::this_thread::sleep_for(piece);
      left -= piece;
      if (options_.tick) options_.tick();
    }
    return interruptions() == 0;
  }

  const DropOptions& options_;
  Attempt attempt_{};
};

class PatientDrop : public Drop {
 public:
  PatientDrop(std::unique_ptr<Drop> drop, const DropOptions& options) : drop_(std::move(drop)) {
    options_.retry = options.retry;
    options_.say = options.say;
    options_.tick = options.tick;
  }

  const std::string& place() const override { return drop_->place(); }
  bool renames() const override { return drop_->renames(); }

  Result<std::vector<DropFile>> list(const Wanted& wanted) override {
    return tried(Method::get, [&] { return drop_->list(wanted); });
  }
  Result<std::optional<DropFile>> stat(const std::string& name) override {
    return tried(Method::get, [&] { return drop_->stat(name); });
  }
  Result<void> read(const std::string& name, const std::filesystem::path& to) override {
    return tried(Method::get, [&] { return drop_->read(name, to); });
  }

  /// Under a temporary name it may be written as often as need be; under the final one only where nothing was
  /// sent yet.
  Result<void> put(const std::filesystem::path& from, const std::string& name,
                   std::string_view key) override {
    return tried(drop_->renames() ? Method::get : Method::put, [&] { return drop_->put(from, name, key); });
  }

  /// After a try without an answer only looking tells: it is not tried again before that.
  Result<void> rename(const std::string& from, const std::string& to) override {
    std::optional<Error> lost;
    return tried(Method::get, [&]() -> Result<void> {
      if (!lost) {
        auto renamed = drop_->rename(from, to);
        if (renamed || !unknown(renamed.error().code)) return renamed;
        lost = std::move(renamed.error());
      }
      return settled(from, to, lost);
    });
  }

  /// Gone is gone, whoever did it, where an earlier try got no answer.
  Result<void> remove(const std::string& name) override {
    bool tried_before = false;
    return tried(Method::get, [&] {
      auto removed = drop_->remove(name);
      if (!removed && tried_before && removed.error().code == Code::not_found) return Result<void>{};
      tried_before = true;
      return removed;
    });
  }

 private:
  static bool unknown(Code code) { return code == Code::timeout || code == Code::broken_connection; }

  template <class Action>
  auto tried(Method kind, Action action) -> decltype(action()) {
    Patience patience(options_, kind);
    while (true) {
      auto outcome = action();
      if (outcome || !patience.again_after(outcome.error())) return outcome;
    }
  }

  /// Success where it had been done after all; what was lost, so that it is tried again, where it had not.
  Result<void> settled(const std::string& from, const std::string& to, std::optional<Error>& lost) {
    const auto old_name = drop_->stat(from);
    if (!old_name) return not_asked(*lost, old_name.error());
    const auto new_name = drop_->stat(to);
    if (!new_name) return not_asked(*lost, new_name.error());
    switch (settle_rename(old_name->has_value(), new_name->has_value())) {
      case Renamed::done: return {};
      case Renamed::not_done: {
        Error again = std::move(*lost);
        lost.reset();
        return fail(std::move(again));
      }
      case Renamed::both_there:
        return fail(
            Code::conflict,
            fmt::format("both {} and {} are in {} after a rename without an answer; nothing was overwritten",
                        from, to, place()));
      case Renamed::neither_there: break;
    }
    Error error{.code = Code::unexpected_answer,
                .message = fmt::format("neither {} nor {} is in {} after a rename without an answer", from,
                                       to, place())};
    error.hint = "It may have been picked up already: ask the other side before anything is sent again.";
    return fail(std::move(error));
  }

  /// It stays open: the error is that of the rename, whatever the look ran into.
  static Failure not_asked(Error lost, const Error& why) {
    lost.message += "; whether it was done could not be asked: " + why.message;
    return fail(std::move(lost));
  }

  std::unique_ptr<Drop> drop_;
  DropOptions options_{};
};

}  // namespace

Renamed settle_rename(bool from_there, bool to_there) {
  if (from_there) return to_there ? Renamed::both_there : Renamed::not_done;
  return to_there ? Renamed::done : Renamed::neither_there;
}

std::unique_ptr<Drop> make_patient(std::unique_ptr<Drop> drop, const DropOptions& options) {
  return std::make_unique<PatientDrop>(std::move(drop), options);
}

}  // namespace wsync::net
