// SPDX-License-Identifier: MIT
#include "command.hpp"
#include "context.hpp"
#include "settings.hpp"
#include "systems.hpp"

namespace wsync::app {
namespace {

Result<int> run(Context& context) {
  const auto operation = find_operation(context.typed().arguments().front());
  if (!operation) return fail(operation.error());
  const auto settings = context.settings();
  if (!settings) return fail(settings.error());
  const api::WireNames names(operation->system->endpoints(), (*settings)->wire_names());
  const auto printed = context.print(as_text(page_of(*operation, names), 34));
  return printed ? Result<int>(0) : fail(printed.error());
}

constexpr Example examples[] = {
    {"wsync api describe link-products.post", "Parameters, fields, limits, and how sure they are."}};

constexpr Argument arguments[] = {{"OPERATION", "its id, as `wsync api --list` shows it"}};

}  // namespace

extern const Command api_describe;
const Command api_describe = {
    .noun = "api",
    .verb = "describe",
    .summary = "Explain an operation: parameters, fields, limits and how sure these are",
    .about =
        "Marks say where a name or limit comes from: [manual] the API's manual, [help] a help page of a "
        "server, "
        "[inferred] a careful guess. A rule that is inferred warns and never refuses; a name that is "
        "inferred "
        "can be corrected in the profile, see `wsync help profiles`.",
    .examples = examples,
    .arguments = arguments,
    .run = run,
};

}  // namespace wsync::app
