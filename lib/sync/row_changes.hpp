// SPDX-License-Identifier: MIT
// The changes of a row as JSON, as journals and plans keep them: `[{"field":...,"before":...,"after":...}]`.
#pragma once

#include <string>
#include <vector>

#include "schema/compare.hpp"
#include "sync/row_result.hpp"

namespace wsync::sync {

/// `[]` where nothing differs.
std::string json_of(const std::vector<schema::Change>& changes);
/// None where the text is empty, or no such list.
std::vector<RowChange> changes_in(const std::string& json);

}  // namespace wsync::sync
