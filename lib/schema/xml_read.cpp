// SPDX-License-Identifier: MIT
#include <fmt/format.h>
#include <tinyxml2.h>

#include <algorithm>
#include <cstring>

#include "base/text.hpp"
#include "schema/json.hpp"
#include "schema/xml.hpp"

namespace wsync::schema {
namespace {

using Element = tinyxml2::XMLElement;

std::string_view local_name(const Element& element) {
  const std::string_view name = element.Name();
  const auto colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

bool is_nil(const Element& element) {
  for (const auto* attribute = element.FirstAttribute(); attribute != nullptr;
       attribute = attribute->Next()) {
    const std::string_view name = attribute->Name();
    if (name == "nil" || (name.size() > 4 && name.substr(name.size() - 4) == ":nil"))
      return std::string_view(attribute->Value()) == "true" || std::string_view(attribute->Value()) == "1";
  }
  return false;
}

std::string all_text(const Element& element) {
  std::string text;
  for (const auto* node = element.FirstChild(); node != nullptr; node = node->NextSibling())
    if (const auto* piece = node->ToText()) text += piece->Value();
  return text;
}

/// An element that no model knows, as JSON: text, or an object whose repeated members are lists.
void to_json(const Element& element, std::string& out) {
  if (is_nil(element)) {
    out += "null";
    return;
  }
  if (element.FirstChildElement() == nullptr) return write_json_string(all_text(element), out);
  std::vector<std::pair<std::string, std::vector<const Element*>>> members;
  for (const auto* child = element.FirstChildElement(); child != nullptr;
       child = child->NextSiblingElement()) {
    const std::string name(local_name(*child));
    auto twin = std::find_if(members.begin(), members.end(),
                             [&](const auto& member) { return member.first == name; });
    if (twin == members.end()) twin = members.insert(members.end(), {name, {}});
    twin->second.push_back(child);
  }
  out += '{';
  for (const auto& [name, children] : members) {
    if (out.back() != '{') out += ',';
    write_json_string(name, out);
    out += children.size() > 1 ? ":[" : ":";
    for (const auto* child : children) {
      if (child != children.front()) out += ',';
      to_json(*child, out);
    }
    if (children.size() > 1) out += ']';
  }
  out += '}';
}

class Reader {
 public:
  Reader(std::vector<Problem>& problems, Reading reading) : problems_(problems), reading_(reading) {}

  /// `in_list`: the element is an item of a list that stands where one object was expected.
  void object(const Element& element, const Record& record, void* target, const std::string& path,
              bool in_list = false) {
    std::vector<const Field*> seen;
    for (const auto* child = element.FirstChildElement(); child != nullptr;
         child = child->NextSiblingElement()) {
      const auto name = local_name(*child);
      const Field* field = find(record, name);
      const bool other_case =
          field != nullptr && reading_ == Reading::strict && field->name != name;  // XML tells it
      if (field == nullptr || other_case) {
        const bool item_in_item = in_list && is_item(*child, record);
        unknown(*child, record, target, path, field == nullptr && !item_in_item);
        continue;
      }
      if (is_nil(*child)) continue;  // as good as absent
      seen.push_back(field);
      member(*child, *field, target, path + "." + std::string(field->name));
    }
    if (reading_ == Reading::lenient) return;
    for (const auto& field : record.fields)
      if (field.required() && std::find(seen.begin(), seen.end(), &field) == seen.end())
        problems_.push_back({path + "." + std::string(field.name), "required",
                             fmt::format("{} is missing", field.name), "", false});
  }

 private:
  static bool has_member_of(const Element& element, const Record& record) {
    for (const auto* child = element.FirstChildElement(); child != nullptr;
         child = child->NextSiblingElement())
      if (find(record, local_name(*child)) != nullptr) return true;
    return false;
  }

  /// One object where a list of them was expected: its children are fields and none is an item.
  bool is_unlisted(const Element& element, const Field& field) const {
    if (reading_ == Reading::strict || field.shape->kind != Kind::record) return false;
    const Record& record = field.record();
    for (const auto* child = element.FirstChildElement(); child != nullptr;
         child = child->NextSiblingElement())
      if (is_item(*child, record) || has_member_of(*child, record)) return false;
    return has_member_of(element, record);
  }

  /// An item of a list of that model, by the name of its class: `Product`, `Outer.Inner`.
  static bool is_item(const Element& element, const Record& record) {
    const auto name = local_name(element);
    return name == record.name || name.ends_with("." + std::string(record.name));
  }

  /// A list where one object was expected: children that are items, and none that is a field.
  static bool is_list_of(const Element& element, const Record& record) {
    if (has_member_of(element, record)) return false;
    for (const auto* child = element.FirstChildElement(); child != nullptr;
         child = child->NextSiblingElement())
      if (!is_item(*child, record)) return false;
    return true;
  }

  void member(const Element& element, const Field& field, void* target, const std::string& path) {
    void* address = field.reach(target);
    const auto keep = [&](const Element& from, void* room, const std::string& where) {
      if (!value(from, field, room, where)) field.shape->drop(address);
    };
    if (!field.shape->list) return keep(element, field.shape->touch(address), path);
    const auto* item = element.FirstChildElement();
    const bool single = item == nullptr ? !all_text(element).empty() : is_unlisted(element, field);
    if (single) return keep(element, field.shape->append(address), path);
    for (std::size_t index = 0; item != nullptr; item = item->NextSiblingElement(), ++index)
      if (!is_nil(*item)) keep(*item, field.shape->append(address), path + fmt::format("[{}]", index));
  }

  /// False where the text is nothing that the field can hold.
  bool value(const Element& element, const Field& field, void* address, const std::string& path) {
    if (field.shape->kind == Kind::record) {
      const Record& record = field.record();
      if (element.FirstChildElement() == nullptr && text_for_record(element, record, address)) return true;
      if (reading_ == Reading::lenient && is_list_of(element, record)) {
        for (const auto* item = element.FirstChildElement(); item != nullptr;
             item = item->NextSiblingElement())
          object(*item, record, address, path, true);
        return true;
      }
      object(element, record, address, path);
      return true;
    }
    const std::string text = all_text(element);
    const auto expected = read_scalar(field.shape->kind, Token::bare, text, reading_, address);
    if (expected)
      problems_.push_back({path, "type", fmt::format("\"{}\" is not {}", shown(field, text), *expected), "",
                           reading_ == Reading::lenient});
    return !expected;
  }

  static bool text_for_record(const Element& element, const Record& record, void* address) {
    const std::string text = all_text(element);
    for (const auto& field : record.fields) {
      if (!field.rules.from_text || text.empty()) continue;
      *static_cast<std::string*>(field.shape->touch(field.reach(address))) = text;
      return true;
    }
    return false;
  }

  /// What would become something else when it is read again is not kept: a field that is only ill-spelt, an
  /// item in an item where one object was expected.
  void unknown(const Element& element, const Record& record, void* target, const std::string& path,
               bool kept) {
    if (reading_ == Reading::strict)
      problems_.push_back({path + "." + std::string(local_name(element)), "unknown",
                           fmt::format("{} has no such field", record.name), "", false});
    if (record.unknown == nullptr || !kept) return;
    std::string json;
    to_json(element, json);
    record.unknown(target)->members.push_back({std::string(local_name(element)), std::move(json)});
  }

  static std::string shown(const Field& field, const std::string& text) {
    return field.rules.secret ? "[redacted]" : text.substr(0, 60);
  }

  std::vector<Problem>& problems_;
  Reading reading_;
};

std::string order_fault(const Element& element) {
  const Element* before = nullptr;
  for (const auto* child = element.FirstChildElement(); child != nullptr;
       child = child->NextSiblingElement()) {
    if (before != nullptr && std::strcmp(before->Name(), child->Name()) > 0)
      return fmt::format("{} stands after {}", child->Name(), before->Name());
    if (auto inner = order_fault(*child); !inner.empty()) return inner;
    before = child;
  }
  return {};
}

}  // namespace

Result<void> read_xml(std::string_view text, const Record& record, void* object,
                      std::vector<Problem>& problems, Reading reading) {
  const auto code = reading == Reading::strict ? Code::input : Code::unexpected_answer;
  tinyxml2::XMLDocument document;
  if (document.Parse(text.data(), text.size()) != tinyxml2::XML_SUCCESS)
    return fail(code,
                fmt::format("this is no XML: {} (line {})", document.ErrorName(), document.ErrorLineNum()));
  const Element* root = document.RootElement();
  if (root == nullptr) return fail(code, "this is no XML: it has no root element");
  Reader(problems, reading).object(*root, record, object, "$");
  return {};
}

std::string xml_contract_fault(std::string_view text, const XmlDialect& dialect, std::string_view area,
                               const Record& record) {
  tinyxml2::XMLDocument document;
  if (document.Parse(text.data(), text.size()) != tinyxml2::XML_SUCCESS) return "no XML";
  const Element* root = document.RootElement();
  if (root == nullptr) return "no root element";
  if (local_name(*root) != record.name) return fmt::format("root is {}, not {}", root->Name(), record.name);
  const char* space = root->Attribute("xmlns");
  const std::string wanted = std::string(dialect.prefix) + std::string(area);
  if (space == nullptr || wanted != space) return fmt::format("namespace is not {}", wanted);
  return order_fault(*root);
}

}  // namespace wsync::schema
