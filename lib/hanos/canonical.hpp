// SPDX-License-Identifier: MIT
// Assortments in wsync's own layout, as CSV and XML.
#pragma once

#include <string>

#include "base/result.hpp"
#include "hanos/assortment.hpp"

namespace wsync::hanos {

/// The canonical CSV: `#wsync-assortment;1`, a header, a row per article and unit in the file's order of
/// articles, and
/// `#trailer;N`. Semicolons, decimal points, ISO dates, `\n`. Reading it again gives the same assortment.
std::string canonical_csv(const Assortment& assortment);

/// The same as XML: `<assortment version="1" customer="..." rows="N">`. Fails (`input`) on characters that
/// XML has not.
Result<std::string> canonical_xml(const Assortment& assortment);

}  // namespace wsync::hanos
