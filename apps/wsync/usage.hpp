// SPDX-License-Identifier: MIT
// Mistakes on the command line: all of them in one error, each with what was probably meant.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace wsync::app {

/// `did you mean products?`; empty where nothing is near.
std::string did_you_mean(std::string_view word, std::span<const std::string_view> candidates);

/// One mistake is the error's own message and hint; several are its problems. `hint` stands in where a single
/// mistake has no advice.
[[nodiscard]] Failure usage_error(std::vector<Problem> mistakes, std::string hint = {});
[[nodiscard]] Failure usage_error(std::string message, std::string hint = {});

}  // namespace wsync::app
