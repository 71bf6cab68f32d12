// SPDX-License-Identifier: MIT
// The way of the commands that link and unlink.
#pragma once

#include "base/result.hpp"

namespace wsync::app {

class Context;

/// `clients link NUMBER --user EMAIL... | --representative EMAIL`, and unlink.
Result<int> run_client_linking(Context& context, bool link);
/// `users link EMAIL --client NUMBER`, and unlink.
Result<int> run_user_linking(Context& context, bool link);
/// `representatives link EMAIL --client NUMBER...`, and unlink.
Result<int> run_representative_linking(Context& context, bool link);

}  // namespace wsync::app
