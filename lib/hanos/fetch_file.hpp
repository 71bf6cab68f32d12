// SPDX-License-Identifier: MIT
// One file from the drop into the archive.
#pragma once

#include "hanos/fetch_choice.hpp"

namespace wsync::hanos {

/// What fetching one file needs.
struct FetchTools {
  net::Drop& drop;
  const Archive& archive;
  const FetchRules& rules;
  const Verify& verify;
  const std::vector<net::DropFile>& listed;  // with markers and checksums
};

bool is_listed(const std::vector<net::DropFile>& listed, const std::string& name);

/// Downloads, compares size, time and checksum, asks `verify`, archives, and does what is due in the drop.
Fetched fetch_file(const FetchTools& tools, const Candidate& candidate);

}  // namespace wsync::hanos
