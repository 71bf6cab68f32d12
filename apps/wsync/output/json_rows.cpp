// SPDX-License-Identifier: MIT
#include "output/formats.hpp"
#include "output/selection_json.hpp"
#include "schema/json.hpp"

namespace wsync::app {
namespace {

/// One document that is an array, or with `lines` one document a line.
class JsonRows final : public Rows {
 public:
  JsonRows(const schema::Record& record, Selection selection, std::unique_ptr<Sink> sink, bool lines)
      : record_(record), selection_(std::move(selection)), sink_(std::move(sink)), lines_(lines) {}

  Result<void> add(const void* record) override {
    std::string& out = sink_->buffer();
    if (!lines_) out += empty_ ? "[\n" : ",\n";
    empty_ = false;
    if (selection_.empty())
      schema::write_json(record_, record, out, schema::Secrets::masked);
    else
      write_json(selection_, record, out);
    if (lines_) out += '\n';
    return sink_->passed();
  }

  Result<void> finish() override {
    if (!lines_) sink_->buffer() += empty_ ? "[]\n" : "\n]\n";
    return sink_->finish();
  }

  bool wanted() const override { return sink_->wanted(); }

 private:
  const schema::Record& record_;
  Selection selection_;
  std::unique_ptr<Sink> sink_;
  bool lines_;
  bool empty_ = true;
};

}  // namespace

std::unique_ptr<Rows> json_rows(const schema::Record& record, Selection selection, std::unique_ptr<Sink> sink,
                                bool lines) {
  return std::make_unique<JsonRows>(record, std::move(selection), std::move(sink), lines);
}

}  // namespace wsync::app
