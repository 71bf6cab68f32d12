// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/decimal.hpp"
#include "command.hpp"
#include "context.hpp"
#include "oresto/orders_endpoints.hpp"
#include "oresto/pages.hpp"
#include "run_lock.hpp"
#include "servers.hpp"
#include "sync/order_folder.hpp"
#include "sync/process_orders.hpp"
#include "usage.hpp"

namespace wsync::app {
namespace {

using oresto::orders::Order;

Result<std::set<std::int64_t>> numbers_of(const Typed& typed) {
  std::set<std::int64_t> numbers;
  for (const auto& word : typed.arguments()) {
    const auto number = Decimal::parse(word, false);
    if (!number || !number->to_integer() || number->scale() > 0)
      return usage_error(fmt::format("\"{}\" is no order number", word), "Order numbers are whole numbers.");
    numbers.insert(*number->to_integer());
  }
  return numbers;
}

/// Where the number stands among the arguments, from 1.
std::int64_t position(const Typed& typed, const std::string& number) {
  const auto& words = typed.arguments();
  return std::find(words.begin(), words.end(), number) - words.begin() + 1;
}

/// Which client each open order belongs to; the call that ticks off wants to know.
Result<sync::OrdersByClient> owners(oresto::Shop& shop, const Typed& typed, std::set<std::int64_t>& wanted) {
  sync::OrdersByClient found;
  oresto::orders::OrderFilter filter;
  filter.client_number = typed.value("client");
  const auto number = [](const Order& order) { return std::to_string(order.order_number.value_or(0)); };
  const auto listed = oresto::each_item<oresto::orders::get>(shop, filter, number, [&](const Order& order) {
    if (order.order_number && wanted.erase(*order.order_number) > 0)
      found[sync::client_of(order)].push_back(*order.order_number);
    return !wanted.empty();
  });
  if (!listed) return fail(listed.error());
  return found;
}

Result<int> run(Context& context) {
  auto wanted = numbers_of(context.typed());
  if (!wanted) return fail(std::move(wanted.error()));
  if (auto allowed = context.allow_changes(); !allowed) return fail(std::move(allowed.error()));
  if (auto locked = lock_resource(context); !locked) return fail(std::move(locked.error()));
  auto results = context.results();
  if (!results) return fail(std::move(results.error()));
  auto shop = open_shop(context);
  if (!shop) return fail(std::move(shop.error()));
  const auto by_client = owners(*shop, context.typed(), *wanted);
  if (!by_client) return fail(by_client.error());

  sync::Report report;
  std::optional<Error> failure;
  const auto on_row = [&](sync::RowResult row, std::optional<Code> code) {
    row.row = position(context.typed(), row.key);
    report.add(row, code);
    if (auto added = (*results)->add(row); !added && !failure) failure = std::move(added.error());
  };
  for (const auto number : *wanted) {  // what is left over is not open
    Error error{.code = Code::not_found, .message = fmt::format("there is no open order {}", number)};
    error.hint = "It may be processed already: wsync orders fetch --processed.";
    on_row(sync::failed_row(0, std::to_string(number), "process", error), error.code);
  }
  sync::process_orders(*shop, *by_client, on_row);
  shop->run();
  if (auto finished = (*results)->finish(""); !finished) return fail(std::move(finished.error()));
  if (failure) return fail(std::move(*failure));
  return report.exit_status();
}

constexpr Argument arguments[] = {{"NUMBER", "order number", true, true}};

constexpr Option options[] = {
    {.name = "client", .value = "NUMBER", .text = "look for the orders among this client's only"},
    lock_wait_option,
};

constexpr Example examples[] = {
    {"wsync orders process 10234 10235", "Ticks two orders off."},
};

constexpr const api::EndpointRow* calls[] = {&oresto::orders::get.row, &oresto::orders::process_orders.row};

}  // namespace

extern const Command orders_process;
const Command orders_process = {
    .noun = "orders",
    .verb = "process",
    .summary = "Tick orders off, so that they are not given out again",
    .about =
        "The open orders are read first, to learn whose they are. A number that is not open is a failed "
        "row.\n"
        "Orders are never un-processed: there is no call for it.",
    .examples = examples,
    .arguments = arguments,
    .options = options,
    .groups = Takes::output | Takes::network,
    .run = run,
    .calls = calls,
};

}  // namespace wsync::app
