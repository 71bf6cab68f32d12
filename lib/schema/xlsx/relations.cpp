// SPDX-License-Identifier: MIT
#include "schema/xlsx/relations.hpp"

#include <filesystem>

#include "schema/xlsx/limits.hpp"

namespace wsync::schema::xlsx {
namespace {

class Relations : public Elements {
 public:
  explicit Relations(std::string_view folder) : folder_(folder) {}
  std::vector<Relation> found{};

  void start(std::string_view name, const Attributes& attributes) override {
    if (name != "Relationship" || attributes.find("TargetMode").value_or("") == "External") return;
    const auto id = attributes.find("Id"), type = attributes.find("Type"), target = attributes.find("Target");
    if (!id || !type || !target) return;
    if (found.size() >= max_parts)
      return refuse("the workbook is refused: its parts point at too many others");
    found.push_back(
        {std::string(*id), std::string(type->substr(type->rfind('/') + 1)), resolved(folder_, *target)});
  }
  void end(std::string_view) override {}

 private:
  std::string_view folder_;
};

}  // namespace

std::string resolved(std::string_view folder, std::string_view target) {
  if (target.starts_with('/')) return std::filesystem::path(target.substr(1)).lexically_normal().string();
  return (std::filesystem::path(folder) / target).lexically_normal().string();
}

Result<std::vector<Relation>> read_relations(const Container& container, std::string_view part) {
  const auto slash = part.rfind('/');
  const std::string folder(slash == part.npos ? "" : part.substr(0, slash + 1));
  const std::string name = folder + "_rels/" + std::string(part.substr(folder.size())) + ".rels";
  if (!container.has(name)) return std::vector<Relation>{};
  const auto bytes = container.part(name, max_small_part);
  if (!bytes) return fail(bytes.error());
  Relations relations(folder);
  const auto read = read_xml(*bytes, relations);
  if (!read) return fail(Error(read.error()).in(name));
  return std::move(relations.found);
}

}  // namespace wsync::schema::xlsx
