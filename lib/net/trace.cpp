// SPDX-License-Identifier: MIT
#include "net/trace.hpp"

#include <algorithm>

#include "net/redact.hpp"

namespace wsync::net {
namespace {

using Lines = std::vector<std::string>;

constexpr bool is_control(char c) {
  return (c >= 0 && c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == '\x7f';
}

/// Control characters as \xNN, so that an answer cannot steer the terminal.
std::string printable(std::string_view text) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (is_control(c) || c == '\r' || c == '\n')
      out.append({'\\', 'x', digits[byte >> 4], digits[byte & 15]});
    else
      out += c;
  }
  return out;
}

/// Without the pieces of a UTF-8 sequence that a cut left at the end.
std::string_view whole_characters(std::string_view text) {
  std::size_t tail = 0;
  while (tail < text.size() && tail < 3 &&
         (static_cast<unsigned char>(text[text.size() - 1 - tail]) & 0xC0) == 0x80)
    ++tail;
  if (tail < text.size() && static_cast<unsigned char>(text[text.size() - 1 - tail]) >= 0xC0) ++tail;
  return text.substr(0, text.size() - tail);
}

void add_body(Lines& lines, std::string_view mark, std::string_view body, const Redactor& redactor) {
  if (body.empty()) return;
  lines.emplace_back(mark);
  const std::string start(mark);
  const bool cut = body.size() > shown_body_limit;
  if (std::ranges::any_of(body.substr(0, shown_body_limit), is_control)) {
    lines.push_back(start + " [" + std::to_string(body.size()) + " bytes of binary data]");
    return;
  }
  const std::string shown = redactor.text(body, shown_body_limit);
  std::string_view rest = cut ? whole_characters(shown) : shown;
  while (!rest.empty()) {
    const auto end = rest.find('\n');
    std::string_view line = rest.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    lines.push_back(start + " " + printable(line));
    rest.remove_prefix(end == rest.npos ? rest.size() : end + 1);
  }
  if (cut)
    lines.push_back(start + " [cut here: " + std::to_string(shown_body_limit) + " of " +
                    std::to_string(body.size()) + " bytes are shown]");
}

void add_headers(Lines& lines, std::string_view mark, const std::vector<Header>& headers,
                 const Redactor& redactor) {
  for (const Header& header : headers)
    lines.push_back(printable(std::string(mark) + " " + header.name + ": " + redactor.header(header)));
}

void add_auth(Lines& lines, const Auth& auth) {
  const std::string value = ": " + std::string(redacted);
  if (std::holds_alternative<BasicAuth>(auth) || std::holds_alternative<BearerAuth>(auth))
    lines.push_back("> Authorization" + value);
  if (const auto* header = std::get_if<HeaderAuth>(&auth))
    lines.push_back(printable("> " + header->name + value));
}

Lines head(const Redactor& redactor, const Response& response) {
  Lines lines{"< " + std::to_string(response.status) + " (" + std::to_string(response.duration.count()) +
              " ms)"};
  add_headers(lines, "<", response.headers, redactor);
  return lines;
}

}  // namespace

Lines trace_request(const Request& request) {
  const Redactor redactor(request);
  Lines lines{printable("> " + std::string(to_string(request.method)) + " " + redactor.text(request.url))};
  add_auth(lines, request.auth);
  add_headers(lines, ">", request.headers, redactor);
  add_body(lines, ">", request.shown_body.empty() ? request.body : request.shown_body, redactor);
  return lines;
}

Lines trace_answer(const Request& request, const Response& response) {
  const Redactor redactor(request);
  Lines lines = head(redactor, response);
  add_body(lines, "<", response.body, redactor);
  return lines;
}

Lines trace_head(const Request& request, const Response& response) {
  return head(Redactor(request), response);
}

std::string trace_failure(const Request& request, const Error& error) {
  return printable("* " + std::string(describe(error.code).name) + ": " +
                   Redactor(request).text(error.message));
}

}  // namespace wsync::net
