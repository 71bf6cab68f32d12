// SPDX-License-Identifier: MIT
// Which of the files in a drop are fetched: the newest of each customer number, or all.
#pragma once

#include <string>
#include <vector>

#include "hanos/fetch.hpp"

namespace wsync::hanos {

struct Candidate {
  net::DropFile file{};
  NameFacts facts{};
  std::optional<Error> fault{};  // it cannot be fetched
};

/// The files whose names fit. Errors: config, where neither pattern nor rules tell the customer number.
Result<std::vector<Candidate>> fitting(const std::vector<net::DropFile>& files, const FetchRules& rules);

/// Sorted by customer number, the oldest first: by date and time of the name, else by the time in the drop.
std::vector<Candidate> newest_of(std::vector<Candidate> found, const FetchRules& rules);

/// The names that are looked at: those that fit, their markers and their checksums.
bool is_looked_at(std::string_view name, const FetchRules& rules);

/// `0042.csv` for `0042.csv.sha256`.
inline constexpr std::string_view checksum_suffix = ".sha256";

}  // namespace wsync::hanos
