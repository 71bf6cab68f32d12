// SPDX-License-Identifier: MIT
// Any text as JSON of any model: read whole or in pieces it gives the same, and what was read is written
// stably.
#include "schema/json.hpp"

#include <algorithm>

#include "target.hpp"

using namespace wsync;

namespace {

struct Outcome {
  bool read = false;
  std::string written{};
  std::vector<Problem> problems{};
};

Outcome finish(const Record& record, const void* object, bool read, std::vector<Problem> problems) {
  Outcome outcome{read, {}, std::move(problems)};
  if (read) schema::write_json(record, object, outcome.written);
  return outcome;
}

Outcome read_whole(const Record& record, std::string_view text, schema::Reading reading) {
  const auto object = record.make();
  std::vector<Problem> problems;
  schema::JsonOptions options;
  options.reading = reading;
  const bool read = schema::read_json(text, record, object.get(), problems, options).has_value();
  return finish(record, object.get(), read, std::move(problems));
}

Outcome read_in_pieces(const Record& record, std::string_view text, schema::Reading reading,
                       std::size_t piece) {
  const auto object = record.make();
  std::vector<Problem> problems;
  schema::JsonOptions options;
  options.reading = reading;
  const schema::TextSource source = [&](std::span<char> room) -> Result<std::size_t> {
    const auto count = std::min({piece, room.size(), text.size()});
    std::copy_n(text.begin(), count, room.begin());
    text.remove_prefix(count);
    return count;
  };
  const bool read = schema::read_json(source, record, object.get(), problems, options).has_value();
  return finish(record, object.get(), read, std::move(problems));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto input = fuzz::split_input(data, size);
  const Record& record = *input.model.record;
  const auto reading = (input.options & 1) != 0 ? schema::Reading::strict : schema::Reading::lenient;
  const auto whole = read_whole(record, input.text, reading);
  const auto pieces = read_in_pieces(record, input.text, reading, 1 + (input.options >> 1));
  fuzz::require(
      whole.read == pieces.read && whole.written == pieces.written && whole.problems == pieces.problems,
      "read in pieces it is the same", whole.written, pieces.written);
  if (!whole.read) return 0;
  const auto again = read_whole(record, whole.written, schema::Reading::lenient);
  fuzz::require(again.read, "what was written can be read", whole.written);
  fuzz::require(again.written == whole.written, "what was written is written again", whole.written,
                again.written);
  return 0;
}
