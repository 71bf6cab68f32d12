// SPDX-License-Identifier: MIT
#include "usage.hpp"

#include <fmt/format.h>

#include "base/text.hpp"

namespace wsync::app {

std::string did_you_mean(std::string_view word, std::span<const std::string_view> candidates) {
  const auto near = near_miss(word, candidates);
  return near ? fmt::format("did you mean {}?", *near) : std::string{};
}

Failure usage_error(std::vector<Problem> mistakes, std::string hint) {
  Error error;
  error.code = Code::usage;
  error.hint = std::move(hint);
  if (mistakes.size() == 1) {
    error.message = std::move(mistakes.front().message);
    if (!mistakes.front().advice.empty()) error.hint = std::move(mistakes.front().advice);
  } else {
    error.message = fmt::format("{} mistakes on the command line", mistakes.size());
    error.problems = std::move(mistakes);
  }
  return fail(std::move(error));
}

Failure usage_error(std::string message, std::string hint) {
  Error error;
  error.code = Code::usage;
  error.message = std::move(message);
  error.hint = std::move(hint);
  return fail(std::move(error));
}

}  // namespace wsync::app
