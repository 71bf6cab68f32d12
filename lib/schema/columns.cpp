// SPDX-License-Identifier: MIT
#include "schema/columns.hpp"

#include <fmt/format.h>

#include <charconv>

#include "base/text.hpp"
#include "schema/json.hpp"
#include "schema/scalar.hpp"

namespace wsync::schema {
namespace {

struct Piece {
  std::string_view name;
  std::string_view selector;
};

Piece parse_piece(std::string_view text) {
  const auto open = text.find('[');
  if (open == std::string_view::npos || text.back() != ']') return {text, {}};
  return {text.substr(0, open), text.substr(open + 1, text.size() - open - 2)};
}

/// The field that tells the items of a list apart: the language code, else a primary key that is a text.
const Field* selector_field(const Record& record) {
  for (const auto& field : record.fields)
    if (field.rules.format == Format::language && field.shape->kind == Kind::text) return &field;
  for (const auto& field : record.fields)
    if (field.rules.key == Key::primary && field.shape->kind == Kind::text) return &field;
  return nullptr;
}

const std::string* text_of(const Field& field, void* object) {
  void* member = field.reach(object);
  return field.shape->has(member) ? static_cast<std::string*>(field.shape->item(member, 0)) : nullptr;
}

/// The item of that selector; null where there is none.
void* find_item(const Step& step, void* member) {
  const Shape& shape = *step.field->shape;
  const Field* key = selector_field(step.field->record());
  for (std::size_t i = 0; i < shape.size(member); ++i) {
    void* item = shape.item(member, i);
    const auto* value = text_of(*key, item);
    if (value != nullptr && same_ignoring_case(*value, step.selector)) return item;
  }
  return nullptr;
}

/// The object that holds the leaf; null where something on the way is not there.
void* walk(const Column& column, const void* object) {
  void* at = const_cast<void*>(object);
  for (std::size_t i = 0; i + 1 < column.steps.size(); ++i) {
    const Step& step = column.steps[i];
    void* member = step.field->reach(at);
    if (!step.field->shape->has(member)) return nullptr;
    at = step.selector.empty() ? step.field->shape->item(member, 0) : find_item(step, member);
    if (at == nullptr) return nullptr;
  }
  return at;
}

void* walk_making(const Column& column, void* object) {
  void* at = object;
  for (std::size_t i = 0; i + 1 < column.steps.size(); ++i) {
    const Step& step = column.steps[i];
    void* member = step.field->reach(at);
    if (!step.field->shape->list) {
      at = step.field->shape->touch(member);
    } else if (void* there = find_item(step, member)) {
      at = there;
    } else {
      at = step.field->shape->append(member);
      const Field* key = selector_field(step.field->record());
      *static_cast<std::string*>(key->shape->touch(key->reach(at))) = step.selector;
    }
  }
  return at;
}

void write_one(const Field& field, const void* value, std::string& out) {
  if (field.rules.secret)
    out += "[redacted]";
  else if (field.shape->kind == Kind::record)
    write_json(field.record(), value, out, Secrets::masked);
  else
    write_scalar(field.shape->kind, value, out);
}

void collect(const Record& record, const std::string& prefix, const std::vector<Step>& way,
             const std::vector<std::string>& languages, std::vector<Column>& out) {
  for (const auto& field : record.fields) {
    const auto add = [&](const std::string& selector) {
      auto steps = way;
      steps.push_back({&field, selector});
      return steps;
    };
    const std::string title = prefix + std::string(field.name);
    const bool is_record = field.shape->kind == Kind::record;
    if (is_record && !field.shape->list && way.size() < 4) {
      collect(field.record(), title + ".", add({}), languages, out);
    } else if (is_record && field.shape->list && selector_field(field.record()) != nullptr &&
               selector_field(field.record())->rules.format == Format::language) {
      const Field* key = selector_field(field.record());
      for (const auto& language : languages)
        for (const auto& inner : field.record().fields) {
          if (&inner == key) continue;
          auto steps = add(language);
          steps.push_back({&inner, {}});
          out.push_back({fmt::format("{}[{}].{}", title, language, inner.name), std::move(steps)});
        }
    } else {
      out.push_back({title, add({})});
    }
  }
}

/// `12,50` as `12.50` where the file's mark is the comma. With the comma as mark a point is refused: is it
/// one of thousands?
std::optional<std::string_view> with_point(std::string_view text, DecimalMark mark, std::string& room) {
  if (mark == DecimalMark::point) return text;
  if (text.find('.') != std::string_view::npos) return std::nullopt;
  const auto comma = text.find(',');
  if (comma == std::string_view::npos) return text;
  room.assign(text);
  room[comma] = '.';
  return room;
}

std::string decimal_advice(std::string_view text, DecimalMark mark) {
  if (text.find(',') != std::string_view::npos && text.find('.') != std::string_view::npos)
    return "thousands separators are not taken: write 1234.50, or 1234,50 in a file with decimal commas";
  if (mark == DecimalMark::point && text.find(',') != std::string_view::npos)
    return "if the comma is the decimal mark, say so with --decimal comma";
  if (mark == DecimalMark::comma && text.find('.') != std::string_view::npos)
    return "the decimal mark of this file is the comma";
  return {};
}

/// `BrandId` and `ContentTypeAbbreviation` hold what a look-up table says, so that `Brand` may stand for
/// them.
std::string_view name_column(const Field& field) {
  std::string_view name = field.name;
  for (const std::string_view ending : {"Id", "Abbreviation"})
    if (name.ends_with(ending)) return name.substr(0, name.size() - ending.size());
  return name;
}

const Field* find_by_name_column(const Record& record, std::string_view name) {
  for (const auto& field : record.fields)
    if (!field.rules.table.empty() && same_ignoring_case(name_column(field), name)) return &field;
  return nullptr;
}

}  // namespace

std::optional<Column> find_column(const Record& record, std::string_view path, Problem& problem) {
  Column column;
  const Record* at = &record;
  for (const auto part : split(path, '.')) {
    const auto [name, selector] = parse_piece(trimmed(part));
    if (at == nullptr) {
      problem = {std::string(path), "column", fmt::format("{} has no fields of its own", column.title), "",
                 false};
      return std::nullopt;
    }
    const Field* field = find(*at, name);
    if (field == nullptr) field = find_by_name_column(*at, name);
    if (field == nullptr) {
      std::vector<std::string_view> names;
      for (const auto& candidate : at->fields) names.push_back(candidate.name);
      const auto close = near_miss(name, names);
      problem = {
          std::string(path), "column", fmt::format("there is no field {}", path),
          close ? fmt::format("did you mean {}{}?", column.title.empty() ? "" : column.title + ".", *close)
                : "",
          false};
      return std::nullopt;
    }
    const bool list_of_records = field->shape->list && field->shape->kind == Kind::record;
    if (!selector.empty() && (!list_of_records || selector_field(field->record()) == nullptr)) {
      problem = {std::string(path), "column", fmt::format("{} takes no [{}]", field->name, selector), "",
                 false};
      return std::nullopt;
    }
    column.title += column.title.empty() ? "" : ".";
    column.title +=
        selector.empty() ? std::string(field->name) : fmt::format("{}[{}]", field->name, selector);
    column.steps.push_back({field, std::string(selector)});
    at = field->shape->kind == Kind::record && (!field->shape->list || !selector.empty()) ? &field->record()
                                                                                          : nullptr;
  }
  // `Supplier` alone is the supplier's name: its column is `Supplier.Id`.
  if (const Field* id = at != nullptr ? find_by_name_column(*at, "") : nullptr) {
    column.title += fmt::format(".{}", id->name);
    column.steps.push_back({id, {}});
  }
  return column;
}

std::vector<Column> all_columns(const Record& record, const std::vector<std::string>& languages) {
  std::vector<Column> columns;
  collect(record, "", {}, languages, columns);
  return columns;
}

std::string column_title(const Record& record, const void* object, std::string_view place) {
  std::string title;
  const Record* at = &record;
  for (const auto part : split(place.substr(place.starts_with("$.") ? 2 : 0), '.')) {
    const auto [name, index] = parse_piece(part);
    title += (title.empty() ? "" : ".") + std::string(name);
    const Field* field = at == nullptr ? nullptr : find(*at, name);
    at = field != nullptr && field->shape->kind == Kind::record ? &field->record() : nullptr;
    if (at == nullptr) continue;  // the end, or a list of plain values in one cell
    void* member = field->reach(const_cast<void*>(object));
    std::size_t number = 0;
    std::from_chars(index.data(), index.data() + index.size(), number);
    if (number >= field->shape->size(member)) {
      at = nullptr;
      continue;
    }
    object = field->shape->item(member, number);
    const Field* key = field->shape->list ? selector_field(*at) : nullptr;
    if (const auto* selector = key == nullptr ? nullptr : text_of(*key, const_cast<void*>(object)))
      title += "[" + *selector + "]";
  }
  return title;
}

void write_cell(const Column& column, const void* object, std::string& out) {
  void* holder = walk(column, object);
  if (holder == nullptr) return;
  const Field& field = column.leaf();
  void* member = field.reach(holder);
  if (field.shape->list && !column.steps.back().selector.empty()) {
    if (void* item = find_item(column.steps.back(), member)) write_one(field, item, out);
    return;
  }
  const bool json_list = field.shape->list && field.shape->kind == Kind::record && field.shape->has(member);
  if (json_list) out += '[';
  for (std::size_t i = 0; i < field.shape->size(member); ++i) {
    if (i > 0) out += json_list ? ',' : '|';
    write_one(field, field.shape->item(member, i), out);
  }
  if (json_list) out += ']';
}

bool has_cell(const Column& column, const void* object) {
  void* holder = walk(column, object);
  if (holder == nullptr) return false;
  const Step& last = column.steps.back();
  void* member = last.field->reach(holder);
  return last.selector.empty() ? last.field->shape->has(member) : find_item(last, member) != nullptr;
}

void read_cell(const Column& column, std::string_view text, DecimalMark mark, void* object,
               std::vector<Problem>& problems, const std::string& where) {
  if (text.empty()) return;
  const Field& field = column.leaf();
  const auto complain = [&](std::string message, std::string advice) {
    problems.push_back({where, "type", std::move(message), std::move(advice), false});
  };
  if (field.shape->kind == Kind::record)
    return complain(fmt::format("{} has fields of its own", column.title), "");
  if (text == "#N/A") {
    if (void* holder = walk(column, object)) field.shape->clear(field.reach(holder));
    return;
  }
  void* member = field.reach(walk_making(column, object));
  if (field.shape->list) field.shape->clear(member);
  const auto read_item = [&](std::string_view item) {
    std::string room;
    const auto plain = field.shape->kind == Kind::decimal ? with_point(item, mark, room) : item;
    void* address = field.shape->list ? field.shape->append(member) : field.shape->touch(member);
    const auto expected = plain
                              ? read_scalar(field.shape->kind, Token::bare, *plain, Reading::strict, address)
                              : std::string(expectation(field.shape->kind));
    if (!expected) return;
    const bool decimal = field.shape->kind == Kind::decimal;
    complain(fmt::format("\"{}\" is not {}", field.rules.secret ? "[redacted]" : item, *expected),
             decimal ? decimal_advice(item, mark) : "");
  };
  if (!field.shape->list) return read_item(text);
  for (const auto item : split(text, '|')) read_item(item);
}

}  // namespace wsync::schema
