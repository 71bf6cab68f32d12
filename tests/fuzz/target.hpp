// SPDX-License-Identifier: MIT
// What the fuzz targets share. A target takes any bytes; it aborts where a property does not hold.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "schema/record.hpp"
#include "schema/xml.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace wsync::fuzz {

/// A model that some operation reads or writes, and where it stands in XML.
struct Model {
  const Record* record;
  std::string_view area;
};

/// Every model of Oresto and Hancocks, nested ones included, each once, in a fixed order.
const std::vector<Model>& models();

/// How XML is written in all targets.
extern const schema::XmlDialect& dialect;

/// The first byte chooses a model, the second one how it is read, the rest is text.
struct Input {
  Model model;
  unsigned options;
  std::string_view text;
};
Input split_input(const std::uint8_t* data, std::size_t size);

/// Aborts with `what` where it is false.
void require(bool holds, std::string_view what, std::string_view before = {}, std::string_view after = {});

}  // namespace wsync::fuzz
