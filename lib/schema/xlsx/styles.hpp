// SPDX-License-Identifier: MIT
// The number formats of a workbook, by the style that a cell names.
#pragma once

#include <vector>

#include "schema/xlsx/number_format.hpp"
#include "schema/xlsx/xml_stream.hpp"

namespace wsync::schema::xlsx {

/// A cell without a style, or with one that is not there, shows its number as it is.
class Styles {
 public:
  const NumberFormat& of(std::size_t style) const {
    return style < formats_.size() ? formats_[style] : general_;
  }
  void add(const NumberFormat& format) { formats_.push_back(format); }

 private:
  NumberFormat general_{};
  std::vector<NumberFormat> formats_{};
};

/// Errors (`input`): no well-formed XML, more styles than a spreadsheet program can make.
Result<Styles> read_styles(const Bytes& bytes);

}  // namespace wsync::schema::xlsx
