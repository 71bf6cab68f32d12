// SPDX-License-Identifier: MIT
// A profile tried on a file: which column becomes what, by the first row.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "hanos/profile.hpp"
#include "hanos/read_assortment.hpp"

namespace wsync::hanos {

struct TriedColumn {
  std::string column{};   // of the file; empty: a constant
  std::string target{};   // `price`; empty: nobody asks for it
  std::string sample{};   // the first text in it that is not blank
  std::vector<std::string> transforms{};  // as the profile says them
  std::string read_as{};  // what became of the first row's
};

struct ProfileTrial {
  std::vector<TriedColumn> columns{};
  AssortmentRead read{};
  std::string delimiter{};  // of CSV, as people say it
};

/// Columns in the file's order, then constants. Errors: io.
Result<ProfileTrial> try_profile(const std::filesystem::path& path, const Profile& profile,
                                 const ReadOptions& options);

}  // namespace wsync::hanos
