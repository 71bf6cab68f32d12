// SPDX-License-Identifier: MIT
// How the parts of a container point at each other (ECMA-376 part 2, 9.3: relationships).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "schema/xlsx/container.hpp"

namespace wsync::schema::xlsx {

struct Relation {
  std::string id{};
  std::string type{};    // the last word of its address: `worksheet`
  std::string target{};  // a part, from the root of the container: `xl/worksheets/sheet1.xml`
};

/// `xl/` and `../docProps/core.xml` make `docProps/core.xml`.
std::string resolved(std::string_view folder, std::string_view target);

/// Those of a part (`xl/workbook.xml`), or of the container itself for an empty name. None where there is no
/// list. What lies outside of the container is left out.
Result<std::vector<Relation>> read_relations(const Container& container, std::string_view part);

}  // namespace wsync::schema::xlsx
