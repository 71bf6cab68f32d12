// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <filesystem>

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

const schema::Record& columns() { return schema::record_of<Order>(); }

struct Tally {
  std::size_t orders = 0, fresh = 0, same = 0, newer = 0;
  sync::OrdersByClient to_process{};
};

oresto::orders::OrderFilter filter_of(const Typed& typed) {
  oresto::orders::OrderFilter filter;
  filter.client_number = typed.value("client");
  filter.processed = typed.has("processed");
  if (typed.has("oldest-first")) filter.oldest_first = true;
  return filter;
}

Result<void> take_one(const Order& order, const std::optional<std::string>& folder, Rows* rows,
                      Tally& tally) {
  ++tally.orders;
  if (folder) {
    const auto stored = sync::store_order(*folder, order);
    if (!stored) return fail(stored.error());
    ++(*stored == sync::Stored::fresh  ? tally.fresh
       : *stored == sync::Stored::same ? tally.same
                                       : tally.newer);
    tally.to_process[sync::client_of(order)].push_back(*order.order_number);
  }
  return rows == nullptr ? Result<void>{} : rows->add(&order);
}

/// What is on disk is ticked off; what the server refuses stays open and comes again next time.
Result<int> process(Context& context, oresto::Shop& shop, const Tally& tally) {
  sync::Report report;
  std::vector<Problem> findings;
  sync::process_orders(shop, tally.to_process, [&](const sync::RowResult& row, std::optional<Code> code) {
    report.add(row, code);
    if (row.code) findings.push_back({"order " + row.key, *row.code, row.message.value_or(""), "", false});
  });
  shop.run();
  context.messages().findings(findings);
  context.messages().say(fmt::format("{} orders processed, {} not", report.counts().updated,
                                     report.counts().failed + report.counts().unprocessed));
  return report.exit_status();
}

Result<int> run(Context& context) {
  const auto& typed = context.typed();
  const auto folder = typed.value("to");
  if (typed.has("process") && !folder)
    return usage_error("--process ticks off only what is stored", "Say where with --to DIR.");
  if (typed.has("process") && typed.has("processed"))
    return usage_error("--process and --processed exclude each other",
                       "Open orders are the ones to process.");
  if (typed.has("process")) {
    if (auto allowed = context.allow_changes(); !allowed) return fail(std::move(allowed.error()));
    if (auto locked = lock_resource(context); !locked) return fail(std::move(locked.error()));
  }
  auto opened = context.rows(columns(), {"OrderNumber", "Client.ClientNumber", "Client.Name", "OrderDate",
                                         "DeliveryDate", "IsPickupOrder", "Remark"});
  if (!opened) return fail(std::move(opened.error()));
  // Orders that go into a folder are shown only where a format was asked for.
  const bool shown = !folder || typed.has("output") || typed.has("fields") || typed.has("jq");
  Rows* rows = shown ? opened->get() : nullptr;
  if (folder) {
    std::error_code fault;
    std::filesystem::create_directories(*folder, fault);
    if (fault) return fail(Code::io, fmt::format("cannot make the folder {}: {}", *folder, fault.message()));
  }
  auto shop = open_shop(context);
  if (!shop) return fail(std::move(shop.error()));

  Tally tally;
  Result<void> taken;
  const auto number = [](const Order& order) { return std::to_string(order.order_number.value_or(0)); };
  const auto listed =
      oresto::each_item<oresto::orders::get>(*shop, filter_of(typed), number, [&](Order order) {
        taken = take_one(order, folder, rows, tally);
        return taken.has_value() && (folder.has_value() || rows->wanted());
      });
  if (!listed) return fail(listed.error());
  if (!taken) return fail(taken.error());
  if (shown)
    if (auto finished = rows->finish(); !finished) return fail(std::move(finished.error()));
  if (folder)
    context.messages().say(fmt::format("{} orders: {} stored, {} there already, {} replaced in {}",
                                       tally.orders, tally.fresh, tally.same, tally.newer, *folder));
  if (!typed.has("process")) return 0;
  return process(context, *shop, tally);
}

constexpr Option options[] = {
    {.name = "client", .value = "NUMBER", .text = "orders of this client only"},
    {.name = "processed", .text = "orders that are processed already, instead of the open ones"},
    {.name = "oldest-first", .text = "in the order in which they were placed"},
    {.name = "to", .value = "DIR", .text = "store each order there as NUMBER.json, on disk for good"},
    {.name = "process", .text = "tick off what was stored (needs --to)"},
    lock_wait_option,
};

constexpr Example examples[] = {
    {"wsync orders fetch", "Shows the open orders."},
    {"wsync orders fetch --to orders --process",
     "Stores every open order, then ticks it off: the nightly run."},
    {"wsync orders fetch --client 20417 -o json | jq '.[].Products'", "The lines of one client's orders."},
};

constexpr const api::EndpointRow* calls[] = {&oresto::orders::get.row, &oresto::orders::process_orders.row};

}  // namespace

extern const Command orders_fetch;
const Command orders_fetch = {
    .noun = "orders",
    .verb = "fetch",
    .summary = "Fetch orders of the webshop, store them and tick them off",
    .about =
        "All pages are read. With --to each order becomes a file, synced to disk, before anything is ticked "
        "off;\n"
        "with --process the stored ones are then marked as processed, so that they are not given out again.\n"
        "Running it twice stores nothing twice: a file with the same content is left alone. A crash between\n"
        "storing and ticking off loses nothing: the order is still open and comes again.\n"
        "\n"
        "A listing that breaks off ends with an error and ticks nothing off.",
    .examples = examples,
    .options = options,
    .groups = Takes::output | Takes::network,
    .run = run,
    .columns = columns,
    .calls = calls,
};

}  // namespace wsync::app
