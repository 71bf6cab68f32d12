// SPDX-License-Identifier: MIT
// Clients, users and representatives: finding them, and the links between them, which each end can make.
#pragma once

#include <string>

#include "sandbox/handler.hpp"

namespace wsync::sandbox {

/// Null and a refusal where nobody has that e-mail address; letter case does not matter.
oresto::users::User* find_user(Call& call, const std::string& email);
oresto::representatives::Representative* find_representative(Call& call, const std::string& email);

/// Refuses an address that a user or representative logs in with already.
bool must_be_new_login(Call& call, const std::string& email);

bool looks_after(const oresto::representatives::Representative& representative, const std::string& client);
void give_client(oresto::representatives::Representative& representative, const std::string& client);
void take_client(oresto::representatives::Representative& representative, const std::string& client);

/// What a user shows of a client.
oresto::users::Client client_of(const State& state, const std::string& number);

}  // namespace wsync::sandbox
