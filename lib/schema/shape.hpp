// SPDX-License-Identifier: MIT
// What the engines may do with a member of a model without knowing its type: one `Shape` per member type.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "base/date.hpp"
#include "base/decimal.hpp"

namespace wsync::schema {

struct Record;

/// Bytes that are no text: a photo. Base64 in JSON and XML.
struct Bytes {
  std::string content{};
  friend bool operator==(const Bytes&, const Bytes&) = default;
};

enum class Kind : std::uint8_t { text, boolean, integer, decimal, date, moment, bytes, record };

/// `address` is always that of the member itself: the optional, the vector or the plain value.
struct Shape {
  Kind kind;
  bool optional;
  bool list;
  const Record& (*record)();                        // kind record; else null
  bool (*has)(const void* address);                 // holds a value, or any item
  void* (*touch)(void* address);                    // its value, made if there was none (no lists)
  void (*clear)(void* address);                     // no value, no items; a plain member becomes its default
  std::size_t (*size)(const void* address);         // items of a list; 0 or 1 otherwise
  void* (*append)(void* address);                   // a new item of a list
  void (*drop)(void* address);                      // takes the last item away again; no list: as clear
  void* (*item)(void* address, std::size_t index);  // an item of a list, or the value itself
};

namespace detail {

template <class T>
constexpr Kind kind_of() {
  if constexpr (std::is_same_v<T, std::string>)
    return Kind::text;
  else if constexpr (std::is_same_v<T, bool>)
    return Kind::boolean;
  else if constexpr (std::is_same_v<T, std::int64_t>)
    return Kind::integer;
  else if constexpr (std::is_same_v<T, Decimal>)
    return Kind::decimal;
  else if constexpr (std::is_same_v<T, Date>)
    return Kind::date;
  else if constexpr (std::is_same_v<T, Moment>)
    return Kind::moment;
  else if constexpr (std::is_same_v<T, Bytes>)
    return Kind::bytes;
  else {
    static_assert(std::is_class_v<T>,
                  "members are text, bool, std::int64_t, Decimal, Date, Moment, Bytes or models");
    return Kind::record;
  }
}

template <class T>
const Record& record_of_type() {
  return describe(static_cast<const T*>(nullptr));  // found beside the model (ADL)
}

template <class T>
struct Plain {
  using Value = T;
  static constexpr bool optional = false, list = false;
  static bool has(const void*) { return true; }
  static void* touch(void* at) { return at; }
  static void clear(void* at) { *static_cast<T*>(at) = T{}; }
  static std::size_t size(const void*) { return 1; }
  static void* append(void* at) { return at; }
  static void drop(void* at) { clear(at); }
  static void* item(void* at, std::size_t) { return at; }
};

template <class T>
struct Maybe {
  using Value = T;
  using Member = std::optional<T>;
  static constexpr bool optional = true, list = false;
  static bool has(const void* at) { return static_cast<const Member*>(at)->has_value(); }
  static void* touch(void* at) {
    auto& member = *static_cast<Member*>(at);
    if (!member) member.emplace();
    return &*member;
  }
  static void clear(void* at) { static_cast<Member*>(at)->reset(); }
  static std::size_t size(const void* at) { return has(at) ? 1 : 0; }
  static void* append(void* at) { return touch(at); }
  static void drop(void* at) { clear(at); }
  static void* item(void* at, std::size_t) { return &**static_cast<Member*>(at); }
};

template <class T>
struct Many {
  using Value = T;
  using Member = std::vector<T>;
  static constexpr bool optional = false, list = true;
  static bool has(const void* at) { return !static_cast<const Member*>(at)->empty(); }
  static void* touch(void* at) { return at; }
  static void clear(void* at) { static_cast<Member*>(at)->clear(); }
  static std::size_t size(const void* at) { return static_cast<const Member*>(at)->size(); }
  static void* append(void* at) { return &static_cast<Member*>(at)->emplace_back(); }
  static void drop(void* at) { static_cast<Member*>(at)->pop_back(); }
  static void* item(void* at, std::size_t index) { return &(*static_cast<Member*>(at))[index]; }
};

template <class T>
struct Access : Plain<T> {};
template <class T>
struct Access<std::optional<T>> : Maybe<T> {};
template <class T>
struct Access<std::vector<T>> : Many<T> {};

template <class T, class A = Access<T>>
constexpr Shape make_shape() {
  constexpr Kind kind = kind_of<typename A::Value>();
  Shape shape{kind,      A::optional, A::list,    nullptr,  &A::has, &A::touch,
              &A::clear, &A::size,    &A::append, &A::drop, &A::item};
  if constexpr (kind == Kind::record) shape.record = &record_of_type<typename A::Value>;
  return shape;
}

}  // namespace detail

/// The one shape of a member type.
template <class T>
inline constexpr Shape shape = detail::make_shape<T>();

}  // namespace wsync::schema
