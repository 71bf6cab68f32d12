// SPDX-License-Identifier: MIT
// What a document is written with: the fields of its rows, where it goes, and the expression of --jq.
#pragma once

#include <memory>

#include "output/choice.hpp"
#include "output/jq.hpp"
#include "output/selection.hpp"
#include "output/sink.hpp"
#include "schema/record.hpp"

namespace wsync::app {

struct DocumentParts {
  Selection selection{};                // of a row; empty: all of it
  std::unique_ptr<Sink> sink{};
  std::unique_ptr<JqFilter> filter{};  // null: none
};
/// Errors: usage, for fields that there are not and expressions that are wrong; io.
Result<DocumentParts> open_parts(const OutputChoice& choice, const schema::Record& row);

}  // namespace wsync::app
