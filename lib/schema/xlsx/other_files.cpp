// SPDX-License-Identifier: MIT
#include "schema/xlsx/other_files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <string>

#include "base/text.hpp"

namespace wsync::schema::xlsx {
namespace {

constexpr std::string_view save =
    "Open it in a spreadsheet program and save it as \"Excel workbook (.xlsx)\".";
constexpr std::string_view ole2{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"};
constexpr std::size_t looked_at = 16u << 20;  // of an OLE2 file, for its directory

Error refused(std::string message, std::string_view hint = save) {
  Error error{.code = Code::input, .message = std::move(message)};
  error.hint = hint;
  return error;
}

std::string utf16(std::string_view text) {
  std::string wide;
  for (const char c : text) wide += c, wide += '\0';
  return wide;
}

bool is_text(std::string_view head) {
  return std::none_of(head.begin(), head.end(), [](char c) {
    return static_cast<unsigned char>(c) < ' ' && c != '\t' && c != '\r' && c != '\n';
  });
}

}  // namespace

Error protected_file() {
  return refused("the workbook is protected by a password",
                 "Open it in a spreadsheet program, take the password off, and save it.");
}

std::optional<Error> what_else(std::string_view content) {
  if (content.starts_with("PK\x03\x04")) return std::nullopt;
  if (content.empty()) return refused("the file is empty", "Save the workbook again.");
  if (content.starts_with("PK\x05\x06")) return refused("this is an empty zip file, no workbook");
  if (content.starts_with(ole2)) {
    if (content.find(utf16("EncryptedPackage")) != content.npos) return protected_file();
    return refused("this is an old .xls workbook (or another old Office document), not .xlsx");
  }
  const auto head = content.substr(0, 512);
  if (head.find("urn:schemas-microsoft-com:office:spreadsheet") != head.npos)
    return refused("this is an \"XML Spreadsheet 2003\", not .xlsx");
  if (head.find("urn:oasis:names:tc:opendocument") != head.npos)
    return refused("this is a flat OpenDocument spreadsheet (.fods), not .xlsx");
  const std::string start = lower(trimmed(head));
  if (start.find("<html") != start.npos || start.find("<table") != start.npos)
    return refused("this is a web page that is only named like a workbook");
  if (is_text(head))
    return refused("this is text that is only named like a workbook", "If it is CSV, say --format csv.");
  return refused("this is no .xlsx workbook");
}

std::optional<Error> what_else(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) {
    return refused(fmt::format("cannot be read: {}", std::strerror(errno)),
                   "Check the name of the file; nothing was sent.");
  }
  std::string content(512, '\0');
  in.read(content.data(), static_cast<std::streamsize>(content.size()));
  content.resize(static_cast<std::size_t>(in.gcount()));
  if (content.starts_with(ole2)) {
    std::string more(looked_at, '\0');
    in.read(more.data(), static_cast<std::streamsize>(more.size()));
    content.append(more, 0, static_cast<std::size_t>(in.gcount()));
  }
  auto other = what_else(std::string_view(content));
  if (other && file.filename().string().starts_with("~$"))
    return refused("this is the note that Excel leaves beside a workbook that is open",
                   "Name the workbook itself: without ~$ in front.");
  return other;
}

Error other_zip(bool binary_workbook, bool text_document, std::string_view media_type) {
  if (binary_workbook) return refused("this is a binary workbook (.xlsb), not .xlsx");
  if (media_type.starts_with("application/vnd.oasis.opendocument.spreadsheet"))
    return refused("this is an OpenDocument spreadsheet (.ods), not .xlsx");
  if (media_type.starts_with("application/vnd.oasis.opendocument") || text_document)
    return refused("this is another Office document, not a workbook", "Name the workbook.");
  return refused("this is a zip file that holds no workbook", "Name the .xlsx file itself, unpacked.");
}

}  // namespace wsync::schema::xlsx
