// SPDX-License-Identifier: MIT
// Taking articles out of the range: the link of a central product, or an own product.
#pragma once

#include <string>
#include <vector>

#include "oresto/shop.hpp"
#include "sync/steps.hpp"

namespace wsync::sync {

/// Which part of the range may be touched.
enum class RangePart : std::uint8_t { both, linked, own };

/// One step a number, in the order given; its remark says what is deleted. Only reads. A number that is not
/// there, or stands in the other part, is a step with a refusal.
Result<std::vector<Step>> plan_product_removals(oresto::Shop& shop, const std::vector<std::string>& numbers,
                                                RangePart part);

/// Deleting an own product, or the link of a linked one. Each part has its own call, and neither ever stands in
/// for the other.
Write removal_of(oresto::Shop& shop, const std::string& number, bool linked);

}  // namespace wsync::sync
