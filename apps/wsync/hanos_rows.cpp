// SPDX-License-Identifier: MIT
#include "hanos_rows.hpp"

#include "base/text.hpp"

namespace wsync::app {

const schema::Record& describe(const FindingRow*) {
  constexpr schema::Rules ours{.source = Source::ours};
  static constexpr Field fields[] = {
      field<&FindingRow::severity>("severity", "error, warning or info.", ours),
      field<&FindingRow::code>("code", "What was found, for programs: it never changes its meaning.", ours),
      field<&FindingRow::customer>("customer", "Customer number.", ours),
      field<&FindingRow::file>("file", "The file.", ours),
      field<&FindingRow::line>("line", "Its row, as a spreadsheet counts.", ours),
      field<&FindingRow::column>("column", "The column as the file spells it.", ours),
      field<&FindingRow::article>("article", "Article number.", ours),
      field<&FindingRow::message>("message", "What was found, for people.", ours),
      field<&FindingRow::hint>("hint", "What to do about it.", ours),
  };
  static_assert(schema::sound(fields));
  static constexpr Record it = record<FindingRow>("finding", "Something that a check found.", fields);
  return it;
}

FindingRow row_of(const hanos::Finding& finding) {
  FindingRow row{.severity = std::string(to_string(finding.severity)), .code = finding.code};
  row.customer = unless_empty(finding.customer.text());
  row.file = unless_empty(finding.file);
  if (finding.line != 0) row.line = static_cast<std::int64_t>(finding.line);
  row.column = unless_empty(finding.column);
  row.article = unless_empty(finding.article.text());
  row.message = finding.message;
  row.hint = unless_empty(finding.hint);
  return row;
}

}  // namespace wsync::app
