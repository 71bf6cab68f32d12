// SPDX-License-Identifier: MIT
#include "hanos/ubl.hpp"

#include <fmt/format.h>

namespace wsync::hanos::ubl {

schema::XmlElement document(std::string_view name) {
  schema::XmlElement root;
  root.name = name;
  root.attributes = {{"xmlns", fmt::format("{}{}-2", documents, name)},
                     {"xmlns:cac", std::string(aggregates)},
                     {"xmlns:cbc", std::string(basics)}};
  return root;
}

bool is_document(const schema::XmlElement& root, std::string_view name) {
  return root.local_name() == name && root.space == fmt::format("{}{}-2", documents, name);
}

void put(schema::XmlElement& to, std::string_view name, const std::string& text,
         std::vector<schema::XmlAttribute> attributes) {
  if (!text.empty()) to.add(fmt::format("cbc:{}", name), text, std::move(attributes));
}

schema::XmlElement& open(schema::XmlElement& to, std::string_view name) {
  return to.add(fmt::format("cac:{}", name));
}

}  // namespace wsync::hanos::ubl
