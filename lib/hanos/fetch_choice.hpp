// SPDX-License-Identifier: MIT
// Which of the files in a drop are fetched: the newest of each customer number, all, or all changes since.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "hanos/fetch.hpp"

namespace wsync::hanos {

struct Candidate {
  net::DropFile file{};
  NameFacts facts{};
  std::optional<Error> fault{};  // it cannot be fetched
  bool is_next = false;          // changes: taken only where those before it were
};

/// Customer numbers whose files only say what changed, with the newest one in the archive.
using Changed = std::map<CustomerNumber, std::optional<Delivery>>;

/// The files whose names fit. Errors: config, where neither pattern nor rules tell the customer number.
Result<std::vector<Candidate>> fitting(const std::vector<net::DropFile>& files, const FetchRules& rules);

/// Of these customer numbers. Where it cannot be said, that is the fault of their files. Errors: io.
Result<Changed> changed_of(std::vector<Candidate>& found, const FetchRules& rules, const Archive& archive);

/// After tomorrow: such a name would hide all files of the days until then.
bool is_of_the_future(const Candidate& candidate);

/// Whether it is of a later day than the newest archived one, or of the same: to be compared by their times.
bool may_be_next(const Candidate& candidate, const Changed& changed);

/// Sorted by customer number, the oldest first: by date and time of the name, else by the time in the drop.
/// Of changes all that are newer than the archive's newest one, and where there is none the last one. Those
/// of the future stand in it with a fault, and are the newest of nobody.
std::vector<Candidate> newest_of(std::vector<Candidate> found, const FetchRules& rules,
                                 const Changed& changed);

/// The names that are looked at: those that fit, their markers and their checksums.
bool is_looked_at(std::string_view name, const FetchRules& rules);

/// `0042.csv` for `0042.csv.sha256`.
inline constexpr std::string_view checksum_suffix = ".sha256";

}  // namespace wsync::hanos
