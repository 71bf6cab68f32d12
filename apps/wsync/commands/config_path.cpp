// SPDX-License-Identifier: MIT
#include "command.hpp"
#include "context.hpp"

namespace wsync::app {
namespace {

Result<int> run(Context& context) {
  const auto printed = context.print(config_file().string() + "\n");
  return printed ? Result<int>(0) : fail(printed.error());
}

constexpr Example examples[] = {{"$EDITOR \"$(wsync config path)\"", "Edits config.toml."}};

}  // namespace

extern const Command config_path;
const Command config_path = {
    .noun = "config",
    .verb = "path",
    .summary = "Print the path of config.toml, whether it is there or not",
    .about = "",
    .examples = examples,
    .run = run,
};

}  // namespace wsync::app
