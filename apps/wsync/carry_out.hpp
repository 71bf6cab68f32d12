// SPDX-License-Identifier: MIT
// Rows on their way: handed out window by window, journaled, sent, and told to output and progress as they end.
#pragma once

#include <functional>
#include <string_view>

#include "base/result.hpp"
#include "oresto/shop.hpp"
#include "store/journal.hpp"
#include "sync/result_files.hpp"
#include "sync/row_steps.hpp"

namespace wsync::app {

class Context;
class Results;

/// Where a run leaves its traces. All may be missing.
struct Traces {
  store::Journal* journal = nullptr;    // --no-journal: none
  sync::ResultFiles* files = nullptr;   // --results DIR
  Results* results = nullptr;           // told in place of the output that -o asks for
};

/// Takes every turn and reports it. Answers the exit status. `what` is for progress: pushing clients.
Result<int> carry_out(Context& context, oresto::Shop& shop, sync::Turns& turns, const Traces& traces,
                      std::size_t total, std::string_view what);

/// The same path without sending: what each row would become. `keep` gets every step; what it fails with ends it.
using KeepStep = std::function<Result<void>(const sync::Step& step)>;
Result<int> show_plan(Context& context, sync::Turns& turns, std::size_t total, std::string_view what,
                      const KeepStep& keep = {});

}  // namespace wsync::app
