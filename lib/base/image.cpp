// SPDX-License-Identifier: MIT
#include "base/image.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "base/text.hpp"

namespace wsync {
namespace {

using namespace std::string_view_literals;

/// What breaks an image, for people; nothing where it is whole.
using Fault = std::optional<std::string>;

std::uint32_t byte(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

std::uint32_t big(std::string_view text, std::size_t at, std::size_t bytes) {
  std::uint32_t number = 0;
  for (std::size_t i = 0; i < bytes; ++i) number = number << 8 | byte(text, at + i);
  return number;
}

std::uint32_t little(std::string_view text, std::size_t at, std::size_t bytes) {
  std::uint32_t number = 0;
  for (std::size_t i = bytes; i > 0; --i) number = number << 8 | byte(text, at + i - 1);
  return number;
}

Fault cut_off(std::size_t size) { return fmt::format("it breaks off after {} bytes", size); }

constexpr auto crc_table = [] {
  std::array<std::uint32_t, 256> table{};
  for (std::uint32_t i = 0; i < table.size(); ++i) {
    table[i] = i;
    for (int bit = 0; bit < 8; ++bit)
      table[i] = (table[i] & 1) != 0 ? 0xEDB88320U ^ table[i] >> 1 : table[i] >> 1;
  }
  return table;
}();

std::uint32_t crc(std::string_view text) {
  std::uint32_t sum = 0xFFFFFFFFU;
  for (const char c : text) sum = crc_table[(sum ^ static_cast<unsigned char>(c)) & 0xFFU] ^ sum >> 8;
  return ~sum;
}

/// Chunks of length, type, data and check sum, from IHDR to IEND (ISO/IEC 15948).
Fault png_fault(std::string_view file) {
  bool pixels = false;
  for (std::size_t at = 8; at + 12 <= file.size();) {
    const std::size_t length = big(file, at, 4);
    if (length > file.size() - at - 12) break;
    const auto type = file.substr(at + 4, 4);
    if (crc(file.substr(at + 4, length + 4)) != big(file, at + 8 + length, 4))
      return fmt::format("it is damaged: the check sum of its part at byte {} is wrong", at);
    if (at == 8 &&
        (type != "IHDR" || length != 13 || big(file, at + 8, 4) == 0 || big(file, at + 12, 4) == 0))
      return "it does not begin with its size";
    pixels = pixels || type == "IDAT";
    if (type == "IEND") return pixels ? Fault{} : Fault{"there are no pixels in it"};
    at += length + 12;
  }
  return cut_off(file.size());
}

/// Behind the scan's header come pixels, up to the next marker that is no filler and no restart.
std::size_t end_of_scan(std::string_view file, std::size_t at) {
  for (; at + 1 < file.size(); ++at)
    if (byte(file, at) == 0xFF && byte(file, at + 1) != 0 && byte(file, at + 1) != 0xFF &&
        (byte(file, at + 1) < 0xD0 || byte(file, at + 1) > 0xD7))
      return at;
  return file.size();
}

/// Segments of marker, length and data, with pixels behind each scan, up to the end marker (ITU-T T.81).
Fault jpeg_fault(std::string_view file) {
  bool pixels = false;
  for (std::size_t at = 2; at + 2 <= file.size();) {
    if (byte(file, at) != 0xFF) return fmt::format("it is damaged: there is no marker at byte {}", at);
    const auto marker = byte(file, at + 1);
    if (marker == 0xFF) {
      ++at;  // a filler
      continue;
    }
    if (marker == 0xD9) return pixels ? Fault{} : Fault{"there are no pixels in it"};
    if (at + 4 > file.size()) break;
    const std::size_t length = big(file, at + 2, 2);
    if (length < 2) return fmt::format("it is damaged: there is no segment at byte {}", at);
    if (length > file.size() - at - 2) break;
    at += length + 2;
    if (marker != 0xDA) continue;
    pixels = true;
    at = end_of_scan(file, at);
  }
  return cut_off(file.size());
}

/// Behind a sequence of sub-blocks, each led by its length, with an empty one at the end; the file's size
/// where that is missing.
std::size_t behind_blocks(std::string_view file, std::size_t at) {
  while (at < file.size()) {
    const auto length = byte(file, at);
    at += length + 1;
    if (length == 0) return std::min(at, file.size());
  }
  return file.size();
}

constexpr std::size_t colours(std::uint32_t flags) {
  return (flags & 0x80U) != 0 ? 3U << ((flags & 7U) + 1) : 0;
}

/// A screen, then images and extensions up to the trailer (GIF89a).
Fault gif_fault(std::string_view file) {
  if (file.size() < 13) return cut_off(file.size());
  bool pixels = false;
  for (std::size_t at = 13 + colours(byte(file, 10)); at < file.size();) {
    const char kind = file[at];
    if (kind == ';') return pixels ? Fault{} : Fault{"there are no pixels in it"};
    if (kind == '!') {
      at = behind_blocks(file, at + 2);
    } else if (kind == ',') {
      if (at + 11 > file.size()) break;
      pixels = true;
      at = behind_blocks(file, at + 11 + colours(byte(file, at + 9)));
    } else {
      return fmt::format("it is damaged: there is no image at byte {}", at);
    }
  }
  return cut_off(file.size());
}

/// A RIFF container whose chunks hold an image (RFC 9649).
Fault webp_fault(std::string_view file) {
  const std::size_t end = std::size_t{8} + little(file, 4, 4);
  if (end > file.size()) return cut_off(file.size());
  for (std::size_t at = 12; at + 8 <= end;) {
    const auto type = file.substr(at, 4);
    const std::size_t length = little(file, at + 4, 4);
    if (length > end - at - 8) return fmt::format("it is damaged: the part at byte {} is too long", at);
    if (type == "VP8 " || type == "VP8L" || type == "ANMF") return std::nullopt;
    at += 8 + length + length % 2;
  }
  return "there are no pixels in it";
}

struct Kind {
  ImageKind kind;
  std::string_view name;
  std::string_view suffix;
  Fault (*fault)(std::string_view file);
};

constexpr Kind kinds[] = {
    {ImageKind::jpeg, "JPEG", "jpg", jpeg_fault},
    {ImageKind::png, "PNG", "png", png_fault},
    {ImageKind::gif, "GIF", "gif", gif_fault},
    {ImageKind::webp, "WebP", "webp", webp_fault},
};

const Kind* kind_of(std::string_view file) {
  if (file.starts_with("\xFF\xD8\xFF"sv)) return &kinds[0];
  if (file.starts_with("\x89PNG\r\n\x1A\n"sv)) return &kinds[1];
  if (file.starts_with("GIF87a") || file.starts_with("GIF89a")) return &kinds[2];
  if (file.size() >= 12 && file.starts_with("RIFF") && file.substr(8, 4) == "WEBP") return &kinds[3];
  return nullptr;
}

/// What people put in place of a photo by mistake.
std::string_view what_else(std::string_view file) {
  if (file.empty()) return "empty";
  if (file.starts_with("%PDF")) return "a PDF document";
  if (file.starts_with("BM")) return "a BMP image";
  if (file.starts_with("II*\0"sv) || file.starts_with("MM\0*"sv)) return "a TIFF image";
  if (file.size() >= 12 && file.substr(4, 4) == "ftyp") return "a HEIC, AVIF or video file";
  if (file.starts_with("PK\x03\x04")) return "a ZIP archive or an office document";
  const auto front = lower(trimmed(file.substr(0, std::min<std::size_t>(file.size(), 200))));
  if (front.starts_with("<svg") || front.find("<svg") != std::string::npos) return "an SVG drawing";
  if (front.starts_with("<!doctype html") || front.starts_with("<html")) return "a web page";
  return file.find('\0') == std::string_view::npos && is_utf8(file) ? "text" : "no image that is known";
}

}  // namespace

std::string_view to_string(ImageKind kind) { return kinds[static_cast<std::size_t>(kind)].name; }
std::string_view suffix_of(ImageKind kind) { return kinds[static_cast<std::size_t>(kind)].suffix; }

Result<ImageKind> image_kind(std::string_view content) {
  const Kind* kind = kind_of(content);
  if (kind == nullptr) return fail(Code::input, fmt::format("it is {}", what_else(content)));
  if (const auto fault = kind->fault(content))
    return fail(Code::input, fmt::format("it is a {} image, but {}", kind->name, *fault));
  return kind->kind;
}

}  // namespace wsync
