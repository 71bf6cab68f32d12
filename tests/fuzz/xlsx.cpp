// SPDX-License-Identifier: MIT
// Any bytes as the parts of a workbook (sheet, texts, styles, one behind the other, parted by a byte 0x1E
// that no XML may hold): rows go upwards, every cell is what its kind promises, and what has no text has a
// finding.
#include <set>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/decimal.hpp"
#include "base/text.hpp"
#include "schema/xlsx/cell_reference.hpp"
#include "schema/xlsx/number_format.hpp"
#include "schema/xlsx/number_text.hpp"
#include "schema/xlsx/sheet.hpp"
#include "target.hpp"

using namespace wsync;
using namespace wsync::schema;

namespace {

void check_cell(CellKind kind, std::string_view text) {
  fuzz::require(is_utf8(text), "a cell is UTF-8", text);
  switch (kind) {
    case CellKind::blank:
    case CellKind::unusable: fuzz::require(text.empty(), "no text where there is no value", text); break;
    case CellKind::text: fuzz::require(!text.empty(), "a text is not empty"); break;
    case CellKind::boolean: fuzz::require(text == "true" || text == "false", "true or false", text); break;
    case CellKind::number:
      fuzz::require(Decimal::parse(text, false).has_value(), "a number is an exact decimal", text);
      break;
    case CellKind::date:
      fuzz::require(Moment::parse(text) || Date::parse(text) || text.find(':') != text.npos,
                    "a date is a day, a moment or a time", text);
  }
}

/// What a number becomes stays what it is when it is read again.
void check_number(std::string_view text) {
  const auto number = xlsx::number_text(text);
  if (number.fault != xlsx::NumberFault::none) return;
  const auto again = xlsx::number_text(number.text);
  fuzz::require(again.fault == xlsx::NumberFault::none && again.text == number.text && !again.rounded,
                "a number is stable", text, number.text);
}

std::string_view next_part(std::string_view& rest) {
  const auto end = rest.find('\x1E');
  const auto part = rest.substr(0, end);
  rest.remove_prefix(end == rest.npos ? rest.size() : end + 1);
  return part;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view rest(reinterpret_cast<const char*>(data), size);
  check_number(rest);
  if (size < 2) return 0;
  xlsx::parse_number_format(rest);
  xlsx::Shared shared;
  shared.from_1904 = rest[0] % 2 == 1;
  rest.remove_prefix(2);  // as the other targets have two bytes of choices
  const auto sheet = next_part(rest);
  if (auto strings = xlsx::read_shared_strings(xlsx::bytes_of(next_part(rest))))
    shared.strings = std::move(*strings);
  if (auto styles = xlsx::read_styles(xlsx::bytes_of(rest))) shared.styles = std::move(*styles);
  std::size_t last = 0;
  std::set<std::pair<std::size_t, std::size_t>> found;
  bool values = false;
  const auto read = xlsx::read_sheet(
      xlsx::bytes_of(sheet), shared, "f.xlsx:S",
      [&](std::size_t row, const auto& cells, const auto& kinds) {
        fuzz::require(row > last, "rows are counted upwards");
        last = row;
        fuzz::require(cells.size() == kinds.size(), "each cell has a kind");
        for (std::size_t i = 0; i < cells.size(); ++i) {
          check_cell(kinds[i], cells[i]);
          values = values || kinds[i] != CellKind::blank;
          fuzz::require(kinds[i] != CellKind::unusable || found.contains({row, i}),
                        "no value without a finding");
        }
        fuzz::require(values, "a row holds something");
        return true;
      },
      [&](const CellFinding& finding) {
        const auto& problem = finding.problem;
        fuzz::require(!problem.where.empty() && !problem.code.empty() && !problem.message.empty(),
                      "a finding says where and what", problem.where);
        if (!problem.warning) found.insert({finding.row, finding.column});
      });
  if (!read) fuzz::require(!read.error().message.empty(), "an error says what");
  const auto any = xlsx::holds_data(xlsx::bytes_of(sheet));
  fuzz::require(!read || !values || (any && *any), "a sheet with rows holds data", sheet);
  return 0;
}
