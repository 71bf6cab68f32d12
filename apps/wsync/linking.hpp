// SPDX-License-Identifier: MIT
// The way of the commands that link and unlink.
#pragma once

#include "base/result.hpp"
#include "command.hpp"

namespace wsync::app {

class Context;

/// Lists show one client of a user; whether there may be more is not documented.
inline constexpr Option force_option{.name = "force",
                                     .text = "send it though the list shows the user with another client"};

/// `clients link NUMBER --user EMAIL... | --representative EMAIL`, and unlink.
Result<int> run_client_linking(Context& context, bool link);
/// `users link EMAIL --client NUMBER`, and unlink.
Result<int> run_user_linking(Context& context, bool link);
/// `representatives link EMAIL --client NUMBER...`, and unlink.
Result<int> run_representative_linking(Context& context, bool link);

}  // namespace wsync::app
