// SPDX-License-Identifier: MIT
// Every limit of every request, at every depth, broken in a JSON document and in a CSV file: found at its
// place.
#include <deque>
#include <map>

#include "base/file.hpp"
#include "catch2/catch.hpp"
#include "schema/check.hpp"
#include "schema/columns.hpp"
#include "schema/json.hpp"
#include "sync/input.hpp"
#include "tables/breaks.hpp"
#include "tables/every_record.hpp"
#include "unit/base/folder.hpp"

using namespace wsync;
using schema::Extent;
using schema::Kind;
using test::finding_at;

namespace {

/// The way from a request to a value of it: fields, of lists their first items.
using Way = std::vector<const Field*>;

template <class Use>
void each_way(const Record& record, const Way& before, Use use) {
  for (const auto& field : record.fields) {
    Way way = before;
    way.push_back(&field);
    use(way);
    if (field.shape->kind == Kind::record && way.size() < 4) each_way(field.record(), way, use);
  }
}

template <class Use>
void each_request(Use use) {
  std::map<const Record*, bool> seen;
  for (const auto* row : test::every_endpoint())
    if (row->has_body() && !std::exchange(seen[&row->body()], true)) {
      INFO(row->id);
      use(row->body());
    }
}

/// `$.ClientProducts[0].SalesPriceList`; of a list of plain values at the end `[0]` too.
std::string place(const Way& way, bool of_item = true) {
  std::string out = "$";
  for (const auto* field : way)
    out += "." + std::string(field->name) +
           (field->shape->list && (of_item || field != way.back()) ? "[0]" : "");
  return out;
}

void* holder_of(const Way& way, void* object) {
  for (std::size_t i = 0; i + 1 < way.size(); ++i) object = test::value_of(*way[i], object);
  return object;
}

std::string json_of(const Record& record, const void* object) {
  std::string json;
  schema::write_json(record, object, json);
  return json;
}

/// What is found in a document that people hand in.
std::vector<Problem> found_in(const Record& record, const std::string& json) {
  const auto object = record.make();
  std::vector<Problem> problems;
  REQUIRE(schema::read_json(json, record, object.get(), problems, {schema::Reading::strict, {}, {}}));
  schema::check(record, object.get(), problems);
  return problems;
}

/// The models on a way without its last member.
class Lacking {
 public:
  Lacking(const Record& record, const Way& way) : record_(&copy(record, way, 0)) {}
  const Record& record() const { return *record_; }

 private:
  const Record& copy(const Record& record, const Way& way, std::size_t depth) {
    auto& fields = fields_.emplace_back(record.fields.begin(), record.fields.end());
    if (depth + 1 == way.size())
      std::erase_if(fields, [&](const Field& field) { return field.name == way[depth]->name; });
    for (auto& field : fields)
      if (field.name == way[depth]->name) field.renamed = &copy(field.record(), way, depth + 1);
    Record& it = records_.emplace_back(record);
    it.fields = fields;
    return it;
  }
  std::deque<std::vector<Field>> fields_{};
  std::deque<Record> records_{};
  const Record* record_;
};

std::string cell_of(const schema::Column& column, const void* object) {
  std::string cell, quoted = "\"";
  if (column.leaf().rules.secret && schema::has_cell(column, object)) {  // shown nowhere, but people write it
    Way way;
    for (const auto& step : column.steps) way.push_back(step.field);
    void* value = test::value_of(column.leaf(), holder_of(way, const_cast<void*>(object)));
    schema::write_scalar(column.leaf().shape->kind, value, cell);
  } else {
    schema::write_cell(column, object, cell);
  }
  for (const char c : cell) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + '"';
}

/// What is found in a file with that record as its one row; a cell may be replaced.
std::vector<Problem> found_in_csv(const Record& record, const std::vector<schema::Column>& columns,
                                  const void* object,
                                  const std::map<std::string, std::string>& instead = {}) {
  static const test::Folder folder;
  std::string header, row;
  for (const auto& column : columns) {
    header += (header.empty() ? "" : ";") + column.title;
    const auto other = instead.find(column.title);
    row += (&column == &columns.front() ? "" : ";") +
           (other == instead.end() ? cell_of(column, object) : other->second);
  }
  REQUIRE(write_file(folder.path / "file.csv", header + "\n" + row + "\n"));
  std::vector<Problem> findings;
  sync::InputOptions options;
  options.delimiter = ';';
  options.decimal = schema::DecimalMark::point;
  const auto input = sync::Input::read(folder.path / "file.csv", record, options, findings);
  REQUIRE(input);
  REQUIRE(input->size() == 1);
  const auto copy = record.make();
  input->check(input->row(0), copy.get(), findings);
  return findings;
}

/// The columns whose cells can be written: all but lists of records.
std::vector<schema::Column> columns_of(const Record& record) {
  auto columns = schema::all_columns(record);
  std::erase_if(columns,
                [](const schema::Column& column) { return column.leaf().shape->kind == Kind::record; });
  if (columns.size() < 2) columns.clear();  // a row of one empty cell is no row
  return columns;
}

Way way_of(const schema::Column& column) {
  Way way;
  for (const auto& step : column.steps) way.push_back(step.field);
  return way;
}

std::string csv_place(const std::string& title) { return "file.csv:2:" + title; }
std::string csv_place(const schema::Column& column) { return csv_place(column.title); }

/// What stands beside it: the same way, another end.
std::string beside(const schema::Column& column, std::string_view name) {
  const auto dot = column.title.rfind('.');
  return (dot == std::string::npos ? "" : column.title.substr(0, dot + 1)) + std::string(name);
}

}  // namespace

