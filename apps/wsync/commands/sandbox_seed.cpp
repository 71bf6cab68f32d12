// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "base/date.hpp"
#include "command.hpp"
#include "context.hpp"
#include "sandbox/hanos_drop.hpp"

namespace wsync::app {
namespace {

Result<int> run(Context& context) {
  const std::filesystem::path folder = context.typed().arguments().front();
  if (auto seeded = sandbox::seed_hanos(folder, now_utc()); !seeded) return fail(std::move(seeded.error()));
  context.messages().say(fmt::format("a drop is in {}, the customer book in {}",
                                     sandbox::hanos_assortments(folder).string(), sandbox::hanos_book(folder).string()));
  return 0;
}

constexpr Argument arguments[] = {{"DIR", "the folder; what is missing in it is made"}};

constexpr Example examples[] = {
    {"wsync sandbox seed drop", "A Hanos drop to play with, as of today."},
};

}  // namespace

extern const Command sandbox_seed;
const Command sandbox_seed = {
    .noun = "sandbox",
    .verb = "seed",
    .summary = "Make a Hanos drop to play with",
    .about =
        "Writes the assortment files of four customer numbers over three delivery centers, with small differences among "
        "them, in wsync's own layout (Hanos publishes none), and a customer book, hanos.toml. Run again on another day "
        "it adds that day's files. `wsync sandbox serve --hanos DIR` answers the orders too. Everything in it is "
        "invented.",
    .examples = examples,
    .arguments = arguments,
    .run = run,
};

}  // namespace wsync::app
