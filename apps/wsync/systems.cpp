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
std::string facts(const schema::Field& field, std::string_view on_wire) {
  std::string out = type_of(field);
  for (const auto& part : {presence_of(field), key_of(field), limits_of(field)})
    if (!part.empty()) out += ", " + part;
  out += ' ' + source_mark(field.rules.source);
  if (on_wire != field.name) out += fmt::format(", {} on this server [profile]", on_wire);
  if (has_other_source(field)) out += fmt::format(", limits {}", source_mark(field.rules.limits));
  out += fmt::format(". {}", field.text);
  if (!field.rules.note.empty()) out += fmt::format(" {}", field.rules.note);
  return out;
}

void add_section(Page& page, std::string title, const schema::Record& record, const schema::Record& on_wire) {
  if (record.fields.empty()) return;
  page.title(std::move(title));
  add_fields(page, record, on_wire);
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

void add_fields(Page& page, const schema::Record& record, const schema::Record& on_wire,
                const std::string& prefix) {
  for (std::size_t i = 0; i < record.fields.size(); ++i) {
    const auto &field = record.fields[i], &twin = on_wire.fields[i];
    const std::string name = prefix + std::string(field.name);
    page.entry(name, facts(field, twin.name));
    const bool deeper = field.shape->kind == schema::Kind::record && std::ranges::count(name, '.') < 4;
    if (!deeper || &field.record() == &record) continue;
    add_fields(page, field.record(), twin.record(), name + (field.shape->list ? "[]." : "."));
  }
}

Page page_of(const Operation& operation, const api::WireNames& names) {
  const auto& row = *operation.row;
  const auto on_wire = [&](const schema::Record& record) -> const schema::Record& {
    return names.record(row, record);
  };
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
  add_section(page, "Parameters", row.params(), on_wire(row.params()));
  if (row.has_body())
    add_section(page, fmt::format("Body ({})", row.body().name), row.body(), on_wire(row.body()));
  page.title("Answer");
  std::string member = row.data.empty() ? "" : fmt::format(", in the member {}", row.data);
  if (names.data(row) != row.data) member += fmt::format(", {} on this server [profile]", names.data(row));
  page.text(fmt::format("{}{}{}.", answer_of(row.cardinality), member,
                        row.wrapper.empty() ? "" : fmt::format(" (class {})", row.wrapper)));
  if (row.reply().name != "None") add_fields(page, row.reply(), on_wire(row.reply()));
  return page;
}

}  // namespace wsync::app
