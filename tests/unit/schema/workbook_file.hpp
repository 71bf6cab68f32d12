// SPDX-License-Identifier: MIT
// Workbooks written by hand, part by part, and what reading one gives as one line of text.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wsync::test {

using Parts = std::map<std::string, std::string>;

/// A workbook of one sheet as Excel lays it out: `rows` stands in sheetData, `after` behind it; `formats` are
/// the codes of styles 1, 2, ...; `strings` the content of sst.
struct SheetParts {
  std::string rows{};
  std::string after{};
  std::string strings{};
  std::vector<std::string> formats{};
  bool from_1904 = false;
};
Parts parts_of(const SheetParts& sheet);

/// `<sheet .../>` for each name, all of them with the same cells but those of `empty`; `-` in front hides.
Parts parts_of_sheets(const std::vector<std::string>& names, const std::vector<std::string>& empty = {});

/// A zip file in a folder of the test's own; gone with the object.
class WorkbookFile {
 public:
  explicit WorkbookFile(const Parts& parts, std::string_view name = "t.xlsx");
  WorkbookFile(const WorkbookFile&) = delete;
  WorkbookFile& operator=(const WorkbookFile&) = delete;
  ~WorkbookFile();
  const std::filesystem::path& path() const { return path_; }
  std::string content() const;
  void overwrite(std::string_view content) const;

 private:
  std::filesystem::path path_;
};

/// `1[a|b] 3[12.3:n|x]`: kinds other than text and blank behind a colon (n, d, b, !); then findings, each
/// after ` ? `: ` ? t.xlsx:Prices:3:B number.percent (remark)`; then ` ! ` and the error.
std::string shown(const std::filesystem::path& file, std::optional<std::string_view> sheet = std::nullopt);

/// The same of rows alone.
std::string rows_of(const SheetParts& sheet);

}  // namespace wsync::test
