// SPDX-License-Identifier: MIT
// The journal of the run that a command makes, or goes on with.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "base/result.hpp"
#include "store/journal.hpp"
#include "typed.hpp"

namespace wsync::app {

class Context;

/// What a run reads.
struct RunInput {
  std::string file{};      // as it was typed; empty: none
  std::string hash{};      // SHA-256 of what was read; the file may have been saved since
  bool keep_copy = false;  // false: it has secrets
};
/// Of a file that is about to be read; empty where it is none, or cannot be read. Standard input can be read again
/// after that. Errors: io, where there is no room for what came from it.
Result<std::string> hash_of_input(const std::string& file);

/// Begins the journal of what was typed; of a run that is resumed, goes on with that one.
Result<std::shared_ptr<store::Journal>> begin_run(Context& context, const std::string& server, const RunInput& input,
                                                  std::int64_t total);

/// What was typed, as the journal keeps it, and back.
std::string written(const Typed& typed, const std::string& file);
struct KeptWords {
  Typed typed{};
  std::string file{};  // the input's absolute path; empty: none, or standard input
};
Result<KeptWords> read_words(const std::string& json);

/// The copy of a run's input; nothing where none was kept.
std::optional<std::filesystem::path> kept_input(const store::Journal& journal);

}  // namespace wsync::app
