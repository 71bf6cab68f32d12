// SPDX-License-Identifier: MIT
#include "run_explained.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "terminal.hpp"

namespace wsync::app {
namespace {

constexpr schema::Rules ours{.source = Source::ours};
constexpr schema::Rules our_key{.key = Key::primary, .source = Source::ours};

constexpr std::size_t longest_body = 2000;  // bytes of a body among words

RequestShown shown(const store::JournalCall& call) {
  RequestShown request;
  request.operation = call.operation;
  const auto blank = call.request.find(' ');
  request.method = call.request.substr(0, blank);
  if (blank != std::string::npos) request.path = call.request.substr(blank + 1);
  request.body = unless_empty(call.body);
  request.body_hash = unless_empty(call.body_hash);
  request.sent = call.sent;
  request.answered = unless_empty(call.answered);
  if (call.http_status != 0) request.http_status = call.http_status;
  request.answer = unless_empty(call.answer);
  return request;
}

/// What an outcome, or that there is none, means.
std::string meaning(const RowExplained& row) {
  if (row.outcome == "planned")
    return row.requests.empty() ? "none: it was compared with the server, and nothing was sent"
                                : "none: the server did not take it";
  if (row.outcome == "unknown") return "unknown: a request may have left, and no answer was kept";
  if (row.outcome == "unprocessed") return "unprocessed: the run ended before its turn";
  return row.outcome;
}

class Words {
 public:
  void heading(std::string_view text) { fmt::format_to(std::back_inserter(text_), "{}\n", harmless(text)); }
  void line(std::string_view what, std::string_view said) {
    fmt::format_to(std::back_inserter(text_), "  {:<10}  {}\n", what, harmless(said, false));
  }
  std::string take() { return std::move(text_); }

