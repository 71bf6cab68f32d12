// SPDX-License-Identifier: MIT
#include "sync/person_rows.hpp"

namespace wsync::sync {
namespace {

/// The fields that users and representatives share.
template <class Row>
constexpr Field email = field<&Row::email>(
    "Email", "E-mail address, which is the login; finds who is there, whatever its letter case.",
    {.key = Key::primary, .max_length = 100, .format = Format::email});
template <class Row>
constexpr Field new_email = field<&Row::new_email>("NewEmail", "New e-mail address, where the login changes.",
                                                   {.max_length = 100, .format = Format::email});
template <class Row>
constexpr Field firstname = field<&Row::firstname>("Firstname", "First name.", {.max_length = 50});
template <class Row>
constexpr Field lastname = field<&Row::lastname>("Lastname", "Last name.", {.max_length = 50});
template <class Row>
constexpr Field language_code = field<&Row::language_code>(
    "LanguageCode", "Language, in three letters (nld, fra); needed for who is new.",
    {.min_length = 3, .max_length = 3, .format = Format::language});
template <class Row>
constexpr Field telephone = field<&Row::telephone>("Telephone", "Telephone number.", {.max_length = 50});
template <class Row>
constexpr Field fax = field<&Row::fax>("Fax", "Fax number.", {.max_length = 50});
template <class Row>
constexpr Field active =
    field<&Row::active>("Active", "Whether the login is open; yes for who is new, where nothing is said.");
template <class Row>
constexpr Field password =
    field<&Row::password>("Password", "First password, for who is new; never compared and never changed.",
                          {.max_length = 2048, .secret = true});
template <class Row>
constexpr Field image = field<&Row::image>("Image", "Portrait, as an image file in base64.");
template <class Row>
constexpr Field image_name = field<&Row::image_name>("ImageName", "File name of the portrait.",
                                                     {.max_length = 100});

}  // namespace

const Record& describe(const UserRow*) {
  static constexpr Field fields[] = {
      email<UserRow>,
      new_email<UserRow>,
      field<&UserRow::client_number>("ClientNumber", "Number of the client that the user orders for.",
                                     {.max_length = 50}),
      firstname<UserRow>,
      lastname<UserRow>,
      language_code<UserRow>,
      telephone<UserRow>,
      fax<UserRow>,
      active<UserRow>,
      field<&UserRow::may_view_prices>(
          "MayViewPrices", "Whether the user sees prices; absent means the wholesaler's setting."),
      password<UserRow>,
      image<UserRow>,
      image_name<UserRow>,
  };
  static_assert(schema::sound(fields));
  static constexpr Record it = record<UserRow>("User", "A client user, new or changed.", fields);
  return it;
}

const Record& describe(const RepresentativeRow*) {
  static constexpr Field fields[] = {
      email<RepresentativeRow>,
      new_email<RepresentativeRow>,
      field<&RepresentativeRow::client_numbers>(
          "ClientNumbers", "All clients that the representative looks after: 20417|20423.",
          {.max_length = 50, .source = Source::ours}),
      firstname<RepresentativeRow>,
      lastname<RepresentativeRow>,
      language_code<RepresentativeRow>,
      telephone<RepresentativeRow>,
      fax<RepresentativeRow>,
      active<RepresentativeRow>,
      password<RepresentativeRow>,
      image<RepresentativeRow>,
      image_name<RepresentativeRow>,
  };
  static_assert(schema::sound(fields));
  static constexpr Record it =
      record<RepresentativeRow>("Representative", "A representative, new or changed.", fields);
  return it;
}

}  // namespace wsync::sync
