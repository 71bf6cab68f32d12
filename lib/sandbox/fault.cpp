// SPDX-License-Identifier: MIT
#include "sandbox/fault.hpp"

#include "base/text.hpp"

namespace wsync::sandbox {

using enum Source;

const Record& describe(const Fault*) {
  static constexpr Field fields[] = {
      field<&Fault::operation>("operation", "The operation that is hit; * is any.", {.source = ours, .limits = ours}),
      field<&Fault::match>("match", "Only requests whose path, query or body holds this.", {.source = ours}),
      field<&Fault::skip>("skip", "How many fitting requests pass first.", {.min = "0", .source = ours, .limits = ours}),
      field<&Fault::times>("times", "How often it strikes: 1 where absent, -1 for ever.",
                           {.min = "-1", .source = ours, .limits = ours}),
      field<&Fault::kind>("kind", "status, slow, drop, truncate or garbage.", {.source = ours, .limits = ours}),
      field<&Fault::status>("status", "HTTP status of the kind status.",
                            {.min = "400", .max = "599", .source = ours, .limits = ours}),
      field<&Fault::retry_after>("retry_after", "Seconds for the header Retry-After.",
                                 {.min = "0", .max = "86400", .source = ours, .limits = ours}),
      field<&Fault::moment>("moment", "before: nothing takes effect; after: the write takes effect first.",
                            {.source = ours, .limits = ours}),
      field<&Fault::delay_ms>("delay_ms", "Waits this long before it answers, in milliseconds.",
                              {.min = "0", .max = "600000", .source = ours, .limits = ours}),
  };
  static_assert(sound(fields));
  static constexpr Record it = record<Fault>("Fault", "A way to misbehave on demand.", fields);
  return it;
}

Faults::Faults(std::vector<Fault> faults) {
  for (auto& fault : faults) {
    const auto skip = fault.skip.value_or(0), times = fault.times.value_or(1);
    armed_.push_back({std::move(fault), skip, times});
  }
}

std::optional<Fault> Faults::strike(std::string_view operation, std::string_view target, std::string_view body) {
  const std::lock_guard lock(mutex_);
  for (auto& armed : armed_) {
    if (armed.left == 0) continue;
    if (armed.fault.operation != "*" && !same_ignoring_case(armed.fault.operation, operation)) continue;
    const std::string_view wanted = armed.fault.match ? std::string_view(*armed.fault.match) : std::string_view();
    if (target.find(wanted) == std::string_view::npos && body.find(wanted) == std::string_view::npos) continue;
    if (armed.to_skip > 0) {
      --armed.to_skip;
      continue;
    }
    if (armed.left > 0) --armed.left;
    return armed.fault;
  }
  return std::nullopt;
}

}  // namespace wsync::sandbox
