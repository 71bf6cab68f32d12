// SPDX-License-Identifier: MIT
#include "sync/server_errors.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "base/zone.hpp"

namespace wsync::sync {
namespace {

using oresto::errors::ErrorLog;

/// Shorter texts say nothing of their own.
constexpr std::size_t least_said = 10;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_word(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || c == '_' || c == '-' ||
         static_cast<unsigned char>(c) >= 0x80;
}

bool is_mark(char c) { return c == '.' || c == ','; }

/// A word that ends before `at` goes on there: with a letter, or with the fraction of a number.
bool goes_on(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  return is_word(text[at]) || (is_mark(text[at]) && at + 1 < text.size() && is_digit(text[at + 1]));
}

bool began_before(std::string_view text, std::size_t at) {
  if (at == 0) return false;
  return is_word(text[at - 1]) || (is_mark(text[at - 1]) && at > 1 && is_digit(text[at - 2]));
}

/// Both in small letters.
bool has_word(std::string_view text, std::string_view word) {
  if (word.empty()) return false;
  for (auto at = text.find(word); at != text.npos; at = text.find(word, at + 1))
    if (!began_before(text, at) && !goes_on(text, at + word.size())) return true;
  return false;
}

/// What the server answered, without what wsync puts in front of it.
std::string_view answered(const RowResult& row) {
  std::string_view said = row.message ? std::string_view(*row.message) : std::string_view();
  constexpr std::string_view front = "the server refused: ";
  if (said.starts_with(front)) said.remove_prefix(front.size());
  return said;
}

bool say_the_same(std::string_view noted, const RowResult& row) {
  const auto said = answered(row);
  return said.size() >= least_said && noted.find(said) != noted.npos;
}

bool is_within(const ErrorLog& error, const std::optional<Span>& span) {
  if (!span || !error.date) return true;
  const auto at = ticks_utc(*error.date);
  return span->from <= at && at <= span->to;
}

}  // namespace

std::string_view to_string(MatchedBy by) {
  switch (by) {
    case MatchedBy::nothing: return "nothing";
    case MatchedBy::key: return "key";
    case MatchedBy::message: return "message";
  }
  return "";
}

bool speaks_of(std::string_view text, std::string_view key) {
  const std::string where = lower(text), what = lower(trimmed(key));
  if (has_word(where, what)) return true;
  const auto parts = split(what, '/');
  return parts.size() > 1 &&
         std::ranges::all_of(parts, [&](std::string_view part) { return has_word(where, trimmed(part)); });
}

ServerErrors errors_of(const RowResult& row, std::span<const ErrorLog> noted, std::optional<Span> span) {
  ServerErrors by_key{{}, MatchedBy::key}, by_message{{}, MatchedBy::message};
  for (const auto& error : noted) {
    if (!error.message || !is_within(error, span)) continue;
    if (speaks_of(*error.message, row.key)) by_key.errors.push_back(&error);
    if (say_the_same(*error.message, row)) by_message.errors.push_back(&error);
  }
  if (!by_key.errors.empty()) return by_key;
  return by_message.errors.empty() ? ServerErrors{} : by_message;
}

}  // namespace wsync::sync
