// SPDX-License-Identifier: MIT
// What spreadsheets write, as UTF-8.
#pragma once

#include <string>

#include "base/result.hpp"

namespace wsync {

struct Decoded {
  std::string text{};      // UTF-8, without a byte order mark
  std::string encoding{};  // what it was: UTF-8, UTF-16LE, UTF-16BE, Windows-1252
};

/// By its byte order mark, else UTF-8 where the bytes are UTF-8, else Windows-1252. Errors: input, for bytes
/// that are none of these, and for files that are no text at all.
Result<Decoded> to_utf8(std::string bytes);

}  // namespace wsync
