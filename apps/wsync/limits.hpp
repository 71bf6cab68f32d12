// SPDX-License-Identifier: MIT
// Safety limits of a run: how many records it may delete or change, and by how much a price may differ.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/decimal.hpp"
#include "base/result.hpp"
#include "sync/steps.hpp"
#include "typed.hpp"

namespace wsync::app {

class Limits {
 public:
  /// --max-delete, --max-change, --max-price-change. Errors: usage.
  static Result<Limits> of(const Typed& typed);

  void add(const sync::Step& step);
  /// How many steps ask for anything.
  std::int64_t to_do() const { return to_do_; }
  /// Whether it matters how many records the shop has.
  bool needs_total() const;
  /// Whether a percentage was typed, which says nothing without that number.
  bool has_percentage() const;
  /// Everything that goes too far as one limit error, which names the options that allow it. `in_shop`: how
  /// many records the shop has, 0 where that is not known.
  Result<void> check(std::size_t in_shop) const;

 private:
  /// A number of records, or a part of those that the shop has.
  struct Bound {
    std::optional<std::int64_t> count{};
    std::optional<Decimal> percent{};
  };
  static Result<std::optional<Bound>> bound(const Typed& typed, std::string_view option);

  std::optional<Bound> deletes_{};  // nothing: the default
  std::optional<Bound> changes_{};
  Decimal price_percent_{};  // 0: any
  std::int64_t to_do_ = 0;
  std::int64_t deleted_ = 0;
  std::int64_t changed_ = 0;
  std::vector<Problem> jumps_{};
};

}  // namespace wsync::app
