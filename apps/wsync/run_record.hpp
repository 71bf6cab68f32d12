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

/// Begins the journal of what was typed; of a run that is resumed, goes on with that one. `file` is the input,
/// empty where there is none; a copy of it is kept with the run unless `keep_copy` is false, for its secrets.
Result<std::shared_ptr<store::Journal>> begin_run(Context& context, const std::string& server,
                                                  const std::string& file, std::int64_t total, bool keep_copy);

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
