// SPDX-License-Identifier: MIT
// What stands in the `.facts` beside an archived file: one JSON object.
#pragma once

#include <filesystem>

#include "hanos/archive.hpp"

namespace wsync::hanos {

/// All but `file`. Errors: io, also where it is not what `write_facts` writes.
Result<Delivery> read_facts(const std::filesystem::path& facts);
Result<void> write_facts(const std::filesystem::path& facts, const Delivery& delivery);

}  // namespace wsync::hanos
