// SPDX-License-Identifier: MIT
#include "output/selection_json.hpp"

#include "schema/json.hpp"

namespace wsync::app {
namespace {

void write_value(const Selected& selected, const void* value, std::string& out) {
  const auto& shape = *selected.field->shape;
  if (selected.field->rules.secret) {
    out += "\"[redacted]\"";
  } else if (shape.kind == schema::Kind::record) {
    if (selected.below.empty())
      schema::write_json(shape.record(), value, out, schema::Secrets::masked);
    else
      write_json(selected.below, value, out);
  } else if (shape.kind == schema::Kind::text) {
    schema::write_json_string(*static_cast<const std::string*>(value), out);
  } else {
    const std::string_view quote = schema::is_bare_in_json(shape.kind) ? "" : "\"";
    out += quote;
    schema::write_scalar(shape.kind, value, out);
    out += quote;
  }
}

void write_list(const Selected& selected, void* member, std::string& out) {
  const auto& shape = *selected.field->shape;
  out += '[';
  bool first = true;
  for (std::size_t i = 0; i < shape.size(member); ++i) {
    const void* item = shape.item(member, i);
    if (shape.kind == schema::Kind::record && !matches(selected, shape.record(), item)) continue;
    if (!first) out += ',';
    first = false;
    write_value(selected, item, out);
  }
  out += ']';
}

}  // namespace

void write_json(const Selection& selection, const void* object, std::string& out) {
  out += '{';
  bool first = true;
  for (const Selected& selected : selection) {
    const auto& shape = *selected.field->shape;
    void* member = selected.field->reach(const_cast<void*>(object));
    if (!shape.has(member)) continue;
    if (!first) out += ',';
    first = false;
    schema::write_json_string(selected.field->name, out);
    out += ':';
    if (shape.list)
      write_list(selected, member, out);
    else
      write_value(selected, shape.item(member, 0), out);
  }
  out += '}';
}

}  // namespace wsync::app
