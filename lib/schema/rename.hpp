// SPDX-License-Identifier: MIT
// A model whose fields carry other names on the wire: every reader and writer then speaks these.
#pragma once

#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "schema/record.hpp"

namespace wsync::schema {

/// Way to a field -> its other name: `Supplier.ArticleCode` -> `Code`. Lists take no brackets.
using OtherNames = std::map<std::string, std::string, std::less<>>;

class Renamed {
 public:
  /// Names that lead to no field change nothing.
  Renamed(const Record& record, const OtherNames& names) : record_(&copy(record, names)) {}
  Renamed(const Renamed&) = delete;
  Renamed& operator=(const Renamed&) = delete;

  /// The same members in the same order; lives as long as this.
  const Record& record() const { return *record_; }

 private:
  const Record& copy(const Record& record, const OtherNames& names);

  std::deque<std::string> names_{};
  std::deque<std::vector<Field>> fields_{};
  std::deque<Record> records_{};
  const Record* record_;
};

/// The field at the end of a way of documented names; null where there is none. Letter case counts.
const Field* field_at(const Record& record, std::string_view way);

}  // namespace wsync::schema
