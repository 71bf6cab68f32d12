// SPDX-License-Identifier: MIT
// The state as files: made from the demo data, read from a folder and saved there, one JSON list for each table.
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "base/result.hpp"
#include "sandbox/state.hpp"

namespace wsync::sandbox {

enum class Seed : std::uint8_t {
  demo,    // a webshop at work
  empty,   // the look-up tables, the central range and the drinks, but no clients and no products of one's own
};

Result<State> make_state(Seed seed);

/// Replaces the tables for which the folder has a file. All findings at once.
Result<void> load_state(State& state, const std::filesystem::path& folder);

/// Tables by file name, as they would be saved.
using Tables = std::map<std::string, std::string, std::less<>>;
Tables write_tables(const State& state);

/// How many items each table holds.
std::map<std::string, std::size_t, std::less<>> count_tables(const State& state);

}  // namespace wsync::sandbox
