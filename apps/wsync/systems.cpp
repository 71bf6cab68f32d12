// SPDX-License-Identifier: MIT
#include "systems.hpp"

#include <fmt/format.h>

#include <array>

#include "base/text.hpp"
#include "field_facts.hpp"
#include "hancocks/stock.hpp"
#include "oresto/endpoints.hpp"
#include "oresto/shop.hpp"
#include "usage.hpp"

namespace wsync::app {
namespace {

constexpr auto table = std::to_array<System>({
    {"oresto", oresto::endpoints},
    {"hancocks", hancocks::endpoints},
});

std::string source_mark(schema::Source source) { return fmt::format("[{}]", to_string(source)); }

/// `text, required, key, at most 50 characters [manual], limits [inferred]. Article number. A note.`
std::string facts(const schema::Field& field) {
  std::string out = type_of(field);
  for (const auto& part : {presence_of(field), key_of(field), limits_of(field)})
    if (!part.empty()) out += ", " + part;
  out += ' ' + source_mark(field.rules.source);
  if (has_other_source(field)) out += fmt::format(", limits {}", source_mark(field.rules.limits));
  out += fmt::format(". {}", field.text);
  if (!field.rules.note.empty()) out += fmt::format(" {}", field.rules.note);
  return out;
}

void add_section(Page& page, std::string title, const schema::Record& record) {
  if (record.fields.empty()) return;
  page.title(std::move(title));
  add_fields(page, record);
}

/// The keys of wire_names for what is only inferred.
std::string correctable(const api::EndpointRow& row) {
  std::string keys;
  if (row.area.empty()) return keys;
  for (const auto* record : {&row.params(), &row.body()})
    for (const auto& field : record->fields)
      if (field.rules.source == schema::Source::inferred)
        keys += fmt::format("{}\"{}\"", keys.empty() ? "" : ", ", wire_name_of(row, field));
  return keys.empty() ? ""
                      : fmt::format("A wrong guess is corrected in wire_names of the profile: {}.", keys);
}

}  // namespace

std::span<const System> systems() { return table; }

Result<Operation> find_operation(std::string_view id) {
  std::vector<std::string_view> ids;
  for (const System& system : table) {
    std::string_view wanted = id;
    if (wanted.starts_with(system.name) && wanted.substr(system.name.size()).starts_with('.'))
      wanted.remove_prefix(system.name.size() + 1);
    for (const api::EndpointRow* row : system.endpoints()) {
      if (same_ignoring_case(row->id, wanted)) return Operation{&system, row};
      ids.push_back(row->id);
    }
  }
  auto hint = did_you_mean(id, ids);
  if (hint.empty()) hint = "`wsync api --list` lists them.";
  return usage_error(fmt::format("there is no operation \"{}\"", id), std::move(hint));
}

void add_fields(Page& page, const schema::Record& record, const std::string& prefix) {
  for (const auto& field : record.fields) {
    const std::string name = prefix + std::string(field.name);
    page.entry(name, facts(field));
    const bool deeper = field.shape->kind == schema::Kind::record && std::ranges::count(name, '.') < 4;
    if (!deeper || &field.shape->record() == &record) continue;
    add_fields(page, field.shape->record(), name + (field.shape->list ? "[]." : "."));
  }
}

Page page_of(const Operation& operation) {
  const auto& row = *operation.row;
  Page page;
  page.verbatim(fmt::format("  {} {} {}", operation.system->name, net::to_string(row.method), row.path));
  page.text(fmt::format("{}: {}", row.id, row.text));
  page.text(fmt::format("Known from: {}{}.", to_string(row.source),
                        row.manual.empty() ? "" : fmt::format(", section {}", row.manual)));
  if (!row.area.empty())
    page.text(fmt::format("XML area: {}, behind {}", row.area, oresto::xml_dialect.prefix));
  for (const auto& remark : {other_path_of(row), guard_of(row), correctable(row)})
    if (!remark.empty()) page.text(remark);
  if (row.paged) page.text("Its list comes in pages.");
  add_section(page, "Parameters", row.params());
  if (row.has_body()) add_section(page, fmt::format("Body ({})", row.body().name), row.body());
  page.title("Answer");
  page.text(fmt::format("{}{}{}.", answer_of(row.cardinality),
                        row.data.empty() ? "" : fmt::format(", in the member {}", row.data),
                        row.wrapper.empty() ? "" : fmt::format(" (class {})", row.wrapper)));
  if (row.reply().name != "None") add_fields(page, row.reply());
  return page;
}

}  // namespace wsync::app
