// SPDX-License-Identifier: MIT
#include "output/selection_xml.hpp"

#include <fmt/format.h>

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

void write_object(const schema::Record& record, std::string_view name, const Selection& selection, const void* object,
                  std::string& out);

void write_value(const Selected& selected, std::string_view name, const void* value, std::string& out) {
  const auto& shape = *selected.field->shape;
  if (shape.kind == schema::Kind::record) return write_object(shape.record(), name, selected.below, value, out);
  fmt::format_to(std::back_inserter(out), "<{}>", name);
  if (selected.field->rules.secret)
    out += "[redacted]";
  else if (shape.kind == schema::Kind::text)
    write_text(*static_cast<const std::string*>(value), out);
  else
    schema::write_scalar(shape.kind, value, out);
  fmt::format_to(std::back_inserter(out), "</{}>", name);
}

void write_member(const Selected& selected, const void* object, std::string& out) {
  const auto& field = *selected.field;
  void* at = field.reach(const_cast<void*>(object));
  if (!field.shape->has(at)) return;
  if (!field.shape->list) return write_value(selected, field.name, field.shape->item(at, 0), out);
  fmt::format_to(std::back_inserter(out), "<{}>", field.name);
  const bool records = field.shape->kind == schema::Kind::record;
  for (std::size_t i = 0; i < field.shape->size(at); ++i) {
    const void* item = field.shape->item(at, i);
    if (records && !matches(selected, field.record(), item)) continue;
    write_value(selected, records ? field.record().name : "item", item, out);
  }
  fmt::format_to(std::back_inserter(out), "</{}>", field.name);
}

void write_object(const schema::Record& record, std::string_view name, const Selection& selection, const void* object,
                  std::string& out) {
  fmt::format_to(std::back_inserter(out), "<{}>", name);
  if (selection.empty())
    for (const auto& field : record.fields) write_member(Selected{&field, {}, {}}, object, out);
  else
    for (const Selected& selected : selection) write_member(selected, object, out);
  fmt::format_to(std::back_inserter(out), "</{}>", name);
}

}  // namespace

void write_xml(const schema::Record& record, const Selection& selection, const void* object, std::string& out) {
  write_object(record, record.name, selection, object, out);
}

}  // namespace wsync::app
