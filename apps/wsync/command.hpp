// SPDX-License-Identifier: MIT
// A subcommand as data: from this row come parser, help, man page, completion and documentation.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "api/endpoint.hpp"
#include "base/result.hpp"
#include "schema/record.hpp"

namespace wsync::app {

class Context;

struct Option {
  std::string_view name;        // without dashes: client
  char letter = 0;              // -c
  std::string_view value = {};  // what stands behind it in the help: NUMBER; empty: a switch
  std::string_view text = {};
  std::string_view choices = {};  // a|b|c: nothing else is accepted
  bool repeated = false;
};

struct Argument {
  std::string_view name;  // FILE
  std::string_view text;
  bool required = true;
  bool repeated = false;
  std::string_view choices = {};  // a|b|c: nothing else is accepted
};

struct Example {
  std::string_view line;  // wsync products link prices.csv
  std::string_view text;
};

/// Groups of options that many commands take; each group is one table in options.cpp.
enum class Takes : std::uint8_t {
  nothing = 0,
  output = 1,      // -o --fields --jq --to --csv-dialect
  network = 2,     // -j --rate --retries --timeout --ca-cert --trace-http
  records = 4,     // --format --map --action --decimal --check --dry-run
  period = 8,      // --modified-since --modified-until
  changes = 16,    // --dry-run --no-journal, of commands that change things without a file
  limits = 32,     // --max-delete --max-change, as a number or a part of what is there
  prices = 64,     // --max-price-change
  removals = 128,  // --max-delete, as a number
};
constexpr Takes operator|(Takes a, Takes b) {
  return static_cast<Takes>(static_cast<std::uint8_t>(a) | static_cast<std::uint8_t>(b));
}
constexpr bool takes(Takes all, Takes one) {
  return (static_cast<std::uint8_t>(all) & static_cast<std::uint8_t>(one)) != 0;
}

struct Command {
  std::string_view noun;     // products
  std::string_view verb;     // link; empty: the noun is the whole command
  std::string_view summary;  // one line, imperative, no full stop
  std::string_view about;    // paragraphs; blank lines part them
  std::span<const Example> examples = {};
  std::span<const Argument> arguments = {};
  std::span<const Option> options = {};
  Takes groups = Takes::nothing;
  /// The exit status, or what went wrong.
  Result<int> (*run)(Context& context);
  /// The model whose columns it reads or writes: for `--fields help` and `wsync help columns NOUN`.
  const schema::Record& (*columns)() = nullptr;
  /// The operations that it may send: each operation of Oresto has at least one command.
  std::span<const api::EndpointRow* const> calls = {};
  bool hidden = false;  // left out of help, man pages and completion
};

/// Every command, sorted by noun and verb.
std::span<const Command* const> commands();

}  // namespace wsync::app
