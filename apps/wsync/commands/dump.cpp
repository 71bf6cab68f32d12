// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <filesystem>

#include "base/file.hpp"
#include "completion.hpp"
#include "context.hpp"
#include "manual.hpp"
#include "reference.hpp"
#include "usage.hpp"

namespace wsync::app {
namespace {

Result<int> run(Context& context) {
  const auto& words = context.typed().arguments();
  if (words.front() == "commands") {
    const auto printed = context.print(commands_as_json());
    return printed ? Result<int>(0) : fail(printed.error());
  }
  if (words.size() < 2) return usage_error(fmt::format("dump {} needs DIR", words.front()));
  const auto files = words.front() == "manual"      ? manual()
                     : words.front() == "reference" ? reference()
                                                    : completions();
  std::error_code fault;
  std::filesystem::create_directories(words[1], fault);
  for (const GeneratedFile& file : files)
    if (auto written = write_file(std::filesystem::path(words[1]) / file.name, file.content); !written)
      return fail(std::move(written.error()));
  return 0;
}

constexpr Example examples[] = {{"wsync dump manual man", "Writes the man pages into that folder."}};

constexpr Argument arguments[] = {
    {.name = "WHAT",
     .text = "manual, completions, reference or commands",
     .choices = "manual|completions|reference|commands"},
    {.name = "DIR", .text = "where the files go", .required = false},
};

}  // namespace

extern const Command dump;
const Command dump = {
    .noun = "dump",
    .verb = "",
    .summary =
        "Write what is made from the tables: man pages, completions, docs/oresto, the commands as JSON",
    .about = "",
    .examples = examples,
    .arguments = arguments,
    .run = run,
    .hidden = true,
};

}  // namespace wsync::app
