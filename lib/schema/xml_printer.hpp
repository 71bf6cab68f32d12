// SPDX-License-Identifier: MIT
// tinyxml2's printer, with texts that every reader gets back as they were.
#pragma once

#include <tinyxml2.h>

#include <string_view>

namespace wsync::schema {

class XmlPrinter : public tinyxml2::XMLPrinter {
 public:
  XmlPrinter() : tinyxml2::XMLPrinter(nullptr, true) {}

  /// Text of the open element. What readers change or drop is written as a character reference: a carriage
  /// return (XML 1.0 2.11) and text that is only white space; NUL too, so that a server refuses it instead of
  /// taking a text that was cut short.
  void push_text(std::string_view text);
  /// Between elements, for people who look at the file.
  void white_space(std::string_view text);
};

}  // namespace wsync::schema
