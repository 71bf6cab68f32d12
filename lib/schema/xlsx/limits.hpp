// SPDX-License-Identifier: MIT
// How large the parts of a workbook may be: Excel's own limits where it has them, else what no list of people
// reaches and a machine still bears.
#pragma once

#include <cstddef>
#include <cstdint>

namespace wsync::schema::xlsx {

inline constexpr std::size_t max_rows = 1'048'576;     // Excel
inline constexpr std::size_t max_columns = 16'384;     // Excel: XFD
inline constexpr std::size_t max_text = 32'767 * 4;    // Excel: 32 767 UTF-16 units a cell; here bytes
inline constexpr std::size_t max_formats = 70'000;     // Excel: 65 490 styles
inline constexpr std::size_t max_format_code = 1'024;  // Excel: 255 characters
inline constexpr std::size_t max_sheets = 4'096;

inline constexpr std::size_t max_strings = 16'000'000;         // in the table of texts
inline constexpr std::size_t max_string_bytes = 256u << 20;    // of all of them together
inline constexpr std::uint64_t max_strings_part = 2ull << 30;  // the same as XML
inline constexpr std::uint64_t max_sheet_part = 16ull << 30;   // a sheet as XML, streamed
inline constexpr std::uint64_t max_small_part = 64ull << 20;   // styles, relations, the list of sheets
inline constexpr std::uint64_t max_parts = 10'000;             // files in the container

inline constexpr std::uint64_t max_growth = 400;  // times its packed size; numbered rows reach 15, others 350
inline constexpr std::uint64_t growth_allowance = 16u << 20;  // small parts may grow as they like
inline constexpr std::size_t max_token = 1u << 20;            // a tag with its attributes, a comment
inline constexpr int max_depth = 64;                          // of XML elements
inline constexpr std::size_t max_in_memory = 512u << 20;      // a workbook from standard input

}  // namespace wsync::schema::xlsx
