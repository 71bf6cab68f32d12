// SPDX-License-Identifier: MIT
// Arguments that may come from a file: codes, article numbers.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "typed.hpp"

namespace wsync::app {

/// What the words are.
struct WordKind {
  std::string_view what;         // for messages: stock code
  std::string_view never = {};   // characters that none of them has: a mistyped name of a file is none
  std::string_view header = {};  // of a column of these, as wsync itself writes it: the first line of a file
};

/// The arguments in their order; the name of a file stands for its lines, `-` for those of standard input. An
/// error where nothing is left, or where one is empty or can be none.
Result<std::vector<std::string>> words_of(const Typed& typed, const WordKind& kind);

/// The articles of an order list, by their numbers. One that is named twice is a finding, and what can be no
/// number: a line of a CSV file, an option behind `--`.
Result<std::vector<std::string>> articles_of(const Typed& typed);

/// The same as if these words had been typed in place of all files: what a journal keeps.
Typed with_words(const Typed& typed, const std::vector<std::string>& words);

}  // namespace wsync::app
