// SPDX-License-Identifier: MIT
#include "reference_models.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "field_facts.hpp"
#include "markdown.hpp"

namespace wsync::app {

void Models::add(const schema::Record& record, std::string_view operation) {
  if (record.fields.empty()) return;
  add(record, std::vector{operation});
  for (Model& model : models_)
    if (model.record == &record) model.operations.push_back(operation);
}

void Models::add(const schema::Record& record, const std::vector<std::string_view>& owners) {
  if (find(record) != nullptr) return;
  models_.push_back({&record, owners, {}});
  std::vector<std::string_view> inner{record.name};
  inner.insert(inner.end(), owners.begin(), owners.end());
  for (const auto& field : record.fields)
    if (field.shape->kind == schema::Kind::record) add(field.shape->record(), inner);
}

const Models::Model* Models::find(const schema::Record& record) const {
  const auto found = std::ranges::find(models_, &record, &Model::record);
  return found == models_.end() ? nullptr : &*found;
}

/// The name, and as much of where it stands as tells it from others of that name.
std::string Models::heading(const Model& model) const {
  const auto name_with = [](const Model& one, std::size_t owners) {
    std::string name(one.record->name);
    for (std::size_t i = 0; i < std::min(owners, one.owners.size()); ++i)
      name += fmt::format(" of {}", one.owners[i]);
    return name;
  };
  for (std::size_t owners = 0;; ++owners) {
    std::string name = name_with(model, owners);
    const bool alone = std::ranges::count_if(models_, [&](const Model& other) {
                         return name_with(other, owners) == name;
                       }) == 1;
    if (alone || owners == model.owners.size()) return name;
  }
}

std::string Models::users(const Model& model) const {
  std::string out;
  const auto add = [&](const std::string& user) { out += (out.empty() ? "" : ", ") + user; };
  for (const auto operation : model.operations) add(link(operation, "#" + anchor(operation)));
  for (const Model& other : models_)
    if (std::ranges::any_of(other.record->fields, [&](const schema::Field& field) {
          return field.shape->kind == schema::Kind::record && &field.shape->record() == model.record;
        }))
      add(link(heading(other), "#" + anchor(heading(other))));
  return out;
}

std::string Models::link_to(const schema::Record& record) const {
  const Model* model = find(record);
  return model == nullptr ? code(record.name) : link(record.name, "#" + anchor(heading(*model)));
}

std::string Models::sections() const {
  std::string out;
  for (const Model& model : models_) {
    out += fmt::format("\n### {}\n\n{}", heading(model), markdown(model.record->text));
    if (const auto by = users(model); !by.empty()) out += fmt::format(" In {}.", by);
    out += "\n\n" + field_table(*model.record, *this);
  }
  return out;
}

std::string field_table(const schema::Record& record, const Models& models) {
  std::string out = table_head({"field", "type", "", "limits", "source", "meaning"});
  for (const auto& field : record.fields) {
    const bool nested = field.shape->kind == schema::Kind::record;
    const auto type = type_of(field, nested ? models.link_to(field.shape->record()) : std::string());
    std::string presence = presence_of(field);
    if (const auto key = key_of(field); !key.empty())
      presence += fmt::format("{}{}", presence.empty() ? "" : ", ", key);
    out += table_row(
        {code(field.name), type, presence, markdown(limits_of(field)), sources_of(field), meaning_of(field)});
  }
  return out;
}

std::string sources_of(const schema::Field& field) {
  const std::string name(to_string(field.rules.source));
  return has_other_source(field) ? fmt::format("{}; limits {}", name, to_string(field.rules.limits)) : name;
}

std::string meaning_of(const schema::Field& field) {
  return markdown(fmt::format("{}{}{}", field.text, field.rules.note.empty() ? "" : " ", field.rules.note));
}

}  // namespace wsync::app
