// SPDX-License-Identifier: MIT
// How strictly orders to Hanos are judged where only the user can know: O009, O013 and O015.
#pragma once

#include "base/result.hpp"
#include "hanos/order_rules.hpp"

namespace wsync::app {

class Context;

/// The settings hanos.order_horizon (days), hanos.order_price_percent, hanos.order_stale and
/// hanos.order_too_old (hours). Errors: config, where order_too_old is less than order_stale.
Result<hanos::OrderLimits> order_limits(Context& context);

}  // namespace wsync::app
