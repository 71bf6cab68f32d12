// SPDX-License-Identifier: MIT
#include "schema/rename.hpp"

namespace wsync::schema {
namespace {

const Field* exactly(const Record& record, std::string_view name) {
  for (const auto& field : record.fields)
    if (field.name == name) return &field;
  return nullptr;
}

/// The names of what lies below `Supplier`, from there on.
OtherNames below(const OtherNames& names, std::string_view member) {
  const std::string prefix = std::string(member) + ".";
  OtherNames out;
  for (auto at = names.lower_bound(prefix); at != names.end() && at->first.starts_with(prefix); ++at)
    out.emplace(at->first.substr(prefix.size()), at->second);
  return out;
}

}  // namespace

const Record& Renamed::copy(const Record& record, const OtherNames& names) {
  const auto other = [&](std::string_view name) -> std::string_view {
    const auto found = names.find(name);
    return found == names.end() ? name : names_.emplace_back(found->second);
  };
  auto& fields = fields_.emplace_back(record.fields.begin(), record.fields.end());
  for (auto& field : fields) {
    if (field.shape->kind == Kind::record)
      if (const auto inner = below(names, field.name); !inner.empty())
        field.renamed = &copy(field.record(), inner);
    field.name = other(field.name);
    if (!field.rules.required_if_empty.empty())
      field.rules.required_if_empty = other(field.rules.required_if_empty);
  }
  Record& copied = records_.emplace_back(record);
  copied.fields = fields;
  return copied;
}

const Field* field_at(const Record& record, std::string_view way) {
  const auto dot = way.find('.');
  const Field* field = exactly(record, way.substr(0, dot));
  if (field == nullptr || dot == std::string_view::npos) return field;
  return field->shape->kind == Kind::record ? field_at(field->record(), way.substr(dot + 1)) : nullptr;
}

}  // namespace wsync::schema
