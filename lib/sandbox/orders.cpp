// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "oresto/orders_endpoints.hpp"
#include "sandbox/areas.hpp"
#include "sandbox/lookup.hpp"
#include "sandbox/paging.hpp"

namespace wsync::sandbox {
namespace {

namespace orders = oresto::orders;

bool is_of(const orders::Order& order, const std::string& client) {
  return order.client && order.client->client_number == client;
}

std::int64_t time_of(const orders::Order& order) {
  const auto& moment = order.order_date_utc ? order.order_date_utc : order.order_date;
  return moment ? utc_ticks(*moment) : 0;
}

/// Newest first unless OldestFirst.
std::vector<orders::Order> list(Call& call, const orders::OrderFilter& filter) {
  if (filter.client_number && !must_be_client(call, *filter.client_number)) return {};
  std::vector<const orders::Order*> chosen;
  for (const auto& [number, order] : call.state.orders)
    if (order.processed_date.has_value() == filter.processed &&
        (!filter.client_number || is_of(order, *filter.client_number)))
      chosen.push_back(&order);
  const bool oldest_first = filter.oldest_first.value_or(false);
  std::stable_sort(chosen.begin(), chosen.end(), [&](const auto* a, const auto* b) {
    return oldest_first ? time_of(*a) < time_of(*b) : time_of(*a) > time_of(*b);
  });
  return page_of_chosen(call, chosen, filter, order_pages);
}

/// Without order numbers all open orders of the client are meant: the dangerous reading.
orders::ProcessedOrders process(Call& call, const orders::OrdersToProcess& form) {
  if (!must_be_client(call, form.client_number)) return {};
  std::vector<orders::Order*> meant;
  for (const auto number : form.order_numbers) {
    const auto found = call.state.orders.find(number);
    if (found == call.state.orders.end() || !is_of(found->second, form.client_number))
      call.refuse(fmt::format("Client {} has no order {}.", form.client_number, number));
    else meant.push_back(&found->second);
  }
  if (form.order_numbers.empty())
    for (auto& [number, order] : call.state.orders)
      if (is_of(order, form.client_number)) meant.push_back(&order);
  if (call.refused()) return {};
  std::erase_if(meant, [](const auto* order) { return order->processed_date.has_value(); });   // they stay as they are
  if (meant.empty()) call.unchanged();
  for (auto* order : meant) {
    order->processed_date = call.now.belgian;
    order->processed_date_utc = call.now.utc;
  }
  return {call.now.belgian, call.now.utc, {}};
}

constexpr Handler handlers[] = {
    handler<orders::get, list>(),
    handler<orders::process_orders, process>(),
};

}  // namespace

std::span<const Handler> order_handlers() { return handlers; }

}  // namespace wsync::sandbox
