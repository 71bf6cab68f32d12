// SPDX-License-Identifier: MIT
// A rate that holds for all processes of this machine that name the same file.
#pragma once

#include <filesystem>
#include <memory>

#include "base/result.hpp"
#include "net/limit.hpp"

namespace wsync::net {

/// The file holds one moment of the machine's steady clock, from which the next request may leave; it is
/// mapped and changed by compare-and-swap, so nobody holds a lock and a process that is killed or stopped
/// holds up nobody. A moment too far ahead (from before a restart of the machine) is put right. Where
/// processes name different rates, what they send together lies between these. The folder is made where there
/// is none. Errors: io, where the file cannot be had or is not one of these.
[[nodiscard]] Result<std::unique_ptr<Pace>> open_shared_pace(const std::filesystem::path& file,
                                                             double per_second);

}  // namespace wsync::net
