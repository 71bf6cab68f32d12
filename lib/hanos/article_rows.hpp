// SPDX-License-Identifier: MIT
// Rows of a table as articles: one row per article and unit.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "hanos/assortment.hpp"
#include "hanos/binding.hpp"

namespace wsync::hanos {

/// Adds all articles and findings to `read`; the customer numbers that the rows name are the answer. Rows are
/// emptied as they are read, so that large files are not in memory twice.
std::set<CustomerNumber> read_rows(Table& table, const std::string& file, const Profile& profile,
                                   const Bindings& bindings, const std::vector<schema::DecimalMark>& marks,
                                   AssortmentRead& read);

}  // namespace wsync::hanos
