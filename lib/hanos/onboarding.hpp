// SPDX-License-Identifier: MIT
// The set-up of the link, step by step, and how far each customer number has come: what a machine has seen, what a
// person has said, what is still open. Source: Apicbase, "How to setup the Hanos x Apicbase integration?".
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "hanos/assortment.hpp"
#include "hanos/book_index.hpp"
#include "hanos/customer.hpp"

namespace wsync::hanos {

/// Numbered as in the article; 0 is what it takes for granted.
enum class Step : std::uint8_t {
  facts,            // 0: location, delivery center and delivery days are known
  request,          // 1: the customer has said which assortments are wanted
  bezorgklant,      // 2a
  positievoorstel,  // 2b: it exists and is the right one
  handover,         // 3: numbers, positievoorstellen and delivery days went to Hanos' technical team
  enabled,          // 4: the team has reported that the export is on
  files,            // 4b: they are really there, and renewed
  sync,             // 5a: the assortment is fit for Apicbase
  ordering,         // 5b
};
std::span<const Step> steps();
/// `0`, `1`, `2a`, `2b`, `3`, `4`, `4b`, `5a`, `5b`.
std::string_view number_of(Step step);
std::string_view title_of(Step step);
std::optional<Step> parse_step(std::string_view number);
/// Whether somebody's word counts for it: 1, 2a, 2b, 3, 4 and 5b.
bool can_be_attested(Step step);

/// Said by a person, kept as such and never shown as proved.
struct Attestation {
  Step step = Step::facts;
  CustomerNumber customer{};
  Answer answer = Answer::yes;
  std::string by{};
  Date on{};
  std::string note{};
  friend bool operator==(const Attestation&, const Attestation&) = default;
};

enum class StepState : std::uint8_t {
  proved,    // a machine has seen it
  attested,  // somebody has said so
  open,      // nobody has said so, or not all is there yet
  wrong,     // it is known not to be so
};
std::string_view to_string(StepState state);

struct StepResult {
  Step step = Step::facts;
  CustomerNumber customer{};
  StepState state = StepState::open;
  std::string message{};
  std::string by{};  // who attested it
  std::optional<Date> on{};
};

/// What counts of everything that was ever confirmed.
using LastWords = std::map<std::pair<CustomerNumber, Step>, Attestation>;
LastWords last_words(std::vector<Attestation> oldest_first);

/// What the archive has of a customer number.
struct SeenFiles {
  const AssortmentRead* newest = nullptr;  // read and checked
  std::size_t days = 0;                    // on how many days there was a new one
  std::string fault{};                     // why the newest one could not be opened
};

/// What came of leaving a file in the drop of orders and taking it away again.
struct Probe {
  bool worked = false;
  bool temporary = false;  // it may work later
  std::string message{};   // what came of it
};

struct OnboardingBasis {
  const CustomerBook* book = nullptr;  // with what was confirmed (`add_to_book`)
  const BookIndex* index = nullptr;    // of that book
  LastWords attested{};
  std::map<CustomerNumber, SeenFiles> seen{};  // of all that are alike (`BookIndex::alike`)
  int ready_percent = 90;                      // 5a: of each figure that Apicbase demands
  std::map<CustomerNumber, std::string>
      accepted{};  // 5b: the last order that was answered with yes, if only partly
  std::optional<Probe> probe{};                // 5b
};

/// Every step of these customer numbers, customer by customer. The assortments of a request are compared
/// once.
std::vector<StepResult> check_onboarding(const OnboardingBasis& basis, std::span<const Customer* const> customers);

/// What the technical team needs of it and the book does not say: `delivery_days`, `positievoorstel`.
std::vector<std::string> missing_for_handover(const Customer& customer);

/// Proved or attested.
bool is_done(StepState state);

}  // namespace wsync::hanos
