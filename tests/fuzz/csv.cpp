// SPDX-License-Identifier: MIT
// Any bytes as a CSV file: the cells survive being written and read, and binding them to a model finds, never
// fails.
#include "schema/csv.hpp"

#include <sys/mman.h>
#include <unistd.h>

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

void check_cells(std::string_view text) {
  const auto dialect = schema::detect_csv(text);
  if (!dialect) return;
  const auto rows = read(text, *dialect);
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
  for (std::size_t position = 0; position < input->size(); ++position) {
    const auto row = input->row(position);
    const auto object = record.make();
    input->check(row, object.get(), findings);
  }
  for (const auto& finding : findings)
    fuzz::require(!finding.where.empty() && !finding.message.empty(), "a finding says where and what",
                  finding.where);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto input = fuzz::split_input(data, size);
  constexpr sync::Format formats[] = {sync::Format::csv, sync::Format::json, sync::Format::jsonl};
  const auto format = formats[input.options % 3];
  if (format == sync::Format::csv) check_cells(input.text);
  check_input(*input.model.record, input.text, format);
  return 0;
}
