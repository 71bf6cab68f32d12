// SPDX-License-Identifier: MIT
#include "messages.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <span>

#include "net/redact.hpp"
#include "progress.hpp"
#include "schema/json.hpp"
#include "terminal.hpp"

namespace wsync::app {
namespace {

/// A terminal holds no more, and a log is no place for more either.
constexpr std::size_t problems_shown = 100;

constexpr std::string_view red = "\x1b[1;31m", yellow = "\x1b[33m", plain = "\x1b[0m";

void add_member(std::string& out, std::string_view name, std::string_view value) {
  if (out.back() != '{') out += ',';
  schema::write_json_string(name, out);
  out += ':';
  if (value.empty())
    out += "null";
  else
    schema::write_json_string(value, out);
}

void add_problems(std::string& out, const std::vector<Problem>& problems) {
  if (problems.empty()) return;
  out += ",\"problems\":[";
  for (const Problem& problem : std::span(problems).first(std::min(problems.size(), problems_shown))) {
    out += &problem == problems.data() ? "{" : ",{";
    add_member(out, "where", problem.where);
    add_member(out, "code", problem.code);
    add_member(out, "message", problem.message);
    add_member(out, "advice", problem.advice);
    out += problem.warning ? ",\"severity\":\"warning\"}" : ",\"severity\":\"error\"}";
  }
  out += ']';
}

}  // namespace

std::string error_as_json(const Error& error) {
  std::string out = "{\"error\":{";
  add_member(out, "code", describe(error.code).name);
  add_member(out, "message", error.message);
  add_member(out, "hint", advice(error));
  add_member(out, "system", error.system);
  add_member(out, "operation", error.operation);
  out += ",\"http_status\":" +
         (error.http_status == 0 ? std::string("null") : std::to_string(error.http_status));
  add_member(out, "request_id", error.request_id);
  add_problems(out, error.problems);
  if (error.problems.size() > problems_shown)
    out += fmt::format(",\"more_problems\":{}", error.problems.size() - problems_shown);
  return out + "}}";
}

void Messages::print(std::string_view text) {
  take_bar_away();
  std::string masked;
  if (secrets_ && !secrets_->empty()) {
    net::Request known;
    known.secrets = *secrets_;
    masked = net::Redactor(known).text(text);
    text = masked;
  }
  while (!text.empty()) {
    const ssize_t put = ::write(STDERR_FILENO, text.data(), text.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) return;  // nobody is left to be told
    text.remove_prefix(static_cast<std::size_t>(put));
  }
}

std::string Messages::coloured(std::string_view text, std::string_view colour) const {
  return style_.colour ? fmt::format("{}{}{}", colour, text, plain) : std::string(text);
}

void Messages::say(std::string_view line) {
  if (!style_.quiet) print(fmt::format("{}\n", harmless(line)));
}

void Messages::say_once(const std::string& thing, std::string_view line) {
  if (said_.insert(thing).second) say(line);
}

void Messages::detail(std::string_view line) {
  if (style_.verbose) say(line);
}

void Messages::trace(std::string_view line) { print(harmless(line) + (line.ends_with('\n') ? "" : "\n")); }

void Messages::warn(std::string_view line) {
  if (!style_.quiet) print(fmt::format("wsync: {}: {}\n", coloured("warning", yellow), harmless(line)));
}

void Messages::findings(const std::vector<Problem>& problems) {
  std::string out;
  for (const Problem& problem : problems) {
    auto said = problem;
    said.warning = false;
    if (problem.warning) out += coloured("warning", yellow) + ": ";
    out += harmless(to_string(said)) + '\n';
  }
  print(out);
}

void Messages::error(const Error& error) {
  const auto title = fmt::format("error[{}]", describe(error.code).name);
  std::string out = fmt::format("wsync: {}: {}\n", coloured(title, red), harmless(error.message));
  const auto shown = std::min(error.problems.size(), problems_shown);
  for (const Problem& problem : std::span(error.problems).first(shown))
    out += harmless(to_string(problem)) + '\n';
  if (error.problems.size() > shown)
    out += fmt::format("{} more{}\n", error.problems.size() - shown,
                       style_.findings.empty() ? ": --findings FILE takes them all"
                                               : fmt::format("; all are in {}", harmless(style_.findings)));
  for (const std::string& place : error.trail) out += fmt::format("  in {}\n", harmless(place));
  if (const auto hint = advice(error); !hint.empty()) out += harmless(hint) + '\n';
  if (style_.json_errors) out += error_as_json(error) + '\n';
  print(out);
}

void Messages::ending(const Error& error) {
  if (style_.json_errors) print(error_as_json(error) + '\n');
}

void Messages::progress(std::string_view what, const Progress& progress) {
  if (style_.quiet) return;
  const bool begins = what_ != what;
  const bool ends = progress.done + progress.failed == progress.total;
  progress_ = progress;
  if (begins) {
    what_ = what;
    started_ = last_line_ = clock_();
    bar_shown_ = false;
  }
  if (style_.terminal && (begins || ends)) return draw_bar(clock_());
  tick();
}

void Messages::tick() {
  using namespace std::chrono_literals;
  if (style_.quiet || what_.empty()) return;
  const auto now = clock_();
  if (style_.terminal) {
    if (!bar_shown_ || now - last_bar_ >= 100ms) draw_bar(now);
  } else if (now - last_line_ >= 10s) {
    last_line_ = now;
    print(progress_line(what_, progress_, now - started_) + "\n");
  }
}

void Messages::draw_bar(std::chrono::steady_clock::time_point now) {
  const auto bar =
      "\r" + progress_bar(what_, progress_, now - started_, terminal_width(STDERR_FILENO).value_or(80)) +
      "\x1b[K";
  [[maybe_unused]] const auto put = ::write(STDERR_FILENO, bar.data(), bar.size());
  last_bar_ = now;
  bar_shown_ = true;
}

void Messages::clear_progress() {
  what_.clear();
  take_bar_away();
}

void Messages::take_bar_away() {
  if (!bar_shown_) return;
  bar_shown_ = false;
  [[maybe_unused]] const auto put = ::write(STDERR_FILENO, "\r\x1b[K", 4);
}

}  // namespace wsync::app
