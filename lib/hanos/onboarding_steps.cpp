// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>

#include "base/text.hpp"
#include "hanos/check.hpp"
#include "hanos/onboarding_parts.hpp"

namespace wsync::hanos {
namespace {

class StepCheck {
 public:
  StepCheck(Step step, const Customer& customer, const OnboardingBasis& basis)
      : customer_(customer), basis_(basis), result_{.step = step, .customer = customer.number} {}

  StepResult run() {
    switch (result_.step) {
      case Step::facts: facts(); break;
      case Step::request: request(); break;
      case Step::bezorgklant: said(customer_.bezorgklant, "it is cash and carry: Hanos delivers nothing"); break;
      case Step::positievoorstel: positievoorstel(); break;
      case Step::handover: handover(); break;
      case Step::enabled: said(customer_.export_enabled, "no export is enabled for it"); break;
      case Step::files: files(); break;
      case Step::sync: sync(); break;
      case Step::ordering: said(customer_.ordering_enabled, "Hanos takes no orders of it"); break;
    }
    return std::move(result_);
  }

 private:
  void end(StepState state, std::string message) {
    result_.state = state;
    result_.message = std::move(message);
  }

  const Attestation* attestation() const {
    const Attestation* last = nullptr;
    for (const auto& one : basis_.attested)
      if (one.step == result_.step && one.customer == customer_.number) last = &one;
    return last;
  }

  /// What was said last: a confirmation of its own, else the customer book.
  void said(const Attested& in_book, std::string_view no) {
    Attested word = in_book;
    std::string note;
    if (const auto* own = attestation()) {
      word = {own->answer, own->by, own->on};
      note = own->note;
    }
    result_.by = word.by;
    result_.on = word.on;
    if (word.answer == Answer::unknown) return end(StepState::open, "nobody has said so yet");
    if (word.answer == Answer::no) return end(StepState::wrong, note.empty() ? std::string(no) : note);
    if (word.by.empty() || !word.on)
      return end(StepState::open, "the customer book says so, but not who said it and when");
    end(StepState::attested, note);
  }

  std::vector<std::string> missing_facts() const {
    std::vector<std::string> missing;
    if (customer_.location.empty()) missing.emplace_back("location");
    if (customer_.delivery_center.empty()) missing.emplace_back("delivery_center");
    if (customer_.schedule.empty()) missing.emplace_back("delivery_days");
    return missing;
  }

  void facts() {
    const auto missing = missing_facts();
    if (missing.empty()) return end(StepState::proved, "");
    end(StepState::open, "the customer book does not say: " + join(missing, ", "));
  }

  void request() {
    if (customer_.request.empty()) return end(StepState::open, "the customer book does not say: request");
    const auto alike = basis_.book->of_request(customer_.request).size() - 1;
    const auto wish = fmt::format("\"{}\", {}", customer_.request,
                                  alike == 0 ? "for this location alone"
                                             : fmt::format("the same as {} other{}", alike, alike == 1 ? "" : "s"));
    const auto* told = attestation();
    if (told == nullptr) return end(StepState::open, wish + "; `wsync onboarding letter` writes it to the account manager");
    said({}, "");
    if (result_.message.empty()) result_.message = wish;
  }

  void positievoorstel() {
    const auto& id = customer_.positievoorstel;
    if (id.empty()) return end(StepState::open, "the customer book does not say: positievoorstel");
    for (const auto* other : basis_.book->of_request(customer_.request))
      if (!customer_.request.empty() && !other->positievoorstel.empty() && other->positievoorstel != id)
        return end(StepState::wrong, fmt::format("{} wants the same assortment and has positievoorstel {}, this one has {}",
                                                 other->number.text(), other->positievoorstel.text(), id.text()));
    const auto* newest = seen().newest;
    const auto in_file = newest != nullptr ? newest->assortment.positievoorstel : std::nullopt;
    if (in_file && *in_file != id)
      return end(StepState::wrong, fmt::format("the book says {}, the newest file {}", id.text(), in_file->text()));
    for (const auto* other : basis_.book->of_positievoorstel(id))
      if (other->request != customer_.request)
        return end(StepState::open, fmt::format("{} has it too and wants another assortment (\"{}\")", other->number.text(),
                                                other->request));
    if (in_file) return end(StepState::proved, fmt::format("{}, as in the newest file", id.text()));
    said({}, "it is not the right one");
    if (result_.state == StepState::open)
      result_.message = fmt::format("the book says {}; no file carries it and nobody has confirmed it", id.text());
  }

  void handover() {
    auto missing = missing_facts();
    if (customer_.positievoorstel.empty()) missing.emplace_back("positievoorstel");
    std::erase(missing, "location");
    if (!missing.empty()) return end(StepState::open, "still missing for the technical team: " + join(missing, ", "));
    said({}, "it was not handed over");
    if (result_.state == StepState::open)
      result_.message = "all three items are there; `wsync onboarding handover` writes the sheet";
  }

  SeenFiles seen() const {
    const auto found = basis_.seen.find(customer_.number);
    return found == basis_.seen.end() ? SeenFiles{} : found->second;
  }

  void files() {
    const auto [newest, days] = seen();
    if (newest == nullptr) return end(StepState::open, "the archive has no file; `wsync assortments fetch` gets them");
    if (const auto errors = count(newest->findings, Severity::error); errors > 0)
      return end(StepState::wrong, fmt::format("the newest file has {} error{}: wsync assortments check --customer {}",
                                               errors, errors == 1 ? "" : "s", customer_.number.text()));
    const auto size = fmt::format("{} articles", newest->assortment.articles.size());
    if (days < 2) return end(StepState::open, size + "; one of a later day will prove that they are renewed");
    end(StepState::proved, fmt::format("{}, files of {} days", size, days));
  }

  /// Within a request all have the same, but for what a delivery center does not have.
  std::vector<std::string> sync_faults(const Assortment& assortment) const {
    std::vector<std::string> faults;
    for (const auto& figure : readiness(assortment))
      if (figure.must && figure.percent() < basis_.ready_percent)
        faults.push_back(fmt::format("{}: {} % of {} %", figure.name, figure.percent(), basis_.ready_percent));
    std::vector<Compared> alike;
    for (const auto* one : basis_.book->of_request(customer_.request))
      if (const auto found = basis_.seen.find(one->number); found != basis_.seen.end() && found->second.newest != nullptr)
        alike.push_back(compared(found->second.newest->assortment, *basis_.book));
    if (customer_.request.empty() || alike.size() < 2) return faults;
    for (const auto& finding : compare(alike).findings)
      if (finding.severity != Severity::info) faults.push_back(finding.code + " " + finding.message);
    return faults;
  }

  void sync() {
    const auto* newest = seen().newest;
    if (newest == nullptr) return end(StepState::open, "there is no assortment file yet");
    if (const auto faults = sync_faults(newest->assortment); !faults.empty())
      return end(StepState::open, join(faults, "; "));
    if (customer_.outlet.empty()) return end(StepState::open, "the customer book does not say: outlet (of Apicbase)");
    end(StepState::proved, fmt::format("outlet {}", customer_.outlet));
  }

  const Customer& customer_;
  const OnboardingBasis& basis_;
  StepResult result_;
};

}  // namespace

StepResult check_step(Step step, const Customer& customer, const OnboardingBasis& basis) {
  return StepCheck(step, customer, basis).run();
}

}  // namespace wsync::hanos
