// SPDX-License-Identifier: MIT
// Flat models as `Name=value&Name=value`: query strings and URL-encoded bodies.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "schema/record.hpp"
#include "schema/scalar.hpp"

namespace wsync::schema {

/// Whether a form says all of it: nothing nested, no empty list that must be said to be empty, some value.
bool fits_form(const Record& record, const void* object);

/// `a%20b` as `a b`; what is no escape stays as it is.
std::string percent_decoded(std::string_view text);
/// The same for names and values of forms and queries, where a plus is a blank too.
std::string form_decoded(std::string_view text);

/// Appends the members that have a value, percent-encoded; lists of plain values repeat their name. A masked
/// secret is `[redacted]`.
void write_form(const Record& record, const void* object, std::string& out, bool mask_secrets = false);

/// Reads pairs into `object`; names in any letter case. Unknown names are problems in strict reading only.
void read_form(std::string_view text, const Record& record, void* object, std::vector<Problem>& problems,
               Reading reading = Reading::strict);

}  // namespace wsync::schema
