// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "accounts.hpp"
#include "command.hpp"
#include "context.hpp"
#include "raw_call.hpp"
#include "secrets.hpp"
#include "usage.hpp"

namespace wsync::app {
namespace {

/// The settings of a profile that may not be there yet.
Result<Settings> settings_of(const std::string& profile) {
  auto settings = Settings::load(profile);
  if (settings) return settings;
  auto fallback = Settings::load("");
  return fallback && fallback->profiles().empty() ? fallback : settings;
}

Result<std::string> user_typed(const Typed& typed, const std::string& system) {
  if (auto user = typed.value("user")) return *user;
  return ask(fmt::format("User of {}", system));
}

/// Asks before anything is stored: what the server refuses must not take the place of what it accepts.
Result<int> verify(Context& context, const std::string& system, const std::string& user,
                   const std::string& secret) {
  if (system != "oresto")
    return usage_error("--verify works for oresto only; `wsync doctor` asks a drop of Hanos");
  const RawCall call{.system = system,
                     .method = net::Method::get,
                     .path = "ClientSegments",
                     .parameters = {},
                     .body = {},
                     .headers = {},
                     .auth = net::BasicAuth{user, secret}};
  const auto response = send(context, call);
  if (!response) return fail(response.error());
  if (auto fault = fault_of(call, *response)) return fail(std::move(*fault));
  context.messages().say("the server accepts them");
  return 0;
}

Result<int> run(Context& context) {
  const Typed& typed = context.typed();
  const std::string& system = typed.arguments().front();
  const auto profile = profile_to_edit(typed.value("profile").value_or(""));
  if (!profile) return fail(profile.error());
  const auto settings = settings_of(*profile);
  if (!settings) return fail(settings.error());
  const Account account = account_of(system, *settings);
  if (account.secret_key.empty())
    return fail(
        Code::config,
        "hancocks.auth asks for no password or token; set it first: `wsync config set hancocks.auth basic`");
  std::string user;
  if (!account.user_key.empty()) {
    auto given = user_typed(typed, system);
    if (!given) return fail(std::move(given.error()));
    user = std::move(*given);
  }
  const auto secret = typed.has("password-stdin") ? secret_from_stdin() : ask_secret(account.secret_key);
  if (!secret) return fail(secret.error());
  if (typed.has("verify"))
    if (auto accepted = verify(context, system, user, *secret); !accepted) return accepted;
  if (!user.empty())
    if (auto written = write_setting(*profile, account.user_key, user); !written)
      return fail(std::move(written.error()));
  const auto place = store_secret({*profile, account.secret_key}, *secret, !typed.has("no-keyring"));
  if (!place) return fail(place.error());
  context.messages().say(fmt::format("{} of profile {} stored: {}", account.secret_key, *profile, *place));
  return 0;
}

constexpr Example examples[] = {
    {"wsync auth login oresto --profile test", "Asks for user and password."},
    {"pass show oresto | wsync auth login oresto --user shop --password-stdin", "For scripts."},
};

constexpr Argument arguments[] = {
    {.name = "SYSTEM", .text = "oresto, hancocks or hanos", .choices = "oresto|hancocks|hanos"}};

constexpr Option options[] = {
    {.name = "user", .value = "NAME", .text = "the user; asked for where it is not typed"},
    {.name = "password-stdin", .text = "read password or token from standard input"},
    {.name = "no-keyring", .text = "store it in secrets.toml though there is a keyring"},
    {.name = "verify", .text = "ask the server whether it accepts them"},
};

}  // namespace

extern const Command auth_login;
const Command auth_login = {
    .noun = "auth",
    .verb = "login",
    .summary = "Store user and password, or a token",
    .about =
        "The user goes into config.toml, the secret into the desktop's keyring (through secret-tool) or, "
        "where "
        "there is none, into secrets.toml beside config.toml, which only you may read. A secret is never "
        "typed on "
        "the command line. Nothing is asked of the server without --verify.",
    .examples = examples,
    .arguments = arguments,
    .options = options,
    .groups = Takes::network,
    .run = run,
};

}  // namespace wsync::app
