// SPDX-License-Identifier: MIT
#include "workbook_file.hpp"

#include <unistd.h>
#include <zip.h>

#include <algorithm>
#include <stdexcept>

#include "base/file.hpp"
#include "schema/xlsx.hpp"

namespace wsync::test {
namespace {

const std::string main_space = "\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
const std::string relation_type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

std::string relations(const std::string& rows) {
  return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + rows +
         "</Relationships>";
}

std::string relation(const std::string& id, const std::string& type, const std::string& target) {
  return "<Relationship Id=\"" + id + "\" Type=\"" + relation_type + "/" + type + "\" Target=\"" + target +
         "\"/>";
}

std::string sheet_xml(const std::string& rows, const std::string& after) {
  return "<worksheet xmlns=" + main_space + "><sheetData>" + rows + "</sheetData>" + after + "</worksheet>";
}

std::string book_xml(const std::string& sheets, bool from_1904) {
  return "<workbook xmlns=" + main_space + " xmlns:r=\"" + relation_type + "\"><workbookPr date1904=\"" +
         (from_1904 ? "1" : "0") + "\"/><sheets>" + sheets + "</sheets></workbook>";
}

std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text)
    out += c == '"' ? "&quot;" : c == '<' ? "&lt;" : c == '&' ? "&amp;" : std::string(1, c);
  return out;
}

std::string styles_xml(const std::vector<std::string>& formats) {
  std::string codes, cells = "<xf numFmtId=\"0\"/>";
  for (std::size_t i = 0; i < formats.size(); ++i) {
    const auto id = std::to_string(164 + i);
    const bool built_in =
        formats[i].starts_with("#") && formats[i].find_first_not_of("#0123456789") == std::string::npos;
    if (!built_in) codes += "<numFmt numFmtId=\"" + id + "\" formatCode=\"" + escaped(formats[i]) + "\"/>";
    cells += "<xf numFmtId=\"" + (built_in ? formats[i].substr(1) : id) + "\"/>";
  }
  return "<styleSheet xmlns=" + main_space + "><numFmts>" + codes +
         "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/>" + "</cellStyleXfs><cellXfs>" + cells +
         "</cellXfs></styleSheet>";
}

}  // namespace

Parts parts_of(const SheetParts& sheet) {
  return {
      {"_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml"))},
      {"xl/workbook.xml", book_xml("<sheet name=\"Prices\" sheetId=\"9\" r:id=\"rId1\"/>", sheet.from_1904)},
      {"xl/_rels/workbook.xml.rels", relations(relation("rId1", "worksheet", "worksheets/sheet1.xml") +
                                               relation("rId2", "sharedStrings", "/xl/sharedStrings.xml") +
                                               relation("rId3", "styles", "styles.xml"))},
      {"xl/sharedStrings.xml", "<sst xmlns=" + main_space + ">" + sheet.strings + "</sst>"},
      {"xl/styles.xml", styles_xml(sheet.formats)},
      {"xl/worksheets/sheet1.xml", sheet_xml(sheet.rows, sheet.after)}};
}

Parts parts_of_sheets(const std::vector<std::string>& names, const std::vector<std::string>& empty) {
  Parts parts = parts_of({});
  std::string sheets, links;
  for (const auto& name : names) {
    const bool hidden = name.starts_with('-');
    const auto plain = hidden ? name.substr(1) : name;
    const auto id = "rId" + std::to_string(links.size() + 10);
    const auto file = "sheet" + id + ".xml";
    const bool blank = std::find(empty.begin(), empty.end(), plain) != empty.end();
    sheets += "<sheet name=\"" + plain + "\" sheetId=\"1\" r:id=\"" + id + "\"" +
              (hidden ? " state=\"hidden\"/>" : "/>");
    links += relation(id, "worksheet", file);
    parts["xl/" + file] = sheet_xml(blank ? "<row r=\"1\"><c r=\"A1\" s=\"1\"/></row>"
                                          : "<row r=\"1\"><c t=\"str\"><v>" + plain + "</v></c></row>",
                                    "");
  }
  parts["xl/workbook.xml"] = book_xml(sheets, false);
  parts["xl/_rels/workbook.xml.rels"] = relations(links);
  return parts;
}

WorkbookFile::WorkbookFile(const Parts& parts, std::string_view name) {
  std::string folder = (std::filesystem::temp_directory_path() / "wsync-workbook-XXXXXX").string();
  if (mkdtemp(folder.data()) == nullptr) throw std::runtime_error("no temporary folder");
  path_ = std::filesystem::path(folder) / name;
  if (parts.empty()) return;
  zip_t* archive = zip_open(path_.c_str(), ZIP_CREATE, nullptr);
  for (const auto& [part, content] : parts)
    zip_file_add(archive, part.c_str(), zip_source_buffer(archive, content.data(), content.size(), 0), 0);
  if (zip_close(archive) != 0) throw std::runtime_error("the workbook cannot be written");
}

WorkbookFile::~WorkbookFile() { std::filesystem::remove_all(path_.parent_path()); }

std::string WorkbookFile::content() const { return read_file(path_).value(); }

void WorkbookFile::overwrite(std::string_view content) const {
  if (!write_file(path_, content)) throw std::runtime_error("the workbook cannot be overwritten");
}

std::string shown(const std::filesystem::path& file, std::optional<std::string_view> sheet) {
  std::string out, said;
  const auto read = schema::read_xlsx(
      file, sheet,
      [&](std::size_t row, const auto& cells, const auto& kinds) {
        out += (out.empty() ? "" : " ") + std::to_string(row) + "[";
        for (std::size_t i = 0; i < cells.size(); ++i) {
          constexpr std::string_view letters = "  ndb!";
          const char kind = letters[static_cast<std::size_t>(kinds[i])];
          out += (i > 0 ? "|" : "") + std::string(cells[i]) + (kind == ' ' ? "" : std::string(":") + kind);
        }
        out += "]";
        return true;
      },
      [&](const schema::CellFinding& finding) {
        said += " ? " + finding.problem.where + " " + finding.problem.code +
                (finding.problem.warning ? " (remark)" : "");
      });
  out += said;
  return read ? out : out + (out.empty() ? "! " : " ! ") + read.error().message;
}

std::string rows_of(const SheetParts& sheet) { return shown(WorkbookFile(parts_of(sheet)).path()); }

}  // namespace wsync::test
