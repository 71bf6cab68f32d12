// SPDX-License-Identifier: MIT
// An assortment and what was delivered as changes after it.
#pragma once

#include "hanos/assortment.hpp"

namespace wsync::hanos {

/// `before` brought up to date by a file of changes (`Mode::delta`): what it adds or changes stands as it says, what it
/// removes is gone, all else stays, the other units of a changed article too. Where the file comes from and its day
/// are those of `changes`; the result is a whole assortment.
Assortment with_changes(Assortment before, const Assortment& changes);

}  // namespace wsync::hanos
