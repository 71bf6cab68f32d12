// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "base/file.hpp"
#include "base/text.hpp"
#include "context.hpp"
#include "usage.hpp"
#include "writing.hpp"

namespace wsync::app {
namespace {

/// `Artikel=WholesalerArticleNumber`, or the name of a file with such lines.
Result<void> add_renames(const std::string& mapping, sync::InputOptions& options) {
  if (const auto equals = mapping.find('='); equals != std::string::npos) {
    options.renames.emplace_back(trimmed(std::string_view(mapping).substr(0, equals)),
                                 trimmed(std::string_view(mapping).substr(equals + 1)));
    return {};
  }
  const auto content = read_file(mapping);
  if (!content)
    return usage_error(fmt::format("--map takes COLUMN=FIELD or a file of these, not \"{}\"", mapping));
  for (const auto line : split(*content, '\n')) {
    const auto text = trimmed(line);
    if (text.empty() || text.front() == '#') continue;
    if (text.find('=') == std::string_view::npos)
      return usage_error(fmt::format("{}: \"{}\" is no COLUMN=FIELD", mapping, text));
    if (auto added = add_renames(std::string(text), options); !added) return added;
  }
  return {};
}

std::optional<char> delimiter_named(std::string_view text) {
  if (text == "tab" || text == "\\t" || text == "\t") return '\t';
  if (text == "," || text == "comma") return ',';
  if (text == ";" || text == "semicolon") return ';';
  if (text == "|" || text == "pipe") return '|';
  return std::nullopt;
}

}  // namespace

Result<sync::InputOptions> input_options(const Context& context) {
  const auto& typed = context.typed();
  sync::InputOptions options;
  if (const auto format = typed.value("format"))
    options.format = *format == "json"    ? sync::Format::json
                     : *format == "jsonl" ? sync::Format::jsonl
                     : *format == "tsv"   ? sync::Format::tsv
                     : *format == "xlsx"  ? sync::Format::xlsx
                                          : sync::Format::csv;
  if (const auto sheet = typed.value("sheet")) options.sheet = *sheet;
  for (const auto& mapping : typed.values("map"))
    if (auto added = add_renames(mapping, options); !added) return fail(std::move(added.error()));
  if (const auto text = typed.value("delimiter")) {
    options.delimiter = delimiter_named(*text);
    if (!options.delimiter)
      return usage_error(fmt::format("--delimiter takes , ; | or tab, not \"{}\"", *text));
  }
  if (const auto mark = typed.value("decimal"))
    options.decimal = *mark == "comma" ? schema::DecimalMark::comma : schema::DecimalMark::point;
  if (const auto action = typed.value("action")) options.action = *sync::parse_action(*action);
  return options;
}

}  // namespace wsync::app
