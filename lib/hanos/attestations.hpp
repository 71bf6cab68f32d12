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
/// What the book says of steps 2a, 4 and 5b becomes what was said last: a confirmation, or the book where its
/// day is later. Whoever asks the book from then on gets the one answer.
void add_to_book(CustomerBook& book, const std::vector<Attestation>& attested);

/// Durable when this returns; several processes may add at once. Errors: io.
Result<void> add_attestations(const std::filesystem::path& file, const std::vector<Attestation>& attestations);

}  // namespace wsync::hanos
