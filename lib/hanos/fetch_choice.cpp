// SPDX-License-Identifier: MIT
#include "hanos/fetch_choice.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace wsync::hanos {
namespace {

bool is_wanted(const CustomerNumber& customer, const FetchRules& rules) {
  return rules.customers.empty() || std::ranges::find(rules.customers, customer) != rules.customers.end();
}

/// The day in the name goes before that of the drop: copying changes that.
auto age(const Candidate& candidate) {
  const auto modified = candidate.file.modified.value_or(std::chrono::sys_seconds{});
  const auto day = candidate.facts.date
                       ? candidate.facts.date->day
                       : std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(modified));
  return std::tuple(candidate.facts.customer, day, candidate.facts.time, modified, candidate.file.name);
}

bool is_beside(std::string_view name, const FetchRules& rules) {
  return name.ends_with(checksum_suffix) || (!rules.marker.empty() && name.ends_with(rules.marker));
}

}  // namespace

bool is_looked_at(std::string_view name, const FetchRules& rules) {
  return !is_temporary_name(name) && (is_beside(name, rules) || rules.pattern.match(name));
}

Result<std::vector<Candidate>> fitting(const std::vector<net::DropFile>& files, const FetchRules& rules) {
  if (!rules.pattern.names_customer() && rules.customers.size() != 1) {
    Error error{.code = Code::config,
                .message = fmt::format("the file pattern \"{}\" does not tell the customer number",
                                       rules.pattern.text())};
    error.hint = "Put {customer} into hanos.pattern, or name the one with --customer.";
    return fail(std::move(error));
  }
  std::vector<Candidate> found;
  for (const auto& file : files) {
    if (is_beside(file.name, rules)) continue;
    auto facts = rules.pattern.match(file.name);
    if (!facts) continue;
    if (!rules.pattern.names_customer()) facts->customer = rules.customers.front();
    if (is_wanted(facts->customer, rules)) found.push_back({file, std::move(*facts)});
  }
  return found;
}

std::vector<Candidate> newest_of(std::vector<Candidate> found, const FetchRules& rules) {
  std::ranges::sort(found, {}, age);
  if (rules.all) return found;
  std::vector<Candidate> newest;
  for (auto& candidate : found) {
    if (!newest.empty() && newest.back().facts.customer == candidate.facts.customer) newest.pop_back();
    newest.push_back(std::move(candidate));
  }
  return newest;
}

}  // namespace wsync::hanos
