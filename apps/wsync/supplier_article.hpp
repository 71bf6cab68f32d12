// SPDX-License-Identifier: MIT
// --supplier, --article and --package: a product by its supplier and the article code there.
#pragma once

#include <optional>
#include <string>

#include "oresto/parameters.hpp"
#include "typed.hpp"

namespace wsync::app {

/// Nothing where none of them was typed. Errors: usage, where one lacks the other.
Result<std::optional<oresto::BySupplier>> supplier_article(const Typed& typed);

/// `with article code 000216 of supplier 71`
std::string to_string(const oresto::BySupplier& by);

}  // namespace wsync::app
