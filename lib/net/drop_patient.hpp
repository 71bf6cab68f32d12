// SPDX-License-Identifier: MIT
// A drop whose network fails now and then: what can be done twice is tried again, with growing waits.
#pragma once

#include <memory>

#include "net/drop.hpp"

namespace wsync::net {

/// Listing, looking, reading, writing under a temporary name and removing are tried again after network
/// faults. A rename whose answer was lost is settled by looking at both names.
[[nodiscard]] std::unique_ptr<Drop> make_patient(std::unique_ptr<Drop> drop, const DropOptions& options);

/// What two looks after a rename without an answer tell.
enum class Renamed : std::uint8_t { done, not_done, both_there, neither_there };
[[nodiscard]] Renamed settle_rename(bool from_there, bool to_there);

}  // namespace wsync::net
