// SPDX-License-Identifier: MIT
// Records that people hand in as files: read whole, bound to the fields of a model, every finding with its
// place.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/look_up.hpp"
#include "base/result.hpp"
#include "schema/columns.hpp"
#include "schema/record.hpp"

namespace wsync::sync {

enum class Format : std::uint8_t { csv, json, jsonl };

/// What to do with a row. `merge` is the default: create what is new, update what is there.
enum class Action : std::uint8_t { merge, create, update, remove, ignore };

struct InputOptions {
  std::optional<Format> format{};                              // else by the file's suffix
  std::vector<std::pair<std::string, std::string>> renames{};  // column of the file -> field of the model
  std::optional<char> delimiter{};
  std::optional<schema::DecimalMark> decimal{};
  Action action = Action::merge;  // where the row does not say its own
  /// What a list shows of these records: fields that only it has are left out and said, so that a list can be
  /// edited and handed in again. `Segment.Id` of a list is `SegmentId` of a form.
  const Record* shown = nullptr;
  /// What a name in a look-up table is sent as; without it names stay as they are.
  std::function<Resolved(std::string_view table, std::string_view text)> resolve{};
};

struct Row {
  std::size_t number = 0;  // as a spreadsheet counts; in JSON: the position, from 1
  Action action = Action::merge;
  std::vector<std::string> cells{};        // one per column of a CSV file
  std::vector<Unknown::Member> members{};  // of a JSON object
};

/// The way to every value that a record must have: `ClientNumber`, `Location.StreetName`.
std::vector<std::string> required_fields(const Record& record);

/// The same for what is only inferred to be required.
std::vector<std::string> wanted_fields(const Record& record);

class Input {
 public:
  /// Reads the file and binds its columns. Fails where it is no such file; what is wrong with columns and
  /// rows is in `findings`. `key` names the fields that must not occur twice.
  static Result<Input> read(const std::filesystem::path& file, const Record& record,
                            const InputOptions& options, std::vector<Problem>& findings);

  /// How many rows there are, those with Action=ignore included.
  std::size_t size() const { return rows_.size(); }
  /// One of them, counted from 0; read from the file again, for they are not all kept.
  Row row(std::size_t index) const { return rows_[index]; }
  /// Lays what the row says over `object`; what it does not say stays.
  void fill(const Row& row, void* object, std::vector<Problem>& findings) const;
  /// Fills a new record and applies every rule of the model; places are `file:row:column`.
  void check(const Row& row, void* object, std::vector<Problem>& findings) const;
  /// `prices.csv:7:EanCode`
  std::string place(const Row& row, std::string_view field) const;
  /// The remarks that a person should see though nothing is wrong: `the comma is the decimal mark of Prijs`.
  const std::vector<std::string>& remarks() const { return remarks_; }

 private:
  struct Binding {
    std::string header{};                    // as the file has it
    std::optional<schema::Column> column{};  // nothing: the Action column, or one that nobody knows
    bool is_action = false;
    schema::DecimalMark mark = schema::DecimalMark::point;
  };

  Input(const Record& record, std::string name, InputOptions options)
      : record_(&record),
        name_(std::move(name)),
        options_(std::move(options)),
        required_(required_fields(record)) {}

  Result<void> read_csv(std::string_view file, std::vector<Problem>& findings);
  Result<void> read_json(std::string_view content, bool lines, std::vector<Problem>& findings);
  void bind(const std::vector<std::string_view>& header, std::vector<Problem>& findings);
  void find_idle_renames(const std::vector<std::string_view>& header, std::vector<Problem>& findings) const;
  void add_row(std::size_t number, const std::vector<std::string_view>& cells,
               std::vector<Problem>& findings);
  void find_marks(char delimiter, std::vector<Problem>& findings);
  std::string field_name(std::string_view header) const;
  std::optional<std::string> looked_up(const Field& field, std::string_view text, const std::string& where,
                                       std::vector<Problem>& findings) const;
  void fill_cell(const Row& row, std::size_t index, void* object, std::vector<Problem>& findings) const;
  void fill_member(const Row& row, const Unknown::Member& member, void* object,
                   std::vector<Problem>& findings) const;
  std::string header_of(std::string_view field) const;
  /// An update says what changes; what it does not say stays.
  bool needs(const Row& row, std::string_view field) const;
  bool gives(const Row& row, std::string_view field) const;
  bool has_column(std::string_view field) const;
  bool is_only_shown(std::string_view name) const;
  void say_left_out(const std::vector<std::string>& names);
  /// A CSV file without that column: said once, for the header.
  bool lacks_column(const Row& row, std::string_view field) const;

  const Record* record_;
  std::string name_;
  InputOptions options_;
  std::vector<std::string> required_;  // of rows that may be new; worked out once, looked at for every row
  std::vector<Binding> bindings_{};
  std::vector<Row> rows_{};
  std::vector<std::string> remarks_{};
};

std::optional<Action> parse_action(std::string_view text);

}  // namespace wsync::sync
