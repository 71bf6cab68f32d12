// SPDX-License-Identifier: MIT
// Rows on their way: handed out window by window, journaled, sent, and told to output and progress as they end.
#pragma once

#include <string_view>

#include "base/result.hpp"
#include "oresto/shop.hpp"
#include "store/journal.hpp"
#include "sync/row_steps.hpp"

namespace wsync::app {

class Context;

/// Takes every turn and reports it. `journal` may be missing (--no-journal). Answers the exit status. `what` is
/// for progress: pushing clients.
Result<int> carry_out(Context& context, oresto::Shop& shop, sync::Turns& turns, store::Journal* journal,
                      std::size_t total, std::string_view what);

/// The same path without sending: what each row would become.
Result<int> show_plan(Context& context, sync::Turns& turns, std::size_t total, std::string_view what);

}  // namespace wsync::app
