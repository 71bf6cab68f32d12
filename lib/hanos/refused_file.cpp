// SPDX-License-Identifier: MIT
#include "hanos/refused_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace wsync::hanos {
namespace {

/// Of `hanos.toml:12:number`; what is about the file as a whole comes last.
std::size_t line_of(const Problem& problem, const std::string& file) {
  std::size_t line = 0;
  if (problem.where.size() > file.size())
    std::from_chars(problem.where.data() + file.size() + 1, problem.where.data() + problem.where.size(),
                    line);
  return line == 0 ? std::string::npos : line;
}

}  // namespace

Failure refused_file(const std::string& file, std::string_view what, std::vector<Problem> problems,
                     std::string hint) {
  std::ranges::stable_sort(problems, {}, [&](const Problem& one) { return line_of(one, file); });
  return fail(Error{.code = Code::config,
                    .message = fmt::format("{} is not as {} should be", file, what),
                    .problems = std::move(problems),
                    .hint = std::move(hint)});
}

}  // namespace wsync::hanos
