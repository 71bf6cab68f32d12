// SPDX-License-Identifier: MIT
#include "sync/input.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "schema/check.hpp"

namespace wsync::sync {
namespace {

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

constexpr auto actions = std::to_array<std::pair<Action, std::string_view>>({{Action::merge, "merge"},
                                                                             {Action::create, "create"},
                                                                             {Action::update, "update"},
                                                                             {Action::remove, "delete"},
                                                                             {Action::ignore, "ignore"}});

/// What a file without a suffix that tells shows at its beginning to be something else than CSV.
std::optional<Error> no_csv(const std::string& name, std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first == text.npos) return std::nullopt;
  const char sign = text[first];
  if (sign != '{' && sign != '[' && sign != '<') return std::nullopt;
  Error error{.code = Code::input};
  error.message = fmt::format("{}: this is {}, not CSV", name, sign == '<' ? "XML or a web page" : "JSON");
  error.hint = sign == '[' ? "Say --format json."
               : sign == '{'
                   ? "Say --format jsonl where each line is an object; JSON has to be a list of them."
                   : "Open it in a spreadsheet program and save it as \"Excel workbook (.xlsx)\" or as CSV.";
  return error;
}

}  // namespace

Format format_of(const std::filesystem::path& file) {
  const auto suffix = lower(file.extension().string());
  if (suffix == ".json") return Format::json;
  if (suffix == ".jsonl" || suffix == ".ndjson") return Format::jsonl;
  if (suffix == ".tsv") return Format::tsv;
  // Those that are none, its reader knows by their content and tells what to do with them.
  constexpr std::array workbooks{".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".fods"};
  if (std::find(workbooks.begin(), workbooks.end(), suffix) != workbooks.end()) return Format::xlsx;
  return Format::csv;
}

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
  if (word.empty()) return Action::merge;
  for (const auto& [action, name] : actions)
    if (word == name) return action;
  return std::nullopt;
}

std::string_view to_string(Action action) {
  return std::find_if(actions.begin(), actions.end(), [&](const auto& one) { return one.first == action; })
      ->second;
}

bool is_result_name(std::string_view name) {
  constexpr std::array names{"row", "outcome", "code", "message"};
  return std::any_of(names.begin(), names.end(),
                     [&](std::string_view one) { return same_ignoring_case(one, name); });
}

Input::Input(const Record& record, std::string name, InputOptions options)
    : record_(&record), name_(std::move(name)), options_(std::move(options)) {
  for (auto& field : required_fields(record)) {
    Problem unused;
    const auto column = schema::find_column(record, field, unused);
    const Field* top = schema::find(record, field);
    required_.push_back({field, top != nullptr && top->rules.key == schema::Key::primary,
                         column->leaf().shape->kind == schema::Kind::text, std::nullopt});
  }
}

Result<Input> Input::read(const std::filesystem::path& file, const Record& record,
                          const InputOptions& options, std::vector<Problem>& findings) {
  const std::string name = file == "-" ? "standard input" : file.filename().string();
  InputOptions own = options;
  own.format = options.format.value_or(format_of(file));
  if (own.format == Format::xlsx) return read_sheet(file, name, record, own, findings);
  if (options.sheet) {
    Error error{.code = Code::usage, .message = fmt::format("--sheet is for workbooks; {} is none", name)};
    error.hint = "A workbook whose name does not end with .xlsx is read with --format xlsx.";
    return fail(std::move(error));
  }
  auto text = read_text(file);
  if (!text) {
    Error error = std::move(text.error());
    if (error.code == Code::input) {
      error.message = fmt::format("{}: {}", name, error.message);
    } else if (error.hint.empty()) {  // else it was no fault of the file's: no room for a temporary one
      error.hint = "Check the name of the file; nothing was sent.";
      error.code = Code::input;
    }
    return fail(std::move(error));
  }
  if (!options.format && own.format == Format::csv)
    if (auto other = no_csv(name, text->text)) return fail(std::move(*other));
  return read_text_of(name, std::move(*text), record, own, findings);
}

