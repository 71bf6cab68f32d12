// SPDX-License-Identifier: MIT
#include "sandbox/people.hpp"

#include <fmt/format.h>

#include "base/text.hpp"

namespace wsync::sandbox {
namespace {

template <class People>
auto* find(Call& call, People& people, const std::string& email, std::string_view what) {
  const auto found = people.find(lower(email));
  if (found != people.end()) return &found->second;
  call.refuse(fmt::format("There is no {} with e-mail {}.", what, email));
  return static_cast<typename People::mapped_type*>(nullptr);
}

}  // namespace

oresto::users::User* find_user(Call& call, const std::string& email) {
  return find(call, call.state.users, email, "user");
}

oresto::representatives::Representative* find_representative(Call& call, const std::string& email) {
  return find(call, call.state.representatives, email, "representative");
}

bool must_be_new_login(Call& call, const std::string& email) {
  const auto key = lower(email);
  if (!call.state.users.contains(key) && !call.state.representatives.contains(key)) return true;
  return call.refuse(fmt::format("E-mail {} is already in use.", email)), false;
}

bool looks_after(const oresto::representatives::Representative& representative, const std::string& client) {
  for (const auto& one : representative.clients)
    if (one.client_number == client) return true;
  return false;
}

void give_client(oresto::representatives::Representative& representative, const std::string& client) {
  if (!looks_after(representative, client)) representative.clients.push_back({client, {}});
}

void take_client(oresto::representatives::Representative& representative, const std::string& client) {
  std::erase_if(representative.clients, [&](const auto& one) { return one.client_number == client; });
}

oresto::users::Client client_of(const State& state, const std::string& number) {
  const auto found = state.clients.find(number);
  return {number, found == state.clients.end() ? std::nullopt : found->second.name, {}};
}

}  // namespace wsync::sandbox
