// SPDX-License-Identifier: MIT
// How output was asked for: -o, --fields, --jq, --to, --csv-dialect.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "typed.hpp"

namespace wsync::app {

enum class Format : std::uint8_t { table, json, jsonl, csv, tsv, xml };
enum class CsvDialect : std::uint8_t { rfc4180, excel_nl };

struct OutputChoice {
  Format format = Format::table;
  CsvDialect dialect = CsvDialect::rfc4180;
  std::vector<std::string> fields{};   // empty: all, or the defaults of a table
  bool list_fields = false;            // --fields help
  bool one = false;                    // one record: in JSON an object, not an array
  std::string preface{};               // text that stands before a table
  std::optional<std::string> jq{};
  std::optional<std::string> to{};
};

/// Errors: usage, where options contradict each other.
Result<OutputChoice> output_choice(const Typed& typed);

}  // namespace wsync::app
