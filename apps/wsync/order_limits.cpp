// SPDX-License-Identifier: MIT
#include "order_limits.hpp"

#include <fmt/format.h>

#include "context.hpp"

namespace wsync::app {
namespace {

/// Settings have been checked: it is a number.
Decimal number(const Settings& settings, std::string_view key) {
  const auto setting = settings.find(key);
  return (setting ? Decimal::parse(setting->value, false) : std::nullopt).value_or(Decimal{});
}

int whole_number(const Settings& settings, std::string_view key) {
  return static_cast<int>(number(settings, key).to_integer().value_or(0));
}

}  // namespace

Result<hanos::OrderLimits> order_limits(Context& context) {
  const auto settings = context.settings();
  if (!settings) return fail(settings.error());
  const int stale = whole_number(**settings, "hanos.order_stale");
  const int too_old = whole_number(**settings, "hanos.order_too_old");
  if (too_old < stale)
    return fail(Code::config, fmt::format("hanos.order_too_old is {} hours, less than hanos.order_stale, {}",
                                          too_old, stale));
  return hanos::OrderLimits{.horizon_days = whole_number(**settings, "hanos.order_horizon"),
                            .price_percent = number(**settings, "hanos.order_price_percent"),
                            .stale_warning = std::chrono::hours(stale),
                            .stale_error = std::chrono::hours(too_old)};
}

}  // namespace wsync::app
