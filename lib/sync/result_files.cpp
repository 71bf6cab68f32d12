// SPDX-License-Identifier: MIT
#include "sync/result_files.hpp"

#include <fmt/format.h>

#include <string_view>

#include "schema/csv.hpp"
#include "schema/json.hpp"

namespace wsync::sync {
namespace {

using Quoting = schema::CsvScanner::Quoting;

constexpr std::size_t buffer_size = 65536;
constexpr std::string_view names[] = {"success", "failed", "unprocessed"};

/// As -o tsv writes cells.
void write_escaped(std::string_view cell, std::string& out) {
  for (const char c : cell) {
    const auto at = std::string_view("\t\n\r\\").find(c);
    if (at == std::string_view::npos)
      out += c;
    else
      out += '\\', out += "tnr\\"[at];
  }
}

}  // namespace

Result<ResultFiles> ResultFiles::open(const std::filesystem::path& folder, const Input& input) {
  std::error_code fault;
  std::filesystem::create_directories(folder, fault);
  if (fault)
    return fail(Code::io, fmt::format("cannot make the folder {}: {}", folder.string(), fault.message()));
  ResultFiles files(input);
  const std::string_view suffix = input.has_objects()                             ? "jsonl"
                                  : input.dialect().quoting() == Quoting::escapes ? "tsv"
                                                                                  : "csv";
  const auto known = input.header();
  for (std::size_t i = 0; i < known.size(); ++i) files.own_.push_back(!input.is_left_out_result(i));
  for (const auto kind : {of_success, of_failed, of_unprocessed}) {
    auto file = PendingFile::create(folder / fmt::format("{}.{}", names[kind], suffix),
                                    input.has_secrets() ? Privacy::secret : Privacy::shared);
    if (!file) return fail(std::move(file.error()));
    files.files_.push_back({std::move(*file), {}});
    if (!input.has_objects()) files.write_header(kind, files.files_.back().buffer);
  }
  return files;
}

ResultFiles::Kind ResultFiles::kind_of(const RowResult& result) {
  if (result.outcome == "failed") return of_failed;
  if (result.outcome == "unprocessed" || result.outcome == "planned") return of_unprocessed;
  return of_success;
}

ResultFiles::Added ResultFiles::added_to(Kind kind, const RowResult& result) {
  auto row = std::to_string(result.row);
  if (kind == of_success) return {{"row", std::move(row)}, {"outcome", result.outcome}};
  if (kind == of_unprocessed) return {{"row", std::move(row)}};
  std::string message = result.message.value_or("");
  if (result.advice) message += (message.empty() ? "" : "; ") + *result.advice;
  return {{"code", result.code.value_or("")}, {"message", std::move(message)}, {"row", std::move(row)}};
}

Result<void> ResultFiles::add(const RowResult& result) {
  const auto index = input_->find_row(static_cast<std::size_t>(result.row));
  if (!index) return fail(Code::internal, fmt::format("the input has no row {}", result.row));
  const auto kind = kind_of(result);
  auto& [file, buffer] = files_[kind];
  const auto added = added_to(kind, result);
  if (input_->has_objects())
    write_object(*index, kind, added, buffer);
  else
    write_cells(*index, kind, added, buffer);
  if (buffer.size() < buffer_size) return {};
  auto written = file.write(buffer);
  buffer.clear();
  return written;
}

Result<void> ResultFiles::finish() {
  for (auto& [file, buffer] : files_) {
    if (auto written = file.write(buffer); !written) return written;
    if (auto done = file.commit(); !done) return done;
  }
  return {};
}

void ResultFiles::write_header(Kind kind, std::string& out) const {
  if (input_->byte_order_mark()) out += "\xEF\xBB\xBF";
  const auto header = input_->header();
  const bool quotes = input_->dialect().quoting() == Quoting::quotes;
  bool first = true;
  for (std::size_t i = 0; i < header.size(); ++i) {
    if (!own_[i]) continue;
    // Quotes around anything that may be taken for a delimiter, so that this is found out again.
    if (quotes && header[i].find_first_of(",;\t|") != std::string::npos) {
      if (!first) out += input_->dialect().delimiter();
      schema::write_csv_cell(header[i], header[i][header[i].find_first_of(",;\t|")], out);
    } else {
      write_cell(header[i], first, out);
    }
    first = false;
  }
  for (const auto& [name, value] : added_to(kind, {})) write_cell(name, std::exchange(first, false), out);
  out += quotes ? "\r\n" : "\n";
}

void ResultFiles::write_cells(std::size_t index, Kind kind, const Added& added, std::string& out) const {
  const auto cells = input_->cells(index);
  bool first = true;
  for (std::size_t i = 0; i < cells.size(); ++i)
    if (own_[i])
      write_cell(kind == of_success && input_->is_secret(i) ? "" : cells[i], std::exchange(first, false), out);
  for (const auto& [name, value] : added) write_cell(value, std::exchange(first, false), out);
  out += input_->dialect().quoting() == Quoting::quotes ? "\r\n" : "\n";
}

void ResultFiles::write_cell(std::string_view cell, bool first, std::string& out) const {
  const char delimiter = input_->dialect().delimiter();
  if (!first) out += delimiter;
  if (input_->dialect().quoting() == Quoting::quotes)
    schema::write_csv_cell(cell, delimiter, out);
  else
    write_escaped(cell, out);
}

void ResultFiles::write_object(std::size_t index, Kind kind, const Added& added, std::string& out) const {
  out += '{';
  const auto member = [&](std::string_view name) {
    if (out.back() != '{') out += ',';
    schema::write_json_string(name, out);
    out += ':';
  };
  for (const auto& one : input_->members(index)) {
    if (input_->is_left_out_result(one.name)) continue;
    const auto json = kind == of_success ? input_->open_part(one) : one.json;
    if (!json) continue;
    member(one.name);
    out += *json;
  }
  for (const auto& [name, value] : added) {
    member(name);
    if (name == "row")
      out += value;
    else
      schema::write_json_string(value, out);
  }
  out += "}\n";
}

}  // namespace wsync::sync
