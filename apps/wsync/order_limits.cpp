// SPDX-License-Identifier: MIT
#include "order_limits.hpp"

#include <fmt/format.h>

#include "context.hpp"

namespace wsync::app {
namespace {

Result<Decimal> number(const Settings& settings, std::string_view key, std::string_view unit) {
  const auto text = settings.need(key);
  if (!text) return fail(text.error());
  const auto value = Decimal::parse(*text, false);
  if (value && !value->negative()) return *value;
  return fail(Code::config, fmt::format("{} is \"{}\", expected {}", key, *text, unit));
}

/// At most some thousand years of hours.
Result<int> whole_number(const Settings& settings, std::string_view key, std::string_view unit) {
  const auto value = number(settings, key, unit);
  if (!value) return fail(value.error());
  const auto whole = value->to_integer();
  if (whole && *whole <= 10'000'000) return static_cast<int>(*whole);
  return fail(Code::config, fmt::format("{} is \"{}\", expected whole {}", key, value->to_string(), unit));
}

}  // namespace

Result<hanos::OrderLimits> order_limits(Context& context) {
  const auto settings = context.settings();
  if (!settings) return fail(settings.error());
  const auto horizon = whole_number(**settings, "hanos.order_horizon", "days");
  const auto price = number(**settings, "hanos.order_price_percent", "a percentage");
  const auto stale = whole_number(**settings, "hanos.order_stale", "hours");
  const auto too_old = whole_number(**settings, "hanos.order_too_old", "hours");
  for (const auto* one : {&horizon, &stale, &too_old})
    if (!*one) return fail(one->error());
  if (!price) return fail(price.error());
  if (*too_old < *stale)
    return fail(Code::config, fmt::format("hanos.order_too_old is {} hours, less than hanos.order_stale, {}", *too_old,
                                          *stale));
  return hanos::OrderLimits{.horizon_days = *horizon,
                            .price_percent = *price,
                            .stale_warning = std::chrono::hours(*stale),
                            .stale_error = std::chrono::hours(*too_old)};
}

}  // namespace wsync::app
