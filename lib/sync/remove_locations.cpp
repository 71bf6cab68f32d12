// SPDX-License-Identifier: MIT
#include "sync/remove_locations.hpp"

#include <fmt/format.h>

#include "oresto/locations.hpp"
#include "sync/batch.hpp"
#include "sync/client_numbers.hpp"
#include "sync/removal.hpp"

namespace wsync::sync {
namespace {

namespace locations = oresto::locations;
using locations::Location;

/// The filter of the list is only inferred: a server may ignore it.
bool is_of(const Location& location, const std::string& client) {
  return location.id && location.client_number == client;
}

std::function<void(Write::Seen)> gone(oresto::Shop& shop, const std::string& client, std::int64_t id) {
  return [&shop, client, id](Write::Seen seen) {
    shop.start<locations::get>({.client_number = client}, {},
                               [client, id, seen = std::move(seen)](Result<std::vector<Location>> left) {
                                 if (!left) return seen(fail(std::move(left.error())));
                                 seen(std::none_of(left->begin(), left->end(), [&](const Location& one) {
                                   return is_of(one, client) && one.id == id;
                                 }));
                               });
  };
}

}  // namespace

Result<std::vector<Step>> plan_location_removals(oresto::Shop& shop, const std::string& client,
                                                 const std::vector<std::int64_t>& ids) {
  std::vector<Removal<Location>> removals;
  for (const auto id : ids)
    removals.push_back(
        {std::to_string(id), fmt::format("location {} of client {}", id, client),
         [id, client](const Location& location) { return is_of(location, client) && location.id == id; }});
  return plan_removals<locations::get>(
      shop, {.client_number = client}, std::move(removals), [&](const Location& location) {
        return sending<locations::remove>(shop, oresto::ByLocation{*location.id, client}, {});
      });
}

Result<std::vector<Location>> locations_of(oresto::Shop& shop, const std::string& client) {
  if (auto there = must_be_client(shop, client); !there) return fail(std::move(there.error()));
  auto list = shop.call<locations::get>({.client_number = client});
  if (!list) return fail(std::move(list.error()));
  std::erase_if(*list, [&](const Location& location) { return !is_of(location, client); });
  return list;
}

std::vector<Step> plan_all_location_removals(oresto::Shop& shop, const std::string& client,
                                             const std::vector<Location>& all,
                                             const oresto::DeleteAll* meant) {
  std::optional<Batch> batch;
  if (meant != nullptr)
    batch.emplace(
        [&shop, meant = *meant](const std::vector<std::string>&, Write::Sent sent) {
          shop.start_delete_all(meant, [sent = std::move(sent)](Result<api::None> done) {
            if (done) return sent({});
            sent(fail(std::move(done.error())));
          });
        },
        [&shop, client](const std::vector<std::string>& items, Write::Sent sent) {
          const oresto::ByLocation one{std::stoll(items.front()), client};
          sending<locations::remove>(shop, one, {})(std::move(sent));
        },
        Refused::all);
  std::vector<Step> steps;
  for (const auto& location : all) {
    const auto id = *location.id;
    Step step{
        .row = static_cast<std::int64_t>(steps.size() + 1), .key = std::to_string(id), .action = "delete"};
    step.before = before_image(location);
    if (batch) step.writes.push_back({batch->add(step.key), gone(shop, client, id)});
    steps.push_back(std::move(step));
  }
  return steps;
}

}  // namespace wsync::sync
