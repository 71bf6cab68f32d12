// SPDX-License-Identifier: MIT
#include "schema/xml_unknown.hpp"

#include <rapidjson/document.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "schema/xml_printer.hpp"

namespace wsync::schema {
namespace {

using Value = rapidjson::Value;

bool is_array_item(std::string_view name) {
  constexpr std::array<std::string_view, 12> names{"string",  "int",     "long",         "short",
                                                   "boolean", "decimal", "double",       "dateTime",
                                                   "guid",    "float",   "base64Binary", "char"};
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_plain(const Value& value) {
  if (value.IsArray())
    return std::all_of(value.Begin(), value.End(), [](const Value& item) { return is_plain(item); });
  return !value.IsObject();
}

bool is_name(std::string_view name) {
  const auto starts = [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
  };
  return !name.empty() && starts(name.front()) && std::all_of(name.begin(), name.end(), [&](char c) {
    return starts(c) || (c >= '0' && c <= '9') || c == '-' || c == '.';
  });
}

void push(XmlPrinter& printer, const char* name, const Value& value);

/// False where there was none to write.
bool push_members(XmlPrinter& printer, const Value& object) {
  std::vector<const Value::Member*> members;
  for (const auto& member : object.GetObject())
    if (is_name(member.name.GetString())) members.push_back(&member);
  std::stable_sort(members.begin(), members.end(), [](const auto* a, const auto* b) {
    return std::string_view(a->name.GetString()) < std::string_view(b->name.GetString());
  });
  const bool plain_list = members.size() == 1 && is_array_item(members.front()->name.GetString()) &&
                          is_plain(members.front()->value);
  if (plain_list) printer.PushAttribute("xmlns:a", xml_arrays_namespace);
  for (const auto* member : members) {
    const std::string name = (plain_list ? "a:" : "") + std::string(member->name.GetString());
    push(printer, name.c_str(), member->value);
  }
  return !members.empty();
}

/// The printer keeps the name's address until the element is closed, here.
void push(XmlPrinter& printer, const char* name, const Value& value) {
  if (value.IsArray() && !value.Empty()) {
    for (const auto& item : value.GetArray()) push(printer, name, item);
    return;
  }
  printer.OpenElement(name, true);
  if (value.IsNull())
    printer.PushAttribute("i:nil", "true");
  else if (value.IsBool())
    printer.PushText(value.GetBool());
  else if (value.IsString())  // numbers too, digit by digit
    printer.push_text({value.GetString(), value.GetStringLength()});
  else if (!value.IsObject() || !push_members(printer, value))
    printer.push_text("");  // nothing in it: read back as an empty text, and written so again
  printer.CloseElement(true);
}

}  // namespace

bool is_xml_name(const Unknown::Member& member) { return is_name(member.name); }

void push_unknown(XmlPrinter& printer, const Unknown::Member& member) {
  rapidjson::Document document;
  document.Parse<rapidjson::kParseNumbersAsStringsFlag>(member.json.data(), member.json.size());
  if (!document.HasParseError()) push(printer, member.name.c_str(), document);
}

}  // namespace wsync::schema
