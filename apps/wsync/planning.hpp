// SPDX-License-Identifier: MIT
// What --plan writes, and what stands in the way of a plan that is applied.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "checked_input.hpp"
#include "sync/row_steps.hpp"

namespace wsync::app {

class Context;

/// Shows what each row would become, as --dry-run does, and saves it in the file of --plan. `in_shop`: how many
/// records the shop has. Errors: usage, for an input with secrets, which no plan keeps.
Result<int> write_plan(Context& context, const std::string& server, sync::Turns& turns, const CheckedInput& read,
                       std::size_t in_shop, std::string_view what);

/// Before anything is read for nothing. Errors: usage, as above.
Result<void> check_plannable(const Context& context, const CheckedInput& read);

/// Errors: conflict, where the plan was made for another profile or server.
Result<void> check_addressee(Context& context, const sync::PlanHead& head, const std::string& server);

/// The rows that would now be done otherwise than planned; none is an error with --skip-conflicts, nor in a run
/// that goes on: then these rows fail.
Result<void> check_conflicts(const Context& context, const std::vector<Problem>& conflicts);

}  // namespace wsync::app
