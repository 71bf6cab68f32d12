// SPDX-License-Identifier: MIT
#include "schema/record.hpp"

#include "base/text.hpp"

namespace wsync::schema {

std::string_view to_string(Source source) {
  switch (source) {
    case Source::manual: return "manual";
    case Source::help: return "help";
    case Source::inferred: return "inferred";
    case Source::ours: return "wsync";
  }
  return "";
}

const Field* find(const Record& record, std::string_view name) {
  for (const auto& field : record.fields)
    if (same_ignoring_case(field.name, name)) return &field;
  return nullptr;
}

std::vector<const Field*> primary_key(const Record& record) {
  std::vector<const Field*> keys;
  for (const auto& field : record.fields)
    if (field.rules.key == Key::primary) keys.push_back(&field);
  return keys;
}

}  // namespace wsync::schema
