// SPDX-License-Identifier: MIT
#include "sync/input.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/encoding.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "schema/check.hpp"
#include "schema/csv.hpp"
#include "schema/json.hpp"

namespace wsync::sync {
namespace {

Format format_of(const std::filesystem::path& file) {
  const auto suffix = lower(file.extension().string());
  if (suffix == ".json") return Format::json;
  if (suffix == ".jsonl" || suffix == ".ndjson") return Format::jsonl;
  return Format::csv;
}

/// The ways to all values that pass `chosen`, through the nested records that are always there.
template <class Chosen>
void collect(const Record& record, const std::string& prefix, Chosen chosen, std::vector<std::string>& out) {
  for (const auto& field : record.fields) {
    const auto path = prefix + std::string(field.name);
    if (field.required() && field.shape->kind == schema::Kind::record)
      collect(field.record(), path + ".", chosen, out);
    else if (chosen(field))
      out.push_back(path);
  }
}

}  // namespace

std::vector<std::string> required_fields(const Record& record) {
  std::vector<std::string> fields;
  collect(
      record, "", [](const Field& field) { return field.required(); }, fields);
  return fields;
}

std::vector<std::string> wanted_fields(const Record& record) {
  std::vector<std::string> fields;
  collect(
      record, "", [](const Field& field) { return field.rules.wanted && !field.shape->list; }, fields);
  return fields;
}

std::optional<Action> parse_action(std::string_view text) {
  const auto word = lower(trimmed(text));
  if (word.empty() || word == "merge") return Action::merge;
  if (word == "create") return Action::create;
  if (word == "update") return Action::update;
  if (word == "delete") return Action::remove;
  if (word == "ignore") return Action::ignore;
  return std::nullopt;
}

Result<Input> Input::read(const std::filesystem::path& file, const Record& record,
                          const InputOptions& options, std::vector<Problem>& findings) {
  auto content = read_file(file);
  if (!content) {
    content.error().code = Code::input;
    content.error().hint = "Check the name of the file; nothing was sent.";
    return fail(std::move(content.error()));
  }
  const std::string name = file == "-" ? "standard input" : file.filename().string();
  const auto named = [&](Error error) {
    error.message = fmt::format("{}: {}", name, error.message);
    return fail(std::move(error));
  };
  Input input(record, name, options);
  const auto decoded = to_utf8(std::move(*content));
  if (!decoded) return named(decoded.error());
  if (decoded->encoding != "UTF-8")
    input.remarks_.push_back(fmt::format("{}: read as {}", name, decoded->encoding));
  const auto format = options.format.value_or(format_of(file));
  const auto read = format == Format::csv ? input.read_csv(decoded->text, findings)
                                          : input.read_json(decoded->text, format == Format::jsonl, findings);
  if (!read) return named(read.error());
  if (input.rows_.empty() && findings.empty())
    return fail(Code::input, fmt::format("{}: there are no rows", name));
  return input;
}

void Input::check(const Row& row, void* object, std::vector<Problem>& findings) const {
  std::vector<Problem> found;
  const auto before = findings.size();
  fill(row, object, findings);
  const std::vector<Problem> unread(findings.begin() + static_cast<std::ptrdiff_t>(before), findings.end());
  // What could not be read is one finding, not two.
  const auto is_unread = [&](const std::string& where) {
    return std::any_of(unread.begin(), unread.end(), [&](const Problem& one) { return one.where == where; });
  };
  schema::check(*record_, object, found);
  for (auto& problem : found) {
    const std::string field = row.cells.empty()
                                  ? problem.where.substr(std::min<std::size_t>(2, problem.where.size()))
                                  : schema::column_title(*record_, object, problem.where);
    const bool absence = problem.code == "required" || problem.code == "wanted";
    if (absence && (lacks_column(row, field) || !needs(row, field))) continue;
    problem.where = place(row, field);
    if (is_unread(problem.where) || (problem.code == "either-or" && !unread.empty())) continue;
    findings.push_back(std::move(problem));
  }
  for (const auto& field : required_) {
    Problem unused;
    if (gives(row, field) || lacks_column(row, field) || !needs(row, field)) continue;
    const auto column = schema::find_column(*record_, field, unused);
    if (is_unread(place(row, field))) continue;
    if (column->leaf().shape->kind != schema::Kind::text)  // an empty text is found by the rules
      findings.push_back({place(row, field), "required", fmt::format("{} is empty", field), "", false});
  }
}

bool Input::needs(const Row& row, std::string_view field) const {
  const Field* known = schema::find(*record_, field);
  return row.action != Action::update || (known != nullptr && known->rules.key == schema::Key::primary);
}

std::string Input::place(const Row& row, std::string_view field) const {
  return fmt::format("{}:{}:{}", name_, row.number, header_of(field));
}

std::string Input::header_of(std::string_view field) const {
  for (const auto& binding : bindings_)
    if (binding.column && same_ignoring_case(binding.column->title, field)) return binding.header;
  return std::string(field);
}

std::string Input::field_name(std::string_view header) const {
  for (const auto& [from, to] : options_.renames)
    if (same_ignoring_case(from, header)) return to;
  return std::string(header);
}

}  // namespace wsync::sync
