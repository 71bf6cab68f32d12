// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "schema/json.hpp"
#include "sync/input.hpp"
#include "sync/json_items.hpp"

namespace wsync::sync {
namespace {

void add_name(std::string_view name, std::string& out) {
  if (!out.empty() && out.back() != '{') out += ',';
  schema::write_json_string(name, out);
  out += ':';
}

void add_texts(std::string_view name, const std::vector<std::string>& texts, std::string& out) {
  add_name(name, out);
  out += '[';
  for (const auto& text : texts) {
    if (&text != texts.data()) out += ',';
    schema::write_json_string(text, out);
  }
  out += ']';
}

/// The value without what is secret in it; nothing where all of it is.
std::optional<std::string> without_secrets(const Field& field, std::string_view json) {
  if (field.rules.secret) return std::nullopt;
  if (field.shape->kind != schema::Kind::record || json.empty()) return std::string(json);
  std::string out;
  if (json.front() == '[') {
    (void)each_item(json, [&](std::string_view item, std::size_t) -> Result<void> {
      out += out.empty() ? '[' : ',';
      out += without_secrets(field, item).value_or("null");
      return {};
    });
    return out.empty() ? "[]" : out + ']';
  }
  const auto members = json_members(json);
  if (!members) return std::string(json);
  out = "{";
  for (const auto& member : *members) {
    const Field* inner = schema::find(field.record(), member.name);
    const auto value = inner == nullptr ? member.json : without_secrets(*inner, member.json);
    if (!value) continue;
    add_name(member.name, out);
    out += *value;
  }
  return out + '}';
}

std::optional<std::string> text_of(const std::vector<Unknown::Member>& members, std::string_view name) {
  const auto* json = find_member(members, name);
  return json == nullptr ? std::nullopt : text_in(*json);
}

}  // namespace

std::string Input::heading() const {
  std::string out = "{";
  add_name("name", out);
  schema::write_json_string(name_, out);
  if (!objects_) {
    add_texts("columns", header(), out);
    add_name("delimiter", out);
    schema::write_json_string(std::string(1, scanner_.delimiter()), out);
    add_name("quotes", out);
    out += scanner_.quoting() == schema::CsvScanner::Quoting::quotes ? "true" : "false";
    add_name("byte_order_mark", out);
    out += byte_order_mark_ ? "true" : "false";
    std::vector<std::string> commas;
    for (const auto& binding : bindings_)
      if (binding.column && binding.mark == schema::DecimalMark::comma &&
          binding.column->leaf().shape->kind == schema::Kind::decimal)
        commas.push_back(binding.header);
    add_texts("decimal_comma", commas, out);
    add_name("renames", out);
    out += '{';
    for (const auto& [from, to] : options_.renames) {
      add_name(from, out);
      schema::write_json_string(to, out);
    }
    out += '}';
  }
  add_name("action", out);
  schema::write_json_string(to_string(options_.action), out);
  return out + '}';
}

bool Input::is_secret(std::size_t column) const {
  const auto& bound = bindings_[column].column;
  return bound && bound->leaf().rules.secret;
}

std::optional<std::string> Input::open_part(const Unknown::Member& member) const {
  const auto known = names_.find(member.name);
  const Field* field = schema::find(*record_, known == names_.end() ? member.name : known->second.own);
  return field == nullptr ? member.json : without_secrets(*field, member.json);
}

std::string Input::raw(const Row& row) const {
  if (objects_) {
    std::string out = "{";
    if (row.action != options_.action) {
      add_name("Action", out);
      schema::write_json_string(to_string(row.action), out);
    }
    for (const auto& member : row.members) {
      const Field* field = schema::find(*record_, member.name);
      const auto value = field == nullptr ? member.json : without_secrets(*field, member.json);
      if (!value) continue;
      add_name(member.name, out);
      out += *value;
    }
    return "\"values\":" + out + '}';
  }
  std::string out = "\"cells\":[";
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    if (i > 0) out += ',';
    if (is_secret(i))
      out += "null";
    else
      schema::write_json_string(row.cells[i], out);
  }
  return out + ']';
}

Result<Input> Input::read_plan(const std::filesystem::path& file, const Record& record,
                               const InputOptions& options, std::vector<Problem>& findings) {
  InputOptions own;
  own.shown = options.shown;
  own.resolve = options.resolve;
  Input input(record, file.filename().string(), own);
  auto text = read_text(file);
  if (!text) return fail(std::move(text.error()));
  input.kept_ = std::move(text->kept);
  input.text_ = text->text;
  const auto plan = file == "-" ? std::string("standard input") : file.filename().string();
  if (auto read = input.read_plan_lines(findings); !read) {
    read.error().message = fmt::format("{}: {}", plan, read.error().message);
    return fail(std::move(read.error()));
  }
  input.say_left_out();
  return input;
}

