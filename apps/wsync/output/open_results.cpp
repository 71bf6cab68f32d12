// SPDX-License-Identifier: MIT
#include "output/open_results.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "output/document_parts.hpp"
#include "output/formats.hpp"
#include "output/selection_json.hpp"
#include "schema/json.hpp"
#include "sync/spool.hpp"

namespace wsync::app {
namespace {

/// The document of the contract. Its counts stand before its rows, so that these wait in a temporary file.
class Document final : public Results {
 public:
  Document(Selection selection, std::unique_ptr<Sink> sink, std::unique_ptr<JqFilter> filter,
           Messages& messages)
      : selection_(std::move(selection)),
        sink_(std::move(sink)),
        filter_(std::move(filter)),
        messages_(messages) {}

  Result<void> finish(std::string_view run) override {
    if (auto added = rows_.add(empty_ ? "]}" : "\n]}"); !added) return added;
    const auto rows = rows_.finish();
    if (!rows) return fail(rows.error());
    messages_.say(summary(counts()));
    if (!filter_) return write_out(head(run), *rows);
    if (auto outcome = filter_->apply(head(run) += rows->view(), sink_->buffer()); !outcome) {
      // The work is done: what was done must not be lost with the filter, nor look like a mistyped command.
      if (auto written = write_out(head(run), *rows); !written) return written;
      outcome.error().code = Code::io;
      outcome.error().message += "; the rows were processed, and the document follows unfiltered";
      outcome.error().hint = "Correct the expression; do not run the command again for it alone.";
      return outcome;
    }
    return sink_->finish();
  }

 private:
  Result<void> write(const RowResult& row) override {
    text_ = empty_ ? "\n" : ",\n";
    empty_ = false;
    if (selection_.empty())
      schema::write_json(schema::record_of<RowResult>(), &row, text_);
    else
      write_json(selection_, &row, text_);
    return rows_.add(text_);
  }

  std::string head(std::string_view run) const {
    std::string out = "{\"format_version\":\"1.0\",\"run\":";
    if (run.empty())
      out += "null";
    else
      schema::write_json_string(run, out);
    const Counts& c = counts();
    fmt::format_to(std::back_inserter(out),
                   ",\"counts\":{{\"total\":{},\"created\":{},\"updated\":{},\"unchanged\":{},\"deleted\":{},"
                   "\"failed\":{},\"unprocessed\":{}",
                   c.total, c.created, c.updated, c.unchanged, c.deleted, c.failed, c.unprocessed);
    if (c.reversed + c.kept > 0)  // of an undo
      fmt::format_to(std::back_inserter(out), ",\"reversed\":{},\"kept\":{}", c.reversed, c.kept);
    out += "},\"rows\":[";
    return out;
  }

  Result<void> write_out(std::string_view head, const sync::SpooledText& rows) {
    constexpr std::size_t piece = 1U << 20;
    sink_->buffer() += head;
    for (auto rest = rows.view(); !rest.empty(); rest.remove_prefix(std::min(piece, rest.size()))) {
      sink_->buffer() += rest.substr(0, piece);
      rows.passed(piece);
      if (auto passed = sink_->passed(); !passed) return passed;
    }
    sink_->buffer() += '\n';
    return sink_->finish();
  }

  Selection selection_;
  std::unique_ptr<Sink> sink_;
  std::unique_ptr<JqFilter> filter_;
  Messages& messages_;
  sync::Spool rows_{};
  std::string text_{};  // of one row
  bool empty_ = true;
};

/// The rows in any other format; a table shows only those that are not done: failed, kept, planned or not reached.
class List final : public Results {
 public:
  List(std::unique_ptr<Rows> rows, bool only_open, Messages& messages)
      : rows_(std::move(rows)), only_open_(only_open), messages_(messages) {}

  Result<void> finish(std::string_view run) override {
    Result<void> finished;
    if (!only_open_ || counts().failed + counts().unprocessed + counts().kept > 0) finished = rows_->finish();
    messages_.say(run.empty() ? summary(counts()) : fmt::format("{} (run {})", summary(counts()), run));
    return finished;
  }

 private:
  Result<void> write(const RowResult& row) override {
    const bool open = row.outcome == "failed" || row.outcome == "planned" || row.outcome == "unprocessed" ||
                      row.outcome == "kept";
    return only_open_ && !open ? Result<void>{} : rows_->add(&row);
  }

  std::unique_ptr<Rows> rows_;
  bool only_open_;
  Messages& messages_;
};

}  // namespace

Result<std::unique_ptr<Results>> open_results(const OutputChoice& choice, Messages& messages, bool colour) {
  const auto& record = schema::record_of<RowResult>();
  if (choice.format != Format::json) {
    OutputChoice listed =
        choice;  // the changes of a row are a list, which is no cell: the message tells them
    const bool flat = choice.format == Format::csv || choice.format == Format::tsv;
    if (flat && listed.fields.empty())
      listed.fields = {"row", "key", "action", "outcome", "code", "field", "message", "advice"};
    auto rows =
        open_rows(listed, record, {"row", "key", "action", "code", "field", "message", "advice"}, colour);
    if (!rows) return fail(std::move(rows.error()));
    return std::make_unique<List>(std::move(*rows), choice.format == Format::table, messages);
  }
  auto parts = open_parts(choice, record);
  if (!parts) return fail(std::move(parts.error()));
  return std::make_unique<Document>(std::move(parts->selection), std::move(parts->sink),
                                    std::move(parts->filter), messages);
}

}  // namespace wsync::app
