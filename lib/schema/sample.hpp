// SPDX-License-Identifier: MIT
// A valid example of any model, made from its rules: for documentation, the tests of every row, and the
// sandbox.
#pragma once

#include "schema/record.hpp"

namespace wsync::schema {

enum class Extent : std::uint8_t { required, all };

/// Fills `object` with values that every rule accepts. The same `seed` gives the same values.
void fill_sample(const Record& record, void* object, Extent extent, unsigned seed = 1);

}  // namespace wsync::schema
