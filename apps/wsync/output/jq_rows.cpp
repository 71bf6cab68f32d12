// SPDX-License-Identifier: MIT
#include "output/formats.hpp"
#include "output/jq.hpp"
#include "output/selection_json.hpp"
#include "schema/json.hpp"

namespace wsync::app {
namespace {

class JqRows final : public Rows {
 public:
  JqRows(const schema::Record& record, Selection selection, std::unique_ptr<Sink> sink,
         std::unique_ptr<JqFilter> filter, bool lines)
      : record_(record), selection_(std::move(selection)), sink_(std::move(sink)), filter_(std::move(filter)),
        lines_(lines) {}

  Result<void> add(const void* record) override {
    if (lines_)
      json_.clear();
    else
      json_ += json_.empty() ? '[' : ',';
    if (selection_.empty())
      schema::write_json(record_, record, json_, schema::Secrets::masked);
    else
      write_json(selection_, record, json_);
    if (!lines_) return {};
    if (auto outcome = filter_->apply(json_, sink_->buffer()); !outcome) return outcome;
    return sink_->passed();
  }

  Result<void> finish() override {
    if (!lines_) {
      json_ += json_.empty() ? "[]" : "]";
      if (auto outcome = filter_->apply(json_, sink_->buffer()); !outcome) return outcome;
    }
    return sink_->finish();
  }

  bool wanted() const override { return sink_->wanted(); }

 private:
  const schema::Record& record_;
  Selection selection_;
  std::unique_ptr<Sink> sink_;
  std::unique_ptr<JqFilter> filter_;
  bool lines_;
  std::string json_{};
};

}  // namespace

Result<std::unique_ptr<Rows>> jq_rows(const schema::Record& record, Selection selection, std::unique_ptr<Sink> sink,
                                      const std::string& expression, bool lines) {
  auto filter = open_jq(expression);
  if (!filter) return fail(std::move(filter.error()));
  return std::make_unique<JqRows>(record, std::move(selection), std::move(sink), std::move(*filter), lines);
}

}  // namespace wsync::app
