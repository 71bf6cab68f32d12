// SPDX-License-Identifier: MIT
// The characters of a JSON document, fetched piece by piece.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "schema/json.hpp"

namespace wsync::schema {

/// A stream as RapidJSON reads it.
class JsonInput {
 public:
  using Ch = char;
  explicit JsonInput(const TextSource& source) : source_(source) {
    fill();
    fill_front();
    skip_mark();
  }
  explicit JsonInput(std::string_view text) : at_(text.data()), end_(text.data() + text.size()) {
    skip_mark();
  }

  Ch Peek() const { return at_ == end_ ? '\0' : *at_; }
  Ch Take() {
    if (at_ == end_) return '\0';
    const Ch c = *at_++;
    ++taken_;
    if (at_ == end_ && source_) fill();
    return c;
  }
  std::size_t Tell() const { return taken_; }
  bool done() const { return at_ == end_; }
  // Only for parsing in place, which is never asked for.
  Ch* PutBegin() { return nullptr; }
  void Put(Ch) {}
  void Flush() {}
  std::size_t PutEnd(Ch*) { return 0; }

  std::optional<Error>& failure() { return failure_; }

 private:
  void skip_mark() {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    if (std::string_view(at_, static_cast<std::size_t>(end_ - at_)).substr(0, mark.size()) != mark) return;
    for (std::size_t i = 0; i < mark.size(); ++i) Take();
  }
  /// A source may give its first bytes one by one; the mark needs three.
  void fill_front() {
    while (!failure_ && at_ != end_ && end_ - at_ < 3) {
      char* end = room_.data() + (end_ - room_.data());
      auto got = source_(std::span(end, room_.data() + room_.size()));
      if (!got) failure_ = std::move(got.error());
      if (!got || *got == 0) return;
      end_ += *got;
    }
  }
  void fill() {
    auto got = source_(room_);
    if (!got) failure_ = std::move(got.error());
    at_ = room_.data();
    end_ = room_.data() + (got ? *got : 0);
  }

  TextSource source_{};
  std::array<char, 65536> room_;
  const char* at_ = nullptr;
  const char* end_ = nullptr;
  std::size_t taken_ = 0;
  std::optional<Error> failure_{};
};

}  // namespace wsync::schema
