// SPDX-License-Identifier: MIT
#include "schema/xlsx/cell_number.hpp"

#include <fmt/format.h>

#include <charconv>

#include "base/decimal.hpp"
#include "schema/xlsx/number_text.hpp"
#include "schema/xlsx/serial_date.hpp"

namespace wsync::schema::xlsx {
namespace {

/// Said, but refuses nothing.
void remark(std::vector<CellRemark>& remarks, CellRemark::Kind kind, const char* code, std::string message,
            std::string advice) {
  remarks.push_back({kind, {{}, code, std::move(message), std::move(advice), true}});
}

CellKind unusable(std::vector<CellRemark>& remarks, const char* code, std::string message,
                  std::string advice) {
  remarks.push_back({CellRemark::finding, {{}, code, std::move(message), std::move(advice), false}});
  return CellKind::unusable;
}

CellKind faulty(NumberFault fault, std::string_view value, std::vector<CellRemark>& remarks) {
  switch (fault) {
    case NumberFault::digits_lost:
      return unusable(
          remarks, "number.digits-lost",
          fmt::format("{} is a number of more than 15 digits: a spreadsheet has lost the others", value),
          "make the column text and type the value again");
    case NumberFault::too_small:
      return unusable(remarks, "number.too-small",
                      fmt::format("{} is what a calculation left over instead of 0", value),
                      "round the formula");
    default: return unusable(remarks, "number.invalid", fmt::format("\"{}\" is no number", value), "");
  }
}

CellKind date_cell(std::string_view value, const NumberFormat& format, bool from_1904, std::string& out,
                   std::vector<CellRemark>& remarks) {
  double serial = 0;
  std::from_chars(value.data() + (value.starts_with('+') ? 1 : 0), value.data() + value.size(), serial);
  const auto text = serial_text(serial, format, from_1904);
  if (!text)
    return unusable(remarks, "date.invalid",
                    fmt::format("{} is shown as a date, but there is no such day", value),
                    "type the date again, or give the column another number format");
  if (text->more_behind)
    remark(remarks, CellRemark::hidden_part, "date.part-hidden",
           fmt::format("{} is all that the cell shows, but it holds {} too", text->text,
                       format.shown == Shown::date ? "a time" : "a day"),
           "what is shown is taken");
  out += text->text;
  return CellKind::date;
}

std::string divided(std::string_view text, int places) {
  const auto number = Decimal::parse(text);
  return number ? Decimal(number->mantissa(), number->scale() + places).trimmed().to_string()
                : std::string(text);
}

std::string as_percent(std::string_view text) {
  const auto number = Decimal::product(Decimal::parse(text).value_or(Decimal{}), Decimal(100));
  return number ? number->trimmed().to_string() : std::string(text);
}

/// What a person sees that differs from the value.
void add_remarks(const NumberText& number, std::string_view text, const NumberFormat& format, bool identifier,
                 std::vector<CellRemark>& remarks) {
  if (number.rounded)
    remark(remarks, CellRemark::rounded, "number.rounded",
           fmt::format("the number has more than 15 digits; {} is taken", text), "round the formula");
  if (format.shown == Shown::percent)
    remark(remarks, CellRemark::percent, "number.percent",
           fmt::format("{}% in the sheet is the value {}", as_percent(text), text), "the value is taken");
  if (format.thousandths > 0)
    remark(remarks, CellRemark::scaled, "number.scaled",
           fmt::format("the cell shows {}, its value is {}", divided(text, 3 * format.thousandths), text),
           "the value is taken");
  const std::size_t shown = format.decimals.value_or(255) + (format.shown == Shown::percent ? 2u : 0u);
  if (!number.rounded && format.thousandths == 0 && decimals_of(text) > shown)
    remark(remarks, CellRemark::hidden_decimals, "number.decimals-hidden",
           fmt::format("the cell shows fewer decimals than its value {} has", text),
           "the value is taken; round it in the sheet where the shown one is meant");
  if (identifier && format.other_signs)
    remark(remarks, CellRemark::other_signs, "number.other-signs",
           fmt::format("the cell shows more than the number; {} is taken", text),
           "make the column text where all of it is meant");
}

}  // namespace

CellKind number_cell(std::string_view value, const NumberFormat& format, bool from_1904, std::string& out,
                     std::vector<CellRemark>& remarks) {
  auto number = number_text(value);
  if (number.fault == NumberFault::no_number ||
      (number.fault == NumberFault::digits_lost && !format.is_time()))
    return faulty(number.fault, value, remarks);
  if (format.is_time()) return date_cell(value, format, from_1904, out, remarks);
  if (number.fault != NumberFault::none) return faulty(number.fault, value, remarks);
  const bool identifier = format.leading_zeros > 0 && decimals_of(number.text) == 0;
  if (identifier) number.text = with_leading_zeros(number.text, format.leading_zeros);
  add_remarks(number, number.text, format, identifier, remarks);
  out += number.text;
  return CellKind::number;
}

}  // namespace wsync::schema::xlsx
