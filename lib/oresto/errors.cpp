// SPDX-License-Identifier: MIT
#include "oresto/errors.hpp"

namespace wsync::oresto::errors {

using enum Source;

const Record& describe(const ErrorLog*) {
  static constexpr Field fields[] = {
      field<&ErrorLog::id>("Id", "Id of the entry.", {.source = inferred}),
      field<&ErrorLog::date>("Date", "When it happened.", {.source = inferred}),
      field<&ErrorLog::message>("Message", "What went wrong.", {.source = inferred}),
  };
  static_assert(sound(fields));
  static constexpr Record it =
      record<ErrorLog>("ErrorLog", "An error that one of our requests met at the server.", fields);
  return it;
}

const Record& describe(const ByDate*) {
  static constexpr Field fields[] = {
      field<&ByDate::date>("Date", "The day.", {.source = manual, .limits = manual}),
  };
  static_assert(sound(fields));
  static constexpr Record it = record<ByDate>("ByDate", "The errors of a day.", fields);
  return it;
}

const Record& describe(const ByPage*) {
  static constexpr Field fields[] = {
      field<&ByPage::page>("Page", "Number of the page.",
                           {.source = manual,
                            .limits = manual,
                            .note = "50 entries a page; the number of the first page is not documented."}),
  };
  static_assert(sound(fields));
  static constexpr Record it = record<ByPage>("ByPage", "A page of the errors.", fields);
  return it;
}

}  // namespace wsync::oresto::errors
