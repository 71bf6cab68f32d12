// SPDX-License-Identifier: MIT
#include "help_topics.hpp"

#include "command.hpp"
#include "context.hpp"

namespace wsync::app {
namespace {

Result<int> run(Context& context) {
  const auto text = help_on(context.typed().arguments());
  if (!text) return fail(text.error());
  const auto printed = context.print(*text);
  return printed ? Result<int>(0) : fail(printed.error());
}

constexpr Example examples[] = {
    {"wsync help products link", "What that command does and takes."},
    {"wsync help exit-codes", "A topic."},
    {"wsync help columns clients", "The columns of a file of clients."},
    {"wsync help endpoint link-products.post", "An operation of a server: parameters, fields, limits."},
};

constexpr Argument arguments[] = {
    {.name = "TOPIC",
     .text = "a noun, a noun and its verb, a topic (`wsync help` lists them), columns NOUN or endpoint ID",
     .required = false,
     .repeated = true},
};

}  // namespace

extern const Command help;
const Command help = {
    .noun = "help",
    .verb = "",
    .summary = "Explain a command or a topic",
    .about = "",
    .examples = examples,
    .arguments = arguments,
    .run = run,
};

}  // namespace wsync::app
