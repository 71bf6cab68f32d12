// SPDX-License-Identifier: MIT
// The demo data, which is part of the program: the files of the folder `demo`.
#pragma once

#include <string_view>

namespace wsync::sandbox {

/// The content of that file, named without its ending; empty where there is none.
std::string_view demo_file(std::string_view name);

}  // namespace wsync::sandbox
