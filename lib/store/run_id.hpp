// SPDX-License-Identifier: MIT
// The names of runs: `20261122-001533-4f2a`, when it began (UTC) and four hexadecimal digits. They sort by
// age: of two that began in the same second, the later one has the higher digits.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace wsync::store {

bool is_run_id(std::string_view name);

/// The runs that have a folder there, the newest first; none where there is no such folder. Errors: io.
Result<std::vector<std::string>> run_ids(const std::filesystem::path& runs);

/// The run that is meant by an id, by its beginning or by `last`. Errors: usage with the near miss, or
/// where several fit.
Result<std::string> find_run(const std::filesystem::path& runs, std::string_view typed);

/// A new run's folder, mode 0700, and nobody else's; durable when this returns. Errors: io.
Result<std::filesystem::path> make_run_folder(const std::filesystem::path& runs, std::string_view id);
/// The same, with an id from the clock and chance.
Result<std::filesystem::path> make_run_folder(const std::filesystem::path& runs);

/// Now, UTC: `2026-11-22T00:15:33.123Z`
std::string now_to_the_millisecond();

}  // namespace wsync::store
