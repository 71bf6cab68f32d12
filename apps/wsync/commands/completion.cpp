// SPDX-License-Identifier: MIT
#include "completion.hpp"

#include "context.hpp"

namespace wsync::app {
namespace {

Result<int> run(Context& context) {
  const std::string& shell = context.typed().arguments().front();
  const auto script = shell == "bash"  ? bash_completion()
                      : shell == "zsh" ? zsh_completion()
                                       : fish_completion();
  const auto printed = context.print(script);
  return printed ? Result<int>(0) : fail(printed.error());
}

constexpr Example examples[] = {
    {"source <(wsync completion bash)", "Completion in this shell."},
    {"wsync completion fish >~/.config/fish/completions/wsync.fish", "Completion in every fish."},
};

constexpr Argument arguments[] = {{.name = "SHELL", .text = "bash, zsh or fish", .choices = "bash|zsh|fish"}};

}  // namespace

extern const Command completion;
const Command completion = {
    .noun = "completion",
    .verb = "",
    .summary = "Print the completion script of a shell",
    .about = "",
    .examples = examples,
    .arguments = arguments,
    .run = run,
};

}  // namespace wsync::app
