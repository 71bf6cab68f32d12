// SPDX-License-Identifier: MIT
#include "matched_row.hpp"

namespace wsync::app {

const schema::Record& describe(const MatchedRow*) {
  static constexpr Field fields[] = {
      field<&MatchedRow::row>("row", "Row of the input as a spreadsheet counts."),
      field<&MatchedRow::key>("key", "What identifies the record.", {.key = Key::primary}),
      field<&MatchedRow::action>("action", "What was to be done."),
      field<&MatchedRow::code>("code", "Why it failed, for programs."),
      field<&MatchedRow::field>("field", "The field that the server or the check speaks of."),
      field<&MatchedRow::message>("message", "Why it failed, for people."),
      field<&MatchedRow::server_errors>("server_errors", "How many errors of the server belong to it."),
      field<&MatchedRow::matched_by>("matched_by", "How these were found: key, message, nothing."),
      field<&MatchedRow::server_ids>("server_ids", "Their ids at the server."),
      field<&MatchedRow::server_message>("server_message", "What the server noted."),
  };
  static_assert(schema::sound(fields));
  static constexpr Record it = record<MatchedRow>("row", "A failed row and the server's errors.", fields);
  return it;
}

MatchedRow matched(const sync::RowResult& row, const sync::ServerErrors& found) {
  MatchedRow out{.row = row.row,
                 .key = row.key,
                 .action = row.action,
                 .code = row.code,
                 .field = row.field,
                 .message = row.message};
  out.server_errors = static_cast<std::int64_t>(found.errors.size());
  out.matched_by = to_string(found.by);
  for (const auto* error : found.errors) {
    if (error->id) out.server_ids.push_back(*error->id);
    const auto text = error->message.value_or("");
    if (!out.server_message)
      out.server_message = text;
    else if (out.server_message->find(text) == std::string::npos)
      *out.server_message += "; " + text;
  }
  return out;
}

}  // namespace wsync::app
