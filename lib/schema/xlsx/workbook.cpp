// SPDX-License-Identifier: MIT
#include "schema/xlsx/workbook.hpp"

#include <algorithm>

#include "schema/xlsx/limits.hpp"
#include "schema/xlsx/other_files.hpp"
#include "schema/xlsx/relations.hpp"

namespace wsync::schema::xlsx {
namespace {

class Tabs : public Elements {
 public:
  explicit Tabs(const std::vector<Relation>& relations) : relations_(relations) {}
  Workbook book{};

  void start(std::string_view name, const Attributes& attributes) override {
    if (name == "workbookPr") book.from_1904 = attributes.is_set("date1904");
    if (name != "sheet") return;
    if (book.tabs.size() >= max_sheets) return refuse("the workbook is refused: it has too many sheets");
    const auto state = attributes.find("state").value_or("visible");
    Tab tab{{std::string(attributes.find("name").value_or("")), state != "visible"}, {}, false};
    // `id` with a namespace; `sheetId` is another matter.
    const auto id = attributes.find("id").value_or("");
    for (const auto& relation : relations_)
      if (relation.id == id) {
        tab.part = relation.target;
        tab.has_cells = relation.type == "worksheet";
      }
    book.tabs.push_back(std::move(tab));
  }
  void end(std::string_view) override {}

 private:
  const std::vector<Relation>& relations_;
};

std::string target_of(const std::vector<Relation>& relations, std::string_view type) {
  const auto found = std::find_if(relations.begin(), relations.end(),
                                  [&](const Relation& relation) { return relation.type == type; });
  return found == relations.end() ? "" : found->target;
}

Failure no_workbook(const Container& container) {
  return fail(other_zip(container.has("xl/workbook.bin"),
                        container.has("word/document.xml") || container.has("ppt/presentation.xml"),
                        container.whole("mimetype")));
}

}  // namespace

Result<Workbook> read_workbook(const Container& container) {
  const auto roots = read_relations(container, "");
  if (!roots) return fail(roots.error());
  const auto part = target_of(*roots, "officeDocument");
  if (part.empty() || part.ends_with(".bin") || part.starts_with("word/") || part.starts_with("ppt/"))
    return no_workbook(container);
  const auto relations = read_relations(container, part);
  if (!relations) return fail(relations.error());
  const auto bytes = container.part(part, max_small_part);
  if (!bytes) return fail(bytes.error());
  Tabs tabs(*relations);
  const auto read = read_xml(*bytes, tabs);
  if (!read) return fail(Error(read.error()).in(part));
  if (tabs.book.tabs.empty()) return no_workbook(container);
  tabs.book.strings = target_of(*relations, "sharedStrings");
  tabs.book.styles = target_of(*relations, "styles");
  return std::move(tabs.book);
}

}  // namespace wsync::schema::xlsx
