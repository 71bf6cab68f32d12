// SPDX-License-Identifier: MIT
#include "sync/push.hpp"

namespace wsync::sync {

std::vector<Lack> lacking(const Record& form, const Record& row, const void* object) {
  std::vector<Lack> found;
  for (const auto& field : form.fields) {
    const bool wanted = field.rules.wanted && !field.shape->list;
    const Field* twin = field.required() || wanted ? schema::find(row, field.name) : nullptr;
    if (twin == nullptr) continue;
    void* member = twin->reach(const_cast<void*>(object));
    const bool text = twin->shape->kind == schema::Kind::text;
    if (!twin->shape->has(member) ||
        (text && trimmed(*static_cast<std::string*>(twin->shape->item(member, 0))).empty()))
      found.push_back({field.name, !field.required()});
  }
  return found;
}

}  // namespace wsync::sync
