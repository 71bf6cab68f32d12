// SPDX-License-Identifier: MIT
#include "schema/xlsx/sheet.hpp"

#include <fmt/format.h>

#include "schema/xlsx/cell_reference.hpp"
#include "schema/xlsx/limits.hpp"
#include "schema/xlsx/rich_text.hpp"
#include "schema/xlsx/row.hpp"

namespace wsync::schema::xlsx {
namespace {

/// Knows where in the sheet's XML we are; the row knows what to do with a cell.
class Sheet : public Elements {
 public:
  Sheet(const Shared& shared, Row& row) : shared_(shared), row_(row) {}

  void start(std::string_view name, const Attributes& attributes) override {
    if (in_cell_) return start_in_cell(name, attributes);
    if (in_rows_) {
      if (name == "row") return start_row(attributes);
      if (name == "c" && in_row_) return start_cell(attributes);
      return;
    }
    if (name == "sheetData") in_rows_ = true;
    if (name == "mergeCell") row_.merged(attributes.find("ref").value_or(""));
  }

  void end(std::string_view name) override {
    if (in_cell_) return end_in_cell(name);
    if (name == "row" && in_row_) {
      in_row_ = false;
      if (!row_.end()) stop();
    }
    if (name == "sheetData") in_rows_ = false;
  }

  void text(std::string_view piece) override {
    if (in_value_) value_ += piece;
    if ((in_inline_ && !inline_.text(piece)) || value_.size() > max_text)
      refuse_cell("holds more than a cell may");
  }

 private:
  void start_row(const Attributes& attributes) {
    if (in_row_) return refuse("the workbook is damaged: a row stands inside of another");
    const auto before = row_number_++;
    if (const auto written = attributes.find("r")) row_number_ = parse_count(*written).value_or(0);
    if (row_number_ <= before)
      return refuse(fmt::format("the workbook is damaged: after row {} comes row {}", before,
                                attributes.find("r").value_or("")));
    if (row_number_ > max_rows)
      return refuse(fmt::format("the workbook is refused: a sheet ends with row {}", max_rows));
    in_row_ = true;
    next_column_ = 0;
    row_.begin(row_number_, attributes.is_set("hidden"));
  }

  void start_cell(const Attributes& attributes) {
    raw_ = {};
    type_.clear();
    std::string_view written;
    for (const char* const* pair = attributes.pairs(); *pair != nullptr; pair += 2) {
      const std::string_view attribute(pair[0]);
      if (attribute == "r") written = pair[1];
      if (attribute == "t") type_ = pair[1];
      if (attribute == "s") raw_.style = parse_count(pair[1]).value_or(max_formats);
    }
    column_ = next_column_;
    if (!written.empty()) {
      const auto reference = parse_reference(written);
      if (!reference || reference->row != row_number_ || reference->column < next_column_)
        return refuse(fmt::format("the workbook is damaged: the cell {} stands in row {} after column {}",
                                  written, row_number_, next_column_));
      column_ = reference->column;
    }
    if (column_ >= max_columns)
      return refuse(fmt::format("the workbook is refused: row {} has cells beyond column {}", row_number_,
                                column_letters(max_columns - 1)));
    next_column_ = column_ + 1;
    in_cell_ = true;
    value_.clear();
    inline_.clear();
  }

  void start_in_cell(std::string_view name, const Attributes& attributes) {
    if (in_inline_) return inline_.start(name, attributes);
    if (name == "c" || name == "row") return refuse("the workbook is damaged: a cell has no end");
    if (name == "v") in_value_ = raw_.has_value = true;
    if (name == "f") raw_.has_formula = true;
    if (name == "is") in_inline_ = raw_.has_value = true;
  }

  void end_in_cell(std::string_view name) {
    if (name == "v") in_value_ = false;
    if (name == "is") in_inline_ = false;
    if (in_inline_) inline_.end(name);
    if (name != "c") return;
    in_cell_ = in_value_ = in_inline_ = false;
    raw_.type = type_;
    raw_.value = type_ == "inlineStr" ? std::string_view(inline_.joined()) : value();
    const auto read = row_.cell(column_, raw_, shared_);
    if (!read) refuse(read.error());
  }

  /// Space around a number is none of it; around a text it is.
  std::string_view value() const {
    if (type_ == "str") return value_;
    const auto first = value_.find_first_not_of(" \t\r\n");
    if (first == std::string::npos) return {};
    return std::string_view(value_).substr(first, value_.find_last_not_of(" \t\r\n") - first + 1);
  }

  void refuse_cell(std::string_view why) {
    refuse(fmt::format("the workbook is refused: {}{} {}", column_letters(column_), row_number_, why));
  }

  const Shared& shared_;
  Row& row_;
  RawCell raw_{};
  std::string type_{};
  std::string value_{};
  RichText inline_{};
  std::size_t row_number_ = 0;
  std::size_t column_ = 0;
  std::size_t next_column_ = 0;
  bool in_rows_ = false, in_row_ = false, in_cell_ = false, in_value_ = false, in_inline_ = false;
};

/// Stops at the first cell that holds something.
class AnyValue : public Elements {
 public:
  bool found = false;

  void start(std::string_view name, const Attributes&) override {
    if (name == "sheetData") in_rows_ = true;
    if (name == "v" || name == "t" || name == "f") in_value_ = in_rows_;
    if (name == "f") see();
  }
  void end(std::string_view name) override {
    in_value_ = false;
    if (name == "sheetData") stop();
  }
  void text(std::string_view piece) override {
    if (in_value_ && piece.find_first_not_of(" \t\r\n") != piece.npos) see();
  }

 private:
  void see() {
    if (!in_rows_) return;
    found = true;
    stop();
  }
  bool in_rows_ = false;
  bool in_value_ = false;
};

}  // namespace

Result<void> read_sheet(const Bytes& bytes, const Shared& shared, std::string_view place, const SheetRow& row,
                        const OnCellFinding& finding) {
  Row gathered(place, row, finding);
  Sheet sheet(shared, gathered);
  auto read = read_xml(bytes, sheet);
  if (!read) return read;
  if (!sheet.done()) gathered.finish();
  return {};
}

Result<bool> holds_data(const Bytes& bytes) {
  AnyValue any;
  const auto read = read_xml(bytes, any);
  if (!read) return fail(read.error());
  return any.found;
}

}  // namespace wsync::schema::xlsx
