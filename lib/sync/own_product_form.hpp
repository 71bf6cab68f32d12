// SPDX-License-Identifier: MIT
// The form of an own product: as it stands in the shop, and with a row laid over it.
#pragma once

#include "oresto/products.hpp"
#include "schema/compare.hpp"
#include "sync/checked.hpp"

namespace wsync::sync {

/// What would leave the product as it is.
oresto::products::NewProduct form_in_shop(const oresto::products::Product& product);

/// What the row says, laid over a form; what it does not say stays. Of a promotion's times the one counts
/// that the row gives, Belgian or UTC. The row was checked, so nothing is found.
oresto::products::NewProduct with_row(const Input& input, const Checked& checked,
                                      oresto::products::NewProduct form);

/// The fields in which they differ, whatever the order of languages.
std::vector<schema::Change> changes(oresto::products::NewProduct before, oresto::products::NewProduct after);

/// Whether `before` holds anything that `after` does not; a time that is told the other way is not gone.
bool clears_values(oresto::products::NewProduct before, oresto::products::NewProduct after);

}  // namespace wsync::sync
