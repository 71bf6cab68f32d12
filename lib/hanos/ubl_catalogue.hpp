// SPDX-License-Identifier: MIT
// Assortments from UBL 2.1 catalogues, plain or of Peppol BIS Catalogue 3 (T19).
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "hanos/catalogue.hpp"

namespace wsync::hanos {

/// Read leniently: what only Peppol demands is not missed. Fails (`input`) where the bytes are no UBL
/// catalogue at all; all else is in the findings, with lines of the file. What is inferred is a remark.
Result<AssortmentRead> read_ubl_catalogue(std::string_view bytes, const std::string& file,
                                          const CatalogueOptions& options);

}  // namespace wsync::hanos
