// SPDX-License-Identifier: MIT
// Clearing a value: a form can only leave it out, which a server may read as "keep it". So the row is read
// again before it counts as done.
#pragma once

#include "schema/record.hpp"
#include "sync/write.hpp"

namespace wsync::sync {

/// Whether anything that `before` holds is gone in `after`.
bool clears(const Record& record, const void* before, const void* after);

/// The write, which succeeds only once reading back has shown that the server did it.
Write confirmed(Write write);

}  // namespace wsync::sync
