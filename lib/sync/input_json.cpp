// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "sync/input.hpp"
#include "sync/json_items.hpp"

namespace wsync::sync {
namespace {

/// The Id or Abbreviation of an object, as a list shows what a form holds; anything else as it is.
std::string id_in(std::string json) {
  if (json.empty() || json.front() != '{') return json;
  auto members = json_members(json);
  if (!members) return json;
  for (auto& member : *members)
    if (same_ignoring_case(member.name, "Id") || same_ignoring_case(member.name, "Abbreviation"))
      return std::move(member.json);
  return json;
}

bool says_secret(const Record& record, const std::vector<Unknown::Member>& members);

bool says_secret(const Field& field, std::string_view json) {
  if (json == "null") return false;
  if (field.rules.secret) return true;
  if (field.shape->kind != schema::Kind::record) return false;
  if (json.starts_with('[')) {
    bool says = false;
    (void)each_item(json, [&](std::string_view item, std::size_t) -> Result<void> {
      says = says || says_secret(field, item);
      return {};
    });
    return says;
  }
  const auto members = json_members(json);
  return members && says_secret(field.record(), *members);
}

bool says_secret(const Record& record, const std::vector<Unknown::Member>& members) {
  return std::any_of(members.begin(), members.end(), [&](const auto& member) {
    const Field* field = schema::find(record, member.name);
    return field != nullptr && says_secret(*field, member.json);
  });
}

}  // namespace

Result<void> Input::read_list(std::vector<Problem>& findings) {
  objects_ = true;
  const auto first = text_.find_first_not_of(" \t\r\n");
  if (text_[first] == '{') {  // one object alone
    const auto object = json_value(text_, first);
    if (object.empty() || !trimmed(text_.substr(first + object.size())).empty())
      return fail(Code::input, object.empty() ? "this is no JSON: the object does not end"
                                              : "this is no JSON: something follows the object");
    return add_object(object, first, 1, findings);
  }
  return each_item(text_, [&](std::string_view item, std::size_t offset) -> Result<void> {
    auto added = add_object(item, offset, rows_.size() + 1, findings);
    if (!added) added.error().message = fmt::format("item {}: {}", rows_.size() + 1, added.error().message);
    return added;
  });
}

Result<void> Input::read_lines(std::vector<Problem>& findings) {
  objects_ = lines_ = true;
  std::size_t number = 0;
  for (std::size_t at = 0; at < text_.size();) {
    ++number;
    const auto line = text_.substr(at, text_.find('\n', at) - at);
    if (!trimmed(line).empty()) {
      auto added = add_object(trimmed(line), at, rows_.size() + 1, findings);
      if (!added) {
        added.error().message = fmt::format("line {}: {}", number, added.error().message);
        return added;
      }
    }
    at += line.size() + 1;
  }
  return {};
}

Result<void> Input::add_object(std::string_view json, std::size_t offset, std::size_t number,
                               std::vector<Problem>& findings) {
  auto members = json_members(json);
  if (!members) return fail(std::move(members.error()));
  kept_.passed(json.size());
  for (const auto& member : *members) {
    if (names_.find(member.name) != names_.end()) continue;
    const auto& name = names_.emplace(member.name, named(member.name)).first->second;
    if (name.left_out) left_out_.push_back(field_name(member.name));
  }
  Row row;
  row.number = number;
  object_row(std::move(*members), row, findings);
  has_secrets_ = has_secrets_ || says_secret(*record_, row.members);
  rows_.add(offset, number);
  return {};
}

/// `Brand` is `BrandId`, as the model spells it; any other name stays.
Input::Named Input::named(std::string_view name) const {
  Named named{field_name(name)};
  Problem unused;
  const bool known = schema::find(*record_, named.own) != nullptr;
  const auto column = known ? std::nullopt : schema::find_column(*record_, named.own, unused);
  if (column && column->steps.size() == 1 && column->title != named.own) {
    named.own = column->title;
    named.from_list = true;
  }
  named.is_action = same_ignoring_case(named.own, "Action");
  named.left_out = is_only_shown(named.own) || (!known && !column && is_result_name(named.own));
  return named;
}

void Input::object_row(std::vector<Unknown::Member> members, Row& row, std::vector<Problem>& findings) const {
  row.cells.clear();
  row.members.clear();
  row.action = options_.action;
  for (auto& member : members) {
    const auto& name = names_.find(member.name)->second;
    if (name.left_out) continue;
    if (name.is_action) {
      const std::string_view json = member.json;
      std::optional<Action> action;
      if (json == "null") action = options_.action;
      if (json.front() == '"') action = parse_action(json.substr(1, json.size() - 2));
      if (!action)
        findings.push_back({fmt::format("{}:{}:Action", name_, row.number), "action",
                            member.json + " is no action", "create, update, merge, delete or ignore", false});
      row.action = action.value_or(options_.action);
      continue;
    }
    if (name.from_list) member.json = id_in(std::move(member.json));
    member.name = name.own;
    const bool twin = std::any_of(row.members.begin(), row.members.end(), [&](const auto& other) {
      return same_ignoring_case(other.name, member.name);
    });
    if (twin)
      findings.push_back({fmt::format("{}:{}:{}", name_, row.number, member.name), "field.twice",
                          fmt::format("{} stands here twice", member.name), "", false});
    row.members.push_back(std::move(member));
  }
}

std::vector<Unknown::Member> Input::members(std::size_t index) const {
  const auto offset = rows_.offset(index);
  auto json = lines_ ? text_.substr(offset, text_.find('\n', offset) - offset) : json_value(text_, offset);
  kept_.passed(json.size());
  if (plan_) {
    const auto line = json_members(json);
    const auto* values = line ? find_member(*line, "values") : nullptr;
    return values == nullptr ? std::vector<Unknown::Member>{}
                             : json_members(*values).value_or(std::vector<Unknown::Member>{});
  }
  return json_members(json).value_or(std::vector<Unknown::Member>{});
}

}  // namespace wsync::sync
