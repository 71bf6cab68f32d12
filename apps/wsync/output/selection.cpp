// SPDX-License-Identifier: MIT
#include "output/selection.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "schema/scalar.hpp"

namespace wsync::app {
namespace {

Problem unknown_field(const schema::Record& record, std::string_view name) {
  std::vector<std::string_view> names;
  for (const auto& field : record.fields) names.push_back(field.name);
  Problem problem{.where = {},
                  .code = "usage.field",
                  .message = fmt::format("{} has no field \"{}\"", record.name, name)};
  if (const auto near = near_miss(name, names)) problem.advice = fmt::format("did you mean {}?", *near);
  return problem;
}

/// Adds one path below `into`; false where a name is unknown.
bool add_path(const schema::Record& record, std::string_view path, Selection& into,
              std::vector<Problem>& problems) {
  const auto dot = path.find('.');
  std::string_view name = path.substr(0, dot), selector;
  if (const auto bracket = name.find('['); bracket != name.npos && name.ends_with(']')) {
    selector = name.substr(bracket + 1, name.size() - bracket - 2);
    name = name.substr(0, bracket);
  }
  const schema::Field* field = schema::find(record, name);
  if (field == nullptr) {
    problems.push_back(unknown_field(record, name));
    return false;
  }
  auto same = std::ranges::find_if(into, [&](const Selected& other) {
    return other.field == field && same_ignoring_case(other.selector, selector);
  });
  const bool fresh = same == into.end();
  if (fresh) same = into.insert(into.end(), Selected{field, std::string(selector), {}});
  if (dot == path.npos) {
    same->below.clear();  // all of it
    return true;
  }
  if (field->shape->kind != schema::Kind::record) {
    problems.push_back(unknown_field(record, path));
    return false;
  }
  if (!fresh && same->below.empty()) return true;  // all of it is kept already
  return add_path(field->record(), path.substr(dot + 1), same->below, problems);
}

}  // namespace

Selection select(const schema::Record& record, const std::vector<std::string>& paths,
                 std::vector<Problem>& problems) {
  Selection selection;
  for (const std::string& path : paths) add_path(record, path, selection, problems);
  return selection;
}

bool matches(const Selected& selected, const schema::Record& record, const void* item) {
  if (selected.selector.empty()) return true;
  return std::ranges::any_of(record.fields, [&](const schema::Field& field) {
    const bool tells_apart =
        field.rules.format == schema::Format::language || field.rules.key != schema::Key::none;
    const void* member = field.reach_const(item);
    if (!tells_apart || field.shape->list || field.shape->kind == schema::Kind::record ||
        !field.shape->has(member))
      return false;
    std::string text;
    schema::write_scalar(field.shape->kind, field.shape->item(const_cast<void*>(member), 0), text);
    return same_ignoring_case(text, selected.selector);
  });
}

}  // namespace wsync::app
