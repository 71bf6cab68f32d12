// SPDX-License-Identifier: MIT
// An assortment with all that an article can have: several units, packages, weighed ones, one that cannot be ordered.
#pragma once

#include "hanos/assortment.hpp"

namespace wsync::test {

hanos::Assortment sample_assortment();

}  // namespace wsync::test
