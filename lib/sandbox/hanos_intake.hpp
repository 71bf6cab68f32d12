// SPDX-License-Identifier: MIT
// The order intake of the Hanos that is played: it takes order files away and answers each with a file.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string_view>

#include "base/date.hpp"
#include "base/result.hpp"
#include "hanos/order.hpp"
#include "hanos/order_response.hpp"

namespace wsync::sandbox {

/// Accepts what the customer number may order, rejects what is not in its assortment or cannot be had now, and confirms
/// less of what is scarce.
hanos::OrderResponse answer_of(const hanos::Order& order, const Moment& now);

/// Reads each order that lies there under its final name (any format that `hanos::read_orders` knows), moves
/// it to `taken` and puts the answer beside the others as canonical CSV. What cannot be read is answered with
/// a rejection. Answers how many there were. Errors: io.
Result<std::size_t> take_orders(const std::filesystem::path& folder, const Moment& now);

}  // namespace wsync::sandbox
