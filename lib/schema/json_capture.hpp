// SPDX-License-Identifier: MIT
// One JSON value, written down again as it is parsed: how members that no model knows are kept.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace wsync::schema {

class JsonCapture {
 public:
  bool active() const { return active_; }
  /// The next value is captured.
  void begin() { active_ = true, kept_ = true, out_.clear(), open_.clear(); }
  /// The value that has just opened is read over.
  bool skip(char bracket) {
    return active_ = true, kept_ = false, out_.clear(), open_.clear(), open(bracket);
  }
  std::string take() { return kept_ ? std::exchange(out_, {}) : std::string("null"); }

  bool bare(std::string_view text);
  bool text(std::string_view text);
  bool key(std::string_view name);
  bool open(char bracket);
  bool close(char bracket);

 private:
  void separate();
  void finish_if_whole() { active_ = !open_.empty(); }

  bool active_ = false;
  bool kept_ = true;
  bool after_key_ = false;
  std::string out_{};
  std::vector<bool> open_{};  // per open bracket: something stands in it
};

}  // namespace wsync::schema
