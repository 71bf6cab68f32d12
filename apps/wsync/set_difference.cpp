// SPDX-License-Identifier: MIT
#include "set_difference.hpp"
#include "base/plural.hpp"

#include <fmt/format.h>

namespace wsync::app {

std::string to_string(const SetDifference& difference) {
  return fmt::format("{} added, {} removed, {} kept", difference.added, difference.removed, difference.kept);
}

bool shows_difference(const Typed& typed) {
  const bool for_programs = typed.value("output").value_or("table") != "table" || typed.has("jq") ||
                            typed.has("fields") || typed.has("to");
  return !for_programs;
}

Result<void> check_removed(const Typed& typed, const SetDifference& difference, std::string_view what,
                           std::optional<std::int64_t> usual) {
  const auto said = typed.number("max-delete", 0, 1'000'000);
  if (!said) return fail(said.error());
  const auto most = *said ? *said : usual;
  const auto removed = static_cast<std::int64_t>(difference.removed);
  if (!most || removed <= *most) return {};
  Error error{.code = Code::limit};
  error.message =
      fmt::format("{} would be removed; the limit is {}; nothing was sent", counted(removed, what), *most);
  error.hint = fmt::format("If this is meant, add --max-delete {}.", removed);
  return fail(std::move(error));
}

}  // namespace wsync::app