 private:
  std::string text_{};
};

std::string value(const std::optional<std::string>& text) { return text ? *text : "(nothing)"; }

void add_request(Words& words, const RequestShown& request, std::size_t number) {
  words.line(fmt::format("request {}", number),
             fmt::format("{} {} ({})", request.method, request.path, request.operation));
  words.line("sent", request.sent);
  if (request.body) {
    auto end = std::min(longest_body, request.body->size());
    while (end < request.body->size() && (static_cast<unsigned char>((*request.body)[end]) & 0xc0) == 0x80)
      --end;
    words.line("body", request.body->substr(0, end));
    if (request.body->size() > longest_body)
      words.line("", fmt::format("... {} bytes in all; -o json shows them", request.body->size()));
  }
  if (request.body_hash) words.line("SHA-256", *request.body_hash);
  if (!request.answered) return words.line("answered", "no answer is known");
  words.line("answered", request.http_status
                             ? fmt::format("{}, HTTP status {}", *request.answered, *request.http_status)
                             : *request.answered + ", no answer came");
  if (request.answer) words.line("answer", *request.answer);
}

}  // namespace

const schema::Record& describe(const RequestShown*) {
  static constexpr Field fields[] = {
      field<&RequestShown::operation>("operation", "Its operation.", ours),
      field<&RequestShown::method>("method", "Its method.", ours),
      field<&RequestShown::path>("path", "Its path, without the server.", ours),
      field<&RequestShown::body>("body", "As it was sent, secrets redacted.", ours),
      field<&RequestShown::body_hash>("body_hash", "SHA-256 of `body` as it stands here, without secrets.", ours),
      field<&RequestShown::sent>("sent", "When it left, in UTC.", ours),
      field<&RequestShown::answered>("answered", "When its end was known, in UTC; missing: it is not.", ours),
      field<&RequestShown::http_status>("http_status", "HTTP status of the answer.", ours),
      field<&RequestShown::answer>("answer", "What the server or the connection said.", ours),
  };
  static_assert(schema::sound(fields));
  static constexpr Record it = record<RequestShown>("request", "A request that a run made.", fields);
  return it;
}

const schema::Record& describe(const RowExplained*) {
  static constexpr Field fields[] = {
      field<&RowExplained::file>("file", "The file that it stands in.", ours),
      field<&RowExplained::row>("row", "Row of the input as a spreadsheet counts.", ours),
      field<&RowExplained::key>("key", "What identifies the record.", our_key),
      field<&RowExplained::action>("action", "What was to be done.", ours),
      field<&RowExplained::outcome>("outcome", "What came of it, as `runs show` says it.", ours),
      field<&RowExplained::code>("code", "Why it failed, for programs.", ours),
      field<&RowExplained::field>("field", "The field that the server or the check speaks of.", ours),
      field<&RowExplained::message>("message", "Why it failed, or what else to know, for people.", ours),
      field<&RowExplained::advice>("advice", "What to do about it.", ours),
      field<&RowExplained::ended>("ended", "When its outcome was known, in UTC.", ours),
      field<&RowExplained::changes>("changes", "The fields that differ, with both values.", ours),
      field<&RowExplained::before>("before", "The record as the server had it, as JSON.", ours),
      field<&RowExplained::requests>("requests", "What was sent.", ours),
  };
  static_assert(schema::sound(fields));
  static constexpr Record it = record<RowExplained>("row", "All that is known of a row.", fields);
  return it;
}

const schema::Record& describe(const RunExplained*) {
  static constexpr Field fields[] = {
      field<&RunExplained::format_version>("format_version", "Version of this document.", ours),
      field<&RunExplained::run>("run", "The run.", our_key),
      field<&RunExplained::command>("command", "Noun and verb.", ours),
      field<&RunExplained::profile>("profile", "Its profile.", ours),
      field<&RunExplained::server>("server", "The server that it changed.", ours),
      field<&RunExplained::rows>("rows", "The rows that were asked for.", ours),
  };
  static_assert(schema::sound(fields));
  static constexpr Record it = record<RunExplained>("run", "Rows of a run, explained.", fields);
  return it;
}

RowExplained explained(const store::RunFacts& facts, const store::JournalRow& row,
                       const std::vector<store::JournalCall>& calls) {
  auto known = shown(row);
  RowExplained all;
  all.file = unless_empty(facts.input);
  all.row = known.row;
  all.key = std::move(known.key);
  all.action = std::move(known.action);
  all.outcome = std::move(known.outcome);
  all.code = std::move(known.code);
  all.field = std::move(known.field);
  all.message = std::move(known.message);
  all.advice = std::move(known.advice);
  all.ended = std::move(known.ended);
  all.changes = std::move(known.changes);
  all.before = unless_empty(row.before);
  for (const auto& call : calls) all.requests.push_back(shown(call));
  return all;
}

std::string in_words(const store::RunFacts& facts, const RowExplained& row) {
  Words words;
  words.heading(
      fmt::format("{}: {}", row.file ? fmt::format("{}, row {}", *row.file, row.row) : "typed", row.key));
  words.line("run",
             fmt::format("{}: {}, profile {}, {}", facts.id, facts.command, facts.profile, facts.server));
  words.line("action", row.action.empty() ? "not known: it was never compared with the server" : row.action);
  for (std::size_t i = 0; i < row.changes.size(); ++i) {
    const auto& change = row.changes[i];
    words.line(i == 0 ? "changes" : "",
               fmt::format("{}: {} -> {}", change.field, value(change.before), value(change.after)));
  }
  for (std::size_t i = 0; i < row.requests.size(); ++i) add_request(words, row.requests[i], i + 1);
  if (row.requests.empty()) words.line("requests", "none");
  words.line("outcome", row.ended ? fmt::format("{} ({})", meaning(row), *row.ended) : meaning(row));
  if (row.code) words.line("code", *row.code);
  if (row.field) words.line("field", *row.field);
  if (row.message) words.line("message", *row.message);
  if (row.advice) words.line("advice", *row.advice);
  return words.take();
}

}  // namespace wsync::app
