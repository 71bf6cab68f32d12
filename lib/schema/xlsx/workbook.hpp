// SPDX-License-Identifier: MIT
// The list of sheets, and what holds for all of them.
#pragma once

#include <string>
#include <vector>

#include "schema/xlsx.hpp"
#include "schema/xlsx/container.hpp"

namespace wsync::schema::xlsx {

struct Tab {
  SheetName sheet{};
  std::string part{};     // `xl/worksheets/sheet1.xml`
  bool has_cells = true;  // false: a chart, a dialogue
};

struct Workbook {
  std::vector<Tab> tabs{};
  bool from_1904 = false;  // which day the dates count from
  std::string strings{};   // parts; empty where there are none
  std::string styles{};
};

Result<Workbook> read_workbook(const Container& container);

}  // namespace wsync::schema::xlsx
