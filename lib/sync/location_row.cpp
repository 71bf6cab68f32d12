// SPDX-License-Identifier: MIT
#include "sync/location_row.hpp"

namespace wsync::sync {

const Record& describe(const LocationRow*) {
  static constexpr Field fields[] = {
      field<&LocationRow::client_number>("ClientNumber", "The client's number at the wholesaler.",
                                         {.key = Key::primary, .max_length = 50}),
      field<&LocationRow::id>("Id",
                              "Id of a location that is there; without it the address finds the location.",
                              {.key = Key::primary}),
      field<&LocationRow::street_name>("StreetName", "Street.",
                                       {.max_length = 150, .required_if_empty = "Id"}),
      field<&LocationRow::street_number>("StreetNumber", "House number, with its box.", {.max_length = 20}),
      field<&LocationRow::postal_code>("PostalCode", "Postal code.",
                                       {.max_length = 20, .required_if_empty = "Id"}),
      field<&LocationRow::municipality>("Municipality", "Town or municipality.",
                                        {.max_length = 50, .required_if_empty = "Id"}),
      field<&LocationRow::extra_address_line>("ExtraAddressLine", "Second line of the address.",
                                              {.max_length = 150}),
      field<&LocationRow::province>("Province", "Province.", {.max_length = 50}),
      field<&LocationRow::country_code>("CountryCode", "Country, in two letters (BE, NL).",
                                        {.min_length = 2, .max_length = 2, .format = Format::country}),
      field<&LocationRow::company>("Company", "Name of the company at the location.", {.max_length = 50}),
      field<&LocationRow::phone_number>("PhoneNumber", "Telephone number at the location.",
                                        {.max_length = 100}),
      field<&LocationRow::remark>("Remark", "Remark on the location.", {.max_length = 500}),
  };
  static_assert(schema::sound(fields));
  static constexpr Record it = record<LocationRow>("ClientLocation", "A location of a client.", fields);
  return it;
}

}  // namespace wsync::sync
