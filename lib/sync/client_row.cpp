// SPDX-License-Identifier: MIT
#include "sync/client_row.hpp"

#include <vector>

namespace wsync::sync {

const Record& describe(const UserColumns*) {
  static constexpr Field fields[] = {
      field<&UserColumns::email>("Email", "E-mail address of the client's user, who logs in with it.",
                                 {.max_length = 100, .format = Format::email}),
      field<&UserColumns::firstname>("Firstname", "First name of the user.", {.max_length = 50}),
      field<&UserColumns::lastname>("Lastname", "Last name of the user.", {.max_length = 50}),
      field<&UserColumns::language_code>("LanguageCode", "Language of the user: nld, fra.",
                                         {.min_length = 3, .max_length = 3, .format = Format::language}),
      field<&UserColumns::telephone>("Telephone", "Telephone number of the user.", {.max_length = 50}),
      field<&UserColumns::fax>("Fax", "Fax number of the user.", {.max_length = 50}),
      field<&UserColumns::password>("Password", "First password; needed for a user who is new.",
                                    {.max_length = 2048, .secret = true}),
      field<&UserColumns::active>("Active", "Whether the user may log in; yes where nothing is said.",
                                  {.source = Source::ours}),
      field<&UserColumns::may_view_prices>(
          "MayViewPrices", "Whether the user sees prices; else the wholesaler's setting counts."),
  };
  static_assert(schema::sound(fields));
  static constexpr Record it = record<UserColumns>("User", "The client's user.", fields);
  return it;
}

const Record& describe(const ClientRow*) {
  // The client's own fields reach into the base, which stands at the front of a row.
  static const std::vector<Field> fields = [] {
    const auto form = schema::record_of<oresto::clients::ClientForm>().fields;
    std::vector<Field> all(form.begin(), form.end());
    all.push_back(field<&ClientRow::user>("User", "The client's user, made or changed after the client.",
                                          {.source = Source::ours}));
    return all;
  }();
  static const Record it = schema::record<ClientRow>("ClientRow", "A client and its user.", fields);
  return it;
}

}  // namespace wsync::sync
