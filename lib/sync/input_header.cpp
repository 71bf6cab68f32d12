// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "sync/input.hpp"

namespace wsync::sync {
namespace {

/// `Segment.Id`, as a list shows it, is `SegmentId` in a form.
std::optional<schema::Column> column_of_answer(const Record& record, std::string_view path) {
  const auto dot = path.rfind('.');
  if (dot == path.npos) return std::nullopt;
  const auto last = path.substr(dot + 1);
  if (!same_ignoring_case(last, "Id") && !same_ignoring_case(last, "Abbreviation")) return std::nullopt;
  Problem unused;
  auto column = schema::find_column(record, path.substr(0, dot), unused);
  if (!column || column->leaf().rules.table.empty()) return std::nullopt;
  return column;
}

}  // namespace

void Input::bind(const std::vector<std::string_view>& header, std::vector<Problem>& findings) {
  std::vector<std::string_view> strangers;  // mean nothing to the model: a missing column may be meant
  std::vector<std::pair<std::size_t, Problem>> unknown;
  const auto at_header = [&](std::string_view name) {
    return fmt::format("{}:{}:{}", name_, header_row_, name);
  };
  for (const auto cell : header) {
    const auto name = trimmed(cell);
    Binding binding{std::string(name), std::nullopt, same_ignoring_case(name, "Action"),
                    options_.decimal.value_or(schema::DecimalMark::point)};
    if (!binding.is_action && !name.empty()) {  // a column without a name may only be empty
      Problem problem;
      binding.column = schema::find_column(*record_, field_name(name), problem);
      if (!binding.column) binding.column = column_of_answer(*record_, field_name(name));
      if (!binding.column && (is_only_shown(field_name(name)) || is_result_name(name))) {
        left_out_.emplace_back(name);
      } else if (!binding.column) {
        problem.where = at_header(name);
        problem.code = "column.unknown";
        problem.message = fmt::format("no field is called \"{}\"", name);
        if (problem.advice.empty()) problem.advice = "name it with --map, or take the column out";
        unknown.emplace_back(bindings_.size(), std::move(problem));
        strangers.push_back(name);
      } else {
        const auto twin = std::find_if(bindings_.begin(), bindings_.end(), [&](const Binding& other) {
          return other.column && other.column->title == binding.column->title;
        });
        if (twin != bindings_.end())
          findings.push_back(
              {at_header(name), "column.twice", fmt::format("{} stands here twice", name), "", false});
      }
    }
    has_secrets_ = has_secrets_ || (binding.column && binding.column->leaf().rules.secret);
    bindings_.push_back(std::move(binding));
  }
  find_required_columns();
  find_idle_renames(header, findings);
  // An Action column may make any row a new one.
  const bool updates =
      needs_only_key(options_.action) &&
      std::none_of(bindings_.begin(), bindings_.end(), [](const auto& one) { return one.is_action; });
  for (const auto& required : required_) {
    const std::string& field = required.field;
    if (required.column || (updates && !required.is_key)) continue;
    const auto meant = near_miss(field, strangers);
    findings.push_back({at_header(field), "column.missing", fmt::format("the column {} is missing", field),
                        meant ? fmt::format("is it the one called \"{}\"?", *meant) : "", false});
    if (meant) std::erase_if(unknown, [&](const auto& one) { return bindings_[one.first].header == *meant; });
  }
  for (auto& [index, problem] : unknown) findings.push_back(std::move(problem));
  for (const auto& field : wanted_fields(*record_))
    if (!has_column(field) && !updates)
      findings.push_back({at_header(field), "column.wanted",
                          fmt::format("there is no column {}; what is new probably needs it", field), "",
                          true});
}

/// Where an Action column makes every row an update or a deletion, only the key is needed after all. What looks
/// like a slip stays a finding.
void Input::forgive_columns(std::vector<Problem>& findings) const {
  const auto is_key = [&](const Problem& problem) {
    return std::any_of(required_.begin(), required_.end(), [&](const Required& one) {
      return one.is_key && problem.where == fmt::format("{}:{}:{}", name_, header_row_, one.field);
    });
  };
  const auto forgivable = [&](const Problem& problem) {
    const bool about_column = problem.code == "column.missing" || problem.code == "column.wanted";
    return about_column && problem.advice.empty() && !is_key(problem);
  };
  const bool has_actions =
      std::any_of(bindings_.begin(), bindings_.end(), [](const auto& one) { return one.is_action; });
  bool makes_new = !has_actions;
  if (has_actions)
    each(0, size(), [&](std::size_t, const Row& row) {
      makes_new = !needs_only_key(row.action) && row.action != Action::ignore;
      return !makes_new;
    });
  if (!makes_new) {
    std::erase_if(findings, forgivable);
    return;
  }
  // Who leaves out columns may mean to change what is there; said once, and not where the key is missing too.
  const bool knows_rows = std::none_of(findings.begin(), findings.end(), [&](const Problem& problem) {
    return problem.code == "column.missing" && !forgivable(problem);
  });
  const auto first = std::find_if(findings.begin(), findings.end(), [&](const Problem& problem) {
    return problem.code == "column.missing" && forgivable(problem);
  });
  if (options_.action == Action::merge && !has_actions && knows_rows && first != findings.end())
    first->advice = "what is new needs it; --action update changes only what is there, with the columns that are here";
}

/// A renaming of a column that the file does not have is a slip: what was meant would be left out in silence.
void Input::find_idle_renames(const std::vector<std::string_view>& header,
                              std::vector<Problem>& findings) const {
  for (const auto& rename : options_.renames) {
    const std::string& from = rename.first;
    const bool there = std::any_of(header.begin(), header.end(), [&](std::string_view cell) {
      return same_ignoring_case(trimmed(cell), from);
    });
    if (there) continue;
    const auto meant = near_miss(from, header);
    findings.push_back({fmt::format("{}:{}:{}", name_, header_row_, from), "map.unknown",
                        fmt::format("--map speaks of a column \"{}\" that the file does not have", from),
                        meant ? fmt::format("did you mean \"{}\"?", trimmed(*meant)) : "", false});
  }
}

void Input::find_required_columns() {
  for (auto& required : required_) {
    const auto found = std::find_if(bindings_.begin(), bindings_.end(), [&](const Binding& binding) {
      return binding.column && same_ignoring_case(binding.column->title, required.field);
    });
    if (found != bindings_.end()) required.column = static_cast<std::size_t>(found - bindings_.begin());
  }
}

bool Input::is_only_shown(std::string_view name) const {
  Problem unused;
  return options_.shown != nullptr && !same_ignoring_case(name, "Action") &&
         !schema::find_column(*record_, name, unused) && schema::find_column(*options_.shown, name, unused);
}

void Input::say_left_out() {
  if (!left_out_.empty())
    remarks_.push_back(fmt::format("{}: left out, for it is only shown: {}", name_, join(left_out_, ", ")));
}

bool Input::has_column(std::string_view field) const {
  return std::any_of(bindings_.begin(), bindings_.end(), [&](const Binding& binding) {
    return binding.column && same_ignoring_case(binding.column->title, field);
  });
}

std::vector<std::string> Input::header() const {
  std::vector<std::string> header;
  for (const auto& binding : bindings_) header.push_back(binding.header);
  return header;
}

}  // namespace wsync::sync
