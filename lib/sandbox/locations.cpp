// SPDX-License-Identifier: MIT
#include "oresto/locations.hpp"

#include <fmt/format.h>

#include "sandbox/areas.hpp"
#include "sandbox/lookup.hpp"

namespace wsync::sandbox {
namespace {

namespace locations = oresto::locations;
namespace delivery = oresto::delivery_days;

std::vector<locations::Location> list(Call& call, const locations::LocationFilter& filter) {
  std::vector<locations::Location> found;
  if (filter.client_number && !must_be_client(call, *filter.client_number)) return found;
  for (const auto& [id, location] : call.state.locations)
    if (!filter.client_number || location.client_number == *filter.client_number) found.push_back(location);
  return found;
}

/// The location as the form has it, whole.
template <class Form>
locations::Location made_of(const Form& form, std::int64_t id) {
  locations::Location location;
  location.client_number = form.client_number;
  location.id = id;
  location.remark = form.remark;
  location.street_name = form.street_name;
  location.street_number = form.street_number;
  location.postal_code = form.postal_code;
  location.municipality = form.municipality;
  location.phone_number = form.phone_number;
  location.country_code = form.country_code;
  location.extra_address_line = form.extra_address_line;
  location.company = form.company;
  location.province = form.province;
  return location;
}

void add(Call& call, const locations::NewLocation& form) {
  if (!must_be_client(call, form.client_number)) return;
  const auto id = call.state.new_id();
  call.state.locations[id] = made_of(form, id);
}

/// Refuses a location that is not there or is another client's.
bool must_be_location(Call& call, std::int64_t id, const std::string& client) {
  if (!must_be_client(call, client)) return false;
  const auto found = call.state.locations.find(id);
  if (found != call.state.locations.end() && found->second.client_number == client) return true;
  return call.refuse(fmt::format("Client {} has no location {}.", client, id)), false;
}

void change(Call& call, const locations::ChangedLocation& form) {
  if (!must_be_location(call, form.id, form.client_number)) return;
  auto after = made_of(form, form.id);
  take_own(after.unknown, call.state.locations[form.id].unknown, form.unknown);
  call.state.locations[form.id] = std::move(after);
}

void remove(Call& call, const oresto::ByLocation& by) {
  if (!must_be_location(call, by.id, by.client_number)) return;
  call.state.locations.erase(by.id);
  call.state.delivery_dates.erase(by.id);
}

/// The dangerous form: without an Id in the path all locations of the client go.
void remove_all(Call& call, const oresto::ByClient& by) {
  if (!must_be_client(call, by.client_number)) return;
  std::erase_if(call.state.locations, [&](const auto& entry) {
    const bool gone = entry.second.client_number == by.client_number;
    if (gone) call.state.delivery_dates.erase(entry.first);
    return gone;
  });
}

std::vector<Date> delivery_days(Call& call, const oresto::ByLocation& by) {
  if (!must_be_location(call, by.id, by.client_number)) return {};
  const auto found = call.state.delivery_dates.find(by.id);
  return found == call.state.delivery_dates.end() ? std::vector<Date>{} : found->second.delivery_dates;
}

/// Replaces the whole list (manual 8.4.2).
void set_delivery_days(Call& call, const delivery::DeliveryDates& form) {
  if (!call.state.locations.contains(form.client_location_id))
    return call.refuse(fmt::format("Location {} is not known.", form.client_location_id));
  auto dates = form;
  std::sort(dates.delivery_dates.begin(), dates.delivery_dates.end());
  const auto twice = std::unique(dates.delivery_dates.begin(), dates.delivery_dates.end());
  dates.delivery_dates.erase(twice, dates.delivery_dates.end());
  call.state.delivery_dates[form.client_location_id] = std::move(dates);
}

constexpr Handler handlers[] = {
    handler<locations::get, list>(),      handler<locations::post, add>(),
    handler<locations::put, change>(),    handler<locations::remove, remove>(),
    handler<locations::remove_by_client, remove_all>(),
    handler<delivery::get, delivery_days>(), handler<delivery::put, set_delivery_days>(),
};

}  // namespace

std::span<const Handler> location_handlers() { return handlers; }

}  // namespace wsync::sandbox
