// SPDX-License-Identifier: MIT
// How orders are written where their format leaves it open: settings, for only Hanos can say.
#pragma once

#include "base/result.hpp"
#include "hanos/order_format.hpp"

namespace wsync::app {

class Context;

/// The settings hanos.order_delimiter and hanos.edifact_*. Errors: config.
Result<hanos::OrderDialect> order_dialect(Context& context);

}  // namespace wsync::app
