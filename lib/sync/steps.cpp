// SPDX-License-Identifier: MIT
#include "sync/steps.hpp"

#include <fmt/format.h>

#include <map>
#include <memory>
#include <utility>

#include "base/text.hpp"
#include "schema/columns.hpp"

namespace wsync::sync {
namespace {

std::string done_word(const std::string& action) {
  if (action == "create") return "created";
  if (action == "delete") return "deleted";
  if (action == "none") return "unchanged";
  return "updated";
}

RowResult base_result(const Step& step) {
  RowResult result{.row = step.row, .key = step.key, .action = step.action};
  for (const auto& change : step.changes)
    result.changes.push_back({change.field, change.before, change.after});
  return result;
}

/// `SalesPriceList 3.80 -> 38.00, Remark (none) -> achterom`
std::string told(const std::vector<schema::Change>& changes) {
  const auto value = [](const std::optional<std::string>& text) {
    return text ? *text : std::string("(none)");
  };
  std::string out;
  for (const auto& [field, before, after] : changes)
    out += fmt::format("{}{} {} -> {}", out.empty() ? "" : ", ", field, value(before), value(after));
  return out;
}

RowResult failed(const Step& step, const Error& error) {
  return failed_row(step.row, step.key, step.action, error);
}

RowResult done(const Step& step) {
  RowResult result = base_result(step);
  result.outcome = done_word(step.action);
  if (!step.about.empty()) result.message = step.about;
  if (step.remark) result.message = step.remark();
  return result;
}

/// Rows that have ended, held back until all rows before them have.
class InOrder {
 public:
  explicit InOrder(TakeOptions options) : options_(std::move(options)) {}

  void ended(std::size_t index, RowResult result, std::optional<Code> code = std::nullopt) {
    if (options_.on_end) options_.on_end(result);
    waiting_.emplace(index, Ended{std::move(result), code});
    for (auto first = waiting_.begin(); first != waiting_.end() && first->first == next_; ++next_) {
      options_.on_row(first->second.result, first->second.code);
      first = waiting_.erase(first);
    }
  }
  int tries() const { return options_.tries; }

 private:
  struct Ended {
    RowResult result{};
    std::optional<Code> code{};
  };
  TakeOptions options_;
  std::size_t next_ = 0;
  std::map<std::size_t, Ended> waiting_{};
};

/// The rows of one bulk, by their place in it, each with its index among all steps.
struct Shared {
  std::shared_ptr<const Bulk> bulk{};
  std::map<std::size_t, std::pair<std::size_t, Step>> rows{};
};

/// Begins a bulk; its rows end one by one.
void take_bulk(Shared shared, const std::shared_ptr<InOrder>& report) {
  Places places;
  for (const auto& row : shared.rows) places.push_back(row.first);
  const auto kept = std::make_shared<const Shared>(std::move(shared));
  perform(kept->bulk, std::move(places), report->tries(),
          [kept, report](std::size_t place, Result<void> ended) {
            const auto& row = kept->rows.at(place);
            if (ended) return report->ended(row.first, done(row.second));
            report->ended(row.first, failed(row.second, ended.error()), ended.error().code);
          });
}

/// One row on its way: its writes, one after the other.
struct Taking : std::enable_shared_from_this<Taking> {
  Step step{};
  std::size_t index = 0;
  std::shared_ptr<InOrder> report{};

  void perform_from(std::size_t write) {
    if (write == step.writes.size()) return report->ended(index, done(step));
    perform(step.writes[write], report->tries(), [self = shared_from_this(), write](Result<void> ended) {
      if (ended) return self->perform_from(write + 1);
      self->report->ended(self->index, failed(self->step, ended.error()), ended.error().code);
    });
  }
};

}  // namespace

RowResult planned(const Step& step) {
  if (step.refusal) return failed(step, *step.refusal);
  RowResult result = base_result(step);
  result.outcome = step.action == "none" ? "unchanged" : "planned";
  if (!step.about.empty()) result.message = step.about;
  if (!step.changes.empty()) result.message = told(step.changes);
  return result;
}

void take(std::vector<Step>& steps, const TakeOptions& options) {
  const auto report = std::make_shared<InOrder>(options);
  std::vector<Shared> bulks;
  std::map<const Bulk*, std::size_t> known;
  for (std::size_t index = 0; index < steps.size(); ++index) {
    if (steps[index].refusal) {
      report->ended(index, planned(steps[index]), steps[index].refusal->code);
      continue;
    }
    if (const auto bulk = steps[index].bulk) {
      if (known.emplace(bulk.get(), bulks.size()).second) bulks.push_back({bulk, {}});
      const auto place = steps[index].place;
      bulks[known[bulk.get()]].rows.emplace(place, std::pair{index, std::move(steps[index])});
      continue;
    }
    const auto taking = std::make_shared<Taking>();
    taking->step = std::move(steps[index]);
    taking->index = index;
    taking->report = report;
    taking->perform_from(0);
  }
  for (auto& bulk : bulks) take_bulk(std::move(bulk), report);
}

std::vector<Checked> check_rows(const Input& input, const Record& record, std::string_view key_fields,
                                std::vector<Problem>& findings) {
  std::vector<Checked> checked;
  std::map<std::string, std::size_t, std::less<>> first_row;
  std::vector<schema::Column> key;
  Problem unused;
  if (!key_fields.empty())
    for (const auto name : split(key_fields, '+')) key.push_back(*schema::find_column(record, name, unused));
  for (const auto& row : input.rows()) {
    if (row.action == Action::ignore) continue;
    Checked one{&row, {}, record.make()};
    input.check(row, one.object.get(), findings);
    bool whole = !key.empty();
    for (const auto& column : key) {
      std::string part;
      schema::write_cell(column, one.object.get(), part);
      whole = whole && !part.empty();
      one.key += (&column == key.data() ? "" : "/") + part;
    }
    if (row.action == Action::remove)
      findings.push_back({input.place(row, "Action"), "action", "this command does not delete", "", false});
    if (const auto [twin, fresh] = first_row.emplace(one.key, row.number); !fresh && whole)
      findings.push_back({input.place(row, key.back().title), "key.twice",
                          fmt::format("{} stands in row {} already", one.key, twin->second), "", false});
    checked.push_back(std::move(one));
  }
  return checked;
}

Error rejected(std::vector<Problem> findings) {
  std::size_t refusals = 0;
  for (const auto& finding : findings) refusals += finding.warning ? 0 : 1;
  const std::size_t warnings = findings.size() - refusals;
  std::string more;
  if (warnings > 0) more = fmt::format(", {} warning{}", warnings, warnings == 1 ? "" : "s");
  Error error{
      .code = Code::input,
      .message = fmt::format("{} finding{}{}; nothing was sent", refusals, refusals == 1 ? "" : "s", more)};
  error.problems = std::move(findings);
  return error;
}

}  // namespace wsync::sync
