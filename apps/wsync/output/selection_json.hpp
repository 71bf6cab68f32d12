// SPDX-License-Identifier: MIT
// Part of a record as JSON.
#pragma once

#include <string>

#include "output/selection.hpp"

namespace wsync::app {

/// Appends `{"Name":...}` with the selected fields in their order; secrets are masked, absent members left out.
void write_json(const Selection& selection, const void* object, std::string& out);

}  // namespace wsync::app
