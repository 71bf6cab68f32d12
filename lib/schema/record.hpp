// SPDX-License-Identifier: MIT
// A model as data: its fields and how to make one. Everything that reads, writes, checks or explains walks
// this.
#pragma once

#include <algorithm>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "schema/field.hpp"

namespace wsync::schema {

/// Members of an answer that the model does not know. They are kept as JSON text and written back out.
struct Unknown {
  struct Member {
    std::string name{};
    std::string json{};
    friend bool operator==(const Member&, const Member&) = default;
  };
  std::vector<Member> members{};
  friend bool operator==(const Unknown&, const Unknown&) = default;
};

using Box = std::unique_ptr<void, void (*)(void*)>;

struct Record {
  std::string_view name;  // class name in the DataContract: also the XML element of a list item
  bool nested;            // a class inside the class that holds it: `Outer.Inner` as a list item
  std::string_view text;
  std::span<const Field> fields;
  Box (*make)();                      // a new one, all members at their defaults
  Unknown* (*unknown)(void* record);  // where unknown members go; null: they are dropped
};

/// The field of that name, letter case ignored; null where there is none.
const Field* find(const Record& record, std::string_view name);

/// The fields that identify one among many.
std::vector<const Field*> primary_key(const Record& record);

namespace detail {
template <class T>
Box make() {
  return Box(new T{}, [](void* object) { delete static_cast<T*>(object); });
}
template <class T>
Unknown* unknown(void* record) {
  return &static_cast<T*>(record)->unknown;
}
}  // namespace detail

/// `static constexpr Record it = record<Sales>("ProductSales", "The sales side of a linked article.",
/// fields);`
template <class T>
constexpr Record record(std::string_view name, std::string_view text, std::span<const Field> fields) {
  if constexpr (requires(T t) { t.unknown; })
    return Record{name, false, text, fields, &detail::make<T>, &detail::unknown<T>};
  else
    return Record{name, false, text, fields, &detail::make<T>, nullptr};
}

/// The same for a class that stands inside the class of whatever holds it (`Product+Localization` in .NET).
template <class T>
constexpr Record nested_record(std::string_view name, std::string_view text, std::span<const Field> fields) {
  Record inner = record<T>(name, text, fields);
  inner.nested = true;
  return inner;
}

/// Checked while compiling: names differ, every field is explained, either-or rules name a field.
constexpr bool sound(std::span<const Field> fields) {
  for (const auto& field : fields) {
    if (field.name.empty() || field.text.empty()) return false;
    int same = 0;
    bool other = field.rules.required_if_empty.empty();
    for (const auto& twin : fields) {
      same += twin.name == field.name ? 1 : 0;
      other = other || twin.name == field.rules.required_if_empty;
    }
    if (same != 1 || !other) return false;
  }
  return true;
}

/// The description of a model type.
template <class T>
const Record& record_of() {
  return describe(static_cast<const T*>(nullptr));
}

}  // namespace wsync::schema

namespace wsync {
// What model files need, by short names.
using schema::Bytes;
using schema::Field;
using schema::field;
using schema::Format;
using schema::Key;
using schema::nested_record;
using schema::Record;
using schema::record;
using schema::Source;
using schema::Unknown;
}  // namespace wsync
