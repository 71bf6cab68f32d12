// SPDX-License-Identifier: MIT
#include "systems.hpp"

#include <fmt/format.h>

#include <array>

#include "base/text.hpp"
#include "hancocks/stock.hpp"
#include "oresto/endpoints.hpp"
#include "schema/scalar.hpp"
#include "usage.hpp"

namespace wsync::app {
namespace {

constexpr auto table = std::to_array<System>({
    {"oresto", oresto::endpoints},
    {"hancocks", hancocks::endpoints},
});

std::string source_mark(schema::Source source) { return fmt::format("[{}]", to_string(source)); }

/// `text, at most 50 characters, required [manual]; ...`
std::string facts(const schema::Field& field) {
  const auto& rules = field.rules;
  std::string out = fmt::format("{}{}", to_string(field.shape->kind), field.shape->list ? " list" : "");
  if (field.required()) out += ", required";
  if (rules.wanted) out += ", probably required";
  if (rules.key == schema::Key::primary) out += ", key";
  if (!rules.required_if_empty.empty()) out += fmt::format(", required without {}", rules.required_if_empty);
  if (rules.min_length > 0) out += fmt::format(", at least {} characters", rules.min_length);
  if (rules.max_length > 0) out += fmt::format(", at most {} characters", rules.max_length);
  if (!rules.min.empty()) out += fmt::format(", from {}", rules.min);
  if (!rules.max.empty()) out += fmt::format(", to {}", rules.max);
  if (!rules.forbidden.empty()) out += fmt::format(", none of {}", rules.forbidden);
  out += ' ' + source_mark(rules.source);
  if (rules.limits != rules.source) out += fmt::format(", limits {}", source_mark(rules.limits));
  out += fmt::format(". {}", field.text);
  if (!rules.note.empty()) out += fmt::format(" {}", rules.note);
  return out;
}

void add_section(Page& page, std::string title, const schema::Record& record) {
  if (record.fields.empty()) return;
  page.title(std::move(title));
  add_fields(page, record);
}

std::string_view answer_of(api::Cardinality cardinality) {
  switch (cardinality) {
    case api::Cardinality::none: return "no data";
    case api::Cardinality::one: return "one record";
    case api::Cardinality::many: return "a list of records";
    case api::Cardinality::texts: return "a list of texts";
    case api::Cardinality::dates: return "a list of days";
    case api::Cardinality::number: return "a number";
  }
  return "";
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
  if (!row.alt_path.empty())
    page.text(fmt::format("The documents disagree: after 404 or 405 {} is tried once.", row.alt_path));
  if (row.paged) page.text("Its list comes in pages: Page and PageSize.");
  add_section(page, "Parameters", row.params());
  if (row.has_body()) add_section(page, fmt::format("Body ({})", row.body().name), row.body());
  page.title("Answer");
  page.text(fmt::format("{}{}.", answer_of(row.cardinality),
                        row.data.empty() ? "" : fmt::format(", in the member {}", row.data)));
  if (row.reply().name != "None") add_fields(page, row.reply());
  return page;
}

}  // namespace wsync::app
