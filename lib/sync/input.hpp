// SPDX-License-Identifier: MIT
// Records that people hand in as files: bound to the fields of a model, every finding with its place. What is
// kept of a row is where it begins; it is read from the text again when it is asked for.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/look_up.hpp"
#include "base/result.hpp"
#include "schema/columns.hpp"
#include "schema/csv_scanner.hpp"
#include "schema/record.hpp"
#include "schema/xlsx.hpp"
#include "sync/input_text.hpp"
#include "sync/row_index.hpp"

namespace wsync::sync {

enum class Format : std::uint8_t { csv, tsv, json, jsonl, xlsx };

/// By its suffix; else CSV.
Format format_of(const std::filesystem::path& file);

/// What to do with a row. `merge` is the default: create what is new, update what is there.
enum class Action : std::uint8_t { merge, create, update, remove, ignore };

/// Of what is there already a row says only what changes, or which record is meant.
constexpr bool needs_only_key(Action action) { return action == Action::update || action == Action::remove; }

struct InputOptions {
  std::optional<Format> format{};                              // else by the file's suffix
  std::vector<std::pair<std::string, std::string>> renames{};  // column of the file -> field of the model
  std::optional<char> delimiter{};
  std::optional<schema::DecimalMark> decimal{};
  Action action = Action::merge;       // where the row does not say its own
  std::optional<std::string> sheet{};  // of a workbook: its name, or its position from 1; else the first one
  /// What a list shows of these records: fields that only it has are left out and said, so that a list can be
  /// edited and handed in again. `Segment.Id` of a list is `SegmentId` of a form.
  const Record* shown = nullptr;
  /// What a name in a look-up table is sent as; without it names stay as they are.
  std::function<Resolved(std::string_view table, std::string_view text)> resolve{};
};

struct Row {
  std::size_t number = 0;  // as a spreadsheet counts; in JSON: the position, from 1
  Action action = Action::merge;
  std::vector<std::string> cells{};        // one per column of a CSV file or sheet
  std::vector<Unknown::Member> members{};  // of a JSON object
  std::vector<std::size_t> unusable{};     // columns of a sheet with cells that have a finding: no blank ones
};

/// The way to every value that a record must have: `ClientNumber`, `Location.StreetName`.
std::vector<std::string> required_fields(const Record& record);

/// The same for what is only inferred to be required.
std::vector<std::string> wanted_fields(const Record& record);

/// The names that result files add to a row. An input that has them, and whose model has not, is read without
/// them.
bool is_result_name(std::string_view name);

class Input {
 public:
  /// Reads the file once and binds its columns. Fails where it is no such file; what is wrong with columns
  /// and rows is in `findings`. Of a workbook it is one sheet, with places as `prices.xlsx:Sheet1:7:EanCode`.
  static Result<Input> read(const std::filesystem::path& file, const Record& record,
                            const InputOptions& options, std::vector<Problem>& findings);
  /// The same of text that is there already; with `Format::xlsx` it is what `SheetText` made of a sheet.
  static Result<Input> read_text_of(const std::string& name, InputText text, const Record& record,
                                    const InputOptions& options, std::vector<Problem>& findings);
  /// The rows of a plan: JSON Lines of which the first has `input` (see `heading`) and those with `row` hold
  /// what `raw` gave; other lines are no rows. Of the options only `shown` and `resolve` count.
  static Result<Input> read_plan(const std::filesystem::path& file, const Record& record,
                                 const InputOptions& options, std::vector<Problem>& findings);

  /// How many rows there are, those with Action=ignore included.
  std::size_t size() const { return rows_.size(); }
  /// One of them, counted from 0; read from the text again, for they are not kept.
  Row row(std::size_t index) const;
  /// At most `count` rows from `first` on, cheaper than one by one. False stops.
  using RowUse = std::function<bool(std::size_t index, const Row& row)>;
  void each(std::size_t first, std::size_t count, const RowUse& use) const;
  /// The index of the row with that number.
  std::optional<std::size_t> find_row(std::size_t number) const { return rows_.find(number); }

  /// Lays what the row says over `object`; what it does not say stays.
  void fill(const Row& row, void* object, std::vector<Problem>& findings) const;
  /// Fills a new record and applies every rule of the model; places are `file:row:column`.
  void check(const Row& row, void* object, std::vector<Problem>& findings) const;
  /// False where a field that new records must have is missing in the row, or empty.
  bool says(const Row& row, std::string_view field) const;
  /// `prices.csv:7:EanCode`
  std::string place(const Row& row, std::string_view field) const;
  /// The remarks that a person should see though nothing is wrong: `the comma is the decimal mark of Prijs`.
  const std::vector<std::string>& remarks() const { return remarks_; }

  /// For plans: how the rows are to be read, as a JSON object, and a row as a member of one: `"cells":[...]`
  /// or `"values":{...}`. Secrets are left out of both: null as a cell, no member as a value.
  std::string heading() const;
  std::string raw(const Row& row) const;
  /// Whether the file says a secret: what `raw` gives is then less than the row.
  bool has_secrets() const { return has_secrets_; }
  /// Whether a column says secrets; what of a member, as it stands there, is none: nothing where all of it is one.
  bool is_secret(std::size_t column) const;
  std::optional<std::string> open_part(const Unknown::Member& member) const;

