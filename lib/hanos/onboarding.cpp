// SPDX-License-Identifier: MIT
#include "hanos/onboarding.hpp"

#include <algorithm>
#include <array>

#include "hanos/onboarding_parts.hpp"

namespace wsync::hanos {
namespace {

struct StepInfo {
  Step step;
  std::string_view number;
  std::string_view title;
  bool attestable;
};

constexpr auto infos = std::to_array<StepInfo>({
    {Step::facts, "0", "location, delivery center and delivery days are known", false},
    {Step::request, "1", "the account manager knows which assortment is wanted", true},
    {Step::bezorgklant, "2a", "is a bezorgklant", true},
    {Step::positievoorstel, "2b", "the positievoorstel exists and is the right one", true},
    {Step::handover, "3", "numbers, positievoorstellen and delivery days went to the technical team", true},
    {Step::enabled, "4", "the technical team has reported the export as enabled", true},
    {Step::files, "4b", "assortment files are there and renewed", false},
    {Step::sync, "5a", "the assortment is fit for Apicbase", false},
    {Step::ordering, "5b", "orders are taken", true},
});

constexpr auto all_steps = [] {
  std::array<Step, infos.size()> out{};
  for (std::size_t i = 0; i < infos.size(); ++i) out[i] = infos[i].step;
  return out;
}();

const StepInfo& info_of(Step step) { return *std::ranges::find(infos, step, &StepInfo::step); }

}  // namespace

std::span<const Step> steps() { return all_steps; }
std::string_view number_of(Step step) { return info_of(step).number; }
std::string_view title_of(Step step) { return info_of(step).title; }
bool can_be_attested(Step step) { return info_of(step).attestable; }

std::optional<Step> parse_step(std::string_view number) {
  const auto found = std::ranges::find(infos, number, &StepInfo::number);
  return found == infos.end() ? std::nullopt : std::optional(found->step);
}

std::string_view to_string(StepState state) {
  switch (state) {
    case StepState::proved: return "proved";
    case StepState::attested: return "attested";
    case StepState::open: return "open";
    case StepState::wrong: return "wrong";
  }
  return {};
}

LastWords last_words(std::vector<Attestation> oldest_first) {
  LastWords last;
  for (auto& one : oldest_first) {
    const std::pair key{one.customer, one.step};
    last.insert_or_assign(key, std::move(one));
  }
  return last;
}

std::vector<StepResult> check_onboarding(const OnboardingBasis& basis, std::span<const Customer* const> customers) {
  std::vector<StepResult> results;
  RequestFaults faults(basis);
  for (const auto* customer : customers)
    for (const auto step : steps()) results.push_back(check_step(step, *customer, basis, faults));
  return results;
}

bool is_done(StepState state) { return state == StepState::proved || state == StepState::attested; }

}  // namespace wsync::hanos
