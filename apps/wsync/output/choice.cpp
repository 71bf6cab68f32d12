// SPDX-License-Identifier: MIT
#include "output/choice.hpp"

#include <fmt/format.h>

#include <array>
#include <utility>

#include "base/text.hpp"
#include "usage.hpp"

namespace wsync::app {
namespace {

constexpr auto formats = std::to_array<std::pair<std::string_view, Format>>({
    {"table", Format::table},
    {"json", Format::json},
    {"jsonl", Format::jsonl},
    {"csv", Format::csv},
    {"tsv", Format::tsv},
    {"xml", Format::xml},
});

}  // namespace

Result<OutputChoice> output_choice(const Typed& typed) {
  OutputChoice choice;
  const auto output = typed.value("output");
  for (const auto& [name, format] : formats)
    if (output == std::string(name)) choice.format = format;
  choice.jq = typed.value("jq");
  choice.to = typed.value("to");
  if (!output && choice.to)  // `--to clients.csv` says what it is to be
    for (const auto& [name, format] : formats)
      if (choice.to->ends_with("." + std::string(name))) choice.format = format;
  if (const auto fields = typed.value("fields")) {
    choice.list_fields = *fields == "help";
    for (const auto field : split(*fields, ','))
      if (!trimmed(field).empty()) choice.fields.emplace_back(trimmed(field));
    if (choice.fields.empty()) return usage_error("--fields names no field", "`--fields help` lists them");
  }
  if (const auto dialect = typed.value("csv-dialect")) {
    choice.dialect = *dialect == "excel-nl" ? CsvDialect::excel_nl : CsvDialect::rfc4180;
    if (!output && (choice.format == Format::table)) choice.format = Format::csv;
    if (choice.format != Format::csv)
      return usage_error(fmt::format("--csv-dialect does not go with -o {}", *output));
  }
  if (choice.jq && choice.format != Format::jsonl) {
    if (output && choice.format != Format::json)
      return usage_error(fmt::format("--jq does not go with -o {}", *output), "it filters json and jsonl");
    choice.format = Format::json;
  }
  return choice;
}

}  // namespace wsync::app
