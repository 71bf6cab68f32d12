// SPDX-License-Identifier: MIT
#include "oresto/locations.hpp"

namespace wsync::oresto::locations {

using enum Source;

const Record& describe(const Location*) {
  static constexpr Field fields[] = {
      field<&Location::client_number>(
          "ClientNumber", "The client's number at the wholesaler.",
          {.key = Key::primary, .max_length = 50, .source = inferred, .limits = inferred}),
      field<&Location::id>("Id", "Id of the location.",
                           {.key = Key::primary, .source = manual, .limits = manual}),
      field<&Location::remark>("Remark", "Remark on the location.",
                               {.max_length = 500, .source = inferred, .limits = inferred}),
      field<&Location::street_name>("StreetName", "Street.",
                                    {.max_length = 150, .source = inferred, .limits = inferred}),
      field<&Location::street_number>("StreetNumber", "House number, with its box.",
                                      {.max_length = 20, .source = inferred, .limits = inferred}),
      field<&Location::postal_code>("PostalCode", "Postal code.",
                                    {.max_length = 20, .source = inferred, .limits = inferred}),
      field<&Location::municipality>("Municipality", "Town or municipality.",
                                     {.max_length = 50, .source = inferred, .limits = inferred}),
      field<&Location::phone_number>("PhoneNumber", "Telephone number at the location.",
                                     {.max_length = 100, .source = inferred, .limits = inferred}),
      field<&Location::country_code>("CountryCode", "Country, in two letters (BE, NL).",
                                     {.min_length = 2,
                                      .max_length = 2,
                                      .format = Format::country,
                                      .source = inferred,
                                      .limits = inferred}),
      field<&Location::extra_address_line>("ExtraAddressLine", "Second line of the address.",
                                           {.max_length = 150, .source = inferred, .limits = inferred}),
      field<&Location::company>("Company", "Name of the company at the location.",
                                {.max_length = 50, .source = inferred, .limits = inferred}),
      field<&Location::province>("Province", "Province.",
                                 {.max_length = 50, .source = inferred, .limits = inferred}),
  };
  static_assert(sound(fields));
  static constexpr Record it =
      record<Location>("ClientLocation", "A location of a client, where orders are delivered.", fields);
  return it;
}

const Record& describe(const NewLocation*) {
  static constexpr Field fields[] = {
      field<&NewLocation::client_number>("ClientNumber", "The client's number at the wholesaler.",
                                         {.key = Key::primary, .max_length = 50}),
      field<&NewLocation::remark>("Remark", "Remark on the location.", {.max_length = 500}),
      field<&NewLocation::street_name>("StreetName", "Street.", {.max_length = 150}),
      field<&NewLocation::street_number>("StreetNumber", "House number, with its box.", {.max_length = 20}),
      field<&NewLocation::postal_code>("PostalCode", "Postal code.", {.max_length = 20}),
      field<&NewLocation::municipality>("Municipality", "Town or municipality.", {.max_length = 50}),
      field<&NewLocation::phone_number>("PhoneNumber", "Telephone number at the location.",
                                        {.max_length = 100}),
      field<&NewLocation::country_code>("CountryCode", "Country, in two letters (BE, NL).",
                                        {.min_length = 2, .max_length = 2, .format = Format::country}),
      field<&NewLocation::extra_address_line>("ExtraAddressLine", "Second line of the address.",
                                              {.max_length = 150}),
      field<&NewLocation::company>("Company", "Name of the company at the location.", {.max_length = 50}),
      field<&NewLocation::province>("Province", "Province.", {.max_length = 50}),
  };
  static_assert(sound(fields));
  static constexpr Record it =
      record<NewLocation>("ClientLocation", "A location to be added to a client.", fields);
  return it;
}

const Record& describe(const ChangedLocation*) {
  static constexpr Field fields[] = {
      field<&ChangedLocation::client_number>("ClientNumber", "The client's number at the wholesaler.",
                                             {.key = Key::primary, .max_length = 50}),
      field<&ChangedLocation::id>("Id", "Id of the location; with the client number it finds the location.",
                                  {.key = Key::primary}),
      field<&ChangedLocation::remark>("Remark", "Remark on the location.", {.max_length = 500}),
      field<&ChangedLocation::street_name>("StreetName", "Street.", {.max_length = 150}),
      field<&ChangedLocation::street_number>("StreetNumber", "House number, with its box.",
                                             {.max_length = 20}),
      field<&ChangedLocation::postal_code>("PostalCode", "Postal code.", {.max_length = 20}),
      field<&ChangedLocation::municipality>("Municipality", "Town or municipality.", {.max_length = 50}),
      field<&ChangedLocation::phone_number>("PhoneNumber", "Telephone number at the location.",
                                            {.max_length = 100}),
      field<&ChangedLocation::country_code>("CountryCode", "Country, in two letters (BE, NL).",
                                            {.min_length = 2, .max_length = 2, .format = Format::country}),
      field<&ChangedLocation::extra_address_line>("ExtraAddressLine", "Second line of the address.",
                                                  {.max_length = 150}),
      field<&ChangedLocation::company>("Company", "Name of the company at the location.", {.max_length = 50}),
      field<&ChangedLocation::province>("Province", "Province.", {.max_length = 50}),
  };
  static_assert(sound(fields));
  static constexpr Record it =
      record<ChangedLocation>("ClientLocation", "A location of a client with new values.", fields);
  return it;
}

const Record& describe(const LocationFilter*) {
  static constexpr Field fields[] = {
      field<&LocationFilter::client_number>("ClientNumber",
                                            "Number of the client whose locations are asked for.",
                                            {.max_length = 50,
                                             .source = inferred,
                                             .limits = inferred,
                                             .note = "The manual prints no parameter here."}),
  };
  static_assert(sound(fields));
  static constexpr Record it =
      record<LocationFilter>("LocationFilter", "Whose locations are listed.", fields);
  return it;
}

}  // namespace wsync::oresto::locations
