// SPDX-License-Identifier: MIT
// Bytes of assortment files as UTF-8: by what a profile declares, else by what they are or say of themselves.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/encoding.hpp"
#include "base/result.hpp"
#include "hanos/finding.hpp"

namespace wsync::hanos {

/// `declared` is the profile's: auto, utf-8, utf-16, iso-8859-1, windows-1252. Errors: input, where the bytes
/// are not so.
Result<Decoded> file_text(std::string bytes, const std::string& declared);

/// The same of XML, where `auto` is what the document declares. A declaration that its bytes make doubtful is
/// a remark. `file` is its name for errors.
Result<Decoded> xml_file_text(std::string bytes, const std::string& file, const std::string& declared,
                              std::vector<std::string>& remarks);

/// `file:96: this is no XML` as a finding A001 at line 96.
Finding unreadable(const Error& error, const std::string& file);

}  // namespace wsync::hanos
