// SPDX-License-Identifier: MIT
// One step of one customer number; for the files of `onboarding` alone.
#pragma once

#include "hanos/onboarding.hpp"

namespace wsync::hanos {

StepResult check_step(Step step, const Customer& customer, const OnboardingBasis& basis);

}  // namespace wsync::hanos
