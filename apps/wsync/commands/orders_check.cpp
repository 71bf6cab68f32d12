// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "base/plural.hpp"
#include "command.hpp"
#include "context.hpp"
#include "hanos_orders.hpp"

namespace wsync::app {
namespace {

const schema::Record& columns() { return schema::record_of<OrderFindingRow>(); }

Result<int> run(Context& context) {
  auto rows =
      context.rows(columns(), {"order", "severity", "code", "file", "line", "article", "message", "hint"});
  if (!rows) return fail(std::move(rows.error()));
  const auto format = order_format(context);
  if (!format) return fail(format.error());
  auto ledger = open_ledger();
  if (!ledger) return fail(std::move(ledger.error()));
  const auto orders = open_orders(context, *ledger, *format);
  if (!orders) return fail(orders.error());
  for (const auto& one : *orders)
    for (const auto& row : rows_of(one))
      if (auto added = (*rows)->add(&row); !added) return fail(std::move(added.error()));
  if (auto finished = (*rows)->finish(); !finished) return fail(std::move(finished.error()));
  const auto fit = static_cast<std::size_t>(std::ranges::count_if(*orders, &CheckedOrder::is_fit));
  context.messages().say(fmt::format("{}: {} can be sent, {} cannot", counted(orders->size(), "order"), fit,
                                     orders->size() - fit));
  if (fit == orders->size()) return 0;
  Error error{.code = Code::input,
              .message = fmt::format("{} of {} cannot be sent", orders->size() - fit,
                                     counted(orders->size(), "order"))};
  error.hint = "Correct what has severity error; `wsync help hanos` explains the codes.";
  error.system = "hanos";
  return fail(std::move(error));
}

constexpr Argument arguments[] = {
    {.name = "FILE", .text = "orders: CSV, XML, JSON, UBL, EDIFACT, or Apicbase's JSON", .repeated = true}};

constexpr Example examples[] = {
    {"wsync orders check order.csv",
     "Everything that would make Hanos refuse it, or deliver the wrong thing."},
    {"wsync orders check po.json --assortment 10001_20261123.csv",
     "A purchase order of Apicbase against one file."},
};

}  // namespace

extern const Command orders_check;
const Command orders_check = {
    .noun = "orders",
    .verb = "check",
    .summary = "Check orders to Hanos before they are sent",
    .about =
        "Each order is checked against the customer book (hanos.book), the newest assortment file of its "
        "customer\n"
        "number in the archive, the ledger of orders, and the format that it would be sent in. All lines are "
        "checked;\n"
        "nothing is written or sent.\n\n"
        "`wsync help hanos` explains each code: O001 to O018, and A002 to A014 as for assortment files. A005 is one "
        "order number over several customer numbers or days: --split makes an order of each.\n\n"
        "The exit status is 3 where an order cannot be sent.",
    .examples = examples,
    .arguments = arguments,
    .options = order_options,
    .groups = Takes::output,
    .run = run,
    .columns = columns,
};

}  // namespace wsync::app
