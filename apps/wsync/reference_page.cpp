// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "field_facts.hpp"
#include "markdown.hpp"
#include "names.hpp"
#include "reference.hpp"
#include "reference_models.hpp"

namespace wsync::app {
namespace {

std::string call_of(const api::EndpointRow& row) {
  return fmt::format("{} {}", net::to_string(row.method), row.path);
}

std::string known_from(const api::EndpointRow& row) {
  if (row.manual.empty()) return fmt::format("Known from: {}.", to_string(row.source));
  return fmt::format("Known from: {}, section {}.", to_string(row.source), row.manual);
}

/// The commands that send it.
std::string senders(const api::EndpointRow& row) {
  std::string out;
  for (const Command* command : commands())
    if (!command->hidden && std::ranges::count(command->calls, row.id, &api::EndpointRow::id) > 0)
      out += fmt::format("{}{}", out.empty() ? "" : ", ", code(name(*command)));
  return out;
}

std::string parameters(const api::EndpointRow& row) {
  if (row.params().fields.empty()) return "No parameters.\n";
  std::string out = table_head({"parameter", "in", "type", "", "limits", "source", "meaning"});
  for (const auto& field : row.params().fields) {
    const bool in_path = row.path.find(fmt::format("{{{}}}", field.name)) != row.path.npos;
    out += table_row({code(field.name), in_path ? "path" : "query", type_of(field), presence_of(field),
                      markdown(limits_of(field)), sources_of(field), meaning_of(field)});
  }
  return out;
}

std::string answer(const api::EndpointRow& row, const Models& models) {
  std::string what(answer_of(row.cardinality));
  if (row.cardinality == api::Cardinality::many) what = "a list of " + models.link_to(row.reply());
  if (row.cardinality == api::Cardinality::one) what = models.link_to(row.reply());
  std::string out = fmt::format("Answer: {}", what);
  if (!row.data.empty())
    out += fmt::format(", in the member {}", code(row.data));
  else if (row.cardinality == api::Cardinality::one)
    out += ", its members beside the errors";
  return out + fmt::format(" (class {}). XML area: {}.\n", code(row.wrapper), code(row.area));
}

std::string operation(const api::EndpointRow& row, const Models& models) {
  std::string out = fmt::format("\n## {}\n\n{}\n\n{} {}\n", row.id, code(call_of(row)), markdown(row.text),
                                known_from(row));
  if (row.paged) out += "Its list comes in pages.\n";
  if (const auto by = senders(row); !by.empty()) out += fmt::format("Sent by {}.\n", by);
  for (const auto& remark : {other_path_of(row), guard_of(row)})
    if (!remark.empty()) out += fmt::format("\n> {}\n", markdown(remark));
  if (!row.has_body() || !row.params().fields.empty()) out += '\n' + parameters(row);
  if (row.has_body()) out += fmt::format("\nBody: {}.\n", models.link_to(row.body()));
  return out + '\n' + answer(row, models);
}

}  // namespace

std::string area_page(const Area& area) {
  const auto rows = operations_of(area);
  Models models;
  for (const auto* row : rows) {
    models.add(row->body(), row->id);
    models.add(row->reply(), row->id);
  }
  std::string out = fmt::format(
      "<!-- Made by `wsync dump reference`; do not edit. -->\n\n# {}\n\n{}\n\n[All operations](README.md) · "
      "[Where the documents disagree](contradictions.md)\n\n",
      area.title, area.text);
  out += table_head({"operation", "call", "what it does"});
  for (const auto* row : rows)
    out += table_row({link(row->id, "#" + anchor(row->id)), code(call_of(*row)), markdown(row->text)});
  for (const auto* row : rows) out += operation(*row, models);
  const auto sections = models.sections();
  return sections.empty() ? out : out + "\n## Models\n" + sections;
}

}  // namespace wsync::app
