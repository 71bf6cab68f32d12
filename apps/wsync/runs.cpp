// SPDX-License-Identifier: MIT
#include "runs.hpp"

#include <unistd.h>

#include "context.hpp"
#include "output/document.hpp"
#include "output/formats.hpp"
#include "terminal.hpp"
#include "usage.hpp"

namespace wsync::app {

std::filesystem::path runs_folder() { return state_folder() / "runs"; }

RunOutput::RunOutput() = default;
RunOutput::RunOutput(RunOutput&&) noexcept = default;
RunOutput::~RunOutput() = default;

Result<RunOutput> RunOutput::read(Context& context, const schema::Record& row) {
  auto choice = output_choice(context.typed());
  if (!choice) return fail(std::move(choice.error()));
  if (choice->list_fields) {
    auto listed = context.rows(row);
    if (!listed) return fail(std::move(listed.error()));
  }
  RunOutput output;
  output.document = choice->format == Format::json || choice->format == Format::xml;
  output.plain = choice->format == Format::table && choice->fields.empty();
  std::vector<Problem> problems;
  if (output.document) select(row, choice->fields, problems);
  if (!problems.empty()) return usage_error(std::move(problems), "`--fields help` lists them");
  output.choice = std::make_unique<OutputChoice>(std::move(*choice));
  return output;
}

Result<std::unique_ptr<Rows>> RunOutput::open(Context& context, const schema::Record& around, const void* object,
                                              const schema::Record& row, std::vector<std::string_view> columns,
                                              std::string preface) {
  if (document) return open_document(*choice, around, object, row);
  const bool colour = colour_allowed(context.typed().value("color").value_or("auto"), STDOUT_FILENO);
  const bool flat = choice->format == Format::csv || choice->format == Format::tsv;
  // Lists are no cells.
  if (flat && choice->fields.empty())
    for (const auto& field : row.fields)
      if (!field.shape->list) choice->fields.emplace_back(field.name);
  if (plain) choice->preface = std::move(preface);
  return open_rows(*choice, row, columns, colour);
}

}  // namespace wsync::app
