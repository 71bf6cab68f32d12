// SPDX-License-Identifier: MIT
// An own product that becomes a link: deleted, linked, and made again where the link is refused.
#pragma once

#include <cstdint>

#include "oresto/link_products.hpp"
#include "oresto/shop.hpp"
#include "sync/own_image.hpp"
#include "sync/steps.hpp"

namespace wsync::sync {

/// What of the two is in the shop when the step is taken.
enum class Left : std::uint8_t { own, both, nothing };

/// The sales side of an own product, for the link of the central product that has its EAN.
oresto::link_products::NewProduct link_form_of(const oresto::products::NewProduct& product);

/// The writes of the step, its before-image, and what it does where one fails.
void convert(oresto::Shop& shop, Step& step, const OwnImage& image, Left left);

}  // namespace wsync::sync
