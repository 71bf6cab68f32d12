// SPDX-License-Identifier: MIT
// Leverdagen: on which days a customer number gets goods, and by when they must be ordered.
#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "hanos/language.hpp"

namespace wsync::hanos {

/// Hanos says weekdays only. Lead days and cut-off are the user's own knowledge: without them only the
/// weekday can be checked, and the output says so.
struct DeliveryRule {
  std::optional<int> lead_days{};                // ordered at least so many days before
  std::optional<std::chrono::minutes> cutoff{};  // after midnight, local time, on the last day to order
  friend bool operator==(const DeliveryRule&, const DeliveryRule&) = default;
};

struct DeliverySchedule {
  std::map<unsigned, DeliveryRule> weekdays{};  // ISO: 1 is Monday, 7 Sunday; one that is absent: no delivery
  std::map<Date, DeliveryRule> overrides{};  // days with rules of their own; delivered whatever the weekday
  std::set<Date> closed{};                   // no delivery; wins over both
  std::string zone = "Europe/Amsterdam";

  bool empty() const { return weekdays.empty() && overrides.empty(); }
  /// The rule of a day on which there is a delivery; null on all others.
  const DeliveryRule* rule_of(const Date& day) const;
  friend bool operator==(const DeliverySchedule&, const DeliverySchedule&) = default;
};

/// `ma, wo, vr` of the schedule's weekdays, or `Mon, Wed, Fri`; empty where there is none.
std::string weekdays_text(const DeliverySchedule& schedule, Language language = Language::dutch);
/// `maandag`, `Monday`.
std::string_view weekday_name(const Date& day, Language language);

}  // namespace wsync::hanos
