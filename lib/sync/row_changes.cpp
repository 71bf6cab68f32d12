// SPDX-License-Identifier: MIT
#include "sync/row_changes.hpp"

#include <utility>

#include "schema/json.hpp"

namespace wsync::sync {
namespace {

struct Changes {
  std::vector<RowChange> changes{};
};
constexpr schema::Field changes_field = schema::field<&Changes::changes>("changes", "What differs.");

}  // namespace

std::string json_of(const std::vector<schema::Change>& changes) {
  std::string out = "[";
  for (const auto& change : changes) {
    const RowChange written{change.field, change.before, change.after};
    if (out.size() > 1) out += ',';
    schema::write_json(schema::record_of<RowChange>(), &written, out);
  }
  return out + ']';
}

std::vector<RowChange> changes_in(const std::string& json) {
  Changes changes;
  std::vector<Problem> none;
  if (json.empty() || !schema::read_json_into(json, changes_field, &changes, none)) return {};
  return std::move(changes.changes);
}

}  // namespace wsync::sync
