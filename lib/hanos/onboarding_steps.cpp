// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/text.hpp"
#include "hanos/check.hpp"
#include "hanos/compare.hpp"
#include "hanos/onboarding_parts.hpp"

namespace wsync::hanos {
namespace {

std::string articles(std::size_t count) { return fmt::format("{} article{}", count, count == 1 ? "" : "s"); }

SeenFiles seen_of(const OnboardingBasis& basis, const Customer& customer) {
  const auto found = basis.seen.find(customer.number);
  return found == basis.seen.end() ? SeenFiles{} : found->second;
}

std::vector<std::string> missing_facts(const Customer& customer) {
  std::vector<std::string> missing;
  if (customer.location.empty()) missing.emplace_back("location");
  if (customer.delivery_center.empty()) missing.emplace_back("delivery_center");
  if (customer.schedule.empty()) missing.emplace_back("delivery_days");
  return missing;
}

class StepCheck {
 public:
  StepCheck(Step step, const Customer& customer, const OnboardingBasis& basis, RequestFaults& faults)
      : customer_(customer),
        basis_(basis),
        faults_(faults),
        result_{.step = step, .customer = customer.number} {}

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
      case Step::ordering: ordering(); break;
    }
    return std::move(result_);
  }

 private:
  void end(StepState state, std::string message) {
    result_.state = state;
    result_.message = std::move(message);
  }

  /// What was confirmed of this step; unknown where nothing was.
  Attested confirmed() const {
    const auto found = basis_.attested.find({customer_.number, result_.step});
    if (found == basis_.attested.end()) return {};
    const auto& said = found->second;
    return {said.answer, said.by, said.on, said.note};
  }

  void said(const Attested& word, std::string_view no) {
    result_.by = word.by;
    result_.on = word.on;
    if (word.answer == Answer::unknown)
      return end(StepState::open, word.by.empty()     ? "nobody has said so yet"
                                  : word.note.empty() ? "what was said is taken back"
                                                      : word.note);
    if (word.answer == Answer::no)
      return end(StepState::wrong, word.note.empty() ? std::string(no) : word.note);
    if (word.by.empty() || !word.on)
      return end(StepState::open, "the customer book says so, but not who said it and when");
    end(StepState::attested, word.note);
  }

  void facts() {
    if (const auto missing = missing_facts(customer_); !missing.empty())
      return end(StepState::open, "the customer book does not say: " + join(missing, ", "));
    if (const auto* other = basis_.index->at_same_location(customer_))
      return end(StepState::open,
                 fmt::format("{} is at a location of the same name: each location has one customer number",
                             other->number.text()));
    end(StepState::proved, "");
  }

  void request() {
    if (customer_.request.empty()) return end(StepState::open, "the customer book does not say: request");
    const auto others = basis_.index->alike(customer_).size() - 1;
    const auto wish =
        fmt::format("\"{}\", {}", customer_.request,
                    others == 0 ? "for this location alone"
                                : fmt::format("the same as {} other{}", others, others == 1 ? "" : "s"));
    said(confirmed(), "the account manager does not know it");
    if (result_.state == StepState::open)
      result_.message = wish + "; `wsync onboarding letter` writes it to the account manager";
    else if (result_.message.empty())
      result_.message = wish;
  }

  void positievoorstel() {
    const auto& id = customer_.positievoorstel;
    if (id.empty()) return end(StepState::open, "the customer book does not say: positievoorstel");
    if (const auto* other = basis_.index->with_other_positievoorstel(customer_))
      return end(StepState::wrong,
                 fmt::format("{} wants the same assortment and has positievoorstel {}, this one has {}",
                             other->number.text(), other->positievoorstel.text(), id.text()));
    const auto* newest = seen_of(basis_, customer_).newest;
    const auto in_file = newest != nullptr ? newest->assortment.positievoorstel : std::nullopt;
    if (in_file && *in_file != id)
      return end(StepState::wrong, fmt::format("the book says {}, the newest file {}", id.text(), in_file->text()));
    said(confirmed(), "it is not the right one");
    if (result_.state != StepState::open) return;
    if (const auto* other = basis_.index->with_other_request(customer_))
      return end(StepState::open, fmt::format("{} has it too and wants another assortment (\"{}\")",
                                              other->number.text(), other->request));
    if (in_file) return end(StepState::proved, fmt::format("{}, as in the newest file", id.text()));
    result_.message =
        fmt::format("the book says {}; no file carries it and nobody has confirmed it", id.text());
  }

