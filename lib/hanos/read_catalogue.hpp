// SPDX-License-Identifier: MIT
// Assortments in formats that are no table (pricat, ubl-catalogue), read as a profile says.
#pragma once

#include <string>
#include <string_view>

#include "hanos/assortment.hpp"
#include "hanos/profile.hpp"

namespace wsync::hanos {

bool is_catalogue(FileFormat format);

/// Of the profile count: mode, content_is, file.pattern, `const.order_unit` (PRICAT: of articles that say no
/// unit) and `bool.orderable.true` with `95E` in it (PRICAT: what is temporary can be ordered). What cannot
/// be read at all is a finding A001. `said` is the customer number that it is said to be of; empty: nobody
/// says.
AssortmentRead read_catalogue(std::string_view bytes, const std::string& file, const Profile& profile,
                              const CustomerNumber& said);

}  // namespace wsync::hanos
