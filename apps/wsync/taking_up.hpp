// SPDX-License-Identifier: MIT
// An earlier run is taken up again: its command runs once more, on the file that it began with.
#pragma once

#include <memory>

#include "base/result.hpp"
#include "context.hpp"
#include "run_lock.hpp"
#include "store/journal.hpp"

namespace wsync::app {

/// The words of a command that runs again: what was typed `then`, what is typed now over it, `input` in place of
/// the first argument. `now` is the profile of now.
Typed words_for(const Context& context, const Typed& then, const std::string& profile, const std::string& now,
                const std::string& input);

/// What was typed then, and how of now: output, network and the like. Answers the exit status.
Result<int> take_up(Context& context, const std::shared_ptr<store::Journal>& run, Assignment::Aim aim);

}  // namespace wsync::app
