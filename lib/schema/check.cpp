// SPDX-License-Identifier: MIT
#include "schema/check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/gtin.hpp"
#include "base/text.hpp"

namespace wsync::schema {
namespace {

/// Where a value stands; written down only when something is wrong there.
struct Place {
  const std::string& path;
  const Field* field = nullptr;  // a member of what `path` says
  std::optional<std::size_t> item{};

  std::string text() const {
    std::string out = path;
    if (field != nullptr) out += fmt::format(".{}", field->name);
    if (item) out += fmt::format("[{}]", *item);
    return out;
  }
};

class Findings {
 public:
  Findings(std::vector<Problem>& problems, const Field& field, const Place& place)
      : problems_(problems), field_(field), place_(place) {}

  void add(std::string code, std::string message, std::string advice = {}) {
    const bool warning = field_.rules.limits == Source::inferred;
    problems_.push_back({place_.text(), std::move(code), std::move(message), std::move(advice), warning});
  }
  /// A finding that holds whoever documents the limit.
  void refuse(std::string code, std::string message, std::string advice = {}) {
    problems_.push_back({place_.text(), std::move(code), std::move(message), std::move(advice), false});
  }

 private:
  std::vector<Problem>& problems_;
  const Field& field_;
  const Place& place_;
};

void check_gtin(const std::string& text, Findings& findings) {
  switch (gtin_fault(text)) {
    case GtinFault::none: return;
    case GtinFault::scientific:
      return findings.refuse("gtin.scientific",
                             fmt::format("\"{}\" is how a spreadsheet shows a long number", text),
                             "format the column as text and export again; digits are lost for good");
    case GtinFault::not_digits:
      return findings.refuse("gtin.digits", fmt::format("\"{}\" does not consist of digits", text),
                             "an EAN has 8, 12, 13 or 14 digits and nothing else");
    case GtinFault::length:
      return findings.refuse("gtin.length", fmt::format("\"{}\" has {} digits", text, text.size()),
                             "an EAN has 8, 12, 13 or 14 digits");
    case GtinFault::lost_zeros:
      return findings.refuse("gtin.lost-zeros", fmt::format("\"{}\" has lost its leading zero", text),
                             fmt::format("probably 0{}; format the column as text and export again", text));
    case GtinFault::check_digit:
      return findings.refuse(
          "gtin.check-digit", fmt::format("the check digit of {} is wrong", text),
          fmt::format("the last digit would be {}",
                      gtin_check_digit(std::string_view(text).substr(0, text.size() - 1))));
  }
}

void check_format(Format format, const std::string& text, Findings& findings) {
  const auto letters = [&](std::size_t count) {
    return text.size() == count && std::all_of(text.begin(), text.end(), [](char c) {
             return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
           });
  };
  switch (format) {
    case Format::any: return;
    case Format::gtin: return check_gtin(text, findings);
    case Format::email: {
      const auto at = text.find('@');
      if (at == std::string::npos || at == 0 || at + 1 == text.size() ||
          text.find_first_of(" \t,;") != std::string::npos)
        findings.refuse("email", fmt::format("\"{}\" is no e-mail address", text));
      return;
    }
    case Format::language:
      if (!letters(3))
        findings.add("language", fmt::format("\"{}\" is no language code", text), "three letters: nld, fra");
      return;
    case Format::country:
      if (!letters(2))
        findings.add("country", fmt::format("\"{}\" is no country code", text), "two letters: BE, NL");
      return;
  }
}

void check_text(const Field& field, const std::string& text, Findings& findings) {
  const Rules& rules = field.rules;
  if (trimmed(text).empty()) {  // blanks are nothing: .NET says so too
    if (field.required()) findings.refuse("required", fmt::format("{} is empty", field.name));
    if (text.empty() || field.required()) return;
  }
  if (rules.key == Key::primary && text != trimmed(text))
    findings.refuse("blanks", fmt::format("\"{}\" begins or ends with a blank", text),
                    "it would be another key than the one without");
  // A text never has more characters than bytes.
  const bool may_be_long = rules.max_length > 0 && text.size() > static_cast<std::size_t>(rules.max_length);
  const int length = may_be_long || rules.min_length > 0 ? static_cast<int>(utf16_length(text)) : 0;
  if (rules.max_length > 0 && length > rules.max_length)
    findings.add("length",
                 fmt::format("{} has {} characters, at most {} fit", field.name, length, rules.max_length));
  else if (length < rules.min_length)
    findings.add("length", fmt::format("{} has {} characters, at least {} are needed", field.name, length,
                                       rules.min_length));
  const auto bad = text.find_first_of(rules.forbidden);
  if (!rules.forbidden.empty() && bad != std::string::npos)
    findings.refuse("forbidden", fmt::format("\"{}\" holds {}", text, text[bad]),
                    fmt::format("none of these may occur: {}", rules.forbidden));
  check_format(rules.format, text, findings);
}

void check_range(const Field& field, const Decimal& value, Findings& findings) {
  const Rules& rules = field.rules;
  const bool below = rules.min == "0" ? value.negative() : !rules.min.empty() && value < Decimal{rules.min};
  const bool above = !rules.max.empty() && value > Decimal{rules.max};
  if (!below && !above) return;
  // Nobody reads 1E+16.
  const auto shown = [](std::string_view bound) { return Decimal{bound}.to_string(); };
  const bool both = !rules.min.empty() && !rules.max.empty() && rules.max.find('E') == rules.max.npos;
  findings.add("range", both ? fmt::format("{} is {}, it must be from {} to {}", field.name, value.to_string(),
                                           shown(rules.min), shown(rules.max))
                             : fmt::format("{} is {}, it must be at {} {}", field.name, value.to_string(),
                                           below ? "least" : "most", shown(below ? rules.min : rules.max)));
}

void check_date_range(const Field& field, const Date& value, Findings& findings) {
  const auto low = Date::parse(field.rules.min), high = Date::parse(field.rules.max);
  if ((low && value < *low) || (high && value > *high))
    findings.add("range", fmt::format("{} is {}, it must be from {} to {}", field.name, value.to_string(),
                                      field.rules.min, field.rules.max));
}

void check_presence(const Record& record, const Field& field, const void* object, const std::string& path,
                    std::vector<Problem>& problems) {
  const auto filled = [&](const Field& one) {
    const void* member = one.reach_const(object);
    if (!one.shape->has(member)) return false;
    return one.shape->kind != Kind::text || one.shape->list ||
           !static_cast<std::string*>(one.shape->item(const_cast<void*>(member), 0))->empty();
  };
  if (filled(field) || (!field.rules.wanted && field.rules.required_if_empty.empty())) return;
  const std::string where = path + "." + std::string(field.name);
  if (field.rules.wanted)
    problems.push_back(
        field.rules.limits == Source::inferred
            ? Problem{where, "wanted", fmt::format("{} is probably required", field.name), "", true}
            : Problem{where, "required", fmt::format("{} is missing", field.name), "", false});
  const auto other = field.rules.required_if_empty;
  if (other.empty()) return;
  const Field* twin = find(record, other);
  if (twin == nullptr || filled(*twin)) return;
  const bool mutual = twin->rules.required_if_empty == field.name;
  if (!mutual || field.name < other)  // say it once for the pair

    problems.push_back({where, "either-or", fmt::format("either {} or {} must be given", field.name, other),
                        "", field.rules.limits == Source::inferred});
}

void check_at(const Field& field, const void* value, std::vector<Problem>& problems, const Place& place) {
  Findings findings(problems, field, place);
  switch (field.shape->kind) {
    case Kind::text: return check_text(field, *static_cast<const std::string*>(value), findings);
    case Kind::decimal: return check_range(field, *static_cast<const Decimal*>(value), findings);
    case Kind::integer:
      return check_range(field, Decimal(*static_cast<const std::int64_t*>(value)), findings);
    case Kind::date: return check_date_range(field, *static_cast<const Date*>(value), findings);
    case Kind::moment: return check_date_range(field, static_cast<const Moment*>(value)->date, findings);
    case Kind::record: return check(field.record(), value, problems, place.text());
    case Kind::boolean:
    case Kind::bytes: return;
  }
}

}  // namespace

void check_value(const Field& field, const void* value, std::vector<Problem>& problems,
                 const std::string& path) {
  check_at(field, value, problems, {path});
}

void check(const Record& record, const void* object, std::vector<Problem>& problems,
           const std::string& path) {
  for (const auto& field : record.fields) {
    check_presence(record, field, object, path, problems);
    void* member = field.reach(const_cast<void*>(object));
    const auto size = field.shape->size(member);
    for (std::size_t i = 0; i < size; ++i)
      check_at(field, field.shape->item(member, i), problems,
               {path, &field, field.shape->list ? std::optional(i) : std::nullopt});
  }
}

bool refuses(const std::vector<Problem>& problems) {
  return std::any_of(problems.begin(), problems.end(),
                     [](const Problem& problem) { return !problem.warning; });
}

}  // namespace wsync::schema
