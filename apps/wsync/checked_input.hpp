// SPDX-License-Identifier: MIT
// The rows of a file, read and checked, names looked up: nothing has been sent when this is done.
#pragma once

#include <memory>
#include <string>

#include "sync/checked.hpp"
#include "sync/plan_file.hpp"
#include "sync/reference.hpp"
#include "writing.hpp"

namespace wsync::app {

/// What was read and found fine. Its parts stand where they are: the rows point at the input, and that at the
/// look-up tables.
struct CheckedInput {
  std::string file{};  // as typed; - is standard input
  std::unique_ptr<sync::Reference> reference{};
  std::unique_ptr<sync::PlanFile> plan{};  // that the rows come from; else nothing
  std::unique_ptr<sync::Input> input{};
  std::unique_ptr<sync::CheckedRows> rows{};
  std::size_t fine = 0;  // rows that are not to be ignored
};

/// Every row is checked offline first. Only where nothing but a name stands in the way is the server asked for
/// the look-up tables, and the rows are checked again. Errors: input, with all findings.
Result<CheckedInput> read_and_check(Context& context, const Writing& writing, const std::string& file);

/// The first warnings, and how many more there are.
void say_warnings(Context& context, const std::vector<Problem>& findings);

}  // namespace wsync::app
