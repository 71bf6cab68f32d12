// SPDX-License-Identifier: MIT
// One document around a list of rows: what is known of them as a whole, then the rows as they come, however many.
#pragma once

#include <memory>

#include "output/choice.hpp"
#include "output/rows.hpp"
#include "schema/record.hpp"

namespace wsync::app {

/// `object` is of `around`, whose last field is `rows`, a list of `row`; it holds none of them. It is written at once,
/// the rows as they are added; an expression of --jq gets the whole when it is finished. For json and xml.
/// --fields names fields of a row. Errors: usage, for fields that there are not; io.
Result<std::unique_ptr<Rows>> open_document(const OutputChoice& choice, const schema::Record& around,
                                            const void* object, const schema::Record& row);

}  // namespace wsync::app
