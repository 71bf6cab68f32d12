// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "output/formats.hpp"
#include "schema/scalar.hpp"

namespace wsync::app {
namespace {

/// Text as XML 1.0 allows it: characters that it does not know become U+FFFD.
void write_text(std::string_view text, std::string& out) {
  for (const char c : text) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '\r': out += "&#13;"; break;
      default:
        if (static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n')
          out += "\xEF\xBF\xBD";
        else
          out += c;
    }
  }
}

class XmlRows final : public Rows {
 public:
  XmlRows(const schema::Record& record, Selection selection, std::unique_ptr<Sink> sink)
      : record_(record), selection_(std::move(selection)), sink_(std::move(sink)) {
    sink_->buffer() += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rows>\n";
  }

  Result<void> add(const void* record) override {
    object(record_, record_.name, selection_, record);
    sink_->buffer() += '\n';
    return sink_->passed();
  }

  Result<void> finish() override {
    sink_->buffer() += "</rows>\n";
    return sink_->finish();
  }
  bool wanted() const override { return sink_->wanted(); }

 private:
  void object(const schema::Record& record, std::string_view name, const Selection& selection, const void* object) {
    std::string& out = sink_->buffer();
    fmt::format_to(std::back_inserter(out), "<{}>", name);
    if (selection.empty())
      for (const auto& field : record.fields) member(Selected{&field, {}, {}}, object);
    else
      for (const Selected& selected : selection) member(selected, object);
    fmt::format_to(std::back_inserter(out), "</{}>", name);
  }

  void member(const Selected& selected, const void* object) {
    const auto& field = *selected.field;
    void* at = field.reach(const_cast<void*>(object));
    if (!field.shape->has(at)) return;
    if (!field.shape->list) return value(selected, field.name, field.shape->item(at, 0));
    std::string& out = sink_->buffer();
    fmt::format_to(std::back_inserter(out), "<{}>", field.name);
    const bool records = field.shape->kind == schema::Kind::record;
    for (std::size_t i = 0; i < field.shape->size(at); ++i) {
      const void* item = field.shape->item(at, i);
      if (records && !matches(selected, field.record(), item)) continue;
      value(selected, records ? field.record().name : "item", item);
    }
    fmt::format_to(std::back_inserter(out), "</{}>", field.name);
  }

  void value(const Selected& selected, std::string_view name, const void* value) {
    const auto& shape = *selected.field->shape;
    if (shape.kind == schema::Kind::record) return object(shape.record(), name, selected.below, value);
    std::string& out = sink_->buffer();
    fmt::format_to(std::back_inserter(out), "<{}>", name);
    if (selected.field->rules.secret)
      out += "[redacted]";
    else if (shape.kind == schema::Kind::text)
      write_text(*static_cast<const std::string*>(value), out);
    else
      schema::write_scalar(shape.kind, value, out);
    fmt::format_to(std::back_inserter(out), "</{}>", name);
  }

  const schema::Record& record_;
  Selection selection_;
  std::unique_ptr<Sink> sink_;
};

}  // namespace

std::unique_ptr<Rows> xml_rows(const schema::Record& record, Selection selection, std::unique_ptr<Sink> sink) {
  return std::make_unique<XmlRows>(record, std::move(selection), std::move(sink));
}

}  // namespace wsync::app