Result<void> Input::read_plan_lines(std::vector<Problem>& findings) {
  plan_ = lines_ = true;
  std::size_t number = 0;
  bool headed = false;
  for (std::size_t at = 0; at < text_.size();) {
    ++number;
    const auto line = text_.substr(at, text_.find('\n', at) - at);
    const auto offset = at;
    at += line.size() + 1;
    if (trimmed(line).empty()) continue;
    const auto broken = [&](std::string_view why) {
      return fail(Code::input, fmt::format("line {}: {}", number, why));
    };
    const auto members = json_members(line);
    if (!members) return broken(members.error().message);
    if (!headed) {
      const auto* input = find_member(*members, "input");
      if (input == nullptr) return broken("this is no plan: its first line has no \"input\"");
      if (auto read = read_heading(*input, findings); !read) return broken(read.error().message);
      headed = true;
      continue;
    }
    const auto* row = find_member(*members, "row");
    if (row == nullptr || find_member(*members, "refused") != nullptr) continue;
    const auto counted = Decimal::parse(*row, false);
    const auto position = counted ? counted->to_integer() : std::nullopt;
    if (!position || *position < 1) return broken("\"row\" is no number of a row");
    const auto row_number = static_cast<std::size_t>(*position);
    if (rows_.size() > 0 && rows_.number(rows_.size() - 1) >= row_number)
      return broken("rows do not stand in their order");
    if (objects_) {
      const auto* values = find_member(*members, "values");
      if (values == nullptr) return broken("the row has no \"values\"");
      if (auto added = add_object(*values, offset, row_number, findings); !added)
        return broken(added.error().message);
      continue;
    }
    const auto* json = find_member(*members, "cells");
    const auto cells = json == nullptr ? Result<std::vector<std::string>>{} : texts_in(*json);
    if (json == nullptr || !cells) return broken("the row has no \"cells\"");
    const auto rows = rows_.size();
    add_record({cells->begin(), cells->end()}, {}, offset, row_number, findings);
    if (rows_.size() == rows) rows_.add(offset, row_number);  // all that it says is secret
    kept_.passed(line.size());
  }
  if (!headed) return fail(Code::input, "this is no plan: it is empty");
  return {};
}

Result<void> Input::read_heading(std::string_view json, std::vector<Problem>& findings) {
  const auto heading = json_members(json);
  if (!heading) return fail(heading.error());
  if (auto name = text_of(*heading, "name")) name_ = std::move(*name);
  if (const auto action = text_of(*heading, "action"))
    options_.action = parse_action(*action).value_or(Action::merge);
  const auto* columns = find_member(*heading, "columns");
  objects_ = columns == nullptr;
  if (objects_) return {};
  const auto header = texts_in(*columns);
  if (!header) return fail(Code::input, "\"columns\" is no list of texts");
  if (const auto* renames = find_member(*heading, "renames"))
    for (const auto& [from, to] : json_members(*renames).value_or(std::vector<Unknown::Member>{}))
      options_.renames.emplace_back(from, text_in(to).value_or(""));
  const auto delimiter = text_of(*heading, "delimiter").value_or(",");
  const auto* quotes = find_member(*heading, "quotes");
  using Quoting = schema::CsvScanner::Quoting;
  scanner_ = schema::CsvScanner(delimiter.empty() ? ',' : delimiter.front(),
                                quotes != nullptr && *quotes == "false" ? Quoting::escapes : Quoting::quotes);
  const auto* mark = find_member(*heading, "byte_order_mark");
  byte_order_mark_ = mark != nullptr && *mark == "true";
  bind({header->begin(), header->end()}, findings);
  const auto* commas = find_member(*heading, "decimal_comma");
  const auto named = commas == nullptr ? Result<std::vector<std::string>>{} : texts_in(*commas);
  if (!named) return fail(Code::input, "\"decimal_comma\" is no list of texts");
  for (auto& binding : bindings_)
    if (std::find(named->begin(), named->end(), binding.header) != named->end())
      binding.mark = schema::DecimalMark::comma;
  return {};
}

std::vector<Unknown::Member> Input::plan_line(std::size_t index) const {
  const auto offset = rows_.offset(index);
  const auto line = text_.substr(offset, text_.find('\n', offset) - offset);
  kept_.passed(line.size());
  return json_members(line).value_or(std::vector<Unknown::Member>{});
}

}  // namespace wsync::sync
