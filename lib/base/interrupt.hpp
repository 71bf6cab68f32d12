// SPDX-License-Identifier: MIT
// How often Ctrl-C was pressed: once means finish what is in flight, twice means stop at once.
#pragma once

namespace wsync {

/// 0, 1 or 2. Safe to ask from anywhere.
int interruptions() noexcept;

/// Counts one more; async-signal-safe, so a signal handler may call it.
void interrupt() noexcept;

/// SIGINT and SIGTERM count as interruptions from now on.
void catch_interruptions();

}  // namespace wsync
