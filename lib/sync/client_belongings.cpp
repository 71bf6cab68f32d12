// SPDX-License-Identifier: MIT
#include "sync/client_belongings.hpp"

#include <fmt/format.h>

#include <utility>

#include "base/text.hpp"
#include "oresto/client_products.hpp"
#include "oresto/locations.hpp"
#include "oresto/order_list.hpp"

namespace wsync::sync {
namespace {

std::string address_of(const oresto::locations::Location& place) {
  std::vector<std::string> parts;
  for (const auto* part : {&place.street_name, &place.street_number, &place.postal_code, &place.municipality})
    if (const std::string text(trimmed(part->value_or(""))); !text.empty()) parts.push_back(text);
  return join(parts, " ");
}

}  // namespace

Result<void> ClientBelongings::read(oresto::Shop& shop) {
  ByClient all;
  const auto locations = shop.call<oresto::locations::get>();
  if (!locations) return fail(locations.error());
  for (const auto& one : *locations)
    if (one.client_number)
      all[*one.client_number].push_back(
          {fmt::format("Location {}", one.id.value_or(0)), address_of(one), std::nullopt});
  const auto users = shop.call<oresto::users::get>();
  if (!users) return fail(users.error());
  for (const auto& user : *users)
    if (user.client && user.client->client_number)
      all[*user.client->client_number].push_back({"LinkToUser", user.email.value_or(""), std::nullopt});
  const auto prices = shop.call<oresto::client_products::get>();
  if (!prices) return fail(prices.error());
  std::map<std::string, std::size_t, std::less<>> amounts;
  for (const auto& price : *prices) ++amounts[price.client_number.value_or("")];
  for (const auto& [client, amount] : amounts)
    all[client].push_back({"ClientProducts", std::to_string(amount), std::nullopt});
  listed_ = std::move(all);
  return {};
}

Result<std::vector<schema::Change>> ClientBelongings::of(oresto::Shop& shop, const oresto::clients::Client& client) {
  const auto number = client.client_number.value_or("");
  if (const auto known = whole_.find(number); known != whole_.end()) return known->second;
  if (!listed_)
    if (auto read_all = read(shop); !read_all) return fail(std::move(read_all.error()));
  std::vector<schema::Change> all;
  if (const auto listed = listed_->find(number); listed != listed_->end()) all = listed->second;
  if (client.representative && client.representative->email)
    all.push_back({"LinkToRepresentative", *client.representative->email, std::nullopt});
  const auto articles = shop.call<oresto::order_list::get>({number});
  if (!articles && articles.error().code != Code::not_found) return fail(articles.error());
  if (articles && !articles->empty())
    all.push_back({"OrderList", fmt::format("{} articles", articles->size()), std::nullopt});
  whole_.emplace(number, all);
  return all;
}

std::string named(const std::vector<schema::Change>& belongings) {
  std::vector<std::string> all;
  for (const auto& [field, before, after] : belongings) {
    const auto what = before.value_or("");
    if (field == "LinkToUser")
      all.push_back("the link to user " + what);
    else if (field == "LinkToRepresentative")
      all.push_back("the link to representative " + what);
    else if (field == "ClientProducts")
      all.push_back(fmt::format("its client products ({})", what));
    else if (field == "OrderList")
      all.push_back(fmt::format("its order list ({})", what));
    else
      all.push_back(fmt::format("{} ({})", field, what));
  }
  return join(all, ", ");
}

}  // namespace wsync::sync
