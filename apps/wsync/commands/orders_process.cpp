// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <set>

#include "base/decimal.hpp"
#include "command.hpp"
#include "context.hpp"
#include "oresto/orders_endpoints.hpp"
#include "sync/process_orders.hpp"
#include "usage.hpp"
#include "writing.hpp"

namespace wsync::app {
namespace {

/// In the order typed, each once.
Result<std::vector<std::int64_t>> numbers_of(const Typed& typed) {
  std::vector<std::int64_t> numbers;
  std::set<std::int64_t> named;
  for (const auto& word : typed.arguments()) {
    const auto number = Decimal::parse(word, false);
    if (!number || !number->to_integer() || number->scale() > 0)
      return usage_error(fmt::format("\"{}\" is no order number", word), "Order numbers are whole numbers.");
    if (named.insert(*number->to_integer()).second) numbers.push_back(*number->to_integer());
  }
  return numbers;
}

Result<int> run(Context& context) {
  const auto numbers = numbers_of(context.typed());
  if (!numbers) return fail(numbers.error());
  return run_plan(
      context,
      [&](oresto::Shop& shop) { return sync::plan_processing(shop, *numbers, context.typed().value("client")); },
      "ticking off orders");
}

constexpr Argument arguments[] = {{"NUMBER", "order number", true, true}};

constexpr Option options[] = {
    {.name = "client", .value = "NUMBER", .text = "look for the orders among this client's only"},
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
        "row, and one that the server refuses spoils no other.\n"
        "Orders are never un-processed: there is no call for it. A run that was cut off is finished by `wsync runs resume`.",
    .examples = examples,
    .arguments = arguments,
    .options = options,
    .groups = Takes::changes | Takes::output | Takes::network,
    .run = run,
    .calls = calls,
};

}  // namespace wsync::app
