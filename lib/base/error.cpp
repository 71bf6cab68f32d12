// SPDX-License-Identifier: MIT
#include "base/error.hpp"

#include <array>

namespace wsync {
namespace {

constexpr auto codes = std::to_array<CodeInfo>({
    {Code::internal, "internal", 1, false,
     "This should not happen; run again with --trace-http and report it."},
    {Code::io, "io.failed", 1, false, "Check that the path exists and may be read or written."},
    {Code::usage, "usage", 2, false, "See `wsync help` or add --help to the command."},
    {Code::input, "input.rejected", 3, false,
     "Nothing was sent. Correct the rows named above and run again."},
    {Code::config, "config.invalid", 4, false, "See `wsync help environment` and `wsync doctor`."},
    {Code::credentials, "credentials.refused", 4, false,
     "Check user and password: `wsync auth status` shows which ones are used."},
    {Code::partial, "partly.done", 5, false, "Correct the failed rows and run the same command again."},
    {Code::refused, "server.refused", 6, false, "The server says no; what it said stands above."},
    {Code::not_found, "server.not-found", 6, false, "Check the number or name that was asked for."},
    {Code::conflict, "server.conflict", 6, false, "Read the server's side again and repeat."},
    {Code::unexpected_answer, "answer.unexpected", 6, false,
     "Check the base URL with `wsync doctor`; --trace-http shows the whole exchange."},
    {Code::unreachable, "net.unreachable", 7, true, "Check address and network, then run it again."},
    {Code::timeout, "net.timeout", 7, true, "Run it again, perhaps with a longer --timeout."},
    {Code::broken_connection, "net.broken", 7, true, "Run it again; nothing that was done is done twice."},
    {Code::throttled, "server.throttled", 7, true, "Run it again later or with a lower --rate."},
    {Code::unavailable, "server.unavailable", 7, true, "The server is in trouble; run it again later."},
    {Code::given_up, "server.given-up", 7, true, "Go on later with `wsync runs resume last`, or run it again."},
    {Code::half_done, "row.half-done", 7, true, "Finish it with `wsync runs resume last`."},
    {Code::differences, "differences", 8, false, "There are differences, as shown."},
    {Code::limit, "limit.stopped", 9, false, "If this is meant, allow it with the option named above."},
    {Code::locked, "locked", 10, true, "Wait for the other run to end."},
    {Code::interrupted, "interrupted", 130, true, "Run it again to go on."},
});

constexpr bool rows_stand_in_order() {
  for (std::size_t i = 0; i < codes.size(); ++i)
    if (static_cast<std::size_t>(codes[i].code) != i) return false;
  return codes.size() == static_cast<std::size_t>(Code::interrupted) + 1;
}
static_assert(rows_stand_in_order());

}  // namespace

const CodeInfo& describe(Code code) { return codes[static_cast<std::size_t>(code)]; }

std::string_view advice(const Error& error) {
  return error.hint.empty() ? describe(error.code).hint : std::string_view(error.hint);
}

std::string to_string(const Problem& problem) {
  std::string line = problem.where;
  if (!line.empty()) line += ": ";
  if (problem.warning) line += "warning: ";
  line += problem.code + ": " + problem.message;
  if (!problem.advice.empty()) line += "; " + problem.advice;
  return line;
}

}  // namespace wsync
