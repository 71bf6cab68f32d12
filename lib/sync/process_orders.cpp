// SPDX-License-Identifier: MIT
#include "sync/process_orders.hpp"

#include <fmt/format.h>

#include <set>
#include <utility>

#include "oresto/orders_endpoints.hpp"
#include "oresto/pages.hpp"
#include "sync/order_folder.hpp"
#include "sync/sending.hpp"

namespace wsync::sync {
namespace {

namespace orders = oresto::orders;
using Numbers = std::vector<std::int64_t>;
using Open = std::set<std::int64_t>;

/// Reads the client's open orders page by page and answers which they are.
void read_open(oresto::Shop& shop, const std::string& client, std::int64_t page, std::int64_t last_first,
               Open open, std::function<void(Result<Open>)> seen) {
  const orders::OrderFilter filter{
      .client_number = client, .page = page, .page_size = oresto::default_page_size, .processed = false};
  shop.start<orders::get>(
      filter, {},
      [&shop, client, page, last_first, open = std::move(open),
       seen = std::move(seen)](Result<std::vector<orders::Order>> listed) mutable {
        if (!listed) return seen(fail(std::move(listed.error())));
        const auto first = listed->empty() ? 0 : listed->front().order_number.value_or(0);
        // The end: an empty page, or the same again.
        if (listed->empty() || first == last_first) return seen(std::move(open));
        for (const auto& order : *listed) open.insert(order.order_number.value_or(0));
        read_open(shop, client, page + 1, first, std::move(open), std::move(seen));
      });
}

std::shared_ptr<const Bulk> tick_off(oresto::Shop& shop, const std::string& client, const Numbers& numbers) {
  auto bulk = std::make_shared<Bulk>();
  bulk->send = [&shop, client, numbers](const Places& places, Write::Sent sent) {
    orders::OrdersToProcess form{client, {}};
    for (const auto place : places) form.order_numbers.push_back(numbers[place]);
    sending<orders::process_orders>(shop, std::move(form))(std::move(sent));
  };
  bulk->read_back = [&shop, client, numbers](const Places& places, Bulk::Seen seen) {
    read_open(shop, client, 1, -1, {}, [numbers, places, seen = std::move(seen)](Result<Open> open) {
      if (!open) return seen(fail(std::move(open.error())));
      std::set<std::size_t> processed;
      for (const auto place : places)
        if (!open->contains(numbers[place])) processed.insert(place);
      seen(std::move(processed));
    });
  };
  return bulk;
}

Error not_open(std::int64_t number) {
  Error error{.code = Code::not_found, .message = fmt::format("there is no open order {}", number)};
  error.hint = "It may be processed already: wsync orders fetch --processed.";
  return error;
}

}  // namespace

std::vector<Step> processing_steps(oresto::Shop& shop, const Numbers& numbers, const OrderOwners& owners) {
  std::map<std::string, Numbers, std::less<>> by_client;
  for (const auto number : numbers)
    if (const auto owner = owners.find(number); owner != owners.end())
      by_client[owner->second].push_back(number);
  std::map<std::string, std::shared_ptr<const Bulk>, std::less<>> calls;
  for (const auto& [client, its] : by_client) calls.emplace(client, tick_off(shop, client, its));
  std::map<std::string, std::size_t, std::less<>> places;
  std::vector<Step> steps;
  for (const auto number : numbers) {
    Step step{.row = static_cast<std::int64_t>(steps.size() + 1), .key = std::to_string(number), .action = "process"};
    if (const auto owner = owners.find(number); owner == owners.end()) {
      step.refusal = not_open(number);
    } else {
      step.bulk = calls[owner->second];
      step.place = places[owner->second]++;
    }
    steps.push_back(std::move(step));
  }
  return steps;
}

Result<std::vector<Step>> plan_processing(oresto::Shop& shop, const Numbers& numbers,
                                          const std::optional<std::string>& client) {
  OrderOwners owners;
  Open wanted(numbers.begin(), numbers.end());
  oresto::orders::OrderFilter filter;
  filter.client_number = client;
  const auto number = [](const orders::Order& order) { return std::to_string(order.order_number.value_or(0)); };
  const auto listed = oresto::each_item<orders::get>(shop, filter, number, [&](const orders::Order& order) {
    if (order.order_number && wanted.erase(*order.order_number) > 0)
      owners[*order.order_number] = client_of(order);
    return !wanted.empty();
  });
  if (!listed) return fail(listed.error());
  return processing_steps(shop, numbers, owners);
}

}  // namespace wsync::sync
