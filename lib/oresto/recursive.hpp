// SPDX-License-Identifier: MIT
// An optional that keeps its value apart from itself, so that a model may hold another one of its own kind.
#pragma once

#include <vector>

#include "schema/shape.hpp"

namespace wsync::oresto {

template <class T>
class Recursive {
 public:
  bool has_value() const { return !value_.empty(); }
  explicit operator bool() const { return has_value(); }

  T& emplace() { return value_.assign(1, T{}), value_.front(); }
  void reset() { value_.clear(); }

  T& operator*() { return value_.front(); }
  const T& operator*() const { return value_.front(); }
  T* operator->() { return &value_.front(); }
  const T* operator->() const { return &value_.front(); }

 private:
  std::vector<T> value_{};  // one item at most
};

}  // namespace wsync::oresto

/// The engines see an optional.
template <class T>
struct wsync::schema::detail::Access<wsync::oresto::Recursive<T>> {
  using Value = T;
  using Member = wsync::oresto::Recursive<T>;
  static constexpr bool optional = true, list = false;
  static bool has(const void* at) { return static_cast<const Member*>(at)->has_value(); }
  static void* touch(void* at) {
    auto& member = *static_cast<Member*>(at);
    return member ? &*member : &member.emplace();
  }
  static void clear(void* at) { static_cast<Member*>(at)->reset(); }
  static std::size_t size(const void* at) { return has(at) ? 1 : 0; }
  static void* append(void* at) { return touch(at); }
  static void drop(void* at) { clear(at); }
  static void* item(void* at, std::size_t) { return &**static_cast<Member*>(at); }
};
