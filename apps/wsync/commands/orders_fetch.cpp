// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "carry_out.hpp"
#include "command.hpp"
#include "context.hpp"
#include "oresto/orders_endpoints.hpp"
#include "oresto/pages.hpp"
#include "run_lock.hpp"
#include "run_record.hpp"
#include "servers.hpp"
#include "sync/order_folder.hpp"
#include "sync/process_orders.hpp"
#include "usage.hpp"

namespace wsync::app {

extern const Command orders_process;

namespace {

using oresto::orders::Order;

const schema::Record& columns() { return schema::record_of<Order>(); }

constexpr Option options[] = {
    {.name = "client", .value = "NUMBER", .text = "orders of this client only"},
    {.name = "processed", .text = "orders that are processed already, instead of the open ones"},
    {.name = "oldest-first", .text = "in the order in which they were placed"},
    {.name = "to", .value = "DIR", .text = "store each order there as NUMBER.json, on disk for good"},
    {.name = "process", .text = "tick off what was stored (needs --to)"},
    {.name = "no-journal", .text = "keep no journal of what is ticked off: it cannot be resumed"},
    lock_wait_option,
};

struct Tally {
  std::size_t orders = 0, fresh = 0, same = 0, newer = 0;
  std::vector<std::int64_t> numbers{};  // of those that are stored
  sync::OrderOwners owners{};
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
    if (tally.owners.emplace(*order.order_number, sync::client_of(order)).second)
      tally.numbers.push_back(*order.order_number);
  }
  return rows == nullptr ? Result<void>{} : rows->add(&order);
}

/// What could not be ticked off goes to standard error: standard output has the orders.
class TickedOff : public Results {
 public:
  explicit TickedOff(Messages& messages) : messages_(messages) {}

  Result<void> finish(std::string_view) override {
    messages_.findings(findings_);
    messages_.say(fmt::format("{} orders processed, {} not", counts().updated, counts().failed + counts().unprocessed));
    return {};
  }

 protected:
  Result<void> write(const RowResult& row) override {
    if (row.code) findings_.push_back({"order " + row.key, *row.code, row.message.value_or(""), "", false});
    return {};
  }

 private:
  Messages& messages_;
  std::vector<Problem> findings_{};
};

/// What was typed, as the `orders process` that ticks these orders off.
Typed words_to_process(const Typed& typed, const std::vector<std::int64_t>& numbers) {
  Typed words;
  for (const auto& [name, values] : typed.options()) {
    const bool of_fetching = name != "no-journal" && std::ranges::find(options, name, &Option::name) != std::end(options);
    const bool of_output = name == "output" || name == "fields" || name == "jq" || name == "csv-dialect";
    if (of_fetching || of_output) continue;
    for (const auto& value : values) words.add(name, value);
  }
  for (const auto number : numbers) words.add_argument(std::to_string(number));
  return words;
}

/// What is on disk is ticked off; what the server refuses stays open and comes again next time. In the journal
/// it is a run of `orders process` with the numbers that are stored, so that a resumed run ticks off no other.
Result<int> process(Context& context, const Tally& tally) {
  if (tally.numbers.empty()) {
    context.messages().say("0 orders processed, 0 not");
    return 0;
  }
  Context ticking(orders_process, words_to_process(context.typed(), tally.numbers));
  auto shop = open_shop(ticking);
  if (!shop) return fail(std::move(shop.error()));
  std::shared_ptr<store::Journal> journal;
  if (!ticking.typed().has("no-journal")) {
    auto begun = begin_run(ticking, shop->server().base_url, {}, static_cast<std::int64_t>(tally.numbers.size()));
    if (!begun) return fail(std::move(begun.error()));
    journal = std::move(*begun);
  }
  sync::ListedSteps turns(sync::processing_steps(*shop, tally.numbers, tally.owners), nullptr);
  TickedOff results(context.messages());
  return carry_out(ticking, *shop, turns, {.journal = journal.get(), .results = &results}, tally.numbers.size(),
                   "ticking off orders");
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
  return process(context, tally);
}

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
        "storing and ticking off loses nothing: the order is still open and comes again. The ticking off is a run of\n"
        "`orders process`: `wsync runs resume` finishes one that was cut off, with the orders that were stored.\n"
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
