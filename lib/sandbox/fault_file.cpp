// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "base/text.hpp"
#include "hancocks/stock.hpp"
#include "oresto/endpoints.hpp"
#include "sandbox/fault.hpp"
#include "schema/check.hpp"
#include "schema/json.hpp"

namespace wsync::sandbox {
namespace {

using schema::Reading;

struct FaultList {
  std::vector<Fault> faults{};
};

void check_choice(const std::optional<std::string>& value, std::span<const std::string_view> choices,
                  const std::string& where, std::vector<Problem>& problems) {
  if (!value || std::find(choices.begin(), choices.end(), *value) != choices.end()) return;
  const auto close = near_miss(*value, choices);
  std::string all;
  for (const auto choice : choices) all += (all.empty() ? "" : ", ") + std::string(choice);
  problems.push_back({where, "choice", fmt::format("\"{}\" is none of {}", *value, all),
                      close ? fmt::format("did you mean {}?", *close) : "", false});
}

void check_operation(const std::string& operation, const std::string& where, std::vector<Problem>& problems) {
  if (operation == "*" || oresto::find_endpoint(operation) || hancocks::find_endpoint(operation)) return;
  std::vector<std::string_view> ids;
  for (const auto* row : oresto::endpoints()) ids.push_back(row->id);
  for (const auto* row : hancocks::endpoints()) ids.push_back(row->id);
  const auto close = near_miss(operation, ids);
  problems.push_back({where, "operation", fmt::format("there is no operation {}", operation),
                      close ? fmt::format("did you mean {}?", *close) : "* is any operation", false});
}

/// What a record cannot say: choices, and which fields belong to which kind.
void check_fault(const Fault& fault, const std::string& where, std::vector<Problem>& problems) {
  static constexpr std::string_view kinds[] = {"status", "slow", "drop", "truncate", "garbage"};
  static constexpr std::string_view moments[] = {"before", "after"};
  const auto add = [&](std::string_view field, std::string message) {
    problems.push_back({fmt::format("{}.{}", where, field), "fault", std::move(message), "", false});
  };
  if (!fault.operation.empty()) check_operation(fault.operation, where + ".operation", problems);
  if (!fault.kind.empty()) check_choice(fault.kind, kinds, where + ".kind", problems);
  check_choice(fault.moment, moments, where + ".moment", problems);
  if (fault.kind == "status" && !fault.status) add("status", "the kind status needs a status");
  if (fault.kind != "status" && fault.status) add("status", fmt::format("the kind {} has no status", fault.kind));
  if (fault.kind == "slow" && !fault.delay_ms) add("delay_ms", "the kind slow needs a delay_ms");
  if (fault.kind == "truncate" && fault.moment == "before") add("moment", "an answer is cut only after the effect");
  if (fault.times == 0) add("times", "0 strikes never");
}

void read_one(std::string_view text, const std::string& name, std::vector<Fault>& faults,
              std::vector<Problem>& problems) {
  Fault fault;
  std::vector<Problem> found;
  const auto read = schema::read_json(text, schema::record_of<Fault>(), &fault, found, {.reading = Reading::strict});
  if (!read) found.push_back({"$", "json", read.error().message, "", false});
  if (read) schema::check(schema::record_of<Fault>(), &fault, found);
  if (read) check_fault(fault, "$", found);
  for (auto& problem : found) {
    problem.where = name + ":" + problem.where;
    problems.push_back(std::move(problem));
  }
  faults.push_back(std::move(fault));
}

void read_lines(std::string_view text, const std::string& name, std::vector<Fault>& faults,
                std::vector<Problem>& problems) {
  std::size_t number = 0;
  for (const auto line : split(text, '\n')) {
    ++number;
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    read_one(line, fmt::format("{}:{}", name, number), faults, problems);
  }
}

void read_array(std::string_view text, const std::string& name, std::vector<Fault>& faults,
                std::vector<Problem>& problems) {
  FaultList list;
  static constexpr Field field = schema::field<&FaultList::faults>("faults", "The faults.");
  std::vector<Problem> found;
  const auto read = schema::read_json_into(text, field, &list, found, Reading::strict);
  if (!read) found.push_back({"$", "json", read.error().message, "", false});
  for (std::size_t i = 0; i < list.faults.size(); ++i) {
    const auto where = fmt::format("$[{}]", i);
    schema::check(schema::record_of<Fault>(), &list.faults[i], found, where);
    check_fault(list.faults[i], where, found);
  }
  for (auto& problem : found) {
    problem.where = name + ":" + problem.where;
    problems.push_back(std::move(problem));
  }
  faults = std::move(list.faults);
}

}  // namespace

Result<std::vector<Fault>> read_faults(std::string_view text, const std::string& name) {
  std::vector<Fault> faults;
  std::vector<Problem> problems;
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first != std::string_view::npos && text[first] == '[') read_array(text, name, faults, problems);
  else read_lines(text, name, faults, problems);
  std::vector<Problem> kept;
  for (auto& problem : problems)   // what is missing is said once
    if (std::none_of(kept.begin(), kept.end(), [&](const Problem& other) { return other.where == problem.where; }))
      kept.push_back(std::move(problem));
  if (kept.empty()) return faults;
  Error error{.code = Code::input, .message = fmt::format("{} holds faults that cannot be used", name)};
  error.problems = std::move(kept);
  error.hint = "Correct the file and start again.";
  return fail(std::move(error));
}

}  // namespace wsync::sandbox
