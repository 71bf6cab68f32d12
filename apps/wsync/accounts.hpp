// SPDX-License-Identifier: MIT
// Which settings say who we are to a server.
#pragma once

#include <string>
#include <string_view>

#include "settings.hpp"

namespace wsync::app {

struct Account {
  std::string user_key{};    // empty: none is needed
  std::string secret_key{};  // oresto.password, hancocks.token; empty: none
};

/// By the scheme of `hancocks.auth`.
Account account_of(std::string_view system, const Settings& settings);

}  // namespace wsync::app
