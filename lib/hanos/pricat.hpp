// SPDX-License-Identifier: MIT
// Assortments from EDIFACT: EANCOM 1997, PRICAT D.96A EAN006; item codes of D.01B (SRV) are taken too.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "hanos/catalogue.hpp"

namespace wsync::hanos {

/// The articles are those with a supplier's article number (PIA, SA). Fails (`input`) where the bytes are no
/// interchange at all; all else is in the findings, with segments for lines. What is inferred is a remark.
Result<AssortmentRead> read_pricat(std::string_view bytes, const std::string& file,
                                   const CatalogueOptions& options);

}  // namespace wsync::hanos
