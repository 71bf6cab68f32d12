// SPDX-License-Identifier: MIT
#include "sandbox/lookup.hpp"

#include <fmt/format.h>

#include "base/text.hpp"

namespace wsync::sandbox {
namespace {

template <class List>
std::optional<oresto::Unit> find_unit(const List& list, std::string_view abbreviation) {
  for (const auto& unit : list)
    if (unit.abbreviation && same_ignoring_case(*unit.abbreviation, abbreviation))
      return oresto::Unit{unit.abbreviation, unit.localizations, {}};
  return std::nullopt;
}

}  // namespace

std::optional<oresto::Unit> find_content_type(const State& state, std::string_view abbreviation) {
  return find_unit(state.content_types, abbreviation);
}
std::optional<oresto::Unit> find_sales_unit(const State& state, std::string_view abbreviation) {
  return find_unit(state.unit_sales_prices, abbreviation);
}
std::optional<oresto::Unit> find_multiplier(const State& state, std::string_view abbreviation) {
  return find_unit(state.multiplier_types, abbreviation);
}

const oresto::central_products::Product* find_central(const State& state, std::string_view ean) {
  const auto found = state.central_products.find(ean);
  return found == state.central_products.end() ? nullptr : &found->second;
}

const oresto::central_products::Product* find_central(const State& state, std::int64_t supplier,
                                                      std::string_view article_code, bool is_package) {
  for (const auto& [ean, product] : state.central_products)
    if (is_supplied(product, supplier, article_code, is_package)) return &product;
  return nullptr;
}

const oresto::WholesalerProduct* find_article(const State& state, std::string_view number) {
  for (const auto* range : {&state.link_products, &state.products})
    if (const auto found = range->find(number); found != range->end()) return &found->second;
  return nullptr;
}

bool must_be_article(Call& call, const std::string& number) {
  if (find_article(call.state, number) != nullptr) return true;
  return call.refuse(fmt::format("Article number {} is not known.", number)), false;
}

bool must_be_free(Call& call, const std::string& number) {
  if (find_article(call.state, number) == nullptr) return true;
  return call.refuse(fmt::format("Article number {} is already in use.", number)), false;
}

bool must_be_client(Call& call, const std::string& number) {
  if (call.state.clients.contains(number)) return true;
  return call.refuse(fmt::format("Client {} is not known.", number)), false;
}

void take_own(Unknown& after, const Unknown& before, const Unknown& sent) {
  for (const auto& own : before.members)
    for (const auto& member : sent.members)
      if (member.name == own.name) after.members.push_back(member);
}

}  // namespace wsync::sandbox
