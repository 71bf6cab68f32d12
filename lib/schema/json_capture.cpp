// SPDX-License-Identifier: MIT
#include "schema/json_capture.hpp"

#include "schema/json.hpp"

namespace wsync::schema {

void JsonCapture::separate() {
  if (std::exchange(after_key_, false) || open_.empty()) return;
  if (open_.back()) out_ += ',';
  open_.back() = true;
}

bool JsonCapture::bare(std::string_view text) {
  separate();
  out_ += text;
  finish_if_whole();
  return true;
}

bool JsonCapture::text(std::string_view text) {
  separate();
  write_json_string(text, out_);
  finish_if_whole();
  return true;
}

bool JsonCapture::key(std::string_view name) {
  separate();
  write_json_string(name, out_);
  out_ += ':';
  after_key_ = true;
  return true;
}

bool JsonCapture::open(char bracket) {
  separate();
  out_ += bracket;
  open_.push_back(false);
  return open_.size() <= 64;
}

bool JsonCapture::close(char bracket) {
  out_ += bracket;
  open_.pop_back();
  finish_if_whole();
  return true;
}

}  // namespace wsync::schema
