// SPDX-License-Identifier: MIT
// What kind of image a file holds, told from its content, and whether all of it is there.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/result.hpp"

namespace wsync {

enum class ImageKind : std::uint8_t { jpeg, png, gif, webp };

/// JPEG, PNG, GIF, WebP
std::string_view to_string(ImageKind kind);
/// jpg, png, gif, webp
std::string_view suffix_of(ImageKind kind);

/// The kind, once its structure has been walked to the end; pixels are not decoded. Errors: input, saying
/// what the bytes are instead (`text`, `a PDF document`) or where the image breaks off.
Result<ImageKind> image_kind(std::string_view content);

}  // namespace wsync
