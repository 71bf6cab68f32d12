// SPDX-License-Identifier: MIT
// A file planned and carried out against a canned shop: what the tests of link and push have in common.
#pragma once

#include "base/file.hpp"
#include "catch2/catch.hpp"
#include "schema/check.hpp"
#include "sync/steps.hpp"
#include "unit/base/folder.hpp"
#include "unit/oresto/canned_shop.hpp"

namespace wsync::test {

class Plan {
 public:
  using Planner = Result<std::vector<sync::Step>> (*)(oresto::Shop&, const sync::Input&,
                                                      const std::vector<sync::Checked>&,
                                                      std::vector<Problem>&);

  /// Reads the rows of a CSV text; they must be without findings.
  Plan(const Record& record, std::string_view key, Planner planner, std::string_view csv)
      : planner_(planner) {
    const Folder folder;
    REQUIRE(write_file(folder.path / "f.csv", csv));
    auto read = sync::Input::read(folder.path / "f.csv", record, {}, findings_);
    REQUIRE(read);
    input_.emplace(std::move(*read));
    rows_ = sync::check_rows(*input_, record, key, findings_);
    INFO(said());
    REQUIRE_FALSE(schema::refuses(findings_));
  }

  /// `4711:create`, `4712:update(SalesPriceList)`, `4713:create!refused`; or the findings; or the error.
  std::string make(CannedShop& canned) {
    findings_.clear();
    auto planned = planner_(canned.shop, *input_, rows_, findings_);
    if (!planned) return std::string(describe(planned.error().code).name) + ": " + planned.error().message;
    if (!findings_.empty()) return said();
    steps_ = std::move(*planned);
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

  Planner planner_;
  std::vector<Problem> findings_{};
  std::optional<sync::Input> input_{};
  std::vector<sync::Checked> rows_{};
  std::vector<sync::Step> steps_{};
};

}  // namespace wsync::test
