// SPDX-License-Identifier: MIT
// The models of a page of docs/oresto: each once, under a heading of its own.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "schema/record.hpp"

namespace wsync::app {

class Models {
 public:
  /// The model that an operation sends or answers and, behind it, those inside it.
  void add(const schema::Record& record, std::string_view operation);
  /// `[Localization](#localization)`. The model must have been added.
  std::string link_to(const schema::Record& record) const;
  /// All models, each with who uses it and the table of its fields.
  std::string sections() const;

 private:
  struct Model {
    const schema::Record* record;
    std::vector<std::string_view> owners;      // what it stands in, the nearest first, the operation last
    std::vector<std::string_view> operations;  // that use it themselves
  };
  void add(const schema::Record& record, const std::vector<std::string_view>& owners);
  const Model* find(const schema::Record& record) const;
  std::string heading(const Model& model) const;
  std::string users(const Model& model) const;

  std::vector<Model> models_{};
};

/// The fields of a model; those of records link to `models`.
std::string field_table(const schema::Record& record, const Models& models);

/// `manual`, or `manual; limits inferred`.
std::string sources_of(const schema::Field& field);

/// Meaning and note.
std::string meaning_of(const schema::Field& field);

}  // namespace wsync::app
