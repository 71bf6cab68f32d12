// SPDX-License-Identifier: MIT
// Any bytes as an EDIFACT interchange: reading finds, never fails; what is sound survives being written and
// read.
#include "hanos/edifact_read.hpp"
#include "hanos/edifact_write.hpp"
#include "target.hpp"

using namespace wsync;
using namespace wsync::hanos;

namespace {

bool is_sound(const std::vector<Problem>& problems) {
  for (const auto& problem : problems) {
    fuzz::require(!problem.where.empty() && !problem.message.empty(), "a finding says where and what");
    if (!problem.warning) return false;
  }
  return true;
}

void check_numbers(const edifact::Interchange& read) {
  const char mark = read.delimiters.decimal;
  for (const auto& message : read.messages)
    for (const auto& segment : message.segments)
      for (const auto& element : segment.elements)
        for (const auto& component : element.components)
          if (const auto value = edifact::decimal(component, mark))
            fuzz::require(edifact::decimal(edifact::decimal_text(*value, mark), mark) == *value,
                          "a number survives", component);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  std::vector<Problem> problems;
  auto read = edifact::read(bytes, "fuzz", problems);
  if (!read || !is_sound(problems)) return 0;
  check_numbers(*read);
  if (!problems.empty()) read->characters = edifact::CharacterSet::unow;  // it was UTF-8, whatever it said
  if (read->delimiters.release == edifact::no_release) read->delimiters.release = '?';
  const auto written = edifact::write(*read);
  fuzz::require(written.has_value(), "what was read can be written", bytes);
  problems.clear();
  const auto again = edifact::read(*written, "fuzz", problems);
  // ISO 8859-1 that happens to be sound UTF-8 is taken for that, and it is said.
  if (again && is_sound(problems) && !problems.empty()) return 0;
  fuzz::require(again && problems.empty() && *again == *read, "an interchange survives", bytes, *written);
  return 0;
}
