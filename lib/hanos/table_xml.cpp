// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <set>
#include <utility>

#include "base/text.hpp"
#include "hanos/file_text.hpp"
#include "hanos/table.hpp"
#include "schema/xml_tree.hpp"

namespace wsync::hanos {
namespace {

using schema::XmlElement;

/// `price/amount@currency` below an element; empty where there is no such element or attribute.
std::string value_at(const XmlElement& from, std::string_view path) {
  const auto at = path.find('@');
  const auto way = path.substr(0, at);
  const XmlElement* element = way.empty() ? &from : from.find(way);
  if (element == nullptr) return {};
  if (at == path.npos) return std::string(trimmed(element->text));
  const auto name = path.substr(at + 1);
  for (const auto& attribute : element->attributes)
    if (attribute.name == name || attribute.name.ends_with(":" + std::string(name))) return attribute.value;
  return {};
}

/// The elements of rows: `catalogue/article` are all `article` in all `catalogue` of the root.
void collect(const XmlElement& from, std::string_view path, std::vector<const XmlElement*>& rows) {
  const auto slash = path.find('/');
  for (const auto* child : from.all(path.substr(0, slash))) {
    if (slash == path.npos)
      rows.push_back(child);
    else
      collect(*child, path.substr(slash + 1), rows);
  }
}

/// The first step of each mapped path, to tell the elements that nobody asks for.
std::string first_step(std::string_view path) {
  return std::string(path.substr(0, path.find_first_of("/@")));
}

}  // namespace

Table read_xml_table(std::string bytes, const std::string& file, const Profile& profile,
                     const ReadLimits& limits) {
  Table table;
  if (bytes.find_first_not_of(" \t\r\n") == bytes.npos) {
    table.findings.push_back(file_finding("A003", file, "the file is empty"));
    return table;
  }
  auto text = xml_file_text(std::move(bytes), file, profile.encoding, table.remarks);
  const auto root = text ? schema::read_utf8_xml_tree(std::move(text->text), file) : fail(text.error());
  if (!root) {
    table.findings.push_back(unreadable(root.error(), file));
    return table;
  }
  table.encoding = text->encoding;
  std::set<std::string> known;
  for (const auto& [target, mapping] : profile.map)
    for (const auto& path : mapping.names) {
      if (std::find(table.header.begin(), table.header.end(), path) != table.header.end()) continue;
      table.header.push_back(path);
      known.insert(first_step(path));
    }
  if (const std::string said = value_at(*root, "@rows"); !said.empty()) {
    std::size_t number = 0;
    const auto [end, fault] = std::from_chars(said.data(), said.data() + said.size(), number);
    if (fault == std::errc() && end == said.data() + said.size())
      table.announced = number;
    else
      table.findings.push_back(file_finding("A004", file, fmt::format("\"{}\" is no number of rows", said)));
  }
  std::vector<const XmlElement*> rows;
  collect(*root, profile.row_path, rows);
  if (rows.size() > limits.rows) {
    table.findings.push_back(file_finding("A001", file, fmt::format("more than {} rows", limits.rows)));
    rows.clear();
  }
  for (const auto* element : rows) {
    TableRow& row = table.rows.emplace_back();
    row.line = element->line;
    for (const auto& path : table.header) {
      auto value = path.starts_with('/') ? value_at(*root, std::string_view(path).substr(1))
                                         : value_at(*element, path);
      if (value.size() > limits.field_bytes) {
        table.findings.push_back(file_finding(
            "A001", file,
            fmt::format("a text of {} bytes; {} are the limit", value.size(), limits.field_bytes)));
        table.findings.back().line = row.line;
        value.clear();
      }
      row.cells.push_back(std::move(value));
    }
    for (const auto& child : element->children) {
      std::string name(child.local_name().substr(0, ReadLimits::name_bytes));
      if (table.unmapped.size() < ReadLimits::unmapped && known.insert(name).second)
        table.unmapped.push_back(std::move(name));
    }
  }
  if (rows.empty() && table.findings.empty())
    table.findings.push_back(file_finding(
        "A003", file, fmt::format("there is no element {} in <{}>", profile.row_path, root->local_name()),
        root->local_name() == "Catalogue" ? "--file-profile ubl-catalogue reads catalogues of UBL and Peppol"
                                          : "say xml.row in a profile of your own"));
  return table;
}

}  // namespace wsync::hanos
