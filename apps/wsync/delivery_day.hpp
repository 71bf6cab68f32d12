// SPDX-License-Identifier: MIT
// A delivery day as the two commands show it.
#pragma once

#include <optional>
#include <string>

#include "base/date.hpp"
#include "schema/record.hpp"

namespace wsync::app {

struct DeliveryDay {
  std::string client_number{};
  std::int64_t location{};
  Date date{};
  std::string weekday{};
  std::optional<std::string> change{};  // added, removed, kept: what `set` does to it
};
const schema::Record& describe(const DeliveryDay*);

DeliveryDay delivery_day(const std::string& client, std::int64_t location, const Date& date);

}  // namespace wsync::app
