// SPDX-License-Identifier: MIT
#include "template.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "base/text.hpp"
#include "command.hpp"
#include "context.hpp"
#include "output/formats.hpp"
#include "sync/input.hpp"
#include "usage.hpp"

namespace wsync::app {

Result<int> write_template(Context& context) {
  const auto& typed = context.typed();
  const auto file = typed.value("template").value_or("-");
  if (context.command().columns == nullptr) return usage_error("this command reads no columns");
  if (file.ends_with(".json") || file.ends_with(".jsonl") || file.ends_with(".xlsx"))
    return usage_error("--template writes CSV or TSV: a header line", "Let FILE end in .csv or .tsv.");
  std::error_code unknown;
  if (file != "-" && std::filesystem::is_regular_file(file, unknown))
    return usage_error(fmt::format("{} is there already", file), "Take it away, or choose another name.");
  const auto& record = context.command().columns();
  auto columns = schema::all_columns(record);
  const auto required = sync::required_fields(record);
  std::stable_partition(columns.begin(), columns.end(), [&](const schema::Column& column) {
    return std::ranges::find(required, column.title) != required.end();
  });
  auto sink = Sink::open(file);
  if (!sink) return fail(std::move(sink.error()));
  const auto dialect = typed.value("csv-dialect") == "excel-nl" ? CsvDialect::excel_nl : CsvDialect::rfc4180;
  const auto count = columns.size();
  auto rows = file.ends_with(".tsv") ? tsv_rows(std::move(columns), std::move(*sink))
                                     : csv_rows(std::move(columns), std::move(*sink), dialect);
  if (auto finished = rows->finish(); !finished) return fail(std::move(finished.error()));
  if (file != "-")
    context.messages().say(
        fmt::format("{}: {} columns, of which {} must be filled", file, count, required.size()));
  return 0;
}

}  // namespace wsync::app
