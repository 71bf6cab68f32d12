// SPDX-License-Identifier: MIT
// One row of a table: its values, each with the findings about it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hanos/assortment.hpp"
#include "hanos/binding.hpp"

namespace wsync::hanos {

class RowReader {
 public:
  RowReader(const Table& table, const std::string& file, const Profile& profile, const Bindings& bindings,
            const std::vector<schema::DecimalMark>& marks, std::vector<Finding>& findings)
      : table_(table),
        file_(file),
        profile_(profile),
        bindings_(bindings),
        marks_(marks),
        findings_(findings) {}

  void go_to(const TableRow& row) { row_ = &row, article_ = {}; }
  /// Findings from here on are about it.
  void about(const ArticleNumber& article) { article_ = article; }

  /// Trimmed; empty where nothing is there.
  std::string text(Target target);
  /// A text of which every letter counts: spaces and 3.42E+07 are findings (A016).
  std::string code(Target target);
  std::optional<Decimal> number(Target target);
  std::optional<std::int64_t> whole(Target target);
  std::optional<bool> flag(Target target);
  /// What is no known unit is kept as it is; `check_assortment` finds it.
  std::optional<UnitCode> unit(Target target);
  std::optional<Date> date(Target target);
  std::optional<Moment> moment(Target target);

  /// `A010` where nothing is there.
  void require(Target target, Severity severity = Severity::error);
  void complain(std::string code, Target target, std::string message, std::string hint = {},
                Severity severity = Severity::error);

 private:
  struct Value {
    std::string_view text{};              // until the next value is asked for
    std::optional<std::size_t> column{};  // nothing: the constant
    schema::CellKind kind = schema::CellKind::text;
  };
  Value value(Target target);

  const Table& table_;
  const std::string& file_;
  const Profile& profile_;
  const Bindings& bindings_;
  const std::vector<schema::DecimalMark>& marks_;
  std::vector<Finding>& findings_;
  const TableRow* row_ = nullptr;
  ArticleNumber article_{};
  std::string changed_{};  // the last value's text after its transformations
};

}  // namespace wsync::hanos
