// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "base/text.hpp"
#include "sandbox/areas.hpp"
#include "sandbox/lookup.hpp"
#include "sandbox/people.hpp"

namespace wsync::sandbox {
namespace {

namespace representatives = oresto::representatives;

std::vector<representatives::Representative> list(Call& call) {
  std::vector<representatives::Representative> all;
  for (const auto& [email, representative] : call.state.representatives) all.push_back(representative);
  return all;
}

template <class Clients>
void check_clients(Call& call, const Clients& clients) {
  for (const auto& client : clients) must_be_client(call, client.client_number.value_or(""));
}

/// The representative as the form has it, whole. Passwords and portraits are not kept.
template <class Form>
representatives::Representative made_of(const Form& form) {
  representatives::Representative made;
  made.firstname = form.firstname;
  made.lastname = form.lastname;
  made.email = form.email;
  made.active = form.active;
  made.language_code = form.language_code;
  made.telephone = form.telephone;
  made.fax = form.fax;
  for (const auto& client : form.clients) give_client(made, client.client_number.value_or(""));
  return made;
}

void add(Call& call, const representatives::NewRepresentative& form) {
  must_be_new_login(call, form.email);
  check_clients(call, form.clients);
  if (!call.refused()) call.state.representatives[lower(form.email)] = made_of(form);
}

/// Without a list of clients the links stay.
void change(Call& call, const representatives::ChangedRepresentative& form) {
  const auto* before = find_representative(call, form.email);
  check_clients(call, form.clients);
  if (form.new_email && !same_ignoring_case(*form.new_email, form.email)) must_be_new_login(call, *form.new_email);
  if (call.refused()) return;
  auto after = made_of(form);
  if (form.clients.empty()) after.clients = before->clients;
  if (form.new_email) after.email = form.new_email;
  call.state.representatives.erase(lower(form.email));
  call.state.representatives[lower(*after.email)] = std::move(after);
}

void remove(Call& call, const oresto::ByEmail& by) {
  if (find_representative(call, by.email) != nullptr) call.state.representatives.erase(lower(by.email));
}

void link(Call& call, const representatives::RepresentativeToClients& form) {
  auto* representative = find_representative(call, form.email_representative);
  check_clients(call, form.client_numbers);
  if (call.refused()) return;
  for (const auto& client : form.client_numbers) give_client(*representative, client.client_number.value_or(""));
}

void unlink(Call& call, const representatives::UnlinkRepresentativeFromClients& form) {
  auto* representative = find_representative(call, form.email_representative);
  for (const auto& client : form.client_numbers)
    if (representative != nullptr && !looks_after(*representative, client.client_number.value_or("")))
      call.refuse(fmt::format("Client {} is not linked to {}.", client.client_number.value_or(""), form.email_representative));
  if (call.refused()) return;
  for (const auto& client : form.client_numbers) take_client(*representative, client.client_number.value_or(""));
}

constexpr Handler handlers[] = {
    handler<representatives::get, list>(),
    handler<representatives::post, add>(),
    handler<representatives::put, change>(),
    handler<representatives::remove, remove>(),
    handler<representatives::link_to_clients, link>(),
    handler<representatives::unlink_from_clients, unlink>(),
};

}  // namespace

std::span<const Handler> representative_handlers() { return handlers; }

}  // namespace wsync::sandbox
