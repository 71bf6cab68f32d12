// SPDX-License-Identifier: MIT
// Misbehaviour on demand: which requests are hit, how often, and what happens to them then.
#pragma once

#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "schema/record.hpp"

namespace wsync::sandbox {

/// One line of a fault file.
struct Fault {
  std::string operation{};                     // `link-products.post`; `*` is any
  std::optional<std::string> match{};          // a part of path, query or body
  std::optional<std::int64_t> skip{};          // this many fitting requests pass first
  std::optional<std::int64_t> times{};         // strikes; 1 where absent, -1 for ever
  std::string kind{};                          // status, slow, drop, truncate, garbage
  std::optional<std::int64_t> status{};        // of kind status
  std::optional<std::int64_t> retry_after{};   // seconds, for the header Retry-After
  std::optional<std::string> moment{};         // before or after the effect; before where absent
  std::optional<std::int64_t> delay_ms{};      // waits before it answers; any kind

  bool after_the_effect() const { return moment == "after" || kind == "truncate" || kind == "slow"; }
};
const Record& describe(const Fault*);

/// Reads a JSON array or one object a line. Errors hold all findings, with their places in `name`.
Result<std::vector<Fault>> read_faults(std::string_view text, const std::string& name);

/// The faults of a run, with what is left of them. Asked from many threads.
class Faults {
 public:
  Faults() = default;
  explicit Faults(std::vector<Fault> faults);
  /// The first fault that strikes this request, used up by one.
  std::optional<Fault> strike(std::string_view operation, std::string_view target, std::string_view body);

 private:
  struct Armed {
    Fault fault{};
    std::int64_t to_skip = 0;
    std::int64_t left = 1;   // negative: for ever
  };
  std::mutex mutex_{};
  std::vector<Armed> armed_{};
};

}  // namespace wsync::sandbox
