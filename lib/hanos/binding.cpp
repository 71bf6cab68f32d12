// SPDX-License-Identifier: MIT
#include "hanos/binding.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

#include "base/text.hpp"
#include "schema/decimal_mark.hpp"

namespace wsync::hanos {
namespace {

/// `#3` is the third column; else a header, letter case ignored.
std::optional<std::size_t> column_of(const Table& table, std::string_view name) {
  if (name.starts_with('#') && name.size() > 1) {
    std::size_t number = 0;
    const auto [end, fault] = std::from_chars(name.data() + 1, name.data() + name.size(), number);
    const bool whole = fault == std::errc() && end == name.data() + name.size();
    if (whole && number >= 1 && number <= table.header.size()) return number - 1;
    if (whole) return std::nullopt;
  }
  for (std::size_t i = 0; i < table.header.size(); ++i)
    if (same_ignoring_case(table.header[i], name)) return i;
  return std::nullopt;
}

std::string shown(const Table& table, std::size_t column) {
  return table.header[column].empty() ? fmt::format("column {}", column + 1) : table.header[column];
}

class Binder {
 public:
  Binder(Table& table, const std::string& file, const Profile& profile)
      : table_(table), file_(file), profile_(profile) {}

  Bindings bind() {
    for (const auto& info : targets()) bind(info);
    find_twins();
    find_unknown();
    return bindings_;
  }

 private:
  void complain(std::string column, std::string message, std::string hint,
                Severity severity = Severity::error) {
    Finding finding = file_finding("A002", file_, std::move(message), std::move(hint));
    finding.severity = severity;
    finding.line = profile_.format == FileFormat::xml ? 0 : table_.header_line;
    finding.column = std::move(column);
    table_.findings.push_back(std::move(finding));
  }

  void bind(const TargetInfo& info) {
    const auto found = profile_.map.find(info.target);
    if (found == profile_.map.end()) return;
    Binding& binding = bindings_[static_cast<std::size_t>(info.target)];
    binding.mapping = &found->second;
    for (const auto& name : found->second.names)
      if (const auto column = column_of(table_, name)) {
        binding.columns.push_back(*column);
        used_.insert(*column);
      }
    if (!binding.columns.empty() || found->second.constant || found->second.names.empty()) return;
    const bool own = profile_.provenance == Provenance::wsync || found->second.may_lack;
    const bool needed =
        info.required && info.target != Target::customer_number && info.target != Target::price_unit;
    if (!needed && (own || info.required)) return;
    const auto& column = found->second.names.front();
    complain(column,
             column == info.name ? fmt::format("there is no column {}", column)
                                 : fmt::format("there is no column {}, which says the {}", column, info.name),
             needed || profile_.strict_headers ? "has the layout changed? the profile must fit the file" : "",
             needed || profile_.strict_headers ? Severity::error : Severity::warning);
  }

  void find_twins() {
    for (std::size_t i = 0; i < table_.header.size(); ++i)
      for (std::size_t j = 0; j < i; ++j)
        if (!table_.header[i].empty() && used_.contains(j) &&
            same_ignoring_case(table_.header[i], table_.header[j])) {
          complain(table_.header[i], fmt::format("{} is there twice", table_.header[i]), "which one counts?");
          used_.insert(i);  // known, though it counts for nothing
          break;
        }
  }

  bool ignored(const std::string& name) const {
    return std::any_of(profile_.ignored.begin(), profile_.ignored.end(),
                       [&](const std::string& pattern) { return fits_pattern(name, pattern); });
  }

  void find_unknown() {
    std::vector<std::string> unknown = table_.unmapped;
    if (profile_.format != FileFormat::xml)
      for (std::size_t i = 0; i < table_.header.size(); ++i)
        if (!used_.contains(i)) unknown.push_back(shown(table_, i));
    std::erase_if(unknown, [this](const std::string& name) { return ignored(name); });
    table_.unmapped = unknown;
    if (unknown.empty()) return;
    if (!profile_.strict_headers) {
      table_.remarks.push_back(fmt::format("{}: not read: {}", file_, join(unknown, ", ")));
      return;
    }
    std::vector<std::string_view> names;
    for (const auto& [target, mapping] : profile_.map)
      names.insert(names.end(), mapping.names.begin(), mapping.names.end());
    for (const auto& name : unknown) {
      const auto close = near_miss(name, names);
      complain(name, fmt::format("the profile {} does not know the column {}", profile_.name, name),
               close ? fmt::format("did you mean {}?", *close)
                     : "map it, ignore it, or say strict_headers = false in a profile of your own");
    }
  }

  Table& table_;
  const std::string& file_;
  const Profile& profile_;
  Bindings bindings_{};
  std::set<std::size_t> used_{};
};

}  // namespace

Bindings bind(Table& table, const std::string& file, const Profile& profile) {
  return Binder(table, file, profile).bind();
}

std::vector<schema::DecimalMark> decimal_marks(Table& table, const std::string& file, const Profile& profile,
                                               const Bindings& bindings) {
  using schema::DecimalMark;
  using Verdict = schema::MarkFinding::Verdict;
  std::vector<DecimalMark> marks(table.header.size(), profile.decimal.value_or(DecimalMark::point));
  if (profile.decimal) return marks;
  std::map<std::size_t, const Mapping*> columns;
  for (const auto& info : targets()) {
    const Binding& binding = bindings[static_cast<std::size_t>(info.target)];
    if (info.kind == TargetKind::number)
      for (const auto column : binding.columns) columns.emplace(column, binding.mapping);
  }
  for (const auto& [column, mapping] : columns) {
    schema::MarkEvidence evidence;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
      const TableRow& row = table.rows[i];
      if (!row.kinds.empty() && row.kinds[column] != schema::CellKind::text) continue;
      if (mapping->transforms.empty())
        evidence.look(trimmed(row.cells[column]), i);
      else if (const auto text =
                   transformed(row.cells[column], mapping->transforms, profile, TargetKind::number))
        evidence.look(trimmed(*text), i);
    }
    const auto found = evidence.found(table.delimiter == ',');
    marks[column] = found.mark;
    if (found.verdict == Verdict::proved && found.mark == DecimalMark::point) continue;
    const TableRow& row = table.rows[found.index];
    const auto text = trimmed(row.cells[column]);
    if (found.verdict == Verdict::proved) {
      table.remarks.push_back(fmt::format("{}: {} has a decimal comma, as \"{}\" in row {} proves", file,
                                          table.header[column], text, row.line));
      continue;
    }
    const bool mixed = found.verdict == Verdict::mixed;
    Finding finding = file_finding(
        "A011", file,
        mixed ? fmt::format("{} has numbers with commas and numbers with points, as \"{}\"",
                            table.header[column], text)
              : fmt::format("\"{}\" may be a decimal number or thousands", text),
        "say number.decimal, and number.thousands where there are any, in a profile of your own");
    finding.line = row.line;
    finding.column = table.header[column];
    table.findings.push_back(std::move(finding));
  }
  return marks;
}

}  // namespace wsync::hanos
