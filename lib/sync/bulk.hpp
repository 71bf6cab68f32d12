// SPDX-License-Identifier: MIT
// One write for many rows, whose answer speaks of each: split where the server refuses it whole, read back
// where its answer was lost.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <vector>

#include "sync/write.hpp"

namespace wsync::sync {

/// Rows of a bulk, by their place in it.
using Places = std::vector<std::size_t>;

/// What a refusal says about single rows.
struct Blame {
  std::map<std::size_t, Error> guilty{};  // the rows that it names
  bool others_done = false;               // all the others were written
};

struct Bulk {
  using Seen = std::function<void(Result<std::set<std::size_t>>)>;
  std::function<void(const Places&, Write::Sent)> send{};     // begins the write of those rows
  std::function<Blame(const Places&, const Error&)> blame{};  // none: no answer names rows
  std::function<void(const Places&, Seen)> read_back{};       // begins reading which of them are there
  bool divisible = true;                                      // false: all or nothing
};

/// Writes those rows; `ended` gets one outcome for each. After an unknown outcome the server is asked, and
/// what is not there is sent again, `tries` times in all. A refusal that names no row is split in halves,
/// down to those that the server refuses by themselves.
void perform(std::shared_ptr<const Bulk> bulk, Places places, int tries,
             std::function<void(std::size_t, Result<void>)> ended);

}  // namespace wsync::sync
