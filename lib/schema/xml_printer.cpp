// SPDX-License-Identifier: MIT
#include "schema/xml_printer.hpp"

#include <fmt/format.h>

#include <string>

namespace wsync::schema {

void XmlPrinter::push_text(std::string_view text) {
  const bool only_space = text.find_first_not_of(" \t\r\n\v\f") == std::string_view::npos;
  std::string escaped;
  escaped.reserve(text.size());
  for (const char letter : text) {
    switch (letter) {
      case '&': escaped += "&amp;"; break;
      case '<': escaped += "&lt;"; break;
      case '>': escaped += "&gt;"; break;
      default:
        if (only_space || letter == '\r' || letter == '\0')
          escaped += fmt::format("&#{};", static_cast<int>(letter));
        else
          escaped += letter;
    }
  }
  SealElementIfJustOpened();
  Write(escaped.data(), escaped.size());
}

void XmlPrinter::white_space(std::string_view text) {
  SealElementIfJustOpened();
  Write(text.data(), text.size());
}

}  // namespace wsync::schema
