// SPDX-License-Identifier: MIT
#include "output/formats.hpp"
#include "output/selection_xml.hpp"

namespace wsync::app {
namespace {

class XmlRows final : public Rows {
 public:
  XmlRows(const schema::Record& record, Selection selection, std::unique_ptr<Sink> sink)
      : record_(record), selection_(std::move(selection)), sink_(std::move(sink)) {
    sink_->buffer() += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rows>\n";
  }

  Result<void> add(const void* record) override {
    write_xml(record_, selection_, record, sink_->buffer());
    sink_->buffer() += '\n';
    return sink_->passed();
  }

  Result<void> finish() override {
    sink_->buffer() += "</rows>\n";
    return sink_->finish();
  }
  bool wanted() const override { return sink_->wanted(); }

 private:
  const schema::Record& record_;
  Selection selection_;
  std::unique_ptr<Sink> sink_;
};

}  // namespace

std::unique_ptr<Rows> xml_rows(const schema::Record& record, Selection selection, std::unique_ptr<Sink> sink) {
  return std::make_unique<XmlRows>(record, std::move(selection), std::move(sink));
}

}  // namespace wsync::app
