// SPDX-License-Identifier: MIT
#include "output/document.hpp"

#include "output/document_parts.hpp"
#include "output/selection_json.hpp"
#include "output/selection_xml.hpp"
#include "schema/json.hpp"

namespace wsync::app {
namespace {

void append_json(const schema::Record& record, const Selection& selection, const void* object, std::string& out) {
  if (selection.empty())
    schema::write_json(record, object, out, schema::Secrets::masked);
  else
    write_json(selection, object, out);
}

class JsonDocument final : public Rows {
 public:
  JsonDocument(const schema::Record& row, Selection selection, std::unique_ptr<Sink> sink,
               std::unique_ptr<JqFilter> filter)
      : row_(row), selection_(std::move(selection)), sink_(std::move(sink)), filter_(std::move(filter)) {}

  void begin(const schema::Record& around, const Selection& facts, const void* object) {
    append_json(around, facts, object, out());
    out().pop_back();
    out() += out().back() == '{' ? "\"rows\":[" : ",\"rows\":[";
  }

  Result<void> add(const void* record) override {
    out() += empty_ ? "\n" : ",\n";
    empty_ = false;
    append_json(row_, selection_, record, out());
    return filter_ ? Result<void>{} : sink_->passed();
  }

  Result<void> finish() override {
    out() += empty_ ? "]}" : "\n]}";
    if (!filter_)
      out() += '\n';
    else if (auto outcome = filter_->apply(whole_, sink_->buffer()); !outcome)
      return outcome;
    return sink_->finish();
  }

  bool wanted() const override { return sink_->wanted(); }

 private:
  std::string& out() { return filter_ ? whole_ : sink_->buffer(); }

  const schema::Record& row_;
  Selection selection_;
  std::unique_ptr<Sink> sink_;
  std::unique_ptr<JqFilter> filter_;
  std::string whole_{};  // what the filter gets
  bool empty_ = true;
};

class XmlDocument final : public Rows {
 public:
  XmlDocument(const schema::Record& row, Selection selection, std::unique_ptr<Sink> sink)
      : row_(row), selection_(std::move(selection)), sink_(std::move(sink)) {}

  void begin(const schema::Record& around, const Selection& facts, const void* object) {
    std::string& out = sink_->buffer();
    out += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    write_xml(around, facts, object, out);
    end_ = "</" + std::string(around.name) + ">";
    out.resize(out.size() - end_.size());
    out += "<rows>\n";
  }

  Result<void> add(const void* record) override {
    write_xml(row_, selection_, record, sink_->buffer());
    sink_->buffer() += '\n';
    return sink_->passed();
  }

  Result<void> finish() override {
    sink_->buffer() += "</rows>" + end_ + '\n';
    return sink_->finish();
  }

  bool wanted() const override { return sink_->wanted(); }

 private:
  const schema::Record& row_;
  Selection selection_;
  std::unique_ptr<Sink> sink_;
  std::string end_{};
};

/// All fields but the rows.
Selection facts_of(const schema::Record& around) {
  std::vector<std::string> names;
  for (const auto& field : around.fields)
    if (field.name != "rows") names.emplace_back(field.name);
  std::vector<Problem> problems;
  return select(around, names, problems);
}

}  // namespace

Result<std::unique_ptr<Rows>> open_document(const OutputChoice& choice, const schema::Record& around,
                                            const void* object, const schema::Record& row) {
  auto parts = open_parts(choice, row);
  if (!parts) return fail(std::move(parts.error()));
  if (choice.format == Format::xml) {
    auto document = std::make_unique<XmlDocument>(row, std::move(parts->selection), std::move(parts->sink));
    document->begin(around, facts_of(around), object);
    return document;
  }
  auto document = std::make_unique<JsonDocument>(row, std::move(parts->selection), std::move(parts->sink),
                                                 std::move(parts->filter));
  document->begin(around, facts_of(around), object);
  return document;
}

}  // namespace wsync::app
