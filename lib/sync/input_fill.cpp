// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "base/decimal.hpp"
#include "base/text.hpp"
#include "schema/json.hpp"
#include "sync/input.hpp"
#include "sync/json_items.hpp"

namespace wsync::sync {

/// Names become ids on the way in. What is no name of anything is a finding, and the field stays as it is.
std::optional<std::string> Input::looked_up(const Field& field, std::string_view text,
                                            const std::string& where, std::vector<Problem>& findings) const {
  if (!options_.resolve || text == "#N/A") return std::string(text);
  auto resolved = options_.resolve(field.rules.table, text);
  if (resolved.id) return std::move(resolved.id);
  const bool id = field.shape->kind == schema::Kind::integer && Decimal::parse(text, false).has_value();
  if (resolved.pending && id) return std::string(text);
  findings.push_back({where, resolved.pending ? "name.pending" : "name.unknown", std::move(resolved.message),
                      std::move(resolved.advice), resolved.pending});
  return std::nullopt;
}

void Input::fill_cell(const Row& row, std::size_t index, void* object, std::vector<Problem>& findings) const {
  const auto& binding = bindings_[index];
  if (!binding.column || row.cells[index].empty()) return;
  const Field& field = binding.column->leaf();
  const bool named = !field.rules.table.empty();
  const bool text = field.shape->kind == schema::Kind::text && !named;
  const std::string_view cell = text ? std::string_view(row.cells[index]) : trimmed(row.cells[index]);
  const auto before = findings.size();
  if (!named)
    schema::read_cell(*binding.column, cell, binding.mark, object, findings, {});
  else if (const auto value = looked_up(field, cell, {}, findings))
    schema::read_cell(*binding.column, *value, binding.mark, object, findings, {});
  for (auto i = before; i < findings.size(); ++i) findings[i].where = place(row, binding.column->title);
}

void Input::fill_member(const Row& row, const Unknown::Member& member, void* object,
                        std::vector<Problem>& findings) const {
  std::vector<Problem> problems;
  Problem unknown;
  const auto column = schema::find_column(*record_, member.name, unknown);
  if (!column) {
    unknown.where = place(row, member.name);
    findings.push_back(std::move(unknown));
    return;
  }
  if (const auto name = text_in(member.json); name && !column->leaf().rules.table.empty()) {
    const auto where = place(row, column->title);
    if (const auto value = looked_up(column->leaf(), *name, where, findings))
      schema::read_cell(*column, *value, schema::DecimalMark::point, object, findings, where);
    return;
  }
  // A text holds an exact decimal as well as a number does.
  if (const auto& leaf = column->leaf();
      column->steps.size() == 1 && !leaf.shape->list && leaf.shape->kind == schema::Kind::decimal) {
    if (const auto text = text_in(member.json))
      return schema::read_cell(*column, trimmed(*text), schema::DecimalMark::point, object, findings,
                               place(row, column->title));
  }
  if (member.name.find('.') != std::string::npos) {
    findings.push_back(
        {place(row, member.name), "unknown", "JSON has objects: nest instead of writing dots", "", false});
    return;
  }
  const Field& field = *column->steps.front().field;
  if (field.shape->list || member.json == "null") field.shape->clear(field.reach(object));
  (void)schema::read_json_into(member.json, field, object, problems, schema::Reading::strict);
  for (auto& problem : problems) {
    const auto rest = problem.where.size() > 1 ? problem.where.substr(1) : "";
    problem.where = place(row, std::string(field.name) + rest);
    findings.push_back(std::move(problem));
  }
}

void Input::fill(const Row& row, void* object, std::vector<Problem>& findings) const {
  for (std::size_t i = 0; i < row.cells.size(); ++i) fill_cell(row, i, object, findings);
  for (const auto& member : row.members) fill_member(row, member, object, findings);
}

bool Input::gives(const Row& row, const Required& required) const {
  if (!objects_) return required.column && !row.cells[*required.column].empty();
  const auto top = std::string_view(required.field).substr(0, required.field.find('.'));
  for (const auto& member : row.members)
    if (same_ignoring_case(member.name, top)) return member.json != "null";
  return false;
}

}  // namespace wsync::sync
