// SPDX-License-Identifier: MIT
#include "base/encoding.hpp"

#include <fmt/format.h>
#include <iconv.h>

#include <memory>
#include <optional>
#include <string_view>

#include "base/text.hpp"

namespace wsync {
namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF", little_mark = "\xFF\xFE", big_mark = "\xFE\xFF";

/// Excel's "Unicode text" begins with a mark; other programs leave it out, and then every ASCII character has
/// a NUL.
std::string_view encoding_of(std::string_view bytes) {
  if (bytes.starts_with(little_mark)) return "UTF-16LE";
  if (bytes.starts_with(big_mark)) return "UTF-16BE";
  if (bytes.size() > 1 && bytes[0] != '\0' && bytes[1] == '\0') return "UTF-16LE";
  if (bytes.size() > 1 && bytes[0] == '\0' && bytes[1] != '\0') return "UTF-16BE";
  return is_utf8(bytes) ? "UTF-8" : "WINDOWS-1252";
}

struct CloseConversion {
  void operator()(void* conversion) const { ::iconv_close(conversion); }
};

/// Nothing where a byte has no meaning in that encoding.
std::optional<std::string> converted(std::string bytes, const char* from) {
  const std::unique_ptr<void, CloseConversion> conversion(::iconv_open("UTF-8", from));
  if (conversion.get() == reinterpret_cast<void*>(-1)) return std::nullopt;  // NOLINT: how iconv says no
  std::string out(bytes.size() * 3 + 4, '\0');
  char* in_at = bytes.data();
  char* out_at = out.data();
  std::size_t in_left = bytes.size(), out_left = out.size();
  if (::iconv(conversion.get(), &in_at, &in_left, &out_at, &out_left) == static_cast<std::size_t>(-1))
    return std::nullopt;
  out.resize(out.size() - out_left);
  return out;
}

}  // namespace

Result<Decoded> to_utf8(std::string bytes) {
  const auto encoding = encoding_of(bytes);
  if (bytes.starts_with("PK\x03\x04"))
    return fail(Code::input, "the file is a workbook or another archive, no text");
  Decoded decoded{{}, std::string(encoding == "WINDOWS-1252" ? "Windows-1252" : encoding)};
  if (encoding == "UTF-8") {
    decoded.text = std::move(bytes);
  } else {
    auto text = converted(std::move(bytes), std::string(encoding).c_str());
    if (!text) {
      Error error{.code = Code::input,
                  .message = fmt::format("the file is neither UTF-8 nor sound {}", decoded.encoding)};
      error.hint = "Save it as \"CSV UTF-8\" and run again.";
      return fail(std::move(error));
    }
    decoded.text = std::move(*text);
  }
  if (decoded.text.starts_with(utf8_mark)) decoded.text.erase(0, utf8_mark.size());
  if (decoded.text.find('\0') != std::string::npos)
    return fail(Code::input, "the file is no text: there is a NUL in it");
  return decoded;
}

}  // namespace wsync
