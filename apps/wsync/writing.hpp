// SPDX-License-Identifier: MIT
// The way of every command that writes records from a file: read, check, compare, send, report. --check and
// --dry-run are the same way, stopped early.
#pragma once

#include "base/result.hpp"
#include "oresto/shop.hpp"
#include "sync/steps.hpp"

namespace wsync::app {

class Context;

/// What one such command adds.
struct Writing {
  const schema::Record& (*record)();
  std::string_view key;   // the field that may not occur twice
  std::string_view what;  // products, clients: for progress
  Result<std::vector<sync::Step>> (*plan)(oresto::Shop& shop, const sync::Input& input,
                                          const std::vector<sync::Checked>& rows,
                                          std::vector<Problem>& findings);
};

Result<int> run_writing(Context& context, const Writing& writing);

/// --format, --map, --delimiter, --decimal, --action.
Result<sync::InputOptions> input_options(const Context& context);

}  // namespace wsync::app
