// SPDX-License-Identifier: MIT
#include <algorithm>

#include "output/cell.hpp"
#include "output/formats.hpp"

namespace wsync::app {
namespace {

/// RFC 4180: CRLF behind every line, quotes where a cell needs them.
class CsvRows final : public Rows {
 public:
  CsvRows(Columns columns, std::unique_ptr<Sink> sink, CsvDialect dialect)
      : columns_(std::move(columns)), sink_(std::move(sink)), excel_(dialect == CsvDialect::excel_nl),
        separator_(excel_ ? ';' : ',') {
    std::string& out = sink_->buffer();
    if (excel_) out += "\xEF\xBB\xBF";
    for (const auto& column : columns_) {
      const std::size_t start = begin_cell(column);
      out += column.title;
      quote_cell(out, start, separator_);
    }
    out += "\r\n";
  }

  Result<void> add(const void* record) override {
    std::string& out = sink_->buffer();
    const std::size_t line = out.size();
    for (const auto& column : columns_) {
      const std::size_t start = begin_cell(column);
      schema::write_cell(column, record, out);
      if (excel_) make_dutch(column, out, start);
      quote_cell(out, start, separator_);
    }
    if (out.size() == line) out += "\"\"";   // an empty line would be no record
    out += "\r\n";
    return sink_->passed();
  }

  Result<void> finish() override { return sink_->finish(); }
  bool wanted() const override { return sink_->wanted(); }

 private:
  std::size_t begin_cell(const schema::Column& column) {
    if (&column != columns_.data()) sink_->buffer() += separator_;
    return sink_->buffer().size();
  }

  static void make_dutch(const schema::Column& column, std::string& out, std::size_t start) {
    const auto& shape = *column.leaf().shape;
    if (shape.kind == schema::Kind::decimal && !shape.list)
      std::replace(out.begin() + static_cast<std::ptrdiff_t>(start), out.end(), '.', ',');
    else if (shape.kind != schema::Kind::integer || shape.list)
      disarm_formula(out, start);
  }

  Columns columns_;
  std::unique_ptr<Sink> sink_;
  bool excel_;
  char separator_;
};

/// Tabs, line ends and backslashes in cells are `\t`, `\n`, `\r` and `\\`, as `jq @tsv` writes them.
class TsvRows final : public Rows {
 public:
  TsvRows(Columns columns, std::unique_ptr<Sink> sink) : columns_(std::move(columns)), sink_(std::move(sink)) {
    std::string& out = sink_->buffer();
    for (const auto& column : columns_) {
      if (&column != columns_.data()) out += '\t';
      out += column.title;
    }
    out += '\n';
  }

  Result<void> add(const void* record) override {
    std::string& out = sink_->buffer();
    for (const auto& column : columns_) {
      if (&column != columns_.data()) out += '\t';
      const std::size_t start = out.size();
      schema::write_cell(column, record, out);
      escape_cell(out, start);
    }
    out += '\n';
    return sink_->passed();
  }

  Result<void> finish() override { return sink_->finish(); }
  bool wanted() const override { return sink_->wanted(); }

 private:
  Columns columns_;
  std::unique_ptr<Sink> sink_;
};

}  // namespace

std::unique_ptr<Rows> csv_rows(Columns columns, std::unique_ptr<Sink> sink, CsvDialect dialect) {
  return std::make_unique<CsvRows>(std::move(columns), std::move(sink), dialect);
}

std::unique_ptr<Rows> tsv_rows(Columns columns, std::unique_ptr<Sink> sink) {
  return std::make_unique<TsvRows>(std::move(columns), std::move(sink));
}

}  // namespace wsync::app
