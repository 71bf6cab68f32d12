// SPDX-License-Identifier: MIT
// Assortments in wsync's own layout, as CSV and XML.
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "hanos/assortment.hpp"
#include "hanos/target.hpp"

namespace wsync::hanos {

/// The canonical CSV: `#wsync-assortment;1`, a header, a row per article and unit in the file's order of
/// articles, and
/// `#trailer;N`. Semicolons, decimal points, ISO dates, `\n`. Reading it again gives the same assortment.
std::string canonical_csv(const Assortment& assortment);

/// The same as XML: `<assortment version="1" customer="..." rows="N">`. Fails (`input`) on characters that
/// XML has not.
Result<std::string> canonical_xml(const Assortment& assortment);

/// The same rows as a JSON array of objects: numbers are exact, codes and days are texts, what is empty is
/// left out.
std::string canonical_json(const Assortment& assortment);

/// Takes units away that the canonical CSV or XML cannot say so that they can be read again: those without a
/// name, unit, price or currency. What was taken is warned of (A010).
std::vector<Finding> leave_out_incomplete(Assortment& assortment);

/// The text of one cell of such a row; empty where it has none.
std::string canonical_value(const Assortment& assortment, const Article& article, const OrderableUnit& unit,
                            Target target);

}  // namespace wsync::hanos
