// SPDX-License-Identifier: MIT
// The rules of a model, applied: lengths, ranges, forbidden characters, either-or, check digits. All findings
// at once.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "schema/record.hpp"

namespace wsync::schema {

/// Appends what is wrong with `object`; paths begin with `path`. Rules that are only inferred warn.
void check(const Record& record, const void* object, std::vector<Problem>& problems,
           const std::string& path = "$");

/// The findings on one value of a field: its text, its range, its format.
void check_value(const Field& field, const void* value, std::vector<Problem>& problems,
                 const std::string& path);

/// Whether any of these refuses.
bool refuses(const std::vector<Problem>& problems);

}  // namespace wsync::schema
