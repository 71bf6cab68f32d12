// SPDX-License-Identifier: MIT
#include "accounts.hpp"

namespace wsync::app {

Account account_of(std::string_view system, const Settings& settings) {
  if (system == "oresto") return {"oresto.user", "oresto.password"};
  if (system == "hanos") return {"hanos.user", "hanos.password"};
  const auto scheme = settings.find("hancocks.auth").value_or(Setting{}).value;
  if (scheme == "basic") return {"hancocks.user", "hancocks.password"};
  if (scheme == "bearer" || scheme.starts_with("header:")) return {"", "hancocks.token"};
  return {};
}

}  // namespace wsync::app
