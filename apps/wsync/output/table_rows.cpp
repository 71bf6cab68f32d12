// SPDX-License-Identifier: MIT
#include <algorithm>

#include "base/text.hpp"
#include "output/formats.hpp"
#include "output/layout.hpp"
#include "terminal.hpp"

namespace wsync::app {
namespace {

/// The widths come from the first records; those behind them are written as they arrive.
constexpr std::size_t looked_at = 500;

class TableRows final : public Rows {
 public:
  TableRows(Columns columns, std::unique_ptr<Sink> sink, TableStyle style)
      : columns_(std::move(columns)), sink_(std::move(sink)), style_(style) {
    std::vector<std::string> titles;
    for (const auto& column : columns_) titles.push_back(column.title);
    held_.push_back(std::move(titles));
  }

  Result<void> add(const void* record) override {
    std::vector<std::string> cells;
    for (const auto& column : columns_) {
      cell_.clear();
      schema::write_cell(column, record, cell_);
      cells.push_back(harmless(cell_, false));
    }
    if (widths_.empty()) {
      held_.push_back(std::move(cells));
      if (held_.size() <= looked_at) return {};
      return settle();
    }
    write(cells);
    return sink_->passed();
  }

  Result<void> finish() override {
    if (widths_.empty())
      if (auto outcome = settle(); !outcome) return outcome;
    return sink_->finish();
  }
  bool wanted() const override { return sink_->wanted(); }

 private:
  Result<void> settle() {
    widths_ = column_widths(held_, style_.width);
    for (const auto& cells : held_) write(cells);
    held_.clear();
    return sink_->passed();
  }

  void write(const std::vector<std::string>& cells) {
    const bool bold = style_.bold_header && !header_written_;
    std::string& out = sink_->buffer();
    if (bold) out += "\x1b[1m";
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const auto kind = columns_[i].leaf().shape->kind;
      const bool right = kind == schema::Kind::integer || kind == schema::Kind::decimal;
      if (i > 0) out += "  ";
      write_padded(cells[i], widths_[i], right, i + 1 == cells.size(), style_.width > 0, out);
    }
    while (!out.empty() && out.back() == ' ') out.pop_back();
    if (bold) out += "\x1b[0m";
    out += '\n';
    header_written_ = true;
  }

  Columns columns_;
  std::unique_ptr<Sink> sink_;
  TableStyle style_;
  std::vector<std::vector<std::string>> held_{};   // the titles, then the first records
  std::vector<std::size_t> widths_{};
  std::string cell_{};
  bool header_written_ = false;
};

}  // namespace

std::unique_ptr<Rows> table_rows(Columns columns, std::unique_ptr<Sink> sink, TableStyle style) {
  return std::make_unique<TableRows>(std::move(columns), std::move(sink), style);
}

}  // namespace wsync::app
