// SPDX-License-Identifier: MIT
// Every operation is reachable by a noun and a verb, and no command speaks of an operation that there is not.
#include <algorithm>
#include <set>

#include "catch2/catch.hpp"
#include "command.hpp"
#include "hancocks/stock.hpp"
#include "options.hpp"
#include "oresto/endpoints.hpp"

using namespace wsync;

TEST_CASE("each operation of Oresto has a command that sends it") {
  std::set<std::string_view> reached, missing;
  for (const auto* command : app::commands())
    for (const auto* row : command->calls) reached.insert(row->id);
  for (const auto* row : oresto::endpoints())
    if (!reached.contains(row->id)) missing.insert(row->id);
  INFO("missing: " << [&] {
    std::string out;
    for (const auto id : missing) out += std::string(id) + " ";
    return out;
  }());
  CHECK(missing.empty());
}

TEST_CASE("a command names an operation once, and only what the tables have") {
  for (const auto* command : app::commands()) {
    std::set<std::string_view> ids;
    for (const auto* row : command->calls) {
      INFO(command->noun << " " << command->verb << ": " << row->id);
      CHECK(ids.insert(row->id).second);
      const auto known = std::ranges::any_of(hancocks::endpoints(),
                                             [&](const auto* other) { return other->id == row->id; });
      CHECK((known || oresto::find_endpoint(row->id) != nullptr));
    }
  }
}

TEST_CASE("a command that may change Oresto can wait for another run that does") {
  for (const auto* command : app::commands()) {
    const bool writes = std::ranges::any_of(command->calls, [](const auto* row) {
      return row->method != net::Method::get && oresto::find_endpoint(row->id) != nullptr;
    });
    const bool waits = std::ranges::any_of(app::options_of(*command),
                                           [](const auto* option) { return option->name == "lock-wait"; });
    INFO(command->noun << " " << command->verb);
    // The first two run other commands again; what is of Hanos has locks of its own.
    const auto is_one_of = [](std::string_view verb) {
      return verb == "send" || verb == "ack" || verb == "cancel" || verb == "status";
    };
    const bool of_hanos =
        command->noun == "assortments" || (command->noun == "orders" && is_one_of(command->verb));
    const bool other = command->noun == "runs" || command->noun == "apply" || of_hanos;
    if (!other) CHECK(writes == waits);
  }
}
