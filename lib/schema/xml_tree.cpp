// SPDX-License-Identifier: MIT
#include "schema/xml_tree.hpp"

#include "base/text.hpp"

namespace wsync::schema {
namespace {

std::string_view local_of(std::string_view name) {
  const auto colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

}  // namespace

std::string_view XmlElement::local_name() const { return local_of(name); }

const XmlElement* XmlElement::child(std::string_view local) const {
  for (const auto& each : children)
    if (each.local_name() == local) return &each;
  return nullptr;
}

const XmlElement* XmlElement::find(std::string_view path) const {
  const XmlElement* at = this;
  for (const auto step : split(path, '/')) {
    at = at->child(step);
    if (at == nullptr) return nullptr;
  }
  return at;
}

std::vector<const XmlElement*> XmlElement::all(std::string_view local) const {
  std::vector<const XmlElement*> found;
  for (const auto& each : children)
    if (each.local_name() == local) found.push_back(&each);
  return found;
}

std::string_view XmlElement::text_of(std::string_view path) const {
  const auto* element = find(path);
  if (element == nullptr) return {};
  const std::string_view whole = element->text;
  const auto from = whole.find_first_not_of(" \t\r\n");
  if (from == std::string_view::npos) return {};
  return whole.substr(from, whole.find_last_not_of(" \t\r\n") - from + 1);
}

std::string_view XmlElement::attribute(std::string_view local) const {
  for (const auto& each : attributes)
    if (local_of(each.name) == local) return each.value;
  return {};
}

XmlElement& XmlElement::add(std::string child_name, std::string child_text, std::vector<XmlAttribute> with) {
  auto& made = children.emplace_back();
  made.name = std::move(child_name);
  made.text = std::move(child_text);
  made.attributes = std::move(with);
  return made;
}

}  // namespace wsync::schema
