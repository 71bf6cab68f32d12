// SPDX-License-Identifier: MIT
// A row of `clients push`: the client as Oresto takes it, and the user that comes with it.
#pragma once

#include <optional>
#include <string>

#include "oresto/clients.hpp"
#include "schema/record.hpp"

namespace wsync::sync {

/// `User.Email`, `User.Firstname`, ... The client number is that of the row.
struct UserColumns {
  std::optional<std::string> email{};
  std::optional<std::string> firstname{};
  std::optional<std::string> lastname{};
  std::optional<std::string> language_code{};
  std::optional<std::string> telephone{};
  std::optional<std::string> fax{};
  std::optional<std::string> password{};  // needed for a new user only; never compared
  std::optional<bool> active{};
  std::optional<bool> may_view_prices{};
};
const Record& describe(const UserColumns*);

struct ClientRow : oresto::clients::ClientForm {
  std::optional<UserColumns> user{};
};
const Record& describe(const ClientRow*);

}  // namespace wsync::sync
