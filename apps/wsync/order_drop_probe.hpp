// SPDX-License-Identifier: MIT
// Whether orders can be left where they are to be left: tried out with a file that is no order.
#pragma once

#include <optional>
#include <string>

#include "base/result.hpp"
#include "hanos/onboarding.hpp"

namespace wsync::app {

class Context;

/// Leaves a small file in the drop of orders (or in `typed`) as an order is left, under a name that readers
/// of drops pass over, and takes it away again. What the drop says to that is in the probe. Errors: config,
/// limit (a profile of production without --live), interrupted, io of the state folder.
Result<hanos::Probe> probe_order_drop(Context& context, const std::optional<std::string>& typed);

}  // namespace wsync::app
