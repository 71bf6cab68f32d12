// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "sandbox/areas.hpp"
#include "sandbox/lookup.hpp"
#include "sandbox/people.hpp"

namespace wsync::sandbox {
namespace {

namespace clients = oresto::clients;

/// A client's representative has the class of client users.
oresto::users::User as_user(const oresto::representatives::Representative& representative) {
  oresto::users::User user;
  user.active = representative.active;
  user.email = representative.email;
  user.fax = representative.fax;
  user.firstname = representative.firstname;
  user.language_code = representative.language_code;
  user.lastname = representative.lastname;
  user.telephone = representative.telephone;
  return user;
}

std::vector<clients::Client> list(Call& call) {
  std::vector<clients::Client> all;
  for (const auto& [number, client] : call.state.clients) {
    all.push_back(client);
    for (const auto& [email, representative] : call.state.representatives)
      if (!all.back().representative && looks_after(representative, number))
        all.back().representative = as_user(representative);
  }
  return all;
}

void check_segment(Call& call, const clients::ClientForm& form) {
  if (form.segment_id && find_by_id(call.state.client_segments, *form.segment_id) == nullptr)
    call.refuse(fmt::format("SegmentId {} is not known.", *form.segment_id));
}

/// The client as the form has it, whole: what the form leaves out is empty afterwards.
clients::Client made_of(const State& state, const clients::ClientForm& form) {
  clients::Client client;
  client.active = form.active;
  client.client_number = form.client_number;
  client.email = form.email;
  client.has_promos = form.has_promos;
  const auto& at = form.location;
  client.location = clients::Location{at.street_name, at.extra_address_line, at.street_number, at.postal_code,
                                      at.province,    at.municipality,       at.country_code,  {}};
  client.may_view_promo_labels = form.may_view_promo_labels;
  client.name = form.name;
  client.orders_may_be_delivered_to_client = form.orders_may_be_delivered_to_client;
  client.phone_number = form.phone_number;
  client.remarks = form.remarks;
  const auto* segment = form.segment_id ? find_by_id(state.client_segments, *form.segment_id) : nullptr;
  if (segment != nullptr) client.segment = clients::Segment{segment->id, segment->localizations, {}};
  return client;
}

void add(Call& call, const clients::ClientForm& form) {
  if (call.state.clients.contains(form.client_number))
    call.refuse(fmt::format("Client {} already exists.", form.client_number));
  check_segment(call, form);
  if (!call.refused()) call.state.clients[form.client_number] = made_of(call.state, form);
}

void change(Call& call, const clients::ClientForm& form) {
  must_be_client(call, form.client_number);
  check_segment(call, form);
  if (call.refused()) return;
  auto after = made_of(call.state, form);
  auto& before = call.state.clients[form.client_number];
  take_own(after.unknown, before.unknown, form.unknown);
  if (before.location) take_own(after.location->unknown, before.location->unknown, form.location.unknown);
  before = std::move(after);
  for (auto& [email, user] : call.state.users)
    if (user.client && user.client->client_number == form.client_number) user.client->name = form.name;
}

/// With all that belongs to the client; the orders stay, they have happened.
void remove(Call& call, const oresto::ByClient& by) {
  const auto& number = by.client_number;
  if (!must_be_client(call, number)) return;
  auto& state = call.state;
  std::erase_if(state.locations, [&](const auto& entry) {
    const bool gone = entry.second.client_number == number;
    if (gone) state.delivery_dates.erase(entry.first);
    return gone;
  });
  std::erase_if(state.client_products, [&](const auto& entry) { return entry.first.first == number; });
  for (auto& [email, user] : state.users)
    if (user.client && user.client->client_number == number) user.client.reset();
  for (auto& [email, representative] : state.representatives) take_client(representative, number);
  state.order_lists.erase(number);
  state.clients.erase(number);
}

void link_users(Call& call, const clients::ClientToUsers& form) {
  must_be_client(call, form.client_number);
  for (const auto& user : form.email_users) find_user(call, user.email.value_or(""));
  if (call.refused()) return;
  for (const auto& user : form.email_users)
    find_user(call, user.email.value_or(""))->client = client_of(call.state, form.client_number);
}

void unlink_users(Call& call, const clients::UnlinkClientFromUsers& form) {
  must_be_client(call, form.client_number);
  for (const auto& one : form.email_users) {
    const auto* user = find_user(call, one.email.value_or(""));
    if (user != nullptr && (!user->client || user->client->client_number != form.client_number))
      call.refuse(fmt::format("User {} is not linked to client {}.", *one.email, form.client_number));
  }
  if (call.refused()) return;
  for (const auto& one : form.email_users) find_user(call, one.email.value_or(""))->client.reset();
}

void link_representative(Call& call, const clients::ClientToRepresentative& form) {
  must_be_client(call, form.client_number);
  auto* representative = find_representative(call, form.email_representative);
  if (!call.refused()) give_client(*representative, form.client_number);
}

void unlink_representative(Call& call, const clients::UnlinkClientFromRepresentative& form) {
  must_be_client(call, form.client_number);
  auto* representative = find_representative(call, form.email_representative);
  if (representative != nullptr && !looks_after(*representative, form.client_number))
    call.refuse(fmt::format("Client {} is not linked to {}.", form.client_number, form.email_representative));
  if (!call.refused()) take_client(*representative, form.client_number);
}

constexpr Handler handlers[] = {
    handler<clients::get, list>(),
    handler<clients::post, add>(),
    handler<clients::put, change>(),
    handler<clients::remove, remove>(),
    handler<clients::link_to_users, link_users>(),
    handler<clients::unlink_from_users, unlink_users>(),
    handler<clients::link_to_representative, link_representative>(),
    handler<clients::unlink_from_representative, unlink_representative>(),
};

}  // namespace

std::span<const Handler> client_handlers() { return handlers; }

}  // namespace wsync::sandbox
