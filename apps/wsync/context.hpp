// SPDX-License-Identifier: MIT
// What a running command has at hand: what was typed, the settings, the two streams and the servers.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "messages.hpp"
#include "output/results.hpp"
#include "output/rows.hpp"
#include "settings.hpp"
#include "typed.hpp"

namespace wsync::net {
class Pace;
class Sender;
}
namespace wsync::store {
class Journal;
}

namespace wsync::app {

struct Command;

/// What a command shows: a list is an array in JSON, however short; one thing is an object.
enum class Amount : std::uint8_t { list, one };

/// Why a command runs: because it was typed, or for the rows of an earlier run or of a plan.
struct Assignment {
  enum class Aim : std::uint8_t { typed, resume, undo, apply } aim = Aim::typed;
  std::shared_ptr<store::Journal> journal{};  // of the run that is resumed or taken back
  std::string plan{};                         // the file that is applied
};

class Context {
 public:
  Context(const Command& command, Typed typed);
  ~Context();

  const Command& command() const { return command_; }
  const Typed& typed() const { return typed_; }
  /// As if it had been typed: a run that is taken up later goes on with the same.
  void settle(std::string option, std::string value) { typed_.add(std::move(option), std::move(value)); }
  const Assignment& assignment() const { return assignment_; }
  void assign(Assignment assignment) { assignment_ = std::move(assignment); }
  /// What goes to stderr: warnings, progress, summaries. Silent with -q except for errors.
  Messages& messages() { return messages_; }
  /// The profile's settings, read on the first call: command line, environment, config.toml, defaults.
  Result<const Settings*> settings();

  /// Where records go: stdout or --to, in the format of -o. `columns` are the defaults of a table; an empty list
  /// means all. With --fields these are replaced; an unknown one is a usage error with a near miss.
  Result<std::unique_ptr<Rows>> rows(const schema::Record& record, std::vector<std::string_view> columns = {},
                                     Amount amount = Amount::list);
  /// What became of the rows of a command that writes, in the format of -o. The context must outlive it.
  Result<std::unique_ptr<Results>> results();
  /// Text of a command that is no list of records: to stdout or --to as it stands.
  Result<void> print(std::string_view text);

  /// A limit error where the profile is of production and --live was not typed.
  Result<void> allow_changes();

  /// Kept until the command has ended, whatever comes: the lock of a run (run_lock.hpp).
  void keep_lock(std::shared_ptr<const void> lock);
  bool locked() const;

  /// The sender that all servers share, made on the first call from --jobs, --rate, --retries, --max-wait, --timeout,
  /// --ca-cert, --trace-http. Loads libcurl; from then on Ctrl-C finishes the writes in flight (base/interrupt.hpp).
  Result<net::Sender*> sender();

  /// True once `--fields help` was answered in place of what the command does.
  bool listed_fields() const { return listed_fields_; }

 private:
  void tick();
  std::unique_ptr<net::Pace> pace(const std::string& host, double rate);

  const Command& command_;
  Typed typed_;
  Messages messages_;
  Assignment assignment_{};
  bool listed_fields_ = false;
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace wsync::app
