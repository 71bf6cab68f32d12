// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "base/text.hpp"
#include "settings.hpp"

namespace wsync::app {

const std::vector<SettingInfo>& setting_table() {
  static const std::vector<SettingInfo> table = {
      {"production", "", "false", "true: nothing is changed unless --live is typed"},
      {"oresto.base_url", "WSYNC_ORESTO_URL", "",
       "up to and with /api, e.g. https://api-test.orestofoodpartners.be/api"},
      {"oresto.user", "WSYNC_ORESTO_USER", "", "user of the Oresto API (Basic authentication)"},
      {"oresto.password", "WSYNC_ORESTO_PASSWORD", "", "its password", true, "oresto.password_command"},
      {"oresto.password_command", "", "", "a shell command that prints that password"},
      {"oresto.wire", "WSYNC_ORESTO_WIRE", "json",
       "json, xml or form: how requests are written; a form carries flat bodies, nested ones go as JSON"},
      {"hancocks.base_url", "WSYNC_HANCOCKS_URL", "", "e.g. https://b2b.hancocks.co.nz"},
      {"hancocks.account", "WSYNC_HANCOCKS_ACCOUNT", "", "account number, a whole number"},
      {"hancocks.auth", "WSYNC_HANCOCKS_AUTH", "none",
       "none, basic, bearer, header:NAME or client-cert, as agreed with Hancocks"},
      {"hancocks.user", "WSYNC_HANCOCKS_USER", "", "user, for basic"},
      {"hancocks.password", "WSYNC_HANCOCKS_PASSWORD", "", "password, for basic", true,
       "hancocks.password_command"},
      {"hancocks.password_command", "", "", "a shell command that prints that password"},
      {"hancocks.token", "WSYNC_HANCOCKS_TOKEN", "", "token, for bearer and header:NAME", true,
       "hancocks.token_command"},
      {"hancocks.token_command", "", "", "a shell command that prints that token"},
      {"hancocks.cert", "WSYNC_HANCOCKS_CERT", "", "certificate file (PEM), for client-cert"},
      {"hancocks.key", "WSYNC_HANCOCKS_KEY", "", "key file (PEM), for client-cert"},
      {"hancocks.method.stocklist", "", "GET", "HTTP method of stocklist, which the document leaves open"},
      {"hancocks.method.stocklevel", "", "POST", "HTTP method of stocklevel"},
      {"hanos.drop", "WSYNC_HANOS_DROP", "", "file:, sftp:, ftps: or https: URL of the assortment drop"},
      {"hanos.orders", "WSYNC_HANOS_ORDERS", "", "URL of the order drop"},
  };
  return table;
}

const SettingInfo* find_setting(std::string_view key) {
  for (const SettingInfo& info : setting_table())
    if (info.key == key) return &info;
  return nullptr;
}

Failure unknown_setting(std::string_view key) {
  std::vector<std::string_view> keys;
  for (const SettingInfo& info : setting_table()) keys.push_back(info.key);
  Error error;
  error.code = Code::config;
  error.message = fmt::format("there is no setting \"{}\"", key);
  if (const auto near = near_miss(key, keys)) error.hint = fmt::format("did you mean {}?", *near);
  return fail(std::move(error));
}

}  // namespace wsync::app
