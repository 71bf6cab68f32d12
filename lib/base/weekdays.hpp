// SPDX-License-Identifier: MIT
// Weekdays as people write them, and the days they make: `ma,wo,vr` for 8 weeks except one.
#pragma once

#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/result.hpp"

namespace wsync {

/// Dutch, French and English names and their usual short forms, or the ISO number (1 is Monday). Letter case
/// ignored.
std::optional<std::chrono::weekday> parse_weekday(std::string_view text);

/// `ma,wo,vr`; a usage error names the word that is none.
Result<std::vector<std::chrono::weekday>> parse_weekdays(std::string_view list);

/// Every such weekday in `weeks` weeks from `first` on (both ends included in the first week), without
/// `except`.
std::vector<Date> days_of(std::span<const std::chrono::weekday> weekdays, const Date& first, int weeks,
                          const std::set<Date>& except);

}  // namespace wsync
