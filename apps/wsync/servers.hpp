// SPDX-License-Identifier: MIT
// From settings to the servers they name.
#pragma once

#include <string>

#include "base/result.hpp"
#include "hancocks/drinks.hpp"
#include "net/request.hpp"
#include "oresto/shop.hpp"

namespace wsync::app {

class Context;
class Settings;

Result<std::string> oresto_url(const Settings& settings);
Result<net::Auth> oresto_auth(const Settings& settings);
Result<api::Wire> oresto_wire(const Settings& settings);
Result<std::string> hancocks_url(const Settings& settings);
/// By `hancocks.auth`: none, basic, bearer, header:NAME or client-cert.
Result<net::Auth> hancocks_auth(const Settings& settings);

/// The shop of the profile. Errors: config, where a setting is missing or wrong.
Result<oresto::Shop> open_shop(Context& context);
Result<hancocks::Drinks> open_drinks(Context& context);

}  // namespace wsync::app
