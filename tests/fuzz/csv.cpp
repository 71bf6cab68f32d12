// SPDX-License-Identifier: MIT
// Any bytes as a CSV file: the cells survive being written and read, and binding them to a model finds, never
// fails.
#include "schema/csv.hpp"

#include <csv.h>
#include <sys/mman.h>
#include <unistd.h>

#include <iterator>
#include <optional>
#include <string>

#include "sync/input.hpp"
#include "target.hpp"

using namespace wsync;

namespace {

using Cells = std::vector<std::vector<std::string>>;

Result<Cells> read(std::string_view text, const schema::CsvDialect& dialect) {
  Cells rows;
  std::size_t last = 0;
  auto read = schema::read_csv(text, dialect, [&](std::size_t number, const auto& cells) {
    fuzz::require(number > last, "rows are counted upwards");
    last = number;
    rows.emplace_back(cells.begin(), cells.end());
    return true;
  });
  if (!read) return fail(std::move(read.error()));
  return rows;
}

/// The same rows as libcsv finds them, which is the second opinion.
struct Second {
  Cells rows{};
  std::vector<std::string> row{};
  void end() {
    const bool blank = row.size() <= 1 && (row.empty() || row.front().empty());
    if (!blank) rows.push_back(row);
    row.clear();
  }
};

std::optional<Cells> read_by_libcsv(std::string_view text, char delimiter) {
  csv_parser parser;
  if (csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI | CSV_APPEND_NULL) != 0) return std::nullopt;
  csv_set_delim(&parser, static_cast<unsigned char>(delimiter));
  csv_set_space_func(&parser, [](unsigned char) { return 0; });
  Second second;
  const auto on_cell = [](void* content, std::size_t size, void* rows) {
    static_cast<Second*>(rows)->row.emplace_back(static_cast<const char*>(content), size);
  };
  const auto on_row = [](int, void* rows) { static_cast<Second*>(rows)->end(); };
  const bool whole = csv_parse(&parser, text.data(), text.size(), on_cell, on_row, &second) == text.size() &&
                     csv_fini(&parser, on_cell, on_row, &second) == 0;
  csv_free(&parser);
  return whole ? std::optional(second.rows) : std::nullopt;
}

void check_cells(std::string_view text) {
  const auto dialect = schema::detect_csv(text);
  if (!dialect) return;
  const auto rows = read(text, *dialect);
  const auto bare = text.substr(dialect->byte_order_mark ? 3 : 0);
  const auto second = read_by_libcsv(bare, dialect->delimiter);
  fuzz::require(rows.has_value() == second.has_value() && (!rows || *rows == *second),
                "libcsv reads the same rows", text);
  if (!rows) return;
  std::string written;
  for (const auto& row : *rows) {
    // A row of one empty cell is a blank line, which is no record.
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) written += dialect->delimiter;
      schema::write_csv_cell(row[i], dialect->delimiter, written);
    }
    written += "\r\n";
  }
  const auto again = read(written, {dialect->delimiter, false});
  fuzz::require(again && *again == *rows, "cells survive", text, written);
}

/// The file lives in memory only.
void check_input(const Record& record, std::string_view text, sync::Format format) {
  static const int file = memfd_create("input", 0);
  if (ftruncate(file, 0) != 0 || pwrite(file, text.data(), text.size(), 0) < 0) return;
  sync::InputOptions options;
  options.format = format;
  std::vector<Problem> findings;
  const auto input = sync::Input::read("/proc/self/fd/" + std::to_string(file), record, options, findings);
  if (!input) return;
  input->each(0, input->size(), [&](std::size_t index, const sync::Row& row) {
    const auto object = record.make();
    input->check(row, object.get(), findings);
    const auto again = input->row(index);
    fuzz::require(again.number == row.number && again.cells == row.cells && again.members == row.members &&
                      input->find_row(row.number) == index,
                  "a row is the same however it is reached");
    return true;
  });
  for (const auto& finding : findings)
    fuzz::require(!finding.where.empty() && !finding.message.empty(), "a finding says where and what",
                  finding.where);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto input = fuzz::split_input(data, size);
  constexpr sync::Format formats[] = {sync::Format::csv, sync::Format::json, sync::Format::jsonl,
                                      sync::Format::tsv};
  const auto format = formats[input.options % std::size(formats)];
  if (format == sync::Format::csv) check_cells(input.text);
  check_input(*input.model.record, input.text, format);
  return 0;
}
