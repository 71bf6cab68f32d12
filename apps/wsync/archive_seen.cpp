// SPDX-License-Identifier: MIT
#include "archive_seen.hpp"

#include <algorithm>
#include <set>

#include "archived_assortment.hpp"
#include "context.hpp"
#include "hanos/check.hpp"

namespace wsync::app {

std::map<hanos::CustomerNumber, hanos::SeenFiles> ArchiveSeen::look(
    std::span<const hanos::Customer* const> first, std::span<const hanos::Customer* const> others) {
  opened_.clear();
  seen_.clear();
  for (const auto* customer : first) look_at(*customer);
  const bool any = std::ranges::any_of(seen_, [](const auto& one) { return one.second.newest != nullptr; });
  if (any)
    for (const auto* customer : others)
      if (!seen_.contains(customer->number)) look_at(*customer);
  return seen_;
}

void ArchiveSeen::look_at(const hanos::Customer& customer) {
  auto& seen = seen_[customer.number];
  const auto files = assortment_archive().of(customer.number);
  if (!files) {
    seen.fault = files.error().message;
    return;
  }
  if (files->empty()) return;
  if (const auto same = demand_same_reading(context_, book_, files->back()); !same) {
    seen.fault = same.error().message;
    return;
  }
  auto opened = open_assortment(context_, book_, files->back().file, customer.number);
  if (!opened) {
    seen.fault = opened.error().message;
    return;
  }
  check_assortment(opened->read, {.rules = opened->profile.checks, .now = now_utc()});
  if (hanos::worst(opened->read.findings) != hanos::Severity::error)
    opened = made_whole(context_, std::move(*opened), *files);
  if (!opened) {
    seen.fault = opened.error().message;
    return;
  }
  std::set<Date> days;
  for (const auto& file : *files) days.insert(file.date);
  seen.newest = &opened_.emplace(customer.number, std::move(*opened)).first->second.read;
  seen.days = days.size();
}

}  // namespace wsync::app
