// SPDX-License-Identifier: MIT
#include "base/encoding.hpp"

#include <fmt/format.h>
#include <iconv.h>

#include <cerrno>
#include <memory>

#include "base/text.hpp"

namespace wsync {
namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF", little_mark = "\xFF\xFE", big_mark = "\xFE\xFF";

struct CloseConversion {
  void operator()(void* conversion) const { ::iconv_close(conversion); }
};

Failure unsound(const std::string& encoding) {
  Error error{.code = Code::input,
              .message = fmt::format("the file is neither UTF-8 nor sound {}", encoding)};
  error.hint = "Save it as \"CSV UTF-8\" and run again.";
  return fail(std::move(error));
}

}  // namespace

/// Excel's "Unicode text" begins with a mark; other programs leave it out, and then every ASCII character has
/// a NUL.
Result<std::string> encoding_of(std::string_view bytes) {
  if (bytes.starts_with("PK\x03\x04"))
    return fail(Code::input, "the file is a workbook or another archive, no text");
  if (bytes.starts_with(little_mark)) return "UTF-16LE";
  if (bytes.starts_with(big_mark)) return "UTF-16BE";
  if (bytes.size() > 1 && bytes[0] != '\0' && bytes[1] == '\0') return "UTF-16LE";
  if (bytes.size() > 1 && bytes[0] == '\0' && bytes[1] != '\0') return "UTF-16BE";
  return is_utf8(bytes) ? "UTF-8" : "Windows-1252";
}

Result<void> convert_to_utf8(std::string_view bytes, const std::string& encoding,
                             const std::function<Result<void>(std::string_view)>& use) {
  const std::unique_ptr<void, CloseConversion> conversion(::iconv_open("UTF-8", encoding.c_str()));
  if (conversion.get() == reinterpret_cast<void*>(-1))  // NOLINT: how iconv says no
    return unsound(encoding);
  auto* in_at = const_cast<char*>(bytes.data());
  std::size_t in_left = bytes.size();
  std::string room(65536, '\0');
  while (in_left > 0) {
    char* out_at = room.data();
    std::size_t out_left = room.size();
    const auto done = ::iconv(conversion.get(), &in_at, &in_left, &out_at, &out_left);
    if (done == static_cast<std::size_t>(-1) && errno != E2BIG) return unsound(encoding);
    if (auto used = use(std::string_view(room).substr(0, room.size() - out_left)); !used) return used;
  }
  return {};
}

Result<Decoded> to_utf8(std::string bytes) {
  auto encoding = encoding_of(bytes);
  if (!encoding) return fail(std::move(encoding.error()));
  Decoded decoded{{}, std::move(*encoding)};
  if (decoded.encoding == "UTF-8") {
    decoded.text = std::move(bytes);
  } else {
    auto converted = convert_to_utf8(bytes, decoded.encoding, [&](std::string_view piece) -> Result<void> {
      decoded.text += piece;
      return {};
    });
    if (!converted) return fail(std::move(converted.error()));
  }
  if (decoded.text.starts_with(utf8_mark)) decoded.text.erase(0, utf8_mark.size());
  if (decoded.text.find('\0') != std::string::npos)
    return fail(Code::input, "the file is no text: there is a NUL in it");
  return decoded;
}

}  // namespace wsync
