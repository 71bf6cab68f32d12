// SPDX-License-Identifier: MIT
#include "oresto/users.hpp"

namespace wsync::oresto::users {

using enum Source;

const Record& describe(const Client*) {
  static constexpr Field fields[] = {
      field<&Client::client_number>("ClientNumber", "The client's number at the wholesaler.",
                                    {.max_length = 50, .source = inferred, .limits = inferred}),
      field<&Client::name>("Name", "Name of the client.",
                           {.max_length = 50, .source = inferred, .limits = inferred}),
  };
  static_assert(sound(fields));
  static constexpr Record it = record<Client>("Client", "The client of a user.", fields);
  return it;
}

const Record& describe(const User*) {
  static constexpr Field fields[] = {
      field<&User::active>("Active", "Whether the user may log in."),
      field<&User::client>("Client", "Client that the user orders for."),
      field<&User::email>("Email", "E-mail address, which is the login.",
                          {.key = Key::primary, .max_length = 100, .format = Format::email}),
      field<&User::fax>("Fax", "Fax number.", {.max_length = 50}),
      field<&User::firstname>("Firstname", "First name.", {.max_length = 50}),
      field<&User::language_code>("LanguageCode", "Language of the user, in three letters (nld, fra).",
                                  {.min_length = 3, .max_length = 3, .format = Format::language}),
      field<&User::lastname>("Lastname", "Last name.", {.max_length = 50}),
      field<&User::may_view_prices>("MayViewPrices",
                                    "Whether the user sees prices; absent means the wholesaler's setting."),
      field<&User::telephone>("Telephone", "Telephone number.", {.max_length = 50}),
  };
  static_assert(sound(fields));
  static constexpr Record it = record<User>("User", "A client user, who logs in to the webshop.", fields);
  return it;
}

const Record& describe(const NewUser*) {
  static constexpr Field fields[] = {
      field<&NewUser::firstname>("Firstname", "First name.", {.max_length = 50}),
      field<&NewUser::lastname>("Lastname", "Last name.", {.max_length = 50}),
      field<&NewUser::email>("Email", "E-mail address, which is the login.",
                             {.key = Key::primary, .max_length = 100, .format = Format::email}),
      field<&NewUser::active>("Active", "Whether the user may log in."),
      field<&NewUser::language_code>("LanguageCode", "Language of the user, in three letters (nld, fra).",
                                     {.min_length = 3, .max_length = 3, .format = Format::language}),
      field<&NewUser::telephone>("Telephone", "Telephone number.", {.max_length = 50}),
      field<&NewUser::fax>("Fax", "Fax number.", {.max_length = 50}),
      field<&NewUser::password>("Password", "First password.", {.max_length = 2048, .secret = true}),
      field<&NewUser::client_number>("ClientNumber", "Number of the client that the user orders for.",
                                     {.max_length = 50}),
      field<&NewUser::image>("Image", "Portrait, as an image file."),
      field<&NewUser::image_name>("ImageName", "File name of the portrait.", {.max_length = 100}),
      field<&NewUser::may_view_prices>(
          "MayViewPrices", "Whether the user sees prices; absent means the wholesaler's setting."),
  };
  static_assert(sound(fields));
  static constexpr Record it = record<NewUser>("User", "A client user to be added.", fields);
  return it;
}

const Record& describe(const ChangedUser*) {
  static constexpr Field fields[] = {
      field<&ChangedUser::firstname>("Firstname", "First name.", {.max_length = 50}),
      field<&ChangedUser::lastname>("Lastname", "Last name.", {.max_length = 50}),
      field<&ChangedUser::email>("Email", "E-mail address, which is the login; finds the user.",
                                 {.key = Key::primary, .max_length = 100, .format = Format::email}),
      field<&ChangedUser::active>("Active", "Whether the user may log in."),
      field<&ChangedUser::language_code>("LanguageCode", "Language of the user, in three letters (nld, fra).",
                                         {.min_length = 3, .max_length = 3, .format = Format::language}),
      field<&ChangedUser::telephone>("Telephone", "Telephone number.", {.max_length = 50}),
      field<&ChangedUser::fax>("Fax", "Fax number.", {.max_length = 50}),
      field<&ChangedUser::new_email>("NewEmail", "New e-mail address, where the login changes.",
                                     {.max_length = 100, .format = Format::email}),
      field<&ChangedUser::client_number>("ClientNumber", "Number of the client that the user orders for.",
                                         {.max_length = 50}),
      field<&ChangedUser::image>("Image", "Portrait, as an image file."),
      field<&ChangedUser::image_name>("ImageName", "File name of the portrait.", {.max_length = 100}),
      field<&ChangedUser::may_view_prices>(
          "MayViewPrices", "Whether the user sees prices; absent means the wholesaler's setting."),
  };
  static_assert(sound(fields));
  static constexpr Record it = record<ChangedUser>("User", "A client user with new values.", fields);
  return it;
}

const Record& describe(const UserToClient*) {
  static constexpr Field fields[] = {
      field<&UserToClient::email_user>(
          "EmailUser", "The client user's login.",
          {.max_length = 100, .format = Format::email, .wanted = true, .source = manual, .limits = inferred}),
      field<&UserToClient::client_number>(
          "ClientNumber", "The client's number at the wholesaler.",
          {.max_length = 50, .wanted = true, .source = manual, .limits = inferred}),
  };
  static_assert(sound(fields));
  static constexpr Record it =
      record<UserToClient>("UserToClient", "A client user to be linked to a client.", fields);
  return it;
}

const Record& describe(const UnlinkUserFromClient*) {
  static constexpr Field fields[] = {
      field<&UnlinkUserFromClient::email_user>(
          "EmailUser", "The client user's login.",
          {.max_length = 100, .format = Format::email, .wanted = true, .source = manual, .limits = inferred}),
      field<&UnlinkUserFromClient::client_number>(
          "ClientNumber", "The client's number at the wholesaler.",
          {.max_length = 50, .wanted = true, .source = manual, .limits = inferred}),
  };
  static_assert(sound(fields));
  static constexpr Record it = record<UnlinkUserFromClient>(
      "UnlinkUserFromClient", "A client user to be unlinked from a client.", fields);
  return it;
}

}  // namespace wsync::oresto::users
