// SPDX-License-Identifier: MIT
// What people have confirmed, kept in a file: JSON Lines, one a confirmation, oldest first, nothing ever changed.
#pragma once

#include <filesystem>
#include <vector>

#include "base/result.hpp"
#include "hanos/onboarding.hpp"

namespace wsync::hanos {

/// None where there is no such file. Errors: io, where a line cannot be read.
Result<std::vector<Attestation>> read_attestations(const std::filesystem::path& file);
/// Durable when this returns. Errors: io.
Result<void> add_attestations(const std::filesystem::path& file, const std::vector<Attestation>& attestations);

}  // namespace wsync::hanos
