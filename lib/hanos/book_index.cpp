// SPDX-License-Identifier: MIT
#include "hanos/book_index.hpp"

namespace wsync::hanos {
namespace {

/// The first one that says anything else. There are never more than two to look at.
template <class Firsts>
const Customer* other_than(const std::map<std::string_view, Firsts>& all, std::string_view key,
                           std::string_view own) {
  const auto found = all.find(key);
  if (found == all.end()) return nullptr;
  for (const auto& [said, customer] : found->second)
    if (said != own) return customer;
  return nullptr;
}

}  // namespace

BookIndex::BookIndex(const CustomerBook& book) {
  for (const auto& one : book.customers) {
    const std::string_view request = one.request, positievoorstel = one.positievoorstel.text();
    if (!request.empty()) requests_[request].push_back(&one);
    if (!request.empty() && !positievoorstel.empty())
      positievoorstellen_[request].emplace(positievoorstel, &one);
    if (!positievoorstel.empty()) requests_of_positievoorstel_[positievoorstel].emplace(request, &one);
    if (one.location.empty()) continue;
    if (auto& there = locations_[one.location]; there.size() < 2) there.push_back(&one);
  }
}

std::vector<const Customer*> BookIndex::alike(const Customer& customer) const {
  const auto found = requests_.find(customer.request);
  if (found == requests_.end()) return {&customer};
  return found->second;
}

const Customer* BookIndex::with_other_positievoorstel(const Customer& customer) const {
  return other_than(positievoorstellen_, customer.request, customer.positievoorstel.text());
}

const Customer* BookIndex::with_other_request(const Customer& customer) const {
  return other_than(requests_of_positievoorstel_, customer.positievoorstel.text(), customer.request);
}

const Customer* BookIndex::at_same_location(const Customer& customer) const {
  const auto found = locations_.find(customer.location);
  if (found == locations_.end()) return nullptr;
  for (const auto* other : found->second)
    if (other->number != customer.number) return other;
  return nullptr;
}

std::vector<std::vector<const Customer*>> by_request(std::span<const Customer* const> customers) {
  std::vector<std::vector<const Customer*>> groups;
  std::map<std::string_view, std::size_t> known;
  for (const auto* one : customers) {
    const auto [found, is_new] = known.try_emplace(one->request, groups.size());
    if (is_new || one->request.empty())
      groups.push_back({one});
    else
      groups[found->second].push_back(one);
  }
  return groups;
}

}  // namespace wsync::hanos
