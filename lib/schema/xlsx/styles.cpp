// SPDX-License-Identifier: MIT
#include "schema/xlsx/styles.hpp"

#include <charconv>
#include <map>

#include "schema/xlsx/limits.hpp"

namespace wsync::schema::xlsx {
namespace {

unsigned number_of(std::optional<std::string_view> text) {
  unsigned number = 0;
  if (text) std::from_chars(text->data(), text->data() + text->size(), number);
  return number;
}

class StyleElements : public Elements {
 public:
  Styles found{};

  void start(std::string_view name, const Attributes& attributes) override {
    if (name == "cellXfs") in_cells_ = true;
    const bool code = name == "numFmt" && !in_other_;
    const bool cell = name == "xf" && in_cells_;
    if (name == "dxfs") in_other_ = true;  // conditional formats: they may not change what a cell means
    if ((code || cell) && ++count_ > 2 * max_formats)
      return refuse("the workbook is refused: it has more styles than a spreadsheet program can make");
    const auto id = number_of(attributes.find("numFmtId"));
    if (code) {
      const auto text = attributes.find("formatCode").value_or("");
      if (text.size() > max_format_code)
        return refuse("the workbook is refused: a number format is too long");
      codes_[id] = parse_number_format(text);
    } else if (cell) {
      const auto own = codes_.find(id);
      found.add(own == codes_.end() ? built_in_format(id) : own->second);
    }
  }
  void end(std::string_view name) override {
    if (name == "cellXfs") in_cells_ = false;
    if (name == "dxfs") in_other_ = false;
  }

 private:
  std::map<unsigned, NumberFormat> codes_{};
  std::size_t count_ = 0;
  bool in_cells_ = false;
  bool in_other_ = false;
};

}  // namespace

Result<Styles> read_styles(const Bytes& bytes) {
  StyleElements styles;
  const auto read = read_xml(bytes, styles);
  if (!read) return fail(Error(read.error()).in("the styles"));
  return std::move(styles.found);
}

}  // namespace wsync::schema::xlsx
