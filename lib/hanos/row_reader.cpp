// SPDX-License-Identifier: MIT
#include "hanos/row_reader.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"

namespace wsync::hanos {
namespace {

/// `3.42E+07`, `3,42E+7`: a spreadsheet has eaten the digits.
bool is_scientific(std::string_view text) {
  const auto e = text.find_first_of("eE");
  if (e == text.npos || e == 0 || e + 2 >= text.size() || (text[e + 1] != '+' && text[e + 1] != '-'))
    return false;
  return text.substr(0, e).find_first_not_of("0123456789.,") == text.npos &&
         text.substr(e + 2).find_first_not_of("0123456789") == text.npos;
}

/// Without what `--csv-dialect excel-nl` put before a cell that a spreadsheet would take for a formula.
std::string_view rearmed(std::string_view cell) {
  const bool disarmed = cell.size() > 1 && cell[0] == '\'' &&
                        std::string_view("=+-@\t\r").find(cell[1]) != std::string_view::npos;
  return disarmed ? cell.substr(1) : cell;
}

bool is_among(const std::set<std::string>& words, std::string_view text) {
  return std::any_of(words.begin(), words.end(),
                     [text](const auto& word) { return same_ignoring_case(word, text); });
}

const std::set<std::string> usual_yes{"Y", "J", "1", "Ja", "Yes", "true", "waar"};
const std::set<std::string> usual_no{"N", "0", "Nee", "No", "false", "onwaar"};

}  // namespace

RowReader::Value RowReader::value(Target target) {
  const Binding& binding = bindings_[static_cast<std::size_t>(target)];
  if (binding.mapping == nullptr) return {};
  for (const auto column : binding.columns) {
    const auto cell = rearmed(row_->cells[column]);
    if (trimmed(cell).empty()) continue;
    const auto kind = row_->kinds.empty() ? schema::CellKind::text : row_->kinds[column];
    if (binding.mapping->transforms.empty()) return {cell, column, kind};
    auto text = transformed(cell, binding.mapping->transforms, profile_, describe(target).kind);
    if (!text) {
      complain("A011", target, text.error().message);
      return {};
    }
    changed_ = std::move(*text);
    if (!trimmed(changed_).empty()) return {changed_, column, kind};
  }
  if (!binding.mapping->constant) return {};
  return {*binding.mapping->constant, std::nullopt, schema::CellKind::text};
}

void RowReader::complain(std::string code, Target target, std::string message, std::string hint,
                         Severity severity) {
  Finding finding = file_finding(std::move(code), file_, std::move(message), std::move(hint));
  finding.severity = severity;
  finding.line = row_->line;
  finding.article = article_;
  const Binding& binding = bindings_[static_cast<std::size_t>(target)];
  finding.column =
      binding.columns.empty() ? std::string(describe(target).name) : table_.header[binding.columns[0]];
  findings_.push_back(std::move(finding));
}

void RowReader::require(Target target, Severity severity) {
  if (trimmed(value(target).text).empty())
    complain("A010", target, fmt::format("there is no {}", describe(target).name), "", severity);
}

std::string RowReader::text(Target target) { return std::string(trimmed(value(target).text)); }

std::string RowReader::code(Target target) {
  const Value found = value(target);
  const auto text = trimmed(found.text);
  if (is_scientific(text)) {
    complain("A016", target,
             fmt::format("\"{}\" is what a spreadsheet made of a long number: its digits are lost", text),
             "export the column as text");
    return {};
  }
  if (text.size() != found.text.size())
    complain("A016", target, fmt::format("spaces around \"{}\" are not taken as part of it", text), "",
             Severity::warning);
  if (target == Target::article_number && text.starts_with('\''))
    complain("A016", target, fmt::format("\"{}\" begins with the apostrophe of a spreadsheet", text),
             "export the column as text; or take it away in the profile: transform = [\"strip_leading:'\"]");
  if (text.find_first_of(" \t\r\n") != text.npos)
    complain("A016", target, fmt::format("\"{}\" has a space in it", text), "is that one code?",
             Severity::warning);
  return std::string(text);
}

std::optional<Decimal> RowReader::number(Target target) {
  const Value found = value(target);
  const auto text = trimmed(found.text);
  if (text.empty()) return std::nullopt;
  const bool plain = !found.column || found.kind == schema::CellKind::number;  // always with a point
  const auto mark = plain ? schema::DecimalMark::point : marks_[*found.column];
  const auto number = number_in(text, mark, plain ? std::nullopt : profile_.thousands);
  if (!number)
    complain("A011", target,
             fmt::format("\"{}\" is no number with a decimal {}", text,
                         mark == schema::DecimalMark::comma ? "comma" : "point"),
             "marks and thousands are declared in the profile: number.decimal, number.thousands");
  return number;
}

std::optional<std::int64_t> RowReader::whole(Target target) {
  const auto found = number(target);
  if (!found) return std::nullopt;
  const auto days = found->to_integer();
  if (!days || *days < 0) {
    complain("A011", target, fmt::format("\"{}\" is no whole number from 0 on", found->to_string()));
    return std::nullopt;
  }
  return days;
}

std::optional<bool> RowReader::flag(Target target) {
  const std::string word = text(target);
  if (word.empty()) return std::nullopt;
  const auto yes = profile_.yes.find(target), no = profile_.no.find(target);
  const bool own = yes != profile_.yes.end() || no != profile_.no.end();
  if (is_among(yes != profile_.yes.end() ? yes->second : usual_yes, word)) return true;
  if (is_among(no != profile_.no.end() ? no->second : usual_no, word)) return false;
  complain("A011", target, fmt::format("\"{}\" is neither yes nor no", word),
           own ? "" : "say its words in the profile: [bool." + std::string(describe(target).name) + "]");
  return std::nullopt;
}

std::optional<UnitCode> RowReader::unit(Target target) {
  const std::string word = text(target);
  if (word.empty()) return std::nullopt;
  return profile_.units.find(word).value_or(UnitCode(word));
}

std::optional<Date> RowReader::date(Target target) {
  const Value found = value(target);
  const auto word = trimmed(found.text);
  if (word.empty()) return std::nullopt;
  const bool iso = !found.column || found.kind == schema::CellKind::date;
  const auto day = iso ? Date::parse(word.substr(0, 10)) : date_in(word, profile_.date_format);
  if (!day)
    complain("A011", target, fmt::format("\"{}\" is no day written as {}", word, profile_.date_format),
             "say date.format in the profile");
  return day;
}

std::optional<Moment> RowReader::moment(Target target) {
  const std::string word = text(target);
  if (word.empty()) return std::nullopt;
  if (const auto moment = Moment::parse(word)) return moment;
  if (const auto day = date_in(word, profile_.date_format)) return Moment{.date = *day};
  complain("A011", target, fmt::format("\"{}\" is no day or time", word),
           "ISO 8601, or a day as date.format says");
  return std::nullopt;
}

}  // namespace wsync::hanos
