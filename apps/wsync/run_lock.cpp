// SPDX-License-Identifier: MIT
#include "run_lock.hpp"

#include <fmt/format.h>

#include <memory>

#include "base/interrupt.hpp"
#include "context.hpp"
#include "names.hpp"
#include "server_file.hpp"
#include "servers.hpp"
#include "store/lock.hpp"

namespace wsync::app {

Result<void> lock_resource(Context& context, std::string_view run) {
  if (context.locked()) return {};
  const auto settings = context.settings();
  if (!settings) return fail(settings.error());
  const auto url = oresto_url(**settings);
  if (!url) return fail(url.error());
  const auto wait = context.typed().number("lock-wait", 0, 1'000'000);
  if (!wait) return fail(wait.error());
  const auto& profile = (*settings)->profile();
  const auto noun = context.command().noun;
  catch_interruptions();
  auto lock = store::RunLock::take(
      state_folder() / "locks", fmt::format("oresto-{}-{}", noun, file_name(*url, profile)),
      store::Holder::current(name(context.command()), std::string(run)),
      std::chrono::seconds(wait->value_or(0)), [&](const store::Holder& holder) {
        context.messages().say(fmt::format("waiting for another run on {} of profile {}: {}", noun, profile,
                                           store::to_string(holder)));
      });
  if (!lock) {
    Error error = std::move(lock.error());
    if (error.code == Code::locked)
      error.message = fmt::format("{} of profile {}: {}", noun, profile, error.message);
    if (error.code == Code::io) error.hint = "Name another folder in XDG_STATE_HOME.";
    return fail(std::move(error));
  }
  context.keep_lock(std::make_shared<const store::RunLock>(std::move(*lock)));
  return {};
}

}  // namespace wsync::app
