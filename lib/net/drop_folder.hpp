// SPDX-License-Identifier: MIT
// A drop that is a folder of this machine: `file:/srv/drop`, `file:///srv/drop`.
#pragma once

#include <memory>
#include <string>

#include "net/drop.hpp"

namespace wsync::net {

/// Errors: config, where the URL names another machine or no folder.
[[nodiscard]] Result<std::unique_ptr<Drop>> open_folder_drop(const std::string& url);

}  // namespace wsync::net
