// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "base/text.hpp"
#include "sandbox/areas.hpp"
#include "sandbox/lookup.hpp"
#include "sandbox/people.hpp"

namespace wsync::sandbox {
namespace {

namespace users = oresto::users;

std::vector<users::User> list(Call& call) {
  std::vector<users::User> all;
  for (const auto& [email, user] : call.state.users) all.push_back(user);
  return all;
}

/// The user as the form has it, whole. Passwords and portraits are not kept.
template <class Form>
users::User made_of(const State& state, const Form& form) {
  users::User user;
  user.active = form.active;
  user.client = client_of(state, form.client_number);
  user.email = form.email;
  user.fax = form.fax;
  user.firstname = form.firstname;
  user.language_code = form.language_code;
  user.lastname = form.lastname;
  user.may_view_prices = form.may_view_prices;
  user.telephone = form.telephone;
  return user;
}

void add(Call& call, const users::NewUser& form) {
  must_be_new_login(call, form.email);
  must_be_client(call, form.client_number);
  if (!call.refused()) call.state.users[lower(form.email)] = made_of(call.state, form);
}

void change(Call& call, const users::ChangedUser& form) {
  find_user(call, form.email);
  must_be_client(call, form.client_number);
  const bool moves = form.new_email && !same_ignoring_case(*form.new_email, form.email);
  if (moves) must_be_new_login(call, *form.new_email);
  if (call.refused()) return;
  auto user = made_of(call.state, form);
  if (form.new_email) user.email = form.new_email;
  take_own(user.unknown, call.state.users[lower(form.email)].unknown, form.unknown);
  call.state.users.erase(lower(form.email));
  call.state.users[lower(*user.email)] = std::move(user);
}

void remove(Call& call, const oresto::ByEmail& by) {
  if (find_user(call, by.email) != nullptr) call.state.users.erase(lower(by.email));
}

void link(Call& call, const users::UserToClient& form) {
  const auto number = form.client_number.value_or("");
  auto* user = find_user(call, form.email_user.value_or(""));
  if (must_be_client(call, number) && user != nullptr) user->client = client_of(call.state, number);
}

void unlink(Call& call, const users::UnlinkUserFromClient& form) {
  const auto number = form.client_number.value_or("");
  auto* user = find_user(call, form.email_user.value_or(""));
  if (!must_be_client(call, number) || user == nullptr) return;
  if (!user->client || user->client->client_number != number)
    return call.refuse(fmt::format("User {} is not linked to client {}.", *user->email, number));
  user->client.reset();
}

constexpr Handler handlers[] = {
    handler<users::get, list>(),        handler<users::post, add>(),
    handler<users::put, change>(),      handler<users::remove, remove>(),
    handler<users::link_to_client, link>(), handler<users::unlink_from_client, unlink>(),
};

}  // namespace

std::span<const Handler> user_handlers() { return handlers; }

}  // namespace wsync::sandbox
