// SPDX-License-Identifier: MIT
// An order with all that an order can have, and who sends it.
#pragma once

#include "hanos/order_file.hpp"

namespace wsync::test {

hanos::Order sample_order();
hanos::OrderParties sample_parties();

}  // namespace wsync::test
