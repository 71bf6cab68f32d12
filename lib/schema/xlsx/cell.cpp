// SPDX-License-Identifier: MIT
#include "schema/xlsx/cell.hpp"

#include <fmt/format.h>

#include "base/date.hpp"
#include "schema/xlsx/cell_number.hpp"
#include "schema/xlsx/cell_reference.hpp"
#include "schema/xlsx/rich_text.hpp"

namespace wsync::schema::xlsx {
namespace {

CellKind unusable(std::vector<CellRemark>& remarks, const char* code, std::string message,
                  std::string advice) {
  remarks.push_back({CellRemark::finding, {{}, code, std::move(message), std::move(advice), false}});
  return CellKind::unusable;
}

CellKind text_cell(std::string_view text, std::string& out) {
  out += text;
  return text.empty() ? CellKind::blank : CellKind::text;
}

CellKind boolean_cell(std::string_view value, std::string& out, std::vector<CellRemark>& remarks) {
  const bool yes = value == "1" || value == "true";
  if (!yes && value != "0" && value != "false")
    return unusable(remarks, "cell.boolean", fmt::format("\"{}\" is neither true nor false", value), "");
  out += yes ? "true" : "false";
  return CellKind::boolean;
}

/// A calculation that went wrong. The error `#N/A` is what a look-up gives that found nothing; only the text
/// clears a field.
CellKind error_cell(std::string_view value, std::vector<CellRemark>& remarks) {
  return unusable(remarks, "cell.error",
                  value == "#N/A" ? std::string("the cell shows #N/A: its formula found nothing")
                                  : fmt::format("the cell shows {}: its formula went wrong", value),
                  "mend the formula; to clear the field, type the text '#N/A with the apostrophe");
}

/// A date as text (`t="d"`), which the strict kind of workbook has.
CellKind date_cell(std::string_view value, const NumberFormat& format, std::string& out,
                   std::vector<CellRemark>& remarks) {
  const auto moment = Moment::parse(value);
  if (!moment)
    return unusable(remarks, "cell.date", fmt::format("\"{}\" is no date", value), "type the date again");
  const bool midnight = moment->has_time && moment->ticks == 0 && !moment->has_zone();
  if (midnight && format.shown == Shown::date)
    out += moment->date.to_string();
  else
    out += value;
  return CellKind::date;
}

}  // namespace

Result<CellKind> cell_text(const RawCell& cell, const Shared& shared, std::string& out,
                           std::vector<CellRemark>& remarks) {
  if (cell.type == "inlineStr") return text_cell(cell.value, out);
  if (cell.type == "str") {
    const auto before = out.size();
    append_unescaped(cell.value, out);
    return out.size() == before ? CellKind::blank : CellKind::text;
  }
  if (cell.value.empty()) {
    if (!cell.has_formula) return CellKind::blank;
    return unusable(remarks, "formula.unknown", "the cell's formula was never calculated",
                    "open the workbook in a spreadsheet program and save it");
  }
  if (cell.type == "s") {
    const auto index = parse_count(cell.value);
    const auto text = index ? shared.strings.at(*index) : std::nullopt;
    if (!text)
      return fail(Code::input, fmt::format("the workbook is damaged: it has no text number {}", cell.value));
    return text_cell(*text, out);
  }
  if (cell.type == "b") return boolean_cell(cell.value, out, remarks);
  if (cell.type == "e") return error_cell(cell.value, remarks);
  const auto& format = shared.styles.of(cell.style);
  if (cell.type == "d") return date_cell(cell.value, format, out, remarks);
  if (cell.type.empty() || cell.type == "n")
    return number_cell(cell.value, format, shared.from_1904, out, remarks);
  return unusable(remarks, "cell.type", fmt::format("the cell is of an unknown kind \"{}\"", cell.type), "");
}

}  // namespace wsync::schema::xlsx
