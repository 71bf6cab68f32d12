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
std::chrono::year_month_day day_of(const Candidate& candidate) {
  if (candidate.facts.date) return candidate.facts.date->day;
  return std::chrono::floor<std::chrono::days>(candidate.file.modified.value_or(std::chrono::sys_seconds{}));
}

/// As the archive orders them (is_older).
auto age(const Candidate& candidate) {
  const auto modified = candidate.file.modified.value_or(std::chrono::sys_seconds{});
  return std::tuple(candidate.facts.customer, day_of(candidate), candidate.facts.time, modified,
                    candidate.file.name);
}

std::chrono::sys_seconds seconds_of(const Moment& moment) {
  return std::chrono::sys_days(moment.date.day) + std::chrono::seconds(moment.ticks / 10'000'000);
}

bool is_newer(const Candidate& candidate, const std::optional<Delivery>& archived) {
  if (!archived) return true;
  const auto modified = archived->modified ? seconds_of(*archived->modified) : std::chrono::sys_seconds{};
  return age(candidate) >
         std::tuple(archived->customer, archived->date.day, archived->time, modified, archived->name);
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

Result<Changed> changed_of(std::vector<Candidate>& found, const FetchRules& rules, const Archive& archive) {
  Changed changed;
  if (!rules.only_changes) return changed;
  std::map<CustomerNumber, Result<bool>> known;
  for (auto& candidate : found) {
    const auto& customer = candidate.facts.customer;
    auto there = known.find(customer);
    if (there == known.end()) there = known.emplace(customer, rules.only_changes(customer)).first;
    if (!there->second) {
      candidate.fault = there->second.error();
    } else if (*there->second && !changed.contains(customer)) {
      auto newest = archive.newest(customer);
      if (!newest) return fail(std::move(newest.error()));
      changed.emplace(customer, std::move(*newest));
    }
  }
  return changed;
}

bool is_of_the_future(const Candidate& candidate) {
  return candidate.facts.date && *candidate.facts.date > now_utc().date.plus_days(1);
}

bool may_be_next(const Candidate& candidate, const Changed& changed) {
  const auto known = changed.find(candidate.facts.customer);
  return known != changed.end() && (!known->second || day_of(candidate) >= known->second->date.day);
}

std::vector<Candidate> newest_of(std::vector<Candidate> found, const FetchRules& rules,
                                 const Changed& changed) {
  std::ranges::sort(found, {}, age);
  for (auto& candidate : found) {
    const auto known = changed.find(candidate.facts.customer);
    if (is_of_the_future(candidate)) {
      candidate.fault = Error{.code = Code::input,
                              .message = fmt::format("{} is of {}, a day in the future", candidate.file.name,
                                                     candidate.facts.date->to_string())};
      candidate.fault->hint =
          "It would hide all files until then. Have it named by its day; or correct hanos.pattern.";
      continue;
    }
    candidate.is_next = known != changed.end() && is_newer(candidate, known->second);
  }
  if (rules.all) return found;
  std::vector<Candidate> newest;
  for (auto& candidate : found) {
    if (!is_of_the_future(candidate) && !newest.empty() &&
        newest.back().facts.customer == candidate.facts.customer && !newest.back().is_next)
      newest.pop_back();
    newest.push_back(std::move(candidate));
  }
  return newest;
}

}  // namespace wsync::hanos
