// SPDX-License-Identifier: MIT
// Where the journals of runs lie, and how a command opens the one that was typed.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "schema/record.hpp"
#include "store/journal.hpp"

namespace wsync::app {

class Context;
class Rows;
struct OutputChoice;

/// `runs` in the state folder: one for all profiles.
std::filesystem::path runs_folder();

/// What RUN is explained as in every command that takes one.
inline constexpr std::string_view run_argument = "its id, the beginning of it, or `last`";

/// How the rows of a run are shown: json and xml as one document with what is known of the run around them,
/// all else as a list. --fields names fields of a row in both. Errors: usage, for fields that there are not.
struct RunOutput {
  bool document = false;
  bool plain = false;  // a table whose columns were not chosen: words may take its place
  std::unique_ptr<OutputChoice> choice{};

  static Result<RunOutput> read(Context& context, const schema::Record& row);
  ~RunOutput();
  RunOutput(RunOutput&&) noexcept;

  /// Takes rows; in a document they follow `object`, which is of `around` and holds none.
  Result<std::unique_ptr<Rows>> open(Context& context, const schema::Record& around, const void* object,
                                     const schema::Record& row, std::vector<std::string_view> columns,
                                     std::string preface = {});

 private:
  RunOutput();
};

}  // namespace wsync::app
