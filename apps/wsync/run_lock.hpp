// SPDX-License-Identifier: MIT
// One writing run at a time on a resource (a noun such as products) of a profile and server.
#pragma once

#include <string_view>

#include "base/result.hpp"
#include "command.hpp"

namespace wsync::app {

class Context;

inline constexpr Option lock_wait_option = {
    .name = "lock-wait",
    .value = "SECONDS",
    .text = "wait so long for another run on the same data to end (default: 0)"};

/// Takes the lock of the command's noun, kept until the command ends; again is nothing. `run` is the run's id
/// in the journal. Waits as --lock-wait says, and says for whom; Ctrl-C ends the waiting. Call it before the
/// server's side is read. Errors: locked, with who holds it; interrupted; io, where the state folder cannot
/// be written; config.
Result<void> lock_resource(Context& context, std::string_view run = {});

}  // namespace wsync::app
