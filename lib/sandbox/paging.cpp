// SPDX-License-Identifier: MIT
#include "sandbox/paging.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wsync::sandbox {

Range page_of(Call& call, std::size_t count, const std::optional<std::int64_t>& page,
              const std::optional<std::int64_t>& page_size, PageRule rule) {
  if (!rule.always && !page && !page_size) return {0, count};
  const auto number = page.value_or(1), size = page_size.value_or(rule.size);
  if (number < 1) call.refuse(fmt::format("Page is {}, pages begin with 1", number));
  if (size < 1 || size > rule.largest)
    call.refuse(fmt::format("PageSize is {}, it must be from 1 to {}", size, rule.largest));
  if (call.refused() || number > 1'000'000'000) return {};
  const auto begin = std::min(count, static_cast<std::size_t>((number - 1) * size));
  return {begin, std::min(count, begin + static_cast<std::size_t>(size))};
}

Period::Period(const std::optional<Moment>& from, const std::optional<Moment>& until) {
  if (from) from_ = utc_ticks(*from);
  if (until) until_ = utc_ticks(*until);
}

bool Period::holds(const std::optional<Moment>& moment) const {
  if (!from_ && !until_) return true;
  if (!moment) return false;
  const auto at = utc_ticks(*moment);
  return (!from_ || at >= *from_) && (!until_ || at <= *until_);
}

}  // namespace wsync::sandbox
