// SPDX-License-Identifier: MIT
// From settings to the drops of Hanos that they name.
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "net/drop.hpp"

namespace wsync::app {

class Context;

/// The drop that `setting` (hanos.drop, hanos.orders, hanos.answers) names, or that `typed` does in its
/// place. A stored password belongs to the host of the setting: another one that is typed gets only what is
/// in the environment. From then on Ctrl-C is noticed. Errors: config, credentials.
Result<std::unique_ptr<net::Drop>> open_hanos_drop(Context& context, std::string_view setting,
                                                   const std::optional<std::string>& typed = {});

/// One run at a time on the noun of Hanos, whose files all profiles share; kept until the command ends. Waits
/// as --lock-wait says.
Result<void> lock_hanos(Context& context);

/// hanos.stable, as it was set or typed. Errors: config.
Result<std::chrono::seconds> stable_seconds(const std::string& text);

/// False where Ctrl-C came.
bool wait_for(Context& context, std::chrono::milliseconds time);

}  // namespace wsync::app
