// SPDX-License-Identifier: MIT
// Delivery days as a customer book writes them, key by key.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "hanos/delivery_schedule.hpp"

namespace wsync::hanos {

/// Until all keys are read: a rule may come before the day that it is for.
struct WrittenSchedule {
  std::set<unsigned> weekdays{};                  // ISO
  DeliveryRule rule{};                            // of all days
  std::map<unsigned, DeliveryRule> by_weekday{};  // what is said of one weekday alone
  std::set<Date> closed{};
  std::set<Date> extra{};
};

// What is wrong with the text, or nothing.
std::string set_delivery_days(WrittenSchedule& schedule,
                              std::string_view text);                         // `ma, wo, vr`, `ma wo`, `1|3`
std::string set_lead_days(WrittenSchedule& schedule, std::string_view text);  // `1`, `1, ma=3`
std::string set_cutoff(WrittenSchedule& schedule, std::string_view text);     // `16:00`, `16:00, za=12:00`
std::string set_closed_days(WrittenSchedule& schedule, std::string_view text);  // `2026-12-25, 2026-12-26`
std::string set_extra_days(WrittenSchedule& schedule, std::string_view text);

/// A rule for a weekday that is no delivery day; nothing where there is none.
std::string fault_of(const WrittenSchedule& written);
DeliverySchedule schedule_of(const WrittenSchedule& written);

}  // namespace wsync::hanos
