// SPDX-License-Identifier: MIT
// fuzz-seeds DIR: writes a valid example of every model, one folder a target.
#include <cstdio>
#include <filesystem>
#include <string>

#include "base/file.hpp"
#include "schema/columns.hpp"
#include "schema/csv.hpp"
#include "schema/form.hpp"
#include "schema/json.hpp"
#include "schema/sample.hpp"
#include "seeds_assortment.hpp"
#include "seeds_edifact.hpp"
#include "seeds_xlsx.hpp"
#include "target.hpp"

using namespace wsync;

namespace {

std::string as_csv(const Record& record, const void* object) {
  std::string header, row;
  for (const auto& column : schema::all_columns(record)) {
    std::string cell;
    schema::write_cell(column, object, cell);
    if (!header.empty()) header += ';', row += ';';
    schema::write_csv_cell(column.title, ';', header);
    schema::write_csv_cell(cell, ';', row);
  }
  return header + "\r\n" + row + "\r\n" + row + "\r\n";
}

bool put(const std::filesystem::path& folder, std::size_t model, int variant, const std::string& text) {
  std::filesystem::create_directories(folder);
  const std::string choice{static_cast<char>(model), static_cast<char>(variant)};
  return write_file(folder / (std::to_string(model) + "-" + std::to_string(variant)), choice + text)
      .has_value();
}

bool put_model(const std::filesystem::path& folder, std::size_t index) {
  const auto& [record, area] = fuzz::models()[index];
  bool good = true;
  for (const int variant : {0, 1}) {
    const auto object = record->make();
    schema::fill_sample(*record, object.get(), variant == 0 ? schema::Extent::all : schema::Extent::required);
    std::string json, xml, form;
    schema::write_json(*record, object.get(), json);
    schema::write_xml(fuzz::dialect, area, record->name, *record, object.get(), xml);
    schema::write_form(*record, object.get(), form);
    good = put(folder / "json", index, variant, json) && put(folder / "xml", index, variant, xml) &&
           put(folder / "form", index, variant, form) &&
           (variant == 0 ? put(folder / "csv", index, 0, as_csv(*record, object.get()))
                         : put(folder / "csv", index, 2, json + "\n" + json)) &&
           good;
  }
  return good;
}

bool put_scalars(const std::filesystem::path& folder) {
  std::filesystem::create_directories(folder);
  int number = 0;
  bool good = true;
  for (const char* text :
       {"12.30", "-0.05", "1E+16", "9999999999999999999999999999999999", "2026-11-25", "1.5e-3",
        "2026-11-25T06:52:19.0114513+01:00", "2026-11-25+01:00", "2024-02-29T00:00:00Z",
        "2026-10-25T02:30:00", "2026-03-29T02:30:00", "5499245849959", "54992458", "012345678905"})
    good = write_file(folder / std::to_string(number++), text).has_value() && good;
  return good;
}

}  // namespace

int main(int count, char** words) {
  if (count != 2) {
    std::fputs("usage: fuzz-seeds DIR\n", stderr);
    return 2;
  }
  const std::filesystem::path folder = words[1];
  bool good = put_scalars(folder / "scalar") && fuzz::put_workbooks(folder / "xlsx") &&
              fuzz::put_interchanges(folder / "edifact") && fuzz::put_assortments(folder / "assortment") &&
              fuzz::models().size() < 256;
  for (std::size_t i = 0; i < fuzz::models().size(); ++i) good = put_model(folder, i) && good;
  std::printf("%zu models\n", fuzz::models().size());
  return good ? 0 : 1;
}
