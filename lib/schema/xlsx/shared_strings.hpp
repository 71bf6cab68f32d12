// SPDX-License-Identifier: MIT
// The workbook's table of texts: cells hold positions in it. All in one block of memory.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/xlsx/xml_stream.hpp"

namespace wsync::schema::xlsx {

class SharedStrings {
 public:
  std::size_t size() const { return ends_.size(); }
  std::optional<std::string_view> at(std::size_t index) const;
  /// False where the limits are reached: 16 million texts, 256 MiB of them.
  bool add(std::string_view text);

 private:
  std::string text_{};
  std::vector<std::uint32_t> ends_{};
};

/// Errors (`input`): no well-formed XML, more than the limits, also where only the file's own count says so.
Result<SharedStrings> read_shared_strings(const Bytes& bytes);

}  // namespace wsync::schema::xlsx
