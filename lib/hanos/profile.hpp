// SPDX-License-Identifier: MIT
// How files of assortments look: which format, which column means what, which words are used. Hanos publishes
// no layout, so that what it delivers to a customer is put into such a profile, not into code.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "hanos/assortment.hpp"
#include "hanos/extraction.hpp"
#include "hanos/target.hpp"
#include "hanos/unit.hpp"
#include "schema/columns.hpp"

namespace wsync::hanos {

enum class FileFormat : std::uint8_t { csv, xml, xlsx, ubl_catalogue, pricat };
/// `csv`, `xml`, `xlsx`, `ubl-catalogue`, `pricat`.
std::string_view to_string(FileFormat format);
std::optional<FileFormat> parse_file_format(std::string_view text);

/// What is done with a cell's text before it is read.
struct Transform {
  enum class What : std::uint8_t { trim, upper, strip_leading, pad, before, after, map, regex };
  What what = What::trim;
  std::string argument{};                  // the character, the text that parts, or the table's name
  std::size_t width = 0;                   // of pad
  std::optional<Extraction> extraction{};  // of regex
  std::string text{};                      // as the profile says it
};
/// `trim`, `upper`, `strip_leading:0`, `pad:8:0`, `before:/`, `after:/`, `map:NAME`, `regex:PATTERN`. Errors:
/// config.
Result<Transform> parse_transform(std::string_view text);

/// Where a value comes from: the first of these columns (CSV, XLSX: a header, or `#3` for the third column)
/// or paths (XML: `price/amount@currency` below the row's element, `/@customer` from the root) that the file
/// has. A constant stands in where the file has none of them, or nothing in it.
struct Mapping {
  std::vector<std::string> names{};
  std::optional<std::string> constant{};
  std::vector<Transform> transforms{};
  bool may_lack = false;  // taken over from wsync's own layout, whose optional columns may be left out
};

/// Limits and lists of the checks, and what is only known of this wholesaler.
struct CheckRules {
  std::int64_t max_age_hours = 36;                                         // A006
  Decimal max_fall_percent{30};                                            // A007
  Decimal max_price_change_percent{25};                                    // A022
  std::vector<Decimal> vat_percents{Decimal{0}, Decimal{9}, Decimal{21}};  // A021
  Currency currency{"EUR"};                                                // A023
  std::optional<std::size_t> article_number_digits{};                      // A016: only a warning, ever
};

struct Profile {
  std::string name{};
  Provenance provenance = Provenance::user;
  FileFormat format = FileFormat::csv;
  Mode mode = Mode::full;
  std::string file_pattern{};  // `{customer}_*.csv`: the customer number in the file's name; empty: not in it
  std::string encoding = "auto";                 // or utf-8, utf-16, iso-8859-1, windows-1252
  std::optional<char> delimiter{};               // else found out
  std::optional<schema::DecimalMark> decimal{};  // else proved column by column
  std::optional<char> thousands{};               // else no number has one
  std::string date_format = "yyyy-MM-dd";        // yyyy or yy, MM, dd and what parts them
  std::string row_path = "article";              // XML: the elements of articles, from the root
  std::string sheet{};                           // XLSX: by name; falls back to the first one with data
  bool strict_headers = true;                    // a column that nobody knows is an error
  bool content_per_unit = true;  // UBL: ContentUnitQuantity is of a consumer unit, not the total
  std::map<Target, Mapping> map{};
  std::vector<std::string> ignored{};  // columns: names with * ? and # (a digit)
  UnitWords units{};
  std::map<Target, std::set<std::string>> yes{}, no{};  // own words of flags; else Y J 1 Ja and N 0 Nee
  std::map<std::string, std::map<std::string, std::string>> tables{};  // of `map:NAME`
  CheckRules checks{};
  std::string remark{};  // a sentence on where the layout comes from
};

/// What wsync comes with: `canonical-csv`, `canonical-xml`, `canonical-xlsx`, `hanos-sheet`, `pricat`,
/// `ubl-catalogue`.
std::span<const Profile> presets();
/// Null where there is none.
const Profile* find_preset(std::string_view name);
/// The canonical one for that file's suffix: .xml, .xlsx, else CSV.
const Profile& canonical_for(const std::filesystem::path& file);

/// Reads a profile in TOML (docs/hanos/profiles.md). `name` is the file's name for errors; it also names the
/// profile unless it says `name` itself. Errors (`config`): every line that is wrong, and what a profile must
/// map and does not.
Result<Profile> read_profile(std::string_view toml, const std::string& name);

/// A preset's name, or a file (`.toml` at its end or a `/` in it). Errors: `config`, `io`.
Result<Profile> load_profile(const std::string& name_or_file);

/// What must be mapped or constant so that files can be read at all, and is not.
std::vector<std::string> missing_targets(const Profile& profile);

/// Whether a text fits a pattern with `*`, `?` and `#` (a digit); letter case does not matter.
bool fits_pattern(std::string_view text, std::string_view pattern);

/// The customer number that a pattern of names (drop_pattern.hpp) finds in a file's name (without folders);
/// names that the archive gives say nothing.
std::optional<CustomerNumber> customer_in_name(std::string_view file_name, std::string_view pattern);

}  // namespace wsync::hanos
