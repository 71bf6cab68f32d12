// SPDX-License-Identifier: MIT
// Fetched orders as files: one JSON document an order, on disk for good before anything is ticked off.
#pragma once

#include <filesystem>

#include "base/result.hpp"
#include "oresto/orders.hpp"

namespace wsync::sync {

enum class Stored : std::uint8_t { fresh, same, newer };  // newer: the file was there with another content

/// Stores `<number>.json` in the folder, fsynced with its name. An order without a number is an error:
/// it could never be ticked off.
Result<Stored> store_order(const std::filesystem::path& folder, const oresto::orders::Order& order);

/// The client whose order it is; empty where the server does not say.
std::string client_of(const oresto::orders::Order& order);

}  // namespace wsync::sync
