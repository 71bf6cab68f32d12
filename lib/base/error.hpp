// SPDX-License-Identifier: MIT
// What went wrong: a code for programs, a sentence for people, every problem with its place, and a trail.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wsync {

/// Every way in which wsync can fail. Names, exit statuses and hints stand in one table: `describe(Code)`.
enum class Code : std::uint8_t {
  internal,           // a bug or something that has no name below
  io,                 // a local file could not be read or written
  usage,              // the command line is wrong
  input,              // records were refused before anything was sent
  config,             // a setting is missing or wrong
  credentials,        // the server does not accept who we are
  partial,            // some rows failed, others were done
  refused,            // the server understood and said no
  not_found,          // the server knows no such thing
  conflict,           // the server's side changed meanwhile
  unexpected_answer,  // the answer is not what the documents promise
  unreachable,        // no connection: nothing was sent
  timeout,            // no answer in time
  broken_connection,  // the connection ended in the middle of an exchange
  throttled,          // 429: too many requests
  unavailable,        // 5xx: the server failed or is in maintenance
  given_up,           // not sent: the server was in trouble for too long
  half_done,          // a row of several writes: some were done, the rest was not sent
  differences,        // --exit-code found differences
  limit,              // a safety limit stopped the run
  locked,             // another run holds the lock
  interrupted,        // Ctrl-C
};

/// One row of the table of codes.
struct CodeInfo {
  Code code;
  std::string_view name;  // stable, for programs: `input.rejected`
  int exit_status;        // what the process ends with
  bool temporary;         // running the same thing again can help
  std::string_view hint;  // what a person does next
};

const CodeInfo& describe(Code code);

/// One finding. `where` is `$.Lines[2].Quantity` in documents and `prices.csv:7:Prijs` in files.
struct Problem {
  std::string where{};
  std::string code{};  // stable, such as `gtin.check-digit`
  std::string message{};
  std::string advice{};
  bool warning = false;  // said, but refuses nothing

  friend bool operator==(const Problem&, const Problem&) = default;
};

/// `where: code: message; advice`, as findings are printed.
std::string to_string(const Problem& problem);

struct Error {
  Code code = Code::internal;
  std::string message{};
  std::vector<Problem> problems{};   // all of them, never just the first
  std::vector<std::string> trail{};  // innermost first: which call, which row
  std::string hint{};                // overrides the hint of the code
  std::string system{};              // oresto, hancocks, hanos
  std::string operation{};           // link-products.post
  int http_status = 0;               // 0: no answer
  std::string request_id{};

  /// Says where it happened; returns the error so that it can be handed on.
  Error&& in(std::string place) && {
    trail.push_back(std::move(place));
    return std::move(*this);
  }
};

/// The hint a person should see: the error's own, else that of its code.
std::string_view advice(const Error& error);

}  // namespace wsync
