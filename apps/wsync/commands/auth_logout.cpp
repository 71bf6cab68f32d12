// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "command.hpp"
#include "context.hpp"
#include "secrets.hpp"

namespace wsync::app {
namespace {

Result<int> run(Context& context) {
  const std::string& system = context.typed().arguments().front();
  const auto profile = profile_to_edit(context.typed().value("profile").value_or(""));
  if (!profile) return fail(profile.error());
  bool any = false;
  for (const SettingInfo& info : setting_table()) {
    if (!info.secret || !info.key.starts_with(system + ".")) continue;
    const auto forgotten = forget_secret({*profile, std::string(info.key)});
    if (!forgotten) return fail(forgotten.error());
    any = any || *forgotten;
  }
  context.messages().say(fmt::format(
      "{} of {} in profile {}", any ? "forgotten: the secrets" : "there were no secrets", system, *profile));
  return 0;
}

constexpr Example examples[] = {{"wsync auth logout oresto --profile test", "Forgets the password."}};

constexpr Argument arguments[] = {
    {.name = "SYSTEM", .text = "oresto, hancocks or hanos", .choices = "oresto|hancocks|hanos"}};

}  // namespace

extern const Command auth_logout;
const Command auth_logout = {
    .noun = "auth",
    .verb = "logout",
    .summary = "Forget the stored secrets of a server",
    .about = "Out of the keyring and secrets.toml. What the environment or a password command holds stays.",
    .examples = examples,
    .arguments = arguments,
    .run = run,
};

}  // namespace wsync::app
