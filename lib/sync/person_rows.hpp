// SPDX-License-Identifier: MIT
// Rows of `users push` and `representatives push`: what a new one needs and what a changed one may get, in
// one.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "schema/record.hpp"

namespace wsync::sync {

struct UserRow {
  std::string email{};
  std::optional<std::string> new_email{};
  std::optional<std::string> client_number{};
  std::optional<std::string> firstname{};
  std::optional<std::string> lastname{};
  std::optional<std::string> language_code{};
  std::optional<std::string> telephone{};
  std::optional<std::string> fax{};
  std::optional<bool> active{};
  std::optional<bool> may_view_prices{};
  std::optional<std::string> password{};  // needed for a new user only; never compared
  std::optional<Bytes> image{};
  std::optional<std::string> image_name{};
  Unknown unknown{};  // of the shop: sent back with a change
};
const Record& describe(const UserRow*);

struct RepresentativeRow {
  std::string email{};
  std::optional<std::string> new_email{};
  std::vector<std::string> client_numbers{};
  std::optional<std::string> firstname{};
  std::optional<std::string> lastname{};
  std::optional<std::string> language_code{};
  std::optional<std::string> telephone{};
  std::optional<std::string> fax{};
  std::optional<bool> active{};
  std::optional<std::string> password{};  // for a new representative only; never compared
  std::optional<Bytes> image{};
  std::optional<std::string> image_name{};
  Unknown unknown{};  // of the shop: sent back with a change
};
const Record& describe(const RepresentativeRow*);

}  // namespace wsync::sync
