// SPDX-License-Identifier: MIT
// Own products whose EAN has become central (manual 3.8): each is deleted and linked under its number, as one
// step.
#pragma once

#include <string>
#include <vector>

#include "oresto/shop.hpp"
#include "store/journal.hpp"
#include "sync/steps.hpp"

namespace wsync::sync {

/// One step a number, each number once; without numbers one for each own product whose EAN is central. Only
/// reads. A number that has nothing to be done is a step `none`, one that is not there, or could not be made
/// again, a refusal. Where the link is refused the own product is made again and the row fails; a row that
/// leaves neither fails with a temporary code, so that `journal` (of a run that is resumed; may be null)
/// takes it up again: the shop says what is left of it to be done, and its before-image there what was.
Result<std::vector<Step>> plan_reconciling(oresto::Shop& shop, const std::vector<std::string>& numbers,
                                           const store::Journal* journal);

}  // namespace wsync::sync
