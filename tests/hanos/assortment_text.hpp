// SPDX-License-Identifier: MIT
// An assortment as lines of text, for tests to compare.
#pragma once

#include <string>

#include "hanos/assortment.hpp"

namespace wsync::test {

/// The assortment's facts, a line an article with its units, the findings, the remarks.
std::string text_of(const hanos::AssortmentRead& read);

}  // namespace wsync::test
