// SPDX-License-Identifier: MIT
// Links between clients and those who order for them (users) or look after them (representatives), made and
// undone from either end.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "oresto/shop.hpp"
#include "sync/steps.hpp"

namespace wsync::sync {

enum class Person : std::uint8_t { user, representative };
enum class Side : std::uint8_t { client, person };

/// What is to be done: at whose end, which decides the operation, and to whom.
struct Linking {
  Person person = Person::user;
  Side from = Side::client;
  bool link = true;                   // else unlink
  std::string one{};                  // a client's number, or a login where it is from the person
  std::vector<std::string> others{};  // logins, or clients' numbers
  bool force = false;  // though a user shows another client: lists show one, a user may have more
};

/// One step for each of the others, in the order given. Only reads. What is linked already, or is not linked,
/// is left alone; whom the lists do not show is a refusal, and so, without `force`, is a user who shows
/// another client.
Result<std::vector<Step>> plan_linking(oresto::Shop& shop, const Linking& linking);

/// The clients of one representative, linked or unlinked after whatever went before.
Write link_representative(oresto::Shop& shop, const std::string& email,
                          const std::vector<std::string>& clients, bool link);

}  // namespace wsync::sync
