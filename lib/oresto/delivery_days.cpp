// SPDX-License-Identifier: MIT
#include "oresto/delivery_days.hpp"

namespace wsync::oresto::delivery_days {

using enum Source;

const Record& describe(const DeliveryDates*) {
  static constexpr Field fields[] = {
      field<&DeliveryDates::client_location_id>("ClientLocationId", "The location, by its id.",
                                                {.key = Key::primary, .source = manual, .limits = inferred}),
      field<&DeliveryDates::delivery_dates>("DeliveryDates",
                                            "The delivery days, without zone; they replace all earlier ones.",
                                            {.wanted = true, .source = inferred, .limits = inferred}),
  };
  static_assert(sound(fields));
  static constexpr Record it =
      record<DeliveryDates>("ClientLocationDeliveryDate", "All delivery days of a location.", fields);
  return it;
}

}  // namespace wsync::oresto::delivery_days
