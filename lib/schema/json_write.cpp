// SPDX-License-Identifier: MIT
#include "schema/json.hpp"

namespace wsync::schema {
namespace {

void write_value(const Field& field, const void* value, std::string& out, Secrets secrets) {
  const Shape& shape = *field.shape;
  if (field.rules.secret && secrets == Secrets::masked) {
    out += "\"[redacted]\"";
  } else if (shape.kind == Kind::record) {
    write_json(field.record(), value, out, secrets);
  } else if (is_bare_in_json(shape.kind)) {
    write_scalar(shape.kind, value, out);
  } else if (shape.kind == Kind::text) {
    write_json_string(*static_cast<const std::string*>(value), out);
  } else {
    out += '"';
    write_scalar(shape.kind, value, out);
    out += '"';
  }
}

void write_field(const Field& field, const void* object, std::string& out, Secrets secrets) {
  const Shape& shape = *field.shape;
  void* member = field.reach(const_cast<void*>(object));
  if (!shape.list) return write_value(field, shape.item(member, 0), out, secrets);
  out += '[';
  for (std::size_t i = 0; i < shape.size(member); ++i) {
    if (i > 0) out += ',';
    write_value(field, shape.item(member, i), out, secrets);
  }
  out += ']';
}

}  // namespace

void write_json_string(std::string_view text, std::string& out) {
  constexpr std::string_view hex = "0123456789abcdef";
  out += '"';
  std::size_t plain = 0;  // where the run of characters begins that need no escape
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte >= 0x20 && byte != '"' && byte != '\\') continue;
    out.append(text, plain, at - plain);
    plain = at + 1;
    switch (byte) {
      case '"': out += "\\\""; break;
      case '\\': out += "\\\\"; break;
      case '\n': out += "\\n"; break;
      case '\r': out += "\\r"; break;
      case '\t': out += "\\t"; break;
      default:
        out += "\\u00";
        out += hex[byte >> 4];
        out += hex[byte & 15];
    }
  }
  out.append(text, plain, std::string_view::npos);
  out += '"';
}

void write_json(const Record& record, const void* object, std::string& out, Secrets secrets) {
  const auto opening = out.size();
  const auto separate = [&] { out += out.size() == opening + 1 ? "" : ","; };
  out += '{';
  for (const auto& field : record.fields) {
    if (!field.shape->has(field.reach_const(object)) && !field.rules.wanted) continue;
    if (!field.shape->list && !field.shape->has(field.reach_const(object))) continue;
    separate();
    out += '"';
    out += field.name;
    out += "\":";
    write_field(field, object, out, secrets);
  }
  if (record.unknown != nullptr)
    for (const auto& member : record.unknown(const_cast<void*>(object))->members) {
      separate();
      write_json_string(member.name, out);
      out += ':';
      out += member.json;
    }
  out += '}';
}

}  // namespace wsync::schema
