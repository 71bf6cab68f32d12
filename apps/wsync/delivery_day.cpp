// SPDX-License-Identifier: MIT
#include "delivery_day.hpp"

#include <array>

namespace wsync::app {

const schema::Record& describe(const DeliveryDay*) {
  static constexpr Field fields[] = {
      field<&DeliveryDay::client_number>("ClientNumber", "Client number.", {.key = Key::primary}),
      field<&DeliveryDay::location>("ClientLocationId", "Id of the client's location.",
                                    {.key = Key::primary}),
      field<&DeliveryDay::date>("DeliveryDate", "A day on which the location can be delivered to.",
                                {.key = Key::primary}),
      field<&DeliveryDay::weekday>("Weekday", "Its weekday.", {.source = Source::ours}),
      field<&DeliveryDay::change>("Change", "What `delivery-days set` does to it: added, removed, kept.",
                                  {.source = Source::ours}),
  };
  static_assert(schema::sound(fields));
  static constexpr Record it = record<DeliveryDay>("DeliveryDay", "A delivery day of a location.", fields);
  return it;
}

DeliveryDay delivery_day(const std::string& client, std::int64_t location, const Date& date) {
  constexpr std::array<std::string_view, 7> names{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                  "Thursday", "Friday", "Saturday"};
  return {client, location, date, std::string(names[date.weekday().c_encoding()]), std::nullopt};
}

}  // namespace wsync::app
