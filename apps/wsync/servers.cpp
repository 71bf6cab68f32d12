// SPDX-License-Identifier: MIT
#include "servers.hpp"

#include <fmt/format.h>

#include "base/decimal.hpp"
#include "base/text.hpp"
#include "context.hpp"

namespace wsync::app {
namespace {

std::string value_or(const Settings& settings, std::string_view key, std::string_view fallback) {
  const auto found = settings.find(key);
  return found && !found->value.empty() ? found->value : std::string(fallback);
}

Failure wrong(std::string_view key, std::string_view value, std::string_view expected) {
  return fail(Code::config, fmt::format("{} is \"{}\", expected {}", key, value, expected));
}

Result<net::Method> method_setting(const Settings& settings, std::string_view key,
                                   std::string_view fallback) {
  const auto text = value_or(settings, key, fallback);
  if (same_ignoring_case(text, "GET")) return net::Method::get;
  if (same_ignoring_case(text, "POST")) return net::Method::post;
  return wrong(key, text, "GET or POST");
}

Result<net::Auth> basic(const Settings& settings, std::string_view system) {
  auto user = settings.need(fmt::format("{}.user", system));
  if (!user) return fail(std::move(user.error()));
  auto password = settings.secret(fmt::format("{}.password", system));
  if (!password) return fail(std::move(password.error()));
  return net::BasicAuth{std::move(*user), std::move(*password)};
}

}  // namespace

Result<std::string> oresto_url(const Settings& settings) { return settings.need("oresto.base_url"); }
Result<net::Auth> oresto_auth(const Settings& settings) { return basic(settings, "oresto"); }
Result<std::string> hancocks_url(const Settings& settings) { return settings.need("hancocks.base_url"); }

Result<api::Wire> oresto_wire(const Settings& settings) {
  const auto text = value_or(settings, "oresto.wire", "json");
  if (text == "json") return api::Wire::json;
  if (text == "xml") return api::Wire::xml;
  if (text == "form") return api::Wire::form;
  return wrong("oresto.wire", text, "json, xml or form");
}

Result<net::Auth> hancocks_auth(const Settings& settings) {
  const auto scheme = value_or(settings, "hancocks.auth", "none");
  if (scheme == "none") return net::Auth{};
  if (scheme == "basic") return basic(settings, "hancocks");
  if (scheme == "client-cert") {
    auto certificate = settings.need("hancocks.cert");
    if (!certificate) return fail(std::move(certificate.error()));
    return net::CertificateAuth{std::move(*certificate), value_or(settings, "hancocks.key", "")};
  }
  const bool named = scheme.substr(0, 7) == "header:" && scheme.size() > 7;
  if (scheme != "bearer" && !named)
    return wrong("hancocks.auth", scheme, "none, basic, bearer, header:NAME or client-cert");
  auto token = settings.secret("hancocks.token");
  if (!token) return fail(std::move(token.error()));
  if (named) return net::HeaderAuth{scheme.substr(7), std::move(*token)};
  return net::BearerAuth{std::move(*token)};
}

Result<oresto::Shop> open_shop(Context& context) {
  const auto settings = context.settings();
  if (!settings) return fail(settings.error());
  auto url = oresto_url(**settings);
  if (!url) return fail(std::move(url.error()));
  auto auth = oresto_auth(**settings);
  if (!auth) return fail(std::move(auth.error()));
  const auto wire = oresto_wire(**settings);
  if (!wire) return fail(wire.error());
  const auto sender = context.sender();
  if (!sender) return fail(sender.error());
  const auto* user = std::get_if<net::BasicAuth>(&*auth);
  context.messages().detail(fmt::format("profile {}: {}{}", (*settings)->profile(), *url,
                                        user != nullptr ? fmt::format(" as {}", user->user) : ""));
  return oresto::Shop(**sender, {std::move(*url), std::move(*auth), *wire, (*settings)->wire_names()});
}

Result<hancocks::Drinks> open_drinks(Context& context) {
  const auto settings = context.settings();
  if (!settings) return fail(settings.error());
  hancocks::DrinksOptions options;
  auto url = hancocks_url(**settings);
  if (!url) return fail(std::move(url.error()));
  options.base_url = std::move(*url);
  auto auth = hancocks_auth(**settings);
  if (!auth) return fail(std::move(auth.error()));
  options.auth = std::move(*auth);
  const auto list_method = method_setting(**settings, "hancocks.method.stocklist", "GET");
  if (!list_method) return fail(list_method.error());
  options.list_method = *list_method;
  const auto level_method = method_setting(**settings, "hancocks.method.stocklevel", "POST");
  if (!level_method) return fail(level_method.error());
  options.level_method = *level_method;
  if (const auto account = value_or(**settings, "hancocks.account", ""); !account.empty()) {
    const auto number = Decimal::parse(account, false);
    if (!number || !number->to_integer()) return wrong("hancocks.account", account, "a whole number");
    options.account = *number->to_integer();
  }
  const auto sender = context.sender();
  if (!sender) return fail(sender.error());
  return hancocks::Drinks(**sender, std::move(options));
}

}  // namespace wsync::app
