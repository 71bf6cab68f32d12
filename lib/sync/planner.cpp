// SPDX-License-Identifier: MIT
#include "sync/planner.hpp"

#include <fmt/format.h>

#include <utility>

#include "schema/json.hpp"

namespace wsync::sync {

Result<void> Planner::unmake(const RowChange& made, Step&) {
  return fail(Code::refused, fmt::format("{} {} was made by it and stays", made.field, made.after.value_or("")));
}

void Planner::remake(Row&) const {}

Result<void> read_for(Planner& planner, const CheckedRows& rows) {
  std::vector<Checked> few;
  if (rows.size() <= few_rows)
    for (std::size_t position = 0; position < rows.size(); ++position)
      if (auto row = rows.read(position)) few.push_back(std::move(*row));
  return planner.read(few, rows.size());
}

Result<std::vector<Step>> plan_all(Planner& planner, const std::vector<Checked>& rows,
                                   std::vector<Problem>& findings) {
  if (auto read = planner.read(rows, rows.size()); !read) return fail(std::move(read.error()));
  std::vector<Step> steps;
  for (const auto& row : rows) steps.push_back(planner.step(row, findings));
  planner.end_window();
  return steps;
}

std::string image_of(const Record& record, const void* row) {
  std::string out;
  schema::write_json(record, row, out, schema::Secrets::masked);
  return out;
}

Step begin_step(const Checked& row, std::string action) {
  return {.row = number_of(row),
          .position = static_cast<std::int64_t>(row.position),
          .key = row.key,
          .action = std::move(action)};
}

Step removal_step(const Checked& row, bool there, std::string before, Write write) {
  Step step = begin_step(row, there ? "delete" : "none");
  if (!there) {
    step.about = "not there";
  } else {
    step.before = std::move(before);
    step.writes.push_back(std::move(write));
  }
  return step;
}

}  // namespace wsync::sync
