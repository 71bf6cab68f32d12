// SPDX-License-Identifier: MIT
// The formats of -o, each a way to write records to a sink.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "output/choice.hpp"
#include "output/rows.hpp"
#include "output/selection.hpp"
#include "output/sink.hpp"
#include "schema/columns.hpp"

namespace wsync::app {

using Columns = std::vector<schema::Column>;

/// An empty selection is all of the record.
std::unique_ptr<Rows> json_rows(const schema::Record& record, Selection selection, std::unique_ptr<Sink> sink,
                                bool lines);
std::unique_ptr<Rows> xml_rows(const schema::Record& record, Selection selection, std::unique_ptr<Sink> sink);
std::unique_ptr<Rows> csv_rows(Columns columns, std::unique_ptr<Sink> sink, CsvDialect dialect);
std::unique_ptr<Rows> tsv_rows(Columns columns, std::unique_ptr<Sink> sink);

struct TableStyle {
  bool bold_header = false;
  std::size_t width = 0;    // of the terminal; 0: as wide as it gets
};
std::unique_ptr<Rows> table_rows(Columns columns, std::unique_ptr<Sink> sink, TableStyle style);

/// JSON through a jq expression; with `lines` each record by itself.
Result<std::unique_ptr<Rows>> jq_rows(const schema::Record& record, Selection selection, std::unique_ptr<Sink> sink,
                                      const std::string& expression, bool lines);

/// The rows that were asked for. `columns` are the defaults of a table. Errors: usage, for unknown fields.
Result<std::unique_ptr<Rows>> open_rows(const OutputChoice& choice, const schema::Record& record,
                                        const std::vector<std::string_view>& columns, bool colour);

/// What `--fields help` prints: one line a column, its kind and meaning.
std::string field_list(const schema::Record& record);

}  // namespace wsync::app
