// SPDX-License-Identifier: MIT
#include <algorithm>
#include <deque>

#include "schema/xml.hpp"
#include "schema/xml_printer.hpp"
#include "schema/xml_unknown.hpp"

namespace wsync::schema {
namespace {

constexpr const char* instance_namespace = "http://www.w3.org/2001/XMLSchema-instance";

/// Names of list items with plain values, as the Arrays namespace has them.
const char* array_item_name(Kind kind) {
  switch (kind) {
    case Kind::integer: return "a:int";
    case Kind::boolean: return "a:boolean";
    case Kind::decimal: return "a:decimal";
    case Kind::date:
    case Kind::moment: return "a:dateTime";
    case Kind::bytes: return "a:base64Binary";
    default: return "a:string";
  }
}

class Writer {
 public:
  Writer(const XmlDialect& dialect, bool mask_secrets) : dialect_(dialect), mask_secrets_(mask_secrets) {}

  void document(std::string_view area, std::string_view root, const Record& record, const void* object) {
    printer_.OpenElement(keep(std::string(root.empty() ? record.name : root)), true);
    printer_.PushAttribute("xmlns:i", instance_namespace);
    printer_.PushAttribute("xmlns", (std::string(dialect_.prefix) + std::string(area)).c_str());
    members(record, object);
    printer_.CloseElement(true);
  }

  std::string_view text() const {
    return {printer_.CStr(), static_cast<std::size_t>(printer_.CStrSize() - 1)};
  }

 private:
  /// An element to be written: of a field, or of a member that the model does not know.
  struct Child {
    std::string_view name;
    bool shared;
    const Field* field;
    const Unknown::Member* unknown;
  };

  /// XMLPrinter keeps the pointers it is given, so composed names must live as long as it does.
  const char* keep(std::string name) { return names_.emplace_back(std::move(name)).c_str(); }

  void members(const Record& record, const void* object) {
    std::vector<Child> order;
    for (const auto& field : record.fields)
      if (field.shape->has(field.reach_const(object)) || (field.shape->list && field.rules.wanted))
        order.push_back({field.name, field.rules.shared, &field, nullptr});
    if (record.unknown != nullptr)
      for (const auto& unknown : record.unknown(const_cast<void*>(object))->members)
        if (is_xml_name(unknown)) order.push_back({unknown.name, false, nullptr, &unknown});
    std::stable_sort(order.begin(), order.end(), [](const Child& a, const Child& b) {
      return a.shared != b.shared ? a.shared : a.name < b.name;
    });
    for (const auto& child : order) {
      if (child.field != nullptr)
        member(record, *child.field, object);
      else
        push_unknown(printer_, *child.unknown);
    }
  }

  void member(const Record& owner, const Field& field, const void* object) {
    const Shape& shape = *field.shape;
    void* address = field.reach(const_cast<void*>(object));
    printer_.OpenElement(field.name.data(), true);
    if (field.rules.shared) printer_.PushAttribute("xmlns", std::string(dialect_.shared).c_str());
    if (!shape.list) {
      value(field, shape.item(address, 0));
    } else {
      if (shape.kind != Kind::record) printer_.PushAttribute("xmlns:a", xml_arrays_namespace);
      for (std::size_t i = 0; i < shape.size(address); ++i) {
        printer_.OpenElement(item_name(owner, field), true);
        value(field, shape.item(address, i));
        printer_.CloseElement(true);
      }
    }
    printer_.CloseElement(true);
  }

  const char* item_name(const Record& owner, const Field& field) {
    if (field.shape->kind != Kind::record) return array_item_name(field.shape->kind);
    const Record& record = field.record();
    if (!record.nested) return record.name.data();
    return keep(std::string(owner.name) + "." + std::string(record.name));
  }

  void value(const Field& field, const void* address) {
    if (field.shape->kind == Kind::record) return members(field.record(), address);
    std::string text;
    if (field.rules.secret && mask_secrets_)
      text = "[redacted]";
    else
      write_scalar(field.shape->kind, address, text);
    printer_.push_text(text);
  }

  XmlDialect dialect_;
  bool mask_secrets_;
  XmlPrinter printer_{};
  std::deque<std::string> names_{};
};

}  // namespace

void write_xml(const XmlDialect& dialect, std::string_view area, std::string_view root, const Record& record,
               const void* object, std::string& out, bool mask_secrets) {
  Writer writer(dialect, mask_secrets);
  writer.document(area, root, record, object);
  out += writer.text();
}

}  // namespace wsync::schema
