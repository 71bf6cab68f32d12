// SPDX-License-Identifier: MIT
#include "schema/xlsx/row.hpp"

#include <fmt/format.h>

#include "schema/xlsx/cell_reference.hpp"

namespace wsync::schema::xlsx {

void Row::begin(std::size_t number, bool hidden) {
  number_ = number;
  hidden_ = hidden;
  text_.clear();
  ends_.clear();
  kinds_.clear();
}

Result<void> Row::cell(std::size_t column, const RawCell& cell, const Shared& shared) {
  const auto before = text_.size();
  const auto kind = cell_text(cell, shared, text_, remarks_);
  if (!kind) {
    Error error = kind.error();
    return fail(std::move(error).in(fmt::format("{}:{}:{}", place_, number_, column_letters(column))));
  }
  if (*kind == CellKind::blank) return {};
  ends_.resize(column, before);  // those in between are empty
  kinds_.resize(column, CellKind::blank);
  ends_.push_back(text_.size());
  kinds_.push_back(*kind);
  for (auto& remark : remarks_) say(column, std::move(remark));
  remarks_.clear();
  return {};
}

void Row::say(std::size_t column, CellRemark remark) {
  if (remark.kind != CellRemark::finding) {
    if (said_.size() <= column) said_.resize(column + 1);
    const auto bit = static_cast<std::uint8_t>(1u << remark.kind);
    if ((said_[column] & bit) != 0) return;
    said_[column] |= bit;
  }
  remark.problem.where = fmt::format("{}:{}:{}", place_, number_, column_letters(column));
  finding_({number_, column, std::move(remark.problem)});
}

bool Row::end() {
  if (kinds_.empty()) return true;
  if (width_ == 0) {
    width_ = kinds_.size();
    first_row_ = number_;
  }
  if (hidden_) ++hidden_rows_;
  if (kinds_.size() < width_) {
    ends_.resize(width_, text_.size());
    kinds_.resize(width_, CellKind::blank);
  }
  cells_.clear();
  std::size_t begin = 0;
  for (const auto stop : ends_) {
    cells_.push_back(std::string_view(text_).substr(begin, stop - begin));
    begin = stop;
  }
  return row_(number_, cells_, kinds_);
}

void Row::finish() const {
  if (hidden_rows_ == 0) return;
  Problem problem{std::string(place_), "rows.hidden",
                  fmt::format("{} rows are hidden in the sheet and were read all the same", hidden_rows_),
                  "is a filter on? Delete them where they are not meant", true};
  finding_({0, CellFinding::no_column, std::move(problem)});
}

void Row::merged(std::string_view area) const {
  const auto colon = area.find(':');
  const auto first = parse_reference(area.substr(0, colon));
  const auto last = colon == area.npos ? first : parse_reference(area.substr(colon + 1));
  if (!first || !last || *first == *last) return;
  if (first_row_ == 0 || first->column >= width_ || last->row < first_row_) return;
  // Where rows below the header are one cell, all but the first lack a value that a person sees.
  const bool ambiguous = last->row > first->row && last->row > first_row_;
  Problem problem{fmt::format("{}:{}:{}", place_, first->row, column_letters(first->column)), "cells.merged",
                  fmt::format("{} are merged into one cell: only {}{} has its value", area,
                              column_letters(first->column), first->row),
                  "unmerge them and fill each cell", !ambiguous};
  finding_({first->row, first->column, std::move(problem)});
}

}  // namespace wsync::schema::xlsx
