// SPDX-License-Identifier: MIT
// A record, or part of it, as XML.
#pragma once

#include <string>

#include "output/selection.hpp"

namespace wsync::app {

/// Appends an element of the record's name with an element a field; an empty selection is all of them. Secrets are
/// masked, absent members left out.
void write_xml(const schema::Record& record, const Selection& selection, const void* object, std::string& out);

}  // namespace wsync::app
