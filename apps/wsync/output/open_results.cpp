// SPDX-License-Identifier: MIT
#include "output/open_results.hpp"

#include <fmt/format.h>

#include "output/formats.hpp"
#include "output/jq.hpp"
#include "output/selection_json.hpp"
#include "schema/json.hpp"
#include "usage.hpp"

namespace wsync::app {
namespace {

/// The document of the contract. Its counts stand before its rows, so that these wait as text.
class Document final : public Results {
 public:
  Document(Selection selection, std::unique_ptr<Sink> sink, std::unique_ptr<JqFilter> filter,
           Messages& messages)
      : selection_(std::move(selection)),
        sink_(std::move(sink)),
        filter_(std::move(filter)),
        messages_(messages) {}

  Result<void> finish(std::string_view run) override {
    std::string document = "{\"format_version\":\"1.0\",\"run\":";
    schema::write_json_string(run, document);
    const Counts& c = counts();
    fmt::format_to(std::back_inserter(document),
                   ",\"counts\":{{\"total\":{},\"created\":{},\"updated\":{},\"unchanged\":{},\"deleted\":{},"
                   "\"failed\":{},\"unprocessed\":{}}},\"rows\":[{}{}]}}",
                   c.total, c.created, c.updated, c.unchanged, c.deleted, c.failed, c.unprocessed, rows_,
                   rows_.empty() ? "" : "\n");
    messages_.say(summary(c));
    if (!filter_) {
      sink_->buffer() += document;
      sink_->buffer() += '\n';
    } else if (auto outcome = filter_->apply(document, sink_->buffer()); !outcome) {
      // The work is done: what was done must not be lost with the filter, nor look like a mistyped command.
      sink_->buffer() += document;
      sink_->buffer() += '\n';
      if (auto written = sink_->finish(); !written) return written;
      outcome.error().code = Code::io;
      outcome.error().message += "; the rows were processed, and the document follows unfiltered";
      outcome.error().hint = "Correct the expression; do not run the command again for it alone.";
      return outcome;
    }
    return sink_->finish();
  }

 private:
  Result<void> write(const RowResult& row) override {
    rows_ += rows_.empty() ? "\n" : ",\n";
    if (selection_.empty())
      schema::write_json(schema::record_of<RowResult>(), &row, rows_);
    else
      write_json(selection_, &row, rows_);
    return {};
  }

  Selection selection_;
  std::unique_ptr<Sink> sink_;
  std::unique_ptr<JqFilter> filter_;
  Messages& messages_;
  std::string rows_{};
};

/// The rows in any other format; a table shows only those that are not done: failed, planned or not reached.
class List final : public Results {
 public:
  List(std::unique_ptr<Rows> rows, bool only_open, Messages& messages)
      : rows_(std::move(rows)), only_open_(only_open), messages_(messages) {}

  Result<void> finish(std::string_view run) override {
    Result<void> finished;
    if (!only_open_ || counts().failed + counts().unprocessed > 0) finished = rows_->finish();
    messages_.say(run.empty() ? summary(counts()) : fmt::format("{} (run {})", summary(counts()), run));
    return finished;
  }

 private:
  Result<void> write(const RowResult& row) override {
    const bool open = row.outcome == "failed" || row.outcome == "planned" || row.outcome == "unprocessed";
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
  std::vector<Problem> problems;
  auto selection = select(record, choice.fields, problems);
  if (!problems.empty()) return usage_error(std::move(problems), "`--fields help` lists them");
  std::unique_ptr<JqFilter> filter;
  if (choice.jq) {
    auto opened = open_jq(*choice.jq);
    if (!opened) return fail(std::move(opened.error()));
    filter = std::move(*opened);
  }
  auto sink = Sink::open(choice.to);
  if (!sink) return fail(std::move(sink.error()));
  return std::make_unique<Document>(std::move(selection), std::move(*sink), std::move(filter), messages);
}

}  // namespace wsync::app
