// SPDX-License-Identifier: MIT
// What `wsync plan` shows of a plan, as models.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "schema/record.hpp"
#include "sync/plan_file.hpp"

namespace wsync::app {

struct PlanRow {
  std::int64_t row = 0;
  std::string key{};
  std::string action{};
  std::optional<std::string> code{};  // of a row that is refused
  std::optional<std::string> message{};
  std::optional<std::string> before{};  // the record as it stood, JSON
  std::vector<sync::RowChange> changes{};
};
const schema::Record& describe(const PlanRow*);
PlanRow shown(sync::PlannedRow row);

/// A field that a row changes, as a line for a spreadsheet; a row that changes none by name is one line without.
struct PlanLine {
  std::int64_t row = 0;
  std::string key{};
  std::string action{};
  std::optional<std::string> field{};
  std::optional<std::string> before{};
  std::optional<std::string> after{};
  std::optional<std::string> code{};
  std::optional<std::string> message{};
};
const schema::Record& describe(const PlanLine*);
std::vector<PlanLine> lines(const PlanRow& row);

struct PlanSums {
  std::int64_t to_send = 0;
  std::int64_t created = 0;
  std::int64_t updated = 0;
  std::int64_t deleted = 0;
  std::int64_t refused = 0;
  std::int64_t unchanged = 0;
};
const schema::Record& describe(const PlanSums*);
/// `3 rows to send: 1 create, 2 update; 1 refused, 40 unchanged`
std::string summary(const PlanSums& sums);

/// A plan with its rows.
struct PlanShown {
  std::string format_version = "1.0";
  std::string command{};
  std::string typed{};
  std::string profile{};
  std::string server{};
  std::string made{};
  std::string version{};
  PlanSums counts{};
  std::vector<PlanRow> rows{};
};
const schema::Record& describe(const PlanShown*);
/// Without its rows.
PlanShown shown(const sync::PlanFile& plan);

}  // namespace wsync::app
