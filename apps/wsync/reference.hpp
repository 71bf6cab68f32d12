// SPDX-License-Identifier: MIT
// The pages of docs/oresto, made from the tables: one an area, and an index.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "api/endpoint.hpp"
#include "manual.hpp"

namespace wsync::app {

struct Area {
  std::string_view file;      // linked-products.md
  std::string_view title;     // Linked products
  std::string_view text;      // what it is about
  std::string_view prefixes;  // of the operations' ids, before the first dot: link-products|product-info
};

std::span<const Area> areas();
/// Its operations, in the order of the documents.
std::vector<const api::EndpointRow*> operations_of(const Area& area);

std::string area_page(const Area& area);
std::string index_page();

/// All pages, the index as README.md.
std::vector<GeneratedFile> reference();

}  // namespace wsync::app