TEST_CASE("JSON: every limit of every request is found at its path, however deep") {
  int broken = 0, deep = 0;
  each_request([&](const Record& record) {
    each_way(record, {}, [&](const Way& way) {
      if (way.back()->shape->kind == Kind::record) return;
      INFO(place(way));
      for (const auto& one : test::breaks_of(*way.back())) {
        INFO(one.code);
        const auto object = test::sample_of(record, Extent::all);
        CHECK(finding_at(found_in(record, json_of(record, object.get())), place(way), one.code).empty());
        one.apply(test::value_of(*way.back(), holder_of(way, object.get())));
        CHECK(finding_at(found_in(record, json_of(record, object.get())), place(way), one.code) ==
              one.finding);
        ++broken;
        deep += way.size() > 1 ? 1 : 0;
      }
    });
  });
  CHECK(broken > 250);
  CHECK(deep > 40);
}

TEST_CASE(
    "JSON: every member that must be there and is not, and both of an either-or, is found at its path") {
  int missing = 0, pairs = 0;
  each_request([&](const Record& record) {
    const auto object = test::sample_of(record, Extent::all);
    each_way(record, {}, [&](const Way& way) {
      const auto& field = *way.back();
      INFO(place(way));
      const auto json = json_of(Lacking(record, way).record(), object.get());
      const bool warns = field.rules.limits == Source::inferred;
      if (field.required()) {
        ++missing;
        CHECK(finding_at(found_in(record, json), place(way, false), "required") == "required");
      } else if (field.rules.wanted) {
        ++missing;
        const std::string code = warns ? "wanted" : "required";
        CHECK(finding_at(found_in(record, json), place(way, false), code) == code + (warns ? "?" : ""));
      }
      if (field.rules.required_if_empty.empty()) return;
      ++pairs;
      const auto bare = test::sample_of(record, Extent::all);
      void* holder = holder_of(way, bare.get());
      const Record& owner = way.size() == 1 ? record : way[way.size() - 2]->record();
      const Field& other = *schema::find(owner, field.rules.required_if_empty);
      field.shape->clear(field.reach(holder));
      Way twin = way;
      twin.back() = &other;
      const auto found = [&] {
        const auto problems = found_in(record, json_of(record, bare.get()));
        return finding_at(problems, place(way, false), "either-or") +
               finding_at(problems, place(twin, false), "either-or");
      };
      CHECK(found().empty());
      other.shape->clear(other.reach(holder));
      CHECK(found() == std::string("either-or") + (warns ? "?" : ""));
    });
  });
  CHECK(missing > 80);
  CHECK(pairs >= 4);
}

TEST_CASE("CSV: every limit of every request is found in its row and column") {
  int broken = 0, deep = 0;
  each_request([&](const Record& record) {
    const auto columns = columns_of(record);
    for (const auto& column : columns) {
      INFO(column.title);
      const auto way = way_of(column);
      auto breaks = test::breaks_of(column.leaf());
      if (column.leaf().shape->kind != Kind::text)
        CHECK(finding_at(found_in_csv(record, columns, test::sample_of(record, Extent::all).get(),
                                      {{column.title, "x y"}}),
                         csv_place(column), "type") == "type");
      for (const auto& one : breaks) {
        INFO(one.code);
        const auto object = test::sample_of(record, Extent::all);
        one.apply(test::value_of(column.leaf(), holder_of(way, object.get())));
        CHECK(finding_at(found_in_csv(record, columns, object.get()), csv_place(column), one.code) ==
              (column.title.find("[fra]") == std::string::npos ? one.finding
                                                               : ""));  // the first item was broken
        ++broken;
        deep += way.size() > 1 ? 1 : 0;
      }
    }
  });
  CHECK(broken > 200);
  CHECK(deep > 20);
}

TEST_CASE(
    "CSV: every cell that must not be empty, and both of an either-or, is found in its row and column") {
  int missing = 0, pairs = 0;
  each_request([&](const Record& record) {
    const auto columns = columns_of(record);
    const auto object = test::sample_of(record, Extent::all);
    for (const auto& column : columns) {
      const auto& field = column.leaf();
      if (column.title.find('[') != std::string::npos) continue;  // an empty cell makes no item of a list
      INFO(column.title);
      const bool warns = field.rules.limits == Source::inferred;
      if (field.required() || field.rules.wanted) {
        ++missing;
        const std::string code = !field.required() && warns ? "wanted" : "required";
        CHECK(finding_at(found_in_csv(record, columns, object.get(), {{column.title, ""}}), csv_place(column),
                         code) == (code == "wanted" ? "wanted?" : "required"));
      }
      if (field.rules.required_if_empty.empty()) continue;
      const auto other = beside(column, field.rules.required_if_empty);
      ++pairs;
      std::map<std::string, std::string> neither{{column.title, ""}};
      for (const auto& one : columns)  // the other one may be a record with columns of its own
        if (one.title == other || one.title.starts_with(other + ".")) neither[one.title] = "";
      const auto findings = found_in_csv(record, columns, object.get(), neither);
      CHECK(finding_at(findings, csv_place(column), "either-or") +
                finding_at(findings, csv_place(other), "either-or") ==
            std::string("either-or") + (warns ? "?" : ""));
    }
  });
  CHECK(missing > 40);
  CHECK(pairs == 1);  // EanCode or Supplier
}
