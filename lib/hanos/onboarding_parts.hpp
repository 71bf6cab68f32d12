// SPDX-License-Identifier: MIT
// One step of one customer number, and what a request has in common; for the files of `onboarding` alone.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "hanos/onboarding.hpp"

namespace wsync::hanos {

/// What differs within a request though it should not; each request is compared when it is first asked for.
class RequestFaults {
 public:
  explicit RequestFaults(const OnboardingBasis& basis) : basis_(basis) {}
  const std::vector<std::string>& of(const Customer& customer);

 private:
  const OnboardingBasis& basis_;
  std::map<std::string, std::vector<std::string>> by_request_{};
};

StepResult check_step(Step step, const Customer& customer, const OnboardingBasis& basis,
                      RequestFaults& faults);

}  // namespace wsync::hanos
