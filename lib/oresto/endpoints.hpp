// SPDX-License-Identifier: MIT
// All operations of the Oresto API, in the order of its manual.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "api/endpoint.hpp"

namespace wsync::oresto {

std::span<const api::EndpointRow* const> endpoints();

/// Null where there is none. Letter case does not matter, neither in ids nor in paths.
const api::EndpointRow* find_endpoint(std::string_view id);

/// The first operation of that method at a path below the base URL; `{Id}` stands for any segment that is not
/// empty.
const api::EndpointRow* find_endpoint(api::Method method, std::string_view path);

/// All of them: two operations may differ in their parameters only (one client product or all, errors by day
/// or page).
std::vector<const api::EndpointRow*> endpoints_at(api::Method method, std::string_view path);

}  // namespace wsync::oresto
