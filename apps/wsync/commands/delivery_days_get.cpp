// SPDX-License-Identifier: MIT
#include "command.hpp"
#include "context.hpp"
#include "delivery_day.hpp"
#include "oresto/delivery_days.hpp"
#include "oresto/locations.hpp"
#include "servers.hpp"
#include "sync/delivery_days.hpp"
#include "usage.hpp"

namespace wsync::app {
namespace {

const schema::Record& columns() { return schema::record_of<DeliveryDay>(); }

/// The location that was named, or all of the client's.
Result<std::vector<std::int64_t>> locations_of(oresto::Shop& shop, const std::string& client,
                                               std::optional<std::int64_t> named) {
  if (named) return std::vector{*named};
  const auto found = shop.call<oresto::locations::get>({.client_number = client});
  if (!found) return fail(found.error());
  std::vector<std::int64_t> ids;
  for (const auto& location : *found)
    // The filter is only inferred: a server may ignore it.
    if (location.id && location.client_number == client) ids.push_back(*location.id);
  return ids;
}

Result<int> run(Context& context) {
  const auto client = context.typed().value("client");
  if (!client) return usage_error("whose delivery days?", "Say it with --client NUMBER.");
  const auto location = context.typed().number("location", 1, 1'000'000'000'000);
  if (!location) return fail(location.error());
  auto rows = context.rows(columns(), {"ClientNumber", "ClientLocationId", "DeliveryDate", "Weekday"});
  if (!rows) return fail(std::move(rows.error()));
  auto shop = open_shop(context);
  if (!shop) return fail(std::move(shop.error()));
  const auto locations = locations_of(*shop, *client, *location);
  if (!locations) return fail(locations.error());
  for (const auto id : *locations) {
    const auto days = sync::read_days(*shop, *client, id);
    if (!days) return fail(days.error());
    for (const auto& date : *days) {
      const auto day = delivery_day(*client, id, date);
      if (auto added = (*rows)->add(&day); !added) return fail(std::move(added.error()));
    }
  }
  if (auto finished = (*rows)->finish(); !finished) return fail(std::move(finished.error()));
  return 0;
}

constexpr Option options[] = {
    {.name = "client", .value = "NUMBER", .text = "client number"},
    {.name = "location", .value = "ID", .text = "id of one location (default: all of the client's)"},
};

constexpr Example examples[] = {
    {"wsync delivery-days get --client 20417", "The delivery days of all locations of a client."},
};

constexpr const api::EndpointRow* calls[] = {&oresto::locations::get.row, &oresto::delivery_days::get.row};

}  // namespace

extern const Command delivery_days_get;
const Command delivery_days_get = {
    .noun = "delivery-days",
    .verb = "get",
    .summary = "Show the delivery days of a client's locations",
    .about = "One row per day: days of the calendar, without a time and without a zone.",
    .examples = examples,
    .options = options,
    .groups = Takes::output | Takes::network,
    .run = run,
    .columns = columns,
    .calls = calls,
};

}  // namespace wsync::app