  void handover() {
    if (const auto missing = missing_for_handover(customer_); !missing.empty())
      return end(StepState::open, "still missing for the technical team: " + join(missing, ", "));
    said(confirmed(), "it was not handed over");
    if (result_.state == StepState::open)
      result_.message = "all three items are there; `wsync onboarding handover` writes the sheet";
  }

  void files() {
    const auto [newest, days, fault] = seen_of(basis_, customer_);
    if (!fault.empty()) return end(StepState::wrong, "the newest file cannot be opened: " + fault);
    if (newest == nullptr) return end(StepState::open, "the archive has no file; `wsync assortments fetch` gets them");
    if (const auto errors = count(newest->findings, Severity::error); errors > 0)
      return end(StepState::wrong, fmt::format("the newest file has {} error{}: wsync assortments check --customer {}",
                                               errors, errors == 1 ? "" : "s", customer_.number.text()));
    const auto size = articles(newest->assortment.articles.size());
    const auto stale = std::ranges::find(newest->findings, "A006", &Finding::code);
    if (stale != newest->findings.end())
      return end(StepState::open,
                 fmt::format("{}; {}; `wsync assortments fetch` gets what is new", size, stale->message));
    if (days < 2) return end(StepState::open, size + "; one of a later day will prove that they are renewed");
    end(StepState::proved, fmt::format("{}, files of {} days", size, days));
  }

  void sync() {
    const auto seen = seen_of(basis_, customer_);
    if (!seen.fault.empty()) return end(StepState::open, "the newest file cannot be opened");
    if (seen.newest == nullptr) return end(StepState::open, "there is no assortment file yet");
    std::vector<std::string> faults;
    for (const auto& figure : readiness(seen.newest->assortment))
      if (figure.must && figure.percent() < basis_.ready_percent)
        faults.push_back(fmt::format("{}: {} % of the articles, {} % are needed ({})", figure.name,
                                     figure.percent(), basis_.ready_percent, figure.text));
    const auto& differences = faults_.of(customer_);
    faults.insert(faults.end(), differences.begin(), differences.end());
    if (customer_.outlet.empty()) faults.emplace_back("the customer book does not say: outlet (of Apicbase)");
    if (!faults.empty()) return end(StepState::open, join(faults, "; "));
    end(StepState::proved, fmt::format("outlet {}", customer_.outlet));
  }

  void ordering() {
    said(customer_.ordering_enabled, "Hanos takes no orders of it");
    const auto accepted = basis_.accepted.find(customer_.number);
    if (accepted != basis_.accepted.end() && customer_.ordering_enabled.answer != Answer::no)
      end(StepState::proved, "an answer has accepted order " + accepted->second);
    if (!basis_.probe) return;
    const auto& probe = *basis_.probe;
    if (!probe.worked && result_.state != StepState::wrong)
      result_.state = probe.temporary ? StepState::open : StepState::wrong;
    if (!result_.message.empty()) result_.message += "; ";
    result_.message += probe.message;
  }

  const Customer& customer_;
  const OnboardingBasis& basis_;
  RequestFaults& faults_;
  StepResult result_;
};

}  // namespace

std::vector<std::string> missing_for_handover(const Customer& customer) {
  auto missing = missing_facts(customer);
  std::erase(missing, "location");
  if (customer.positievoorstel.empty()) missing.emplace_back("positievoorstel");
  return missing;
}

const std::vector<std::string>& RequestFaults::of(const Customer& customer) {
  const auto [found, is_new] = by_request_.try_emplace(customer.request);
  if (!is_new || customer.request.empty()) return found->second;
  std::vector<Compared> alike;
  for (const auto* one : basis_.index->alike(customer))
    if (const auto* newest = seen_of(basis_, *one).newest)
      alike.push_back(compared(newest->assortment, *basis_.book));
  if (alike.size() < 2) return found->second;
  for (const auto& finding : compare(alike).findings)
    if (finding.severity != Severity::info) found->second.push_back(finding.code + " " + finding.message);
  return found->second;
}

StepResult check_step(Step step, const Customer& customer, const OnboardingBasis& basis,
                      RequestFaults& faults) {
  return StepCheck(step, customer, basis, faults).run();
}

}  // namespace wsync::hanos
