// SPDX-License-Identifier: MIT
// The zip file that a workbook is (libzip): its parts by name, read as streams, with limits.
#pragma once

#include <zip.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "schema/xlsx/xml_stream.hpp"

namespace wsync::schema::xlsx {

class Container {
 public:
  /// `-` and what is no plain file is read whole first. Errors (`input`): no zip file, and what it is
  /// instead; a damaged one; one of too many parts.
  static Result<Container> open(const std::filesystem::path& file);

  bool has(std::string_view part) const;
  /// The content of a part. Errors (`input`), when read too: no such part, encrypted, damaged, larger than
  /// `limit`, or grown from next to nothing.
  Result<Bytes> part(std::string_view name, std::uint64_t limit) const;
  /// A small part, whole; empty where there is none.
  std::string whole(std::string_view name) const;

 private:
  struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
  };
  Container() = default;
  std::unique_ptr<std::string> content_ = std::make_unique<std::string>();  // of what is no plain file
  std::unique_ptr<zip_t, Discard> archive_{};
};

}  // namespace wsync::schema::xlsx
