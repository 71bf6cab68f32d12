// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "base/decimal.hpp"
#include "base/text.hpp"
#include "schema/json.hpp"
#include "sync/input.hpp"

namespace wsync::sync {
namespace {

/// Any JSON object: its members as they stand.
struct RawObject {
  Unknown unknown{};
};

const Record& describe(const RawObject*) {
  static constexpr Record it = record<RawObject>("Object", "A JSON object.", {});
  return it;
}

struct RawList {
  std::vector<RawObject> items{};
};

/// `Brand` as `BrandId`, as the model spells it; any other name as it is.
std::string own_name(const Record& record, std::string name) {
  Problem unused;
  const auto column =
      schema::find(record, name) == nullptr ? schema::find_column(record, name, unused) : std::nullopt;
  return column && column->steps.size() == 1 ? column->title : name;
}

/// The Id or Abbreviation of an object, as a list shows what a form holds; anything else as it is.
std::string id_in(std::string json) {
  if (json.empty() || json.front() != '{') return json;
  RawObject object;
  std::vector<Problem> none;
  if (!schema::read_json(json, schema::record_of<RawObject>(), &object, none)) return json;
  for (auto& member : object.unknown.members)
    if (same_ignoring_case(member.name, "Id") || same_ignoring_case(member.name, "Abbreviation"))
      return std::move(member.json);
  return json;
}

struct RawText {
  std::string text{};
};

/// What a JSON string says; nothing where it is no string.
std::optional<std::string> text_in(std::string_view json) {
  if (json.empty() || json.front() != '"') return std::nullopt;
  constexpr Field field = wsync::field<&RawText::text>("text", "A text.");
  RawText raw;
  std::vector<Problem> none;
  if (!schema::read_json_into(json, field, &raw, none)) return std::nullopt;
  return raw.text;
}

}  // namespace

Result<void> Input::read_json(std::string_view content, bool lines, std::vector<Problem>& findings) {
  if (trimmed(content).empty()) return fail(Code::input, "the file is empty");
  RawList list;
  std::vector<Problem> problems;
  if (lines) {
    std::size_t number = 0;
    for (const auto line : split(content, '\n')) {
      ++number;
      if (trimmed(line).empty()) continue;
      auto& item = list.items.emplace_back();
      const auto read = schema::read_json(trimmed(line), schema::record_of<RawObject>(), &item, problems);
      if (!read) return fail(Code::input, fmt::format("line {}: {}", number, read.error().message));
    }
  } else {
    constexpr Field items = field<&RawList::items>("rows", "The rows.");
    if (const auto read = schema::read_json_into(content, items, &list, problems); !read)
      return fail(Code::input, read.error().message);
  }
  std::vector<std::string> left_out;
  if (!problems.empty())
    return fail(Code::input, "every item must be an object: " + problems.front().message);
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    Row row{i + 1, options_.action, {}, {}};
    for (auto& member : list.items[i].unknown.members) {
      const auto name = field_name(member.name);
      member.name = own_name(*record_, name);
      if (member.name != name) member.json = id_in(std::move(member.json));
      if (is_only_shown(member.name)) {
        if (std::find(left_out.begin(), left_out.end(), name) == left_out.end()) left_out.push_back(name);
        continue;
      }
      if (same_ignoring_case(member.name, "Action")) {
        const std::string_view json = member.json;
        const std::optional<Action> action = json == "null" ? std::optional(options_.action)
                                             : json.front() == '"'
                                                 ? parse_action(json.substr(1, json.size() - 2))
                                                 : std::nullopt;
        if (action)
          row.action = *action;
        else
          findings.push_back({fmt::format("{}:{}:Action", name_, i + 1), "action",
                              member.json + " is no action", "create, update, merge, delete or ignore",
                              false});
        continue;
      }
      const auto twin = std::find_if(row.members.begin(), row.members.end(), [&](const auto& other) {
        return same_ignoring_case(other.name, member.name);
      });
      if (twin != row.members.end())
        findings.push_back({fmt::format("{}:{}:{}", name_, i + 1, member.name), "field.twice",
                            fmt::format("{} stands here twice", member.name), "", false});
      row.members.push_back(std::move(member));
    }
    rows_.push_back(std::move(row));
  }
  say_left_out(left_out);
  return {};
}

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
  const bool text = field.shape->kind == schema::Kind::text && field.rules.table.empty();
  const std::string_view cell = text ? std::string_view(row.cells[index]) : trimmed(row.cells[index]);
  const auto where = place(row, binding.column->title);
  if (field.rules.table.empty())
    return schema::read_cell(*binding.column, cell, binding.mark, object, findings, where);
  if (const auto value = looked_up(field, cell, where, findings))
    schema::read_cell(*binding.column, *value, binding.mark, object, findings, where);
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

bool Input::gives(const Row& row, std::string_view field) const {
  for (std::size_t i = 0; i < row.cells.size(); ++i)
    if (bindings_[i].column && same_ignoring_case(bindings_[i].column->title, field))
      return !row.cells[i].empty();
  const auto top = field.substr(0, field.find('.'));
  for (const auto& member : row.members)
    if (same_ignoring_case(member.name, top)) return member.json != "null";
  return false;
}

bool Input::is_only_shown(std::string_view name) const {
  Problem unused;
  return options_.shown != nullptr && !same_ignoring_case(name, "Action") &&
         !schema::find_column(*record_, name, unused) && schema::find_column(*options_.shown, name, unused);
}

void Input::say_left_out(const std::vector<std::string>& names) {
  if (!names.empty())
    remarks_.push_back(fmt::format("{}: left out, for it is only shown: {}", name_, join(names, ", ")));
}

bool Input::has_column(std::string_view field) const {
  return std::any_of(bindings_.begin(), bindings_.end(), [&](const Binding& binding) {
    return binding.column && same_ignoring_case(binding.column->title, field);
  });
}

bool Input::lacks_column(const Row& row, std::string_view field) const {
  return !row.cells.empty() && !has_column(field);
}

}  // namespace wsync::sync
