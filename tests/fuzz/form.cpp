// SPDX-License-Identifier: MIT
// Any text as form of any model: what was read is written stably.
#include "schema/form.hpp"

#include <optional>

#include "schema/check.hpp"
#include "target.hpp"

using namespace wsync;

namespace {

/// Nothing where the form is refused.
std::optional<std::string> read_and_write(const Record& record, std::string_view text,
                                          schema::Reading reading) {
  const auto object = record.make();
  std::vector<Problem> problems;
  schema::read_form(text, record, object.get(), problems, reading);
  if (schema::refuses(problems)) return std::nullopt;
  std::string written;
  schema::write_form(record, object.get(), written);
  return written;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto input = fuzz::split_input(data, size);
  const Record& record = *input.model.record;
  const auto reading = (input.options & 1) != 0 ? schema::Reading::strict : schema::Reading::lenient;
  const auto first = read_and_write(record, input.text, reading);
  if (!first) return 0;
  const auto again = read_and_write(record, *first, reading);
  fuzz::require(again.has_value(), "what was written can be read", *first);
  fuzz::require(*again == *first, "what was written is written again", *first, *again);
  return 0;
}
