// SPDX-License-Identifier: MIT
// A file of rows and columns, whatever it was written as: CSV, a sheet of a workbook, or elements of XML.
// What the columns mean is the profile's business.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "hanos/finding.hpp"
#include "hanos/profile.hpp"
#include "schema/xlsx.hpp"

namespace wsync::hanos {

struct TableRow {
  std::size_t line = 0;                   // as a spreadsheet or editor counts
  std::vector<std::string> cells{};       // UTF-8, as many as the header has
  std::vector<schema::CellKind> kinds{};  // of a sheet's cells; empty: all are texts
};

struct Table {
  std::vector<std::string> header{};
  std::size_t header_line = 1;
  std::vector<TableRow> rows{};
  char delimiter = 0;                      // of CSV
  std::string encoding{};                  // as it was found or declared
  std::string sha256{};                    // of the file's bytes, where somebody asked for it
  std::optional<std::size_t> announced{};  // how many rows the file says it has
  std::vector<std::string> unmapped{};     // columns that no mapping asks for; of XML: elements
  std::vector<Finding> findings{};         // what is wrong with it as a file: A001 to A004
  std::vector<std::string> remarks{};
};

/// How much of a file is read at all.
struct ReadLimits {
  std::uintmax_t file_bytes = 256U << 20U;
  std::size_t rows = 500'000;
  std::size_t field_bytes = 10'000;
  static constexpr std::size_t columns = 1'000, name_bytes = 200, unmapped = 100;  // of a header
};

/// From a file's bytes. `file` is its name for findings. What cannot be read at all is a finding A001 to A003
/// and a table without rows.
Table read_csv_table(std::string bytes, const std::string& file, const Profile& profile,
                     const ReadLimits& limits);
/// Columns are the paths that the profile maps.
Table read_xml_table(std::string bytes, const std::string& file, const Profile& profile,
                     const ReadLimits& limits);
Table read_sheet_table(const std::filesystem::path& path, const std::string& file, const Profile& profile,
                       const ReadLimits& limits);

/// A finding about a file, to be filled in further.
Finding file_finding(std::string code, const std::string& file, std::string message, std::string hint = {});

}  // namespace wsync::hanos
