// SPDX-License-Identifier: MIT
// Names of files that belong to one server: mirrors, locks, paces.
#pragma once

#include <string>
#include <string_view>

namespace wsync::app {

/// `https://api.example.be/api` becomes `api.example.be-api-1b2f8a03`; the digits tell apart what `owner` (a
/// user, a profile) and the address say together. Fit for a file on any system.
std::string file_name(std::string_view url, std::string_view owner);

}  // namespace wsync::app