Result<Input> Input::read_text_of(const std::string& name, InputText text, const Record& record,
                                  const InputOptions& options, std::vector<Problem>& findings) {
  Input input(record, name, options);
  const auto named = [&](Error error) {
    error.message = fmt::format("{}: {}", name, error.message);
    return fail(std::move(error));
  };
  if (text.encoding != "UTF-8")
    input.remarks_.push_back(fmt::format("{}: read as {}", name, text.encoding));
  input.kept_ = std::move(text.kept);
  input.text_ = text.text;
  // What was no UTF-8 needs a mark for a spreadsheet to read it as UTF-8 from now on.
  input.byte_order_mark_ = text.byte_order_mark || text.encoding != "UTF-8";
  if (trimmed(input.text_).empty()) return named({.code = Code::input, .message = "the file is empty"});
  Result<void> read;
  switch (options.format.value_or(Format::csv)) {
    case Format::csv:
    case Format::tsv: read = input.read_cells(findings); break;
    case Format::json: read = input.read_list(findings); break;
    case Format::jsonl: read = input.read_lines(findings); break;
    case Format::xlsx:
      input.sheet_ = input.byte_order_mark_ = true;  // result files are opened with a spreadsheet program
      read = input.read_cells(findings);
      break;
  }
  if (!read) return named(std::move(read.error()));
  input.forgive_columns(findings);
  input.say_left_out();
  if (input.rows_.size() == 0)  // a night without failures leaves such a file
    findings.push_back({name, "rows.none", "there are no rows: there is nothing to do", "", true});
  return input;
}

void Input::check(const Row& row, void* object, std::vector<Problem>& findings) const {
  const auto before = findings.size();
  fill(row, object, findings);
  const auto filled = findings.size();
  // What could not be read is one finding, not two.
  const auto is_unread = [&](const std::string& where) {
    for (const auto column : row.unusable)
      if (where == fmt::format("{}:{}:{}", name_, row.number, bindings_[column].header)) return true;
    return std::any_of(findings.begin() + static_cast<std::ptrdiff_t>(before),
                       findings.begin() + static_cast<std::ptrdiff_t>(filled),
                       [&](const Problem& one) { return one.where == where; });
  };
  std::vector<Problem> found;
  schema::check(*record_, object, found);
  for (auto& problem : found) {
    const std::string field = objects_ ? problem.where.substr(std::min<std::size_t>(2, problem.where.size()))
                                       : schema::column_title(*record_, object, problem.where);
    const bool absence = problem.code == "required" || problem.code == "wanted";
    if (absence && (lacks_column(field) || !needs(row, field))) continue;
    if (!absence && !says(row, field)) continue;  // what is missing has no wrong value
    problem.where = place(row, field);
    const bool unread = filled > before || !row.unusable.empty();
    if (is_unread(problem.where) || (problem.code == "either-or" && (unread || needs_only_key(row.action)))) continue;
    findings.push_back(std::move(problem));
  }
  for (const auto& required : required_) {
    if (required.is_text) continue;  // an empty text is found by the rules
    if (gives(row, required) || (!objects_ && !required.column)) continue;
    if (needs_only_key(row.action) && !required.is_key) continue;
    auto where = place(row, required.field);
    if (!is_unread(where))
      findings.push_back(
          {std::move(where), "required", fmt::format("{} is empty", required.field), "", false});
  }
}

bool Input::says(const Row& row, std::string_view field) const {
  const auto required = std::find_if(required_.begin(), required_.end(),
                                     [&](const Required& one) { return same_ignoring_case(one.field, field); });
  return required == required_.end() || gives(row, *required);
}

bool Input::needs(const Row& row, std::string_view field) const {
  const Field* known = schema::find(*record_, field);
  return !needs_only_key(row.action) || (known != nullptr && known->rules.key == schema::Key::primary);
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
