// SPDX-License-Identifier: MIT
// Models as flat columns: `Location.StreetName`, `Localizations[nld].Description`, lists separated by `|`.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "schema/record.hpp"

namespace wsync::schema {

/// One step from a record to a member of it; `selector` picks the item of a list by its language code or key.
struct Step {
  const Field* field = nullptr;
  std::string selector{};
};

/// A way from a record to one value. The title is spelt as the model spells it, whatever was asked for.
struct Column {
  std::string title{};
  std::vector<Step> steps{};
  const Field& leaf() const { return *steps.back().field; }
};

/// The column of that path, letter case ignored; otherwise a problem with a near miss. Where a look-up table says what
/// a field holds, its name without `Id` or `Abbreviation` does too: `Brand` is `BrandId`, `Supplier` is `Supplier.Id`.
std::optional<Column> find_column(const Record& record, std::string_view path, Problem& problem);

/// Every value that a record can show: nested records by dots, lists of texts as one cell, lists of records
/// that are told apart by language as `Name[nld].Field` for the languages given, other lists as one cell of
/// JSON.
std::vector<Column> all_columns(const Record& record,
                                const std::vector<std::string>& languages = {"nld", "fra"});

/// The title of the column that a place found by `check` belongs to: `$.Texts[1].Description` is
/// `Texts[fra].Description` where that is the second item's language, `$.Foods[2]` is `Foods`.
std::string column_title(const Record& record, const void* object, std::string_view place);

/// Appends the cell's text; nothing where there is no value. Secrets are `[redacted]`.
void write_cell(const Column& column, const void* object, std::string& out);

/// Whether the cell is there at all: tells null from an empty text.
bool has_cell(const Column& column, const void* object);

enum class DecimalMark : std::uint8_t { point, comma };

/// Reads a cell's text into `object`, making what is on the way. `#N/A` clears the value. Problems say what
/// was expected; `where` is the cell's place (`prices.csv:7:Prijs`). An empty cell changes nothing.
void read_cell(const Column& column, std::string_view text, DecimalMark mark, void* object,
               std::vector<Problem>& problems, const std::string& where);

}  // namespace wsync::schema
