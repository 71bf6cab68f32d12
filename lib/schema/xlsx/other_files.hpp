// SPDX-License-Identifier: MIT
// Files that are taken for workbooks and are none: what they are, and what to do with them.
#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

#include "base/error.hpp"

namespace wsync::schema::xlsx {

/// By its first bytes: an old .xls, an encrypted workbook, text, anything that is no zip file. Nothing for a
/// zip file. `io` errors of the file itself are `input` here too, as with every input.
std::optional<Error> what_else(const std::filesystem::path& file);
std::optional<Error> what_else(std::string_view content);

/// By the parts of a zip file that holds no workbook: .xlsb, .ods, another document.
Error other_zip(bool binary_workbook, bool text_document, std::string_view media_type);

Error protected_file();

}  // namespace wsync::schema::xlsx
