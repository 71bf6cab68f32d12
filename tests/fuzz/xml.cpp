// SPDX-License-Identifier: MIT
// Any text as XML of any model: what was read is written stably, and as a DataContract server wants it.
#include "schema/xml.hpp"

#include "target.hpp"

using namespace wsync;

namespace {

struct Outcome {
  bool read = false;
  std::string written{};
};

Outcome read(const fuzz::Model& model, std::string_view text, schema::Reading reading) {
  const auto object = model.record->make();
  std::vector<Problem> problems;
  Outcome outcome{schema::read_xml(text, *model.record, object.get(), problems, reading).has_value(), {}};
  if (outcome.read)
    schema::write_xml(fuzz::dialect, model.area, model.record->name, *model.record, object.get(),
                      outcome.written);
  return outcome;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto input = fuzz::split_input(data, size);
  const auto reading = (input.options & 1) != 0 ? schema::Reading::strict : schema::Reading::lenient;
  const auto first = read(input.model, input.text, reading);
  if (!first.read) return 0;
  const auto again = read(input.model, first.written, schema::Reading::lenient);
  fuzz::require(again.read, "what was written can be read", first.written);
  fuzz::require(again.written == first.written, "what was written is written again", first.written,
                again.written);
  (void)schema::xml_contract_fault(input.text, fuzz::dialect, input.model.area, *input.model.record);
  return 0;
}