  /// For files that look like this one: objects or columns, and how these are written.
  bool has_objects() const { return objects_; }
  const schema::CsvScanner& dialect() const { return scanner_; }
  bool byte_order_mark() const { return byte_order_mark_; }
  std::vector<std::string> header() const;
  /// A row exactly as it stands there, one cell per column. In a sheet's column with decimal commas its
  /// numbers have one too.
  std::vector<std::string> cells(std::size_t index) const;
  std::vector<Unknown::Member> members(std::size_t index) const;
  /// A column or member that an earlier result file added, and that means nothing here.
  bool is_left_out_result(std::size_t column) const {
    return !bindings_[column].column && is_result_name(bindings_[column].header);
  }
  bool is_left_out_result(std::string_view member) const {
    const auto known = names_.find(member);
    return known != names_.end() && known->second.left_out && is_result_name(member);
  }

 private:
  struct Binding {
    std::string header{};                    // as the file has it
    std::optional<schema::Column> column{};  // nothing: the Action column, or one that nobody knows
    bool is_action = false;
    schema::DecimalMark mark = schema::DecimalMark::point;
  };
  struct Required {
    std::string field{};
    bool is_key = false;
    bool is_text = false;
    std::optional<std::size_t> column{};  // of a CSV file
  };
  /// What a member of a JSON object is, by the name that it has there.
  struct Named {
    std::string own{};       // as the model spells it
    bool from_list = false;  // an object of which only the id counts
    bool left_out = false;
    bool is_action = false;
  };

  Input(const Record& record, std::string name, InputOptions options);

  static Result<Input> read_sheet(const std::filesystem::path& file, const std::string& name,
                                  const Record& record, const InputOptions& options,
                                  std::vector<Problem>& findings);
  void place_findings(std::vector<schema::CellFinding> found, std::vector<Problem>& findings) const;
  Result<void> read_cells(std::vector<Problem>& findings);
  Result<void> read_list(std::vector<Problem>& findings);
  Result<void> read_lines(std::vector<Problem>& findings);
  Result<void> read_plan_lines(std::vector<Problem>& findings);
  Result<void> read_heading(std::string_view json, std::vector<Problem>& findings);
  Result<void> add_object(std::string_view json, std::size_t offset, std::size_t number,
                          std::vector<Problem>& findings);
  void bind(const std::vector<std::string_view>& header, std::vector<Problem>& findings);
  void find_required_columns();
  void forgive_columns(std::vector<Problem>& findings) const;
  void find_idle_renames(const std::vector<std::string_view>& header, std::vector<Problem>& findings) const;
  bool add_record(const std::vector<std::string_view>& cells, std::string_view kinds, std::size_t offset,
                  std::size_t number, std::vector<Problem>& findings);
  Named named(std::string_view name) const;
  void object_row(std::vector<Unknown::Member> members, Row& row, std::vector<Problem>& findings) const;
  void cells_row(const std::vector<std::string_view>& cells, Row& row) const;
  std::string_view scan(std::size_t index, schema::CsvCells& room) const;
  void write_marks(std::string_view kinds, schema::CsvCells& room) const;
  void read_row(std::size_t index, Row& row, schema::CsvCells& room) const;
  std::vector<Unknown::Member> plan_line(std::size_t index) const;
  std::string field_name(std::string_view header) const;
  std::optional<std::string> looked_up(const Field& field, std::string_view text, const std::string& where,
                                       std::vector<Problem>& findings) const;
  void fill_cell(const Row& row, std::size_t index, void* object, std::vector<Problem>& findings) const;
  void fill_member(const Row& row, const Unknown::Member& member, void* object,
                   std::vector<Problem>& findings) const;
  std::string header_of(std::string_view field) const;
  /// An update says what changes; what it does not say stays.
  bool needs(const Row& row, std::string_view field) const;
  bool gives(const Row& row, const Required& required) const;
  bool has_column(std::string_view field) const;
  bool is_only_shown(std::string_view name) const;
  void say_left_out();
  /// A CSV file without that column: said once, for the header.
  bool lacks_column(std::string_view field) const { return !objects_ && !has_column(field); }

  const Record* record_;
  std::string name_;
  InputOptions options_;
  SpooledText kept_{};
  std::string_view text_{};
  bool byte_order_mark_ = false;
  bool objects_ = false;  // JSON, or a plan made from it
  bool lines_ = false;    // an object ends with its line
  bool plan_ = false;
  bool has_secrets_ = false;
  bool sheet_ = false;  // the text is what SheetText made of one
  std::size_t header_row_ = 1;
  schema::CsvScanner scanner_{','};
  RowIndex rows_{};
  std::vector<Required> required_{};  // of rows that may be new; worked out once, looked at for every row
  std::vector<Binding> bindings_{};
  std::map<std::string, Named, std::less<>> names_{};  // of members that occur
  std::vector<std::string> left_out_{};                // of these, in the order that they came
  std::vector<std::string> remarks_{};
};

std::optional<Action> parse_action(std::string_view text);
std::string_view to_string(Action action);

}  // namespace wsync::sync
