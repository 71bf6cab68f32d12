// SPDX-License-Identifier: MIT
#include "oresto/representatives.hpp"

namespace wsync::oresto::representatives {

using enum Source;

const Record& describe(const Client*) {
  static constexpr Field fields[] = {
      field<&Client::client_number>("ClientNumber", "The client's number at the wholesaler.",
                                    {.max_length = 50, .source = inferred, .limits = inferred}),
  };
  static_assert(sound(fields));
  static constexpr Record it = record<Client>("Client", "A client of a representative.", fields);
  return it;
}

const Record& describe(const Representative*) {
  static constexpr Field fields[] = {
      field<&Representative::firstname>("Firstname", "First name.",
                                        {.max_length = 50, .source = inferred, .limits = inferred}),
      field<&Representative::lastname>("Lastname", "Last name.",
                                       {.max_length = 50, .source = inferred, .limits = inferred}),
      field<&Representative::email>("Email", "E-mail address, which is the login.",
                                    {.key = Key::primary,
                                     .max_length = 100,
                                     .format = Format::email,
                                     .source = manual,
                                     .limits = inferred}),
      field<&Representative::active>("Active", "Whether the representative may log in.",
                                     {.source = inferred}),
      field<&Representative::language_code>("LanguageCode",
                                            "Language of the representative, in three letters (nld, fra).",
                                            {.min_length = 3,
                                             .max_length = 3,
                                             .format = Format::language,
                                             .source = inferred,
                                             .limits = inferred}),
      field<&Representative::telephone>("Telephone", "Telephone number.",
                                        {.max_length = 50, .source = inferred, .limits = inferred}),
      field<&Representative::fax>("Fax", "Fax number.",
                                  {.max_length = 50, .source = inferred, .limits = inferred}),
      field<&Representative::clients>(
          "Clients", "Clients that the representative looks after.",
          {.source = inferred, .note = "Whether an absent list keeps the links is not documented."}),
  };
  static_assert(sound(fields));
  static constexpr Record it =
      record<Representative>("Representative", "A representative of the wholesaler.", fields);
  return it;
}

const Record& describe(const ClientForm*) {
  static constexpr Field fields[] = {
      field<&ClientForm::client_number>("ClientNumber", "The client's number at the wholesaler.",
                                        {.max_length = 50, .source = inferred, .limits = inferred}),
  };
  static_assert(sound(fields));
  static constexpr Record it =
      record<ClientForm>("Client", "A client of a representative, as it is sent.", fields);
  return it;
}

const Record& describe(const NewRepresentative*) {
  static constexpr Field fields[] = {
      field<&NewRepresentative::firstname>("Firstname", "First name.",
                                           {.max_length = 50, .source = inferred, .limits = inferred}),
      field<&NewRepresentative::lastname>("Lastname", "Last name.",
                                          {.max_length = 50, .source = inferred, .limits = inferred}),
      field<&NewRepresentative::email>("Email", "E-mail address, which is the login.",
                                       {.key = Key::primary,
                                        .max_length = 100,
                                        .format = Format::email,
                                        .source = manual,
                                        .limits = inferred}),
      field<&NewRepresentative::active>("Active", "Whether the representative may log in.",
                                        {.wanted = true, .source = inferred, .limits = inferred}),
      field<&NewRepresentative::language_code>("LanguageCode",
                                               "Language of the representative, in three letters (nld, fra).",
                                               {.min_length = 3,
                                                .max_length = 3,
                                                .format = Format::language,
                                                .wanted = true,
                                                .source = inferred,
                                                .limits = inferred}),
      field<&NewRepresentative::telephone>("Telephone", "Telephone number.",
                                           {.max_length = 50, .source = inferred, .limits = inferred}),
      field<&NewRepresentative::fax>("Fax", "Fax number.",
                                     {.max_length = 50, .source = inferred, .limits = inferred}),
      field<&NewRepresentative::password>(
          "Password", "First password.",
          {.max_length = 2048, .wanted = true, .secret = true, .source = inferred, .limits = inferred}),
      field<&NewRepresentative::image>("Image", "Portrait, as an image file.", {.source = inferred}),
      field<&NewRepresentative::image_name>("ImageName", "File name of the portrait.",
                                            {.max_length = 100, .source = inferred, .limits = inferred}),
      field<&NewRepresentative::clients>(
          "Clients", "Clients that the representative looks after.",
          {.source = inferred, .note = "Whether an absent list keeps the links is not documented."}),
  };
  static_assert(sound(fields));
  static constexpr Record it =
      record<NewRepresentative>("Representative", "A representative to be added.", fields);
  return it;
}

const Record& describe(const ChangedRepresentative*) {
  static constexpr Field fields[] = {
      field<&ChangedRepresentative::firstname>("Firstname", "First name.", {.max_length = 50}),
      field<&ChangedRepresentative::lastname>("Lastname", "Last name.", {.max_length = 50}),
      field<&ChangedRepresentative::email>("Email",
                                           "E-mail address, which is the login; finds the representative.",
                                           {.key = Key::primary, .max_length = 100, .format = Format::email}),
      field<&ChangedRepresentative::active>("Active", "Whether the representative may log in."),
      field<&ChangedRepresentative::language_code>(
          "LanguageCode", "Language of the representative, in three letters (nld, fra).",
          {.min_length = 3, .max_length = 3, .format = Format::language}),
      field<&ChangedRepresentative::telephone>("Telephone", "Telephone number.", {.max_length = 50}),
      field<&ChangedRepresentative::fax>("Fax", "Fax number.", {.max_length = 50}),
      field<&ChangedRepresentative::image>("Image", "Portrait, as an image file."),
      field<&ChangedRepresentative::image_name>("ImageName", "File name of the portrait.",
                                                {.max_length = 100}),
      field<&ChangedRepresentative::new_email>("NewEmail", "New e-mail address, where the login changes.",
                                               {.max_length = 100, .format = Format::email}),
      field<&ChangedRepresentative::clients>(
          "Clients", "Clients that the representative looks after.",
          {.note = "Whether an absent list keeps the links is not documented."}),
  };
  static_assert(sound(fields));
  static constexpr Record it =
      record<ChangedRepresentative>("Representative", "A representative with new values.", fields);
  return it;
}

const Record& describe(const LinkedClient*) {
  static constexpr Field fields[] = {
      field<&LinkedClient::client_number>("ClientNumber", "The client's number at the wholesaler.",
                                          {.max_length = 50, .limits = inferred}),
  };
  static_assert(sound(fields));
  static constexpr Record it = record<LinkedClient>("User", "A client, by the number.", fields);
  return it;
}

const Record& describe(const RepresentativeToClients*) {
  static constexpr Field fields[] = {
      field<&RepresentativeToClients::email_representative>(
          "EmailRepresentative", "The representative's login.", {.max_length = 100, .format = Format::email}),
      field<&RepresentativeToClients::client_numbers>(
          "ClientNumbers", "The clients, by their numbers.",
          {.wanted = true, .note = "An item is called User on the wire."}),
  };
  static_assert(sound(fields));
  static constexpr Record it = record<RepresentativeToClients>(
      "RepresentativeToClients", "A representative to be linked to clients.", fields);
  return it;
}

const Record& describe(const UnlinkRepresentativeFromClients*) {
  static constexpr Field fields[] = {
      field<&UnlinkRepresentativeFromClients::email_representative>(
          "EmailRepresentative", "The representative's login.", {.max_length = 100, .format = Format::email}),
      field<&UnlinkRepresentativeFromClients::client_numbers>(
          "ClientNumbers", "The clients, by their numbers.",
          {.wanted = true, .note = "An item is called User on the wire."}),
  };
  static_assert(sound(fields));
  static constexpr Record it = record<UnlinkRepresentativeFromClients>(
      "UnlinkRepresentativeFromClients", "A representative to be unlinked from clients.", fields);
  return it;
}

}  // namespace wsync::oresto::representatives
