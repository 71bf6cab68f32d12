// SPDX-License-Identifier: MIT
// Files of assortments, read by a profile: every finding with its place, nothing guessed.
#pragma once

#include <filesystem>
#include <string>

#include "base/result.hpp"
#include "hanos/assortment.hpp"
#include "hanos/profile.hpp"
#include "hanos/table.hpp"

namespace wsync::hanos {

struct ReadOptions {
  CustomerNumber
      customer{};  // whose file it is said to be (an option, the archive's folder); empty: nobody says
  ReadLimits limits{};
  bool with_sha256 = false;  // work out Source::sha256, of the bytes that were read
};

/// A table by the profile's format: csv, xml or xlsx. Errors: io where it cannot be opened.
Result<Table> read_any_table(const std::filesystem::path& path, const std::string& file,
                             const Profile& profile, const ReadOptions& options);

/// Reads a file of any format. What is wrong with the file is in the findings (A001 to
/// A005, A008, A010, A011, A016); `check_assortment` finds the rest. Errors: io where it cannot be opened.
/// `-` is standard input, but not for xlsx.
Result<AssortmentRead> read_assortment(const std::filesystem::path& path, const Profile& profile,
                                       const ReadOptions& options = {});

/// The same of a table that is there already.
AssortmentRead read_table(Table table, const std::string& file, const Profile& profile,
                          const ReadOptions& options);

}  // namespace wsync::hanos
