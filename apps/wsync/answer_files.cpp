// SPDX-License-Identifier: MIT
#include "answer_files.hpp"

#include <fmt/format.h>

#include "base/file.hpp"
#include "base/sha256.hpp"
#include "context.hpp"
#include "drops.hpp"
#include "folders.hpp"
#include "sync/find_answers.hpp"
#include "usage.hpp"

namespace wsync::app {
namespace {

constexpr const char* bad_answer_hint = "Ask Hanos what was meant; a file that is put right can be taken.";

/// Warnings are said; a finding of severity error is the source's error.
void read_into(Context& context, AnswerSource& source, std::string bytes) {
  auto read = hanos::read_answers(std::move(bytes), source.name);
  if (!read) {
    source.error = std::move(read.error());
    return;
  }
  for (const auto& remark : read->remarks) context.messages().say(remark);
  Error error{.code = Code::input, .message = source.name + " cannot be taken as it is"};
  error.hint = bad_answer_hint;
  error.system = "hanos";
  std::vector<Problem> warnings;
  for (const auto& finding : read->findings)
    (finding.severity == hanos::Severity::error ? error.problems : warnings).push_back(to_problem(finding));
  if (!source.known) context.messages().findings(warnings);
  if (!error.problems.empty()) source.error = std::move(error);
  source.answers = std::move(read->answers);
}

/// Warnings on answers that were all taken are not said again.
Result<void> find_known(AnswerSource& source, const std::string& bytes, const store::OrderLedger& ledger) {
  if (!source.taken.after) return {};
  const auto read = hanos::read_answers(bytes, source.name);
  if (!read) return {};
  const auto known = sync::are_taken(read->answers, source.taken, ledger);
  if (!known) return fail(known.error());
  source.known = *known;
  return {};
}

Result<sync::FindingAnswers> rules_of(Context& context, const Settings& settings) {
  const auto value = [&](std::string_view key) {
    const auto found = settings.find(key);
    return found ? found->value : std::string{};
  };
  sync::FindingAnswers rules;
  auto pattern =
      hanos::NamePattern::parse(context.typed().value("pattern").value_or(value("hanos.answer_pattern")));
  if (!pattern) return fail(std::move(pattern.error()));
  rules.pattern = std::move(*pattern);
  rules.marker = value("hanos.marker");
  const auto stable = stable_seconds(value("hanos.stable"));
  if (!stable) return fail(stable.error());
  rules.stable = *stable;
  rules.room = state_folder() / "hanos" / "answers";
  return rules;
}

}  // namespace

Result<AnswerSources> typed_answers(Context& context, const store::OrderLedger& ledger) {
  AnswerSources sources;
  Error error{.code = Code::input, .message = "the answers cannot be taken as they are; none was"};
  error.hint = bad_answer_hint;
  error.system = "hanos";
  for (const auto& file : context.typed().arguments()) {
    auto bytes = read_file(file);
    if (!bytes) return fail(std::move(bytes.error()));
    AnswerSource source{.name = file, .sha256 = sha256_hex(*bytes)};
    auto taken = sync::taken_file(source.sha256, file, "", std::nullopt, ledger);
    if (!taken) return fail(std::move(taken.error()));
    source.taken = *taken;
    if (auto known = find_known(source, *bytes, ledger); !known) return fail(std::move(known.error()));
    read_into(context, source, std::move(*bytes));
    if (source.error && source.error->problems.empty()) return fail(std::move(*source.error));
    if (source.error)
      error.problems.insert(error.problems.end(), source.error->problems.begin(),
                            source.error->problems.end());
    sources.files.push_back(std::move(source));
  }
  if (!error.problems.empty()) return fail(std::move(error));
  return sources;
}

Result<AnswerSources> dropped_answers(Context& context, const store::OrderLedger& ledger) {
  const auto settings = context.settings();
  if (!settings) return fail(settings.error());
  const auto set = (*settings)->find("hanos.answers");
  if (!context.typed().has("drop") && (!set || set->value.empty()))
    return usage_error("wsync orders ack needs FILE, or a drop with answers",
                       "Set hanos.answers (WSYNC_HANOS_ANSWERS) or type --drop URL.");
  const auto rules = rules_of(context, **settings);
  if (!rules) return fail(rules.error());
  auto drop = open_hanos_drop(context, "hanos.answers", context.typed().value("drop"));
  if (!drop) return fail(std::move(drop.error()));
  auto found = sync::find_answers(**drop, ledger, *rules,
                                  [&](std::chrono::milliseconds time) { return wait_for(context, time); });
  if (!found) return fail(std::move(found.error()));
  AnswerSources sources;
  sources.known = found->known;
  for (auto& file : found->files) {
    AnswerSource source{
        .name = std::move(file.name), .place = (*drop)->place(), .sha256 = std::move(file.sha256)};
    source.taken = file.taken;
    source.error = std::move(file.error);
    if (!source.error) read_into(context, source, std::move(file.bytes));
    sources.files.push_back(std::move(source));
  }
  return sources;
}

}  // namespace wsync::app
