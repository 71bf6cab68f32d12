// SPDX-License-Identifier: MIT
// What spreadsheets write, as UTF-8.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace wsync {

struct Decoded {
  std::string text{};      // UTF-8, without a byte order mark
  std::string encoding{};  // what it was: UTF-8, UTF-16LE, UTF-16BE, Windows-1252
};

/// By its byte order mark, else UTF-8 where the bytes are UTF-8, else Windows-1252. Errors: input, for bytes
/// that are none of these, and for files that are no text at all.
Result<Decoded> to_utf8(std::string bytes);

/// The same in steps, for large files. First what it is: UTF-8, UTF-16LE, UTF-16BE, Windows-1252.
Result<std::string> encoding_of(std::string_view bytes);
/// Then piece by piece as UTF-8; a byte order mark stays. Errors: input, and those of `use`.
Result<void> convert_to_utf8(std::string_view bytes, const std::string& encoding,
                             const std::function<Result<void>(std::string_view)>& use);

}  // namespace wsync
