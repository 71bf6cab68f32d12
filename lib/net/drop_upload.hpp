// SPDX-License-Identifier: MIT
// Leaving a file in a drop: whole or not at all, under its final name only at the end, never over another.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "net/drop.hpp"

namespace wsync::net {

struct Uploaded {
  std::string name{};
  std::string place{};     // URL of the drop, without user and password
  std::uint64_t size = 0;  // bytes
  bool seen = true;        // false: gone when it was looked for afterwards; somebody was quick to pick it up
};

/// Writes under `.NAME.KEY8.part`, checks the size, renames, and looks again. `sha256` (64 hexadecimal
/// digits) of the content names the temporary file, so that a second try writes the same one. An https drop,
/// which cannot rename, gets it by PUT with `If-None-Match: *`. Errors: conflict, where the final name is
/// taken (it stays as it was); those of `Drop`; where the outcome could not be learnt, the message says so.
/// `appearing` is called right before the final name can be there: until then nobody has got the file, from
/// then on a failure may hide a success. Its own failure ends the upload.
[[nodiscard]] Result<Uploaded> upload(Drop& drop, const std::filesystem::path& file, const std::string& name,
                                      std::string_view sha256,
                                      const std::function<Result<void>()>& appearing = {});

/// `.ORD_1.csv.1a2b3c4d.part`: readers of drops leave such names alone.
[[nodiscard]] std::string temporary_name(std::string_view name, std::string_view sha256);

}  // namespace wsync::net
