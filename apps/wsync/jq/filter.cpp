// SPDX-License-Identifier: MIT
// The jq module: the only file that includes jq's headers.
#include "output/jq.hpp"

extern "C" {
#include <jq.h>
#include <jv.h>
}

namespace wsync::app {
namespace {

std::string text_of(jv value) {   // takes the value
  std::string text(jv_string_value(value), static_cast<std::size_t>(jv_string_length_bytes(jv_copy(value))));
  jv_free(value);
  return text;
}

/// What jq says about the expression: `jq: error: syntax error, ...`.
void remember(void* data, jv message) {
  auto& said = *static_cast<std::string*>(data);
  jv formatted = jq_format_error(message);
  if (said.empty()) said = text_of(formatted);
  else jv_free(formatted);
}

class Filter final : public JqFilter {
 public:
  Filter() : state_(jq_init()) { jq_set_error_cb(state_, remember, &said_); }
  ~Filter() override { jq_teardown(&state_); }
  Filter(const Filter&) = delete;

  bool compile(const char* expression) { return jq_compile(state_, expression) != 0; }
  const std::string& said() const { return said_; }

  Result<void> apply(std::string_view json, std::string& out) override {
    const jv document = jv_parse_sized(json.data(), static_cast<int>(json.size()));
    if (!jv_is_valid(document)) {
      jv_free(document);
      return fail(Code::internal, "jq cannot read the JSON");
    }
    jq_start(state_, document, 0);
    jv result = jq_next(state_);
    for (; jv_is_valid(result); result = jq_next(state_)) {
      out += jv_get_kind(result) == JV_KIND_STRING ? text_of(result) : text_of(jv_dump_string(result, 0));
      out += '\n';
    }
    if (!jv_invalid_has_msg(jv_copy(result))) {
      jv_free(result);
      return {};
    }
    jv message = jv_invalid_get_msg(result);
    if (jv_get_kind(message) != JV_KIND_STRING) message = jv_dump_string(message, 0);
    return fail(Code::usage, "--jq: " + text_of(message));
  }

 private:
  jq_state* state_;
  std::string said_{};
};

}  // namespace
}  // namespace wsync::app

extern "C" wsync::app::JqFilter* wsync_open_jq(const char* expression, wsync::Error& error) {
  auto filter = std::make_unique<wsync::app::Filter>();
  if (filter->compile(expression)) return filter.release();
  error.code = wsync::Code::usage;
  const std::string& said = filter->said();
  error.message = "--jq: " + said.substr(0, said.find('\n'));
  return nullptr;
}
