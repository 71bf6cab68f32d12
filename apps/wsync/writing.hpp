// SPDX-License-Identifier: MIT
// The way of every command that writes records: read, check, compare, send, report. --check and --dry-run are the
// same way, stopped early; a resumed or undone run is the same way for the rows that are left.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "oresto/shop.hpp"
#include "sync/planner.hpp"

namespace wsync::store {
class Journal;
}

namespace wsync::app {

class Context;

/// What one command adds that takes its rows from a file.
struct Writing {
  const schema::Record& (*record)();
  sync::RowKey key{};
  std::string_view what;  // pushing clients: for progress
  sync::MakePlanner planner;
  sync::RowCheck (*check)() = nullptr;  // what the rules of the model cannot find in the rows; offline
};

Result<int> run_writing(Context& context, const Writing& writing);

/// Takes the steps of a command, from a file or typed, and reports them; --dry-run only says them. `what` is
/// for progress: deleting clients. `together` rows at most are begun before others have ended; 0: all.
Result<int> run_steps(Context& context, oresto::Shop& shop, std::vector<sync::Step> steps,
                      std::string_view what, std::size_t together = 0);

/// The way of a command that changes what was typed: the shop is opened, the steps are planned, then taken.
using Plan = std::function<Result<std::vector<sync::Step>>(oresto::Shop& shop)>;
Result<int> run_plan(Context& context, const Plan& plan, std::string_view what);

/// The shop of a command that changes things: unless --dry-run refused for a profile of production without
/// --live, and one run at a time (run_lock.hpp).
Result<oresto::Shop> open_shop_to_change(Context& context);

/// The journal of the run that is resumed; none where none is.
const store::Journal* resumed(const Context& context);

/// --format, --map, --delimiter, --decimal, --action.
Result<sync::InputOptions> input_options(const Context& context);

}  // namespace wsync::app
