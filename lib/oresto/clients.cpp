// SPDX-License-Identifier: MIT
#include "oresto/clients.hpp"

namespace wsync::oresto::clients {

using enum Source;

const Record& describe(const Location*) {
  static constexpr Field fields[] = {
      field<&Location::street_name>("StreetName", "Street.",
                                    {.max_length = 150, .source = inferred, .limits = inferred}),
      field<&Location::extra_address_line>("ExtraAddressLine", "Second line of the address.",
                                           {.max_length = 150, .source = inferred, .limits = inferred}),
      field<&Location::street_number>("StreetNumber", "House number, with its box.",
                                      {.max_length = 20, .source = inferred, .limits = inferred}),
      field<&Location::postal_code>("PostalCode", "Postal code.",
                                    {.max_length = 20, .source = inferred, .limits = inferred}),
      field<&Location::province>("Province", "Province.",
                                 {.max_length = 50, .source = inferred, .limits = inferred}),
      field<&Location::municipality>("Municipality", "Town or municipality.",
                                     {.max_length = 50, .source = inferred, .limits = inferred}),
      field<&Location::country_code>("CountryCode", "Country, in two letters (BE, NL).",
                                     {.min_length = 2,
                                      .max_length = 2,
                                      .format = Format::country,
                                      .source = inferred,
                                      .limits = inferred}),
  };
  static_assert(sound(fields));
  static constexpr Record it = record<Location>("Location", "A client's own address.", fields);
  return it;
}

const Record& describe(const Segment*) {
  static constexpr Field fields[] = {
      field<&Segment::id>("Id", "Id of the segment.", {.source = inferred}),
      field<&Segment::localizations>("Localizations", "Names of the segment, one for each language.",
                                     {.source = inferred}),
  };
  static_assert(sound(fields));
  static constexpr Record it = record<Segment>("Segment", "The segment of a client.", fields);
  return it;
}

const Record& describe(const Client*) {
  static constexpr Field fields[] = {
      field<&Client::active>("Active", "Whether the client may order."),
      field<&Client::client_number>("ClientNumber", "The client's number at the wholesaler.",
                                    {.key = Key::primary, .max_length = 50}),
      field<&Client::email>("Email", "The client's e-mail address.",
                            {.max_length = 100, .format = Format::email}),
      field<&Client::has_promos>("HasPromos", "Whether the client gets promotions."),
      field<&Client::location>("Location", "The client's own address."),
      field<&Client::may_view_promo_labels>("MayViewPromoLabels",
                                            "Whether the client sees the promotion labels."),
      field<&Client::name>("Name", "Name of the client.", {.max_length = 50}),
      field<&Client::orders_may_be_delivered_to_client>("OrdersMayBeDeliveredToClient",
                                                        "Whether orders may be delivered to the client."),
      field<&Client::phone_number>("PhoneNumber", "The client's telephone number.", {.max_length = 100}),
      field<&Client::remarks>("Remarks", "The wholesaler's remarks on the client."),
      field<&Client::representative>("Representative", "The representative who looks after the client.",
                                     {.note = "Has the class of client users."}),
      field<&Client::segment>("Segment", "Segment that the client belongs to."),
  };
  static_assert(sound(fields));
  static constexpr Record it = record<Client>("Client", "A client of the wholesaler.", fields);
  return it;
}

const Record& describe(const LocationForm*) {
  static constexpr Field fields[] = {
      field<&LocationForm::street_name>("StreetName", "Street.",
                                        {.max_length = 150, .wanted = true, .limits = inferred}),
      field<&LocationForm::extra_address_line>("ExtraAddressLine", "Second line of the address.",
                                               {.max_length = 150, .limits = inferred}),
      field<&LocationForm::street_number>("StreetNumber", "House number, with its box.",
                                          {.max_length = 20, .limits = inferred}),
      field<&LocationForm::postal_code>("PostalCode", "Postal code.",
                                        {.max_length = 20, .wanted = true, .limits = inferred}),
      field<&LocationForm::province>("Province", "Province.", {.max_length = 50, .limits = inferred}),
      field<&LocationForm::municipality>("Municipality", "Town or municipality.",
                                         {.max_length = 50, .wanted = true, .limits = inferred}),
      field<&LocationForm::country_code>(
          "CountryCode", "Country, in two letters (BE, NL).",
          {.min_length = 2, .max_length = 2, .format = Format::country, .wanted = true, .limits = inferred}),
  };
  static_assert(sound(fields));
  static constexpr Record it =
      record<LocationForm>("Location", "A client's own address, as it is sent.", fields);
  return it;
}

const Record& describe(const ClientForm*) {
  static constexpr Field fields[] = {
      field<&ClientForm::client_number>("ClientNumber", "The client's number at the wholesaler.",
                                        {.key = Key::primary, .max_length = 50}),
      field<&ClientForm::name>("Name", "Name of the client.", {.max_length = 50}),
      field<&ClientForm::email>("Email", "The client's e-mail address.",
                                {.max_length = 100, .format = Format::email}),
      field<&ClientForm::may_view_promo_labels>("MayViewPromoLabels",
                                                "Whether the client sees the promotion labels."),
      field<&ClientForm::phone_number>("PhoneNumber", "The client's telephone number.", {.max_length = 100}),
      field<&ClientForm::segment_id>("SegmentId", "Segment that the client belongs to, by its id.",
                                     {.key = Key::foreign, .table = "client-segments"}),
      field<&ClientForm::remarks>("Remarks", "The wholesaler's remarks on the client."),
      field<&ClientForm::active>("Active", "Whether the client may order."),
      field<&ClientForm::has_promos>("HasPromos", "Whether the client gets promotions."),
      field<&ClientForm::orders_may_be_delivered_to_client>("OrdersMayBeDeliveredToClient",
                                                            "Whether orders may be delivered to the client."),
      field<&ClientForm::location>("Location", "The client's own address."),
  };
  static_assert(sound(fields));
  static constexpr Record it = record<ClientForm>("Client", "A client to be added or changed.", fields);
  return it;
}

const Record& describe(const UserEmail*) {
  static constexpr Field fields[] = {
      field<&UserEmail::email>("Email", "The client user's login.",
                               {.max_length = 100, .format = Format::email, .limits = inferred}),
  };
  static_assert(sound(fields));
  static constexpr Record it = record<UserEmail>("User", "A client user, by the login.", fields);
  return it;
}

const Record& describe(const ClientToUsers*) {
  static constexpr Field fields[] = {
      field<&ClientToUsers::client_number>("ClientNumber", "The client's number at the wholesaler.",
                                           {.key = Key::primary, .max_length = 50}),
      field<&ClientToUsers::email_users>("EmailUsers", "The client users, by their logins.",
                                         {.wanted = true}),
  };
  static_assert(sound(fields));
  static constexpr Record it =
      record<ClientToUsers>("ClientToUsers", "A client to be linked to client users.", fields);
  return it;
}

const Record& describe(const UnlinkClientFromUsers*) {
  static constexpr Field fields[] = {
      field<&UnlinkClientFromUsers::client_number>(
          "ClientNumber", "The client's number at the wholesaler.",
          {.key = Key::primary, .max_length = 50, .source = manual, .limits = inferred}),
      field<&UnlinkClientFromUsers::email_users>("EmailUsers", "The client users, by their logins.",
                                                 {.wanted = true, .source = manual, .limits = inferred}),
  };
  static_assert(sound(fields));
  static constexpr Record it = record<UnlinkClientFromUsers>(
      "UnlinkClientFromUsers", "A client to be unlinked from client users.", fields);
  return it;
}

const Record& describe(const ClientToRepresentative*) {
  static constexpr Field fields[] = {
      field<&ClientToRepresentative::client_number>("ClientNumber", "The client's number at the wholesaler.",
                                                    {.key = Key::primary, .max_length = 50}),
      field<&ClientToRepresentative::email_representative>(
          "EmailRepresentative", "The representative's login.", {.max_length = 100, .format = Format::email}),
  };
  static_assert(sound(fields));
  static constexpr Record it = record<ClientToRepresentative>(
      "ClientToRepresentative", "A client to be linked to a representative.", fields);
  return it;
}

const Record& describe(const UnlinkClientFromRepresentative*) {
  static constexpr Field fields[] = {
      field<&UnlinkClientFromRepresentative::client_number>(
          "ClientNumber", "The client's number at the wholesaler.", {.key = Key::primary, .max_length = 50}),
      field<&UnlinkClientFromRepresentative::email_representative>(
          "EmailRepresentative", "The representative's login.", {.max_length = 100, .format = Format::email}),
  };
  static_assert(sound(fields));
  static constexpr Record it = record<UnlinkClientFromRepresentative>(
      "UnlinkClientFromRepresentative", "A client to be unlinked from a representative.", fields);
  return it;
}

}  // namespace wsync::oresto::clients
