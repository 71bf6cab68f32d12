// SPDX-License-Identifier: MIT
#include "oresto/order_list.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "sandbox/areas.hpp"
#include "sandbox/lookup.hpp"

namespace wsync::sandbox {
namespace {

namespace order_list = oresto::order_list;

std::vector<std::string> list(Call& call, const oresto::ByClient& by) {
  if (!must_be_client(call, by.client_number)) return {};
  const auto found = call.state.order_lists.find(by.client_number);
  return found == call.state.order_lists.end() ? std::vector<std::string>{} : found->second.wholesaler_article_numbers;
}

bool check(Call& call, const order_list::OrderListItems& form) {
  must_be_client(call, form.client_number);
  for (const auto& number : form.wholesaler_article_numbers) must_be_article(call, number);
  return !call.refused();
}

void append(Call& call, const order_list::OrderListItems& form) {
  auto& items = call.state.order_lists[form.client_number];
  items.client_number = form.client_number;
  auto& numbers = items.wholesaler_article_numbers;
  for (const auto& number : form.wholesaler_article_numbers)
    if (std::find(numbers.begin(), numbers.end(), number) == numbers.end()) numbers.push_back(number);
}

void add(Call& call, const order_list::OrderListItems& form) {
  if (check(call, form)) append(call, form);
}

void replace(Call& call, const order_list::OrderListItems& form) {
  if (!check(call, form)) return;
  call.state.order_lists.erase(form.client_number);
  append(call, form);
}

void remove(Call& call, const oresto::ByClientAndProduct& by) {
  if (!must_be_client(call, by.client_number)) return;
  const auto found = call.state.order_lists.find(by.client_number);
  if (found == call.state.order_lists.end() ||
      std::erase(found->second.wholesaler_article_numbers, by.wholesaler_article_number) == 0)
    call.refuse(fmt::format("Article {} is not on the order list of client {}.", by.wholesaler_article_number, by.client_number));
}

constexpr Handler handlers[] = {
    handler<order_list::get, list>(),
    handler<order_list::post, add>(),
    handler<order_list::put, replace>(),
    handler<order_list::remove, remove>(),
};

}  // namespace

std::span<const Handler> order_list_handlers() { return handlers; }

}  // namespace wsync::sandbox
