// SPDX-License-Identifier: MIT
// From a drop into the archive: only files that are whole, verified and new.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hanos/archive.hpp"
#include "hanos/drop_pattern.hpp"
#include "net/drop.hpp"

namespace wsync::hanos {

/// What becomes of a file in the drop once it is in the archive.
enum class AfterRead : std::uint8_t { keep, move, remove };

struct FetchRules {
  NamePattern pattern{};
  std::vector<CustomerNumber>
      customers{};   // none: all that the names tell; needed where the pattern tells none
  bool all = false;  // every file, not just the newest of each customer number
  /// A file counts once two looks so long apart show the same size and time. Not waited for with a marker.
  std::chrono::seconds stable{2};
  std::string marker{};          // `.done`: a file counts once NAME.done is there
  bool checksum_needed = false;  // NAME.sha256 must be there; where it is, it is always checked
  AfterRead after = AfterRead::keep;
  std::string folder{};  // of the drop, for `move`
  /// Whether the files of a customer number only say what changed: then every one that is newer than the
  /// archive's newest is taken, the oldest first. Empty: of nobody's. Errors: config.
  std::function<Result<bool>(const CustomerNumber&)> only_changes{};
};

/// Whether a drop that answered so need not be asked for the next file.
bool ends_all(Code code);

/// `keep`, `delete`, `move:DIR`. Errors: config.
Result<void> parse_after_read(std::string_view text, FetchRules& rules);

enum class Outcome : std::uint8_t {
  fresh,      // archived
  unchanged,  // the archive has that content as the newest one
  waiting,    // still being written, its marker is not there yet, or changes before it could not be taken
  missing,    // asked for, and no file of that customer number is there
  failed,     // see `error`
};
/// new, unchanged, waiting, missing, failed.
std::string_view to_string(Outcome outcome);

struct Fetched {
  CustomerNumber customer{};
  std::string name{};  // in the drop; empty where none is there
  Outcome outcome = Outcome::failed;
  std::optional<Delivery> delivery{};  // where it is in the archive
  std::optional<Error> error{};        // also of a file that is archived and could not be moved or deleted
};

/// Whether a downloaded file, which is not empty, may enter the archive: reads it and finds no fault.
using Verify = std::function<Result<ReadBy>(const std::filesystem::path& file, const Fetched& what)>;

/// Waits; false where it was interrupted.
using Wait = std::function<bool(std::chrono::milliseconds)>;

/// One entry a file, sorted by customer number and age. Errors of single files stand in their entries; after
/// a fault of network or credentials the files that are left are not tried. Errors: the drop cannot be
/// listed; not_found, where no name in it fits and files are not taken out of it; config; interrupted.
Result<std::vector<Fetched>> fetch(net::Drop& drop, const Archive& archive, const FetchRules& rules,
                                   const Verify& verify, const Wait& wait);

/// What the process ends with: 0 where every file is new or unchanged, 5 where only some are; else the status
/// of what failed.
int exit_status(const std::vector<Fetched>& files);

}  // namespace wsync::hanos
