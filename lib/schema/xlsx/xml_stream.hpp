// SPDX-License-Identifier: MIT
// XML as a stream of elements (Expat), without document types, entities of its own, or large memory.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace wsync::schema::xlsx {

/// Fills the buffer and says how much of it; 0 is the end.
using Bytes = std::function<Result<std::size_t>(char* buffer, std::size_t size)>;

/// Bytes of a text that outlives them.
Bytes bytes_of(std::string_view text);

/// The attributes of an element, by their names without a namespace.
class Attributes {
 public:
  explicit Attributes(const char* const* pairs) : pairs_(pairs) {}
  std::optional<std::string_view> find(std::string_view name) const;
  /// `1`, `true`, `on`
  bool is_set(std::string_view name) const;
  const char* const* pairs() const { return pairs_; }  // name, value, name, value, null

 private:
  const char* const* pairs_;
};

/// What is called for each element. Names of foreign namespaces are empty.
class Elements {
 public:
  Elements() = default;
  Elements(const Elements&) = delete;
  Elements& operator=(const Elements&) = delete;
  virtual ~Elements() = default;
  virtual void start(std::string_view name, const Attributes& attributes) = 0;
  virtual void end(std::string_view name) = 0;
  /// A piece of text; a long one comes in several.
  virtual void text(std::string_view) {}

  bool done() const { return done_; }
  const std::optional<Error>& error() const { return error_; }

 protected:
  void stop() { done_ = true; }
  void refuse(std::string message);
  void refuse(Error error);

 private:
  std::optional<Error> error_{};
  bool done_ = false;
};

/// Reads to the end, or until `elements` is done. Errors (`input`): no well-formed XML, a document type, what
/// exceeds limits.hpp, and what `elements` refused. Errors of `bytes` pass through.
Result<void> read_xml(const Bytes& bytes, Elements& elements);

}  // namespace wsync::schema::xlsx
