// SPDX-License-Identifier: MIT
// The way of every command that writes records from a file: read, check, compare, send, report. --check and
// --dry-run are the same way, stopped early.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "oresto/shop.hpp"
#include "sync/steps.hpp"

namespace wsync::app {

class Context;

/// What one such command adds.
struct Writing {
  const schema::Record& (*record)();
  std::string_view
      key;  // what may not occur twice: a field, or several joined by +; empty: `check` makes the keys
  std::string_view what;  // products, clients: for progress
  std::function<Result<std::vector<sync::Step>>(oresto::Shop& shop, const sync::Input& input,
                                                const std::vector<sync::Checked>& rows,
                                                std::vector<Problem>& findings)>
      plan;
  /// What the rules of the model cannot find in the rows; offline.
  void (*check)(const sync::Input& input, std::vector<sync::Checked>& rows,
                std::vector<Problem>& findings) = nullptr;
};

Result<int> run_writing(Context& context, const Writing& writing);

/// Takes the steps of a command, from a file or typed, and reports them; --dry-run only says them. `what` is
/// for progress: deleting clients.
Result<int> run_steps(Context& context, oresto::Shop& shop, std::vector<sync::Step>& steps,
                      std::string_view what);

/// The way of a command that changes what was typed: the shop is opened, the steps are planned, then taken.
using Plan = std::function<Result<std::vector<sync::Step>>(oresto::Shop& shop)>;
Result<int> run_plan(Context& context, const Plan& plan, std::string_view what);

/// The shop of a command that changes things: refused for a profile of production without --live, unless
/// --dry-run.
Result<oresto::Shop> open_shop_to_change(Context& context);

/// --format, --map, --delimiter, --decimal, --action.
Result<sync::InputOptions> input_options(const Context& context);

}  // namespace wsync::app
