// SPDX-License-Identifier: MIT
// A file as people hand it in, as UTF-8 text that nobody changes while it is worked on.
#pragma once

#include <filesystem>
#include <string>

#include "base/result.hpp"
#include "sync/spool.hpp"

namespace wsync::sync {

struct InputText {
  SpooledText kept{};
  std::string_view text{};         // without a byte order mark; lives as long as `kept`
  std::string encoding = "UTF-8";  // what it was
  bool byte_order_mark = false;
};

/// `-` is standard input. Errors: io where it cannot be read, input where it is no text.
Result<InputText> read_text(const std::filesystem::path& file);

}  // namespace wsync::sync
