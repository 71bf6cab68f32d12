// SPDX-License-Identifier: MIT
// --supplier, --article and --package: a product by its supplier and the article code there.
#pragma once

#include <optional>
#include <string>

#include "base/result.hpp"
#include "oresto/parameters.hpp"

namespace wsync::app {

class Context;

/// Nothing where none of them was typed. A supplier may be named: the mirror knows the Id. Errors: usage,
/// where one lacks the other or nobody has that name.
Result<std::optional<oresto::BySupplier>> supplier_article(Context& context);

/// `with article code 000216 of supplier 71`
std::string to_string(const oresto::BySupplier& by);

}  // namespace wsync::app
