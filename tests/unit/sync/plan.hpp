// SPDX-License-Identifier: MIT
// A file planned and carried out against a canned shop: what the tests of link and push have in common.
#pragma once

#include "base/file.hpp"
#include "catch2/catch.hpp"
#include "schema/check.hpp"
#include "sync/planner.hpp"
#include "sync/take.hpp"
#include "unit/base/folder.hpp"
#include "unit/oresto/canned_shop.hpp"

namespace wsync::test {

class Plan {
 public:
  /// Reads the rows of a CSV text; they must be without findings of the model's rules.
  Plan(const Record& record, std::string_view key, sync::MakePlanner planner, std::string_view csv,
       const sync::RowCheck& check = {})
      : make_(std::move(planner)) {
    const Folder folder;
    REQUIRE(write_file(folder.path / "f.csv", csv));
    auto read = sync::Input::read(folder.path / "f.csv", record, {}, findings_);
    REQUIRE(read);
    input_.emplace(std::move(*read));
    rows_ = sync::check_rows(*input_, record, {key}, findings_);
    INFO(said());
    REQUIRE_FALSE(schema::refuses(findings_));
    findings_.clear();
    for (const auto& row : rows_)
      if (check) check(*input_, row, findings_);
    in_rows_ = findings_;
  }

  /// `4711:create`, `4712:update(SalesPriceList)`, `4713:create!refused`; or the findings; or the error.
  std::string make(CannedShop& canned) {
    findings_ = in_rows_;
    if (!findings_.empty()) return said();
    planner_ = make_(canned.shop, *input_);
    auto planned = sync::plan_all(*planner_, rows_, findings_);
    if (!planned) return std::string(describe(planned.error().code).name) + ": " + planned.error().message;
    steps_ = std::move(*planned);
    if (!findings_.empty()) return said();
    std::string out;
    for (const auto& step : steps_) {
      out += (out.empty() ? "" : " ") + step.key + ":" + step.action;
      for (const auto& change : step.changes) out += "(" + change.field + ")";
      if (step.refusal) out += "!" + step.refusal->message;
    }
    return out;
  }

  /// `4711:created`, `4712:failed`: sorted by key.
  std::string take(CannedShop& canned) {
    std::map<std::string, std::string> rows;
    sync::take(steps_, {.tries = 2, .on_row = [&](const sync::RowResult& row, std::optional<Code>) {
                          rows[row.key] = row.outcome;
                        }});
    canned.shop.run();
    std::string out;
    for (const auto& [key, outcome] : rows) out += (out.empty() ? "" : " ") + key + ":" + outcome;
    return out;
  }

 private:
  std::string said() const {
    std::string out;
    for (const auto& finding : findings_) out += (out.empty() ? "" : "\n") + to_string(finding);
    return out;
  }

  sync::MakePlanner make_;
  std::unique_ptr<sync::Planner> planner_{};
  std::vector<Problem> in_rows_{};
  std::vector<Problem> findings_{};
  std::optional<sync::Input> input_{};
  std::vector<sync::Checked> rows_{};
  std::vector<sync::Step> steps_{};
};

}  // namespace wsync::test
