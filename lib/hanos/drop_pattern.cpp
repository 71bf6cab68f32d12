// SPDX-License-Identifier: MIT
#include "hanos/drop_pattern.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

#include "base/text.hpp"

namespace wsync::hanos {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// How many characters at the front are of that kind.
std::size_t run_of(std::string_view text, bool (*fits)(char)) {
  return static_cast<std::size_t>(std::ranges::find_if_not(text, fits) - text.begin());
}

/// A day written as `yyyymmdd`, `dd-mm-yyyy`; what is before 2000 or after 2099 is a number of something
/// else.
std::optional<Date> date_at(std::string_view text, std::string_view form) {
  if (text.size() < form.size()) return std::nullopt;
  std::string year, month, day;
  for (std::size_t i = 0; i < form.size(); ++i) {
    auto* part = form[i] == 'y' ? &year : form[i] == 'm' ? &month : form[i] == 'd' ? &day : nullptr;
    if (part == nullptr ? text[i] != form[i] : !is_digit(text[i])) return std::nullopt;
    if (part != nullptr) *part += text[i];
  }
  if (!year.starts_with("20")) return std::nullopt;
  return Date::parse(fmt::format("{}-{}-{}", year, month, day));
}

constexpr std::array<std::string_view, 2> usual_forms{"yyyy-mm-dd", "yyyymmdd"};

/// Digits at the front that are a time of four or six, `T`, `_` or `-` before them; empty: none.
std::string time_behind(std::string_view rest) {
  if (!rest.empty() && (rest[0] == 'T' || rest[0] == '_' || rest[0] == '-')) rest.remove_prefix(1);
  const auto digits = run_of(rest, is_digit);
  return digits == 4 || digits == 6 ? std::string(rest.substr(0, digits)) : std::string();
}

/// The only day in a text; nothing where there are two, for which of them counts?
void find_date(std::string_view text, NameFacts& facts) {
  NameFacts found;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_digit(text[at]) || (at > 0 && is_digit(text[at - 1]))) continue;
    for (const auto form : usual_forms) {
      const auto date = date_at(text.substr(at), form);
      const auto behind = date ? text.substr(at + form.size()) : std::string_view();
      const auto time = time_behind(behind);
      if (!date || (time.empty() && run_of(behind, is_digit) > 0)) continue;
      if (found.date && *found.date != *date) return;
      found.date = date, found.time = time;
    }
  }
  facts.date = found.date, facts.time = found.time;
}

}  // namespace

/// What stands in braces.
struct NamePattern::Named {
  std::string_view word;
  Kind kind;
  std::string_view form{};
};

const NamePattern::Named* NamePattern::named_at(std::string_view text) {
  static constexpr std::array<Named, 7> all{{{"{customer}", Kind::customer},
                                             {"{date}", Kind::date},
                                             {"{yyyymmdd}", Kind::date, "yyyymmdd"},
                                             {"{yyyy-mm-dd}", Kind::date, "yyyy-mm-dd"},
                                             {"{ddmmyyyy}", Kind::date, "ddmmyyyy"},
                                             {"{dd-mm-yyyy}", Kind::date, "dd-mm-yyyy"},
                                             {"{time}", Kind::time}}};
  const auto found = std::ranges::find_if(
      all, [&](const Named& one) { return same_ignoring_case(text.substr(0, one.word.size()), one.word); });
  return found == all.end() ? nullptr : &*found;
}

Result<NamePattern> NamePattern::parse(std::string_view text) {
  NamePattern pattern;
  pattern.text_ = text;
  const auto wrong = [&](std::string_view what) {
    Error error{.code = Code::config, .message = fmt::format("the file pattern \"{}\" {}", text, what)};
    error.hint =
        "It is a name with {customer}, {date}, {time}, {yyyymmdd}, {yyyy-mm-dd}, {ddmmyyyy}, {dd-mm-yyyy}, * "
        "and ?: \"{customer}_{date}*.csv\".";
    return fail(std::move(error));
  };
  if (text.empty()) return wrong("is empty");
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (const auto* named = named_at(text.substr(i))) {
      if (pattern.has(named->kind))
        return wrong(fmt::format("has {} twice", named->kind == Kind::date ? "a day" : named->word));
      pattern.pieces_.push_back({.kind = named->kind, .form = named->form});
      i += named->word.size() - 1;
    } else if (text[i] == '{' || text[i] == '}' || text[i] == '/') {
      const auto end = text.find('}', i);
      return text[i] == '{' && end != text.npos
                 ? wrong(fmt::format("has {}, which means nothing", text.substr(i, end - i + 1)))
                 : wrong(fmt::format("has a {} that means nothing", text[i]));
    } else {
      const Kind kind = text[i] == '*' ? Kind::any : text[i] == '?' ? Kind::one : Kind::letter;
      pattern.pieces_.push_back({kind, text[i]});
    }
  }
  return pattern;
}

bool NamePattern::has(Kind kind) const { return std::ranges::count(pieces_, kind, &Piece::kind) > 0; }

bool NamePattern::names_customer() const { return has(Kind::customer); }

std::optional<NameFacts> NamePattern::match(std::string_view name) const {
  NameFacts facts;
  std::string loose;
  if (!match_from(0, name, facts, loose)) return std::nullopt;
  if (!has(Kind::date) && !has(Kind::time)) find_date(loose, facts);
  return facts;
}

/// A customer number is as long as it can be; dates and times are tried in each of their lengths.
bool NamePattern::match_from(std::size_t piece, std::string_view rest, NameFacts& facts,
                             std::string& loose) const {
  if (piece == pieces_.size()) return rest.empty();
  const auto go_on = [&](std::size_t taken) {
    return match_from(piece + 1, rest.substr(taken), facts, loose);
  };
  switch (pieces_[piece].kind) {
    case Kind::letter:
      return same_ignoring_case(rest.substr(0, 1), std::string_view(&pieces_[piece].letter, 1)) && go_on(1);
    case Kind::one: return !rest.empty() && go_on(1);
    case Kind::any:
      for (std::size_t taken = 0; taken <= rest.size(); ++taken)
        if (go_on(taken)) return loose.append("\n").append(rest.substr(0, taken)), true;
      return false;
    case Kind::customer:
      for (auto taken = run_of(rest, [](char c) { return is_digit(c) || is_letter(c); }); taken > 0;
           --taken) {
        facts.customer = CustomerNumber(rest.substr(0, taken));
        if (go_on(taken)) return true;
      }
      return false;
    case Kind::date: {
      const auto& form = pieces_[piece].form;
      for (const auto one : form.empty() ? std::span(usual_forms) : std::span(&form, 1)) {
        facts.date = date_at(rest, one);
        if (facts.date && go_on(one.size())) return true;
      }
      return false;
    }
    case Kind::time:
      for (const std::size_t taken : {std::size_t{6}, std::size_t{4}}) {
        facts.time = rest.substr(0, taken);
        if (run_of(rest, is_digit) >= taken && go_on(taken)) return true;
      }
      return false;
  }
  return false;
}

bool is_temporary_name(std::string_view name) {
  const std::string low = lower(name);
  constexpr auto ends = std::to_array<std::string_view>({".tmp", ".part", ".filepart", ".incomplete", "~"});
  return name.starts_with('.') ||
         std::ranges::any_of(ends, [&](std::string_view end) { return low.ends_with(end); });
}

}  // namespace wsync::hanos
