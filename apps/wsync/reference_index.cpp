// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <array>
#include <set>

#include "field_facts.hpp"
#include "markdown.hpp"
#include "oresto/delivery_days.hpp"
#include "oresto/endpoints.hpp"
#include "oresto/shop.hpp"
#include "reference.hpp"
#include "reference_models.hpp"

namespace wsync::app {
namespace {

using schema::Record;
using schema::Source;

void collect(const Record& record, std::set<const Record*>& records) {
  if (!records.insert(&record).second) return;
  for (const auto& field : record.fields)
    if (field.shape->kind == schema::Kind::record) collect(field.shape->record(), records);
}

using Numbers = std::array<int, 4>;  // by Source

int& at(Numbers& numbers, Source source) { return numbers[static_cast<std::size_t>(source)]; }

std::string counts() {
  std::set<const Record*> records;
  Numbers operations{}, names{}, limits{};
  int parameters_and_fields = 0;
  for (const auto* row : oresto::endpoints()) {
    ++at(operations, row->source);
    for (const auto* record : {&row->params(), &row->body(), &row->reply()}) collect(*record, records);
  }
  for (const auto* record : records)
    for (const auto& field : record->fields) {
      ++parameters_and_fields;
      ++at(names, field.rules.source);
      if (has_other_source(field)) ++at(limits, field.rules.limits);
    }
  std::string out = table_head({"source", "operations", "names of parameters and fields", "what it means"});
  const auto row = [&](Source source, std::string_view meaning) {
    out += table_row({to_string(source), std::to_string(at(operations, source)),
                      std::to_string(at(names, source)), meaning});
  };
  row(Source::manual, "The API's manual says so (API 4.21.0, models 3.16.0).");
  row(Source::help, "A public help page of a server shows it.");
  row(Source::inferred,
      "Nobody says so; concluded from twins. Such a rule warns and never refuses, such a name can "
      "be corrected.");
  return out + fmt::format("\nOf {} names, {} have limits that are only inferred though the name is not.\n",
                           parameters_and_fields, at(limits, Source::inferred));
}

std::string envelope() {
  const auto& error = schema::record_of<oresto::ServerMessage>();
  const auto& information = schema::record_of<oresto::RequestInformation>();
  std::string out = fmt::format(
      "\n## What every answer holds\n\n`Errors` and `ModelStateErrors` are lists of {}, whose items may be "
      "plain "
      "texts as well; where either is filled the call has failed, whatever the status. `RequestInformation` "
      "is one "
      "{}. The data stand beside them.\n",
      link(error.name, "#" + anchor(error.name)), link(information.name, "#" + anchor(information.name)));
  for (const auto* record : {&error, &information})
    out += fmt::format("\n### {}\n\n{}\n\n{}", record->name, markdown(record->text),
                       field_table(*record, Models()));
  return out;
}

/// What the pages say of XML, once for all.
std::string xml() {
  const auto& row = oresto::delivery_days::put.row;
  return fmt::format(
      "\n## XML and corrected names\n\nEach operation has an XML area. The namespace of its documents is {} "
      "and the "
      "area; lists of plain values and the errors have namespaces of their own. Elements stand in "
      "alphabetical order. "
      "The area is also the front of a key in the profile's `wire_names`, which corrects a name: {}.\n",
      code(fmt::format("{}AREA", oresto::xml_dialect.prefix)),
      code(wire_name_of(row, row.body().fields.back())));
}

}  // namespace

std::string index_page() {
  std::string out = fmt::format(
      "<!-- Made by `wsync dump reference`; do not edit. -->\n\n# The Oresto API\n\nThe {} operations as "
      "wsync "
      "knows "
      "them, page by page. The pages are made from the tables that the program runs on; `wsync api describe "
      "OPERATION` "
      "shows the same on a terminal. Where the documents disagree or are silent, "
      "[contradictions.md](contradictions.md) "
      "says what was decided.\n\n## How sure it is\n\n",
      oresto::endpoints().size());
  out += counts();
  out += "\n## Operations\n";
  for (const Area& area : areas()) {
    out += fmt::format("\n### {}\n\n{}\n\n", link(area.title, area.file), area.text);
    out += table_head({"operation", "call", "source", "what it does"});
    for (const auto* row : operations_of(area)) {
      const auto section = row->manual.empty() ? std::string() : fmt::format(" {}", row->manual);
      out += table_row({link(row->id, fmt::format("{}#{}", area.file, anchor(row->id))),
                        code(fmt::format("{} {}", net::to_string(row->method), row->path)),
                        fmt::format("{}{}", to_string(row->source), section), markdown(row->text)});
    }
  }
  return out + envelope() + xml();
}

}  // namespace wsync::app
