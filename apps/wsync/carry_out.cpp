// SPDX-License-Identifier: MIT
#include "carry_out.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/interrupt.hpp"
#include "context.hpp"
#include "sync/journaling.hpp"
#include "sync/take.hpp"

namespace wsync::app {
namespace {

/// The rows on their way to the report, the output and the progress bar.
class Ending {
 public:
  Ending(Context& context, Results& results, sync::ResultFiles* files, std::size_t total, std::string_view what)
      : context_(context), results_(results), files_(files), what_(what) {
    progress_.total = total;
  }

  void row(const sync::RowResult& row, std::optional<Code> code) {
    report_.add(row, code);
    note(results_.add(row));
    if (files_ != nullptr) note(files_->add(row));
  }

  void ended(const sync::RowResult& row) {
    (row.outcome == "failed" ? progress_.failed : progress_.done) += 1;
    context_.messages().progress(what_, progress_);
  }

  Result<int> finish(std::string_view run) {
    context_.messages().clear_progress();
    if (files_ != nullptr) note(files_->finish());
    if (!failure_) {
      if (auto finished = results_.finish(run); finished) {
        const auto code = ended_with();
        return code ? describe(*code).exit_status : 0;
      } else
        failure_ = std::move(finished.error());
    } else {
      context_.messages().say(summary(results_.counts()));
    }
    return fail(lost_report());
  }

  const sync::Counts& counts() const { return report_.counts(); }

  /// With -o json the last line of stderr says what the exit status says.
  void say_ending(std::string hint) const {
    const auto code = ended_with();
    if (!code || failure_) return;
    Error error{.code = *code, .message = summary(report_.counts())};
    error.hint = std::move(hint);
    context_.messages().ending(error);
  }

 private:
  std::optional<Code> ended_with() const {
    const auto code = report_.code();
    if (code && interruptions() > 0) return Code::interrupted;
    if (context_.assignment().aim != Assignment::Aim::undo) return code;
    // What could not be taken back is what the run did, so that nothing here is as if nothing had been done.
    const bool by_rows = !code || code == Code::refused || code == Code::input;
    return by_rows && report_.counts().kept + report_.counts().failed > 0 ? std::optional(Code::partial) : code;
  }

  void note(Result<void> written) {
    if (!written && !failure_) failure_ = std::move(written.error());
  }

  /// The rows are done, only their report is lost: that must not look like a mistyped command.
  Error lost_report() {
    Error error = std::move(*failure_);
    if (error.code == Code::usage) error.code = Code::io;
    if (report_.counts().created + report_.counts().updated + report_.counts().deleted + report_.counts().reversed > 0) {
      error.message += "; the rows were processed, but what became of them could not be written";
      error.hint = "wsync runs show last tells what became of each row.";
    }
    return error;
  }

  Context& context_;
  Results& results_;
  sync::ResultFiles* files_;
  std::string_view what_;
  Progress progress_{};
  sync::Report report_{};
  std::optional<Error> failure_{};
};

/// Keeps some windows on their way: the next rows are compared while answers of those before are awaited.
class Feeding {
 public:
  Feeding(sync::Turns& turns, net::Sender& sender, sync::Journaling* journaling, Ending& ending)
      : turns_(turns), sender_(sender), journaling_(journaling), taking_(options(ending)) {}

  void feed() {
    if (feeding_ || over_) return;
    const net::Sender::Finishing new_rows(sender_, false);
    feeding_ = true;
    while (!over_ && taking_.open() < 3 * turns_.window() && taking_.untold() < 64 * turns_.window()) {
      if (interruptions() > 0 || (journaling_ != nullptr && journaling_->failure())) turns_.stop();
      std::vector<Problem> told_before;
      hand_in(turns_.next(told_before));
    }
    feeding_ = false;
  }

 private:
  sync::TakeOptions options(Ending& ending) {
    sync::TakeOptions options;
    options.watch = journaling_;
    options.finishing = [this](const std::function<void()>& work) {
      const net::Sender::Finishing half_done(sender_, true);
      work();
    };
    options.on_row = [&ending](const sync::RowResult& row, std::optional<Code> code) { ending.row(row, code); };
    options.on_end = [this, &ending](const sync::Step& step, const sync::RowResult& row, std::optional<Code> code) {
      if (journaling_ != nullptr && !noted_) journaling_->ended(step, row, code);
      ending.ended(row);
      feed();
    };
    return options;
  }

  /// Rows that are over are told in their turn, between those that are sent.
  void hand_in(std::vector<sync::Turn> turns) {
    over_ = turns.empty();
    std::vector<sync::Step> steps;
    const auto hand_in_steps = [&] {
      if (!steps.empty()) taking_.take(std::move(steps));
      steps.clear();
    };
    for (auto& turn : turns) {
      if (!turn.over) {
        if (journaling_ != nullptr && !turn.step.refusal && turn.step.action != "none")
          journaling_->planned(turn.step);
        steps.push_back(std::move(turn.step));
        continue;
      }
      hand_in_steps();
      noted_ = turn.noted;
      taking_.pass(turn.step, *turn.over,
                   turn.over->outcome == "unprocessed" ? std::optional(Code::interrupted) : std::nullopt);
      noted_ = false;
    }
    hand_in_steps();
  }

  sync::Turns& turns_;
  net::Sender& sender_;
  sync::Journaling* journaling_;
  sync::Taking taking_;
  bool feeding_ = false;
  bool over_ = false;
  bool noted_ = false;  // what ends now stands in the journal already
};

/// What a person does next where rows are left over.
std::string what_next(const sync::Counts& counts, const store::Journal* journal, bool interrupted) {
  std::string out = interrupted ? "interrupted; " : "";
  if (journal == nullptr) return out + "run the same command again: rows that are done are left as they are";
  if (counts.unprocessed > 0) return out + fmt::format("finish it with: wsync runs resume {}", journal->facts().id);
  return out + fmt::format("look into it with: wsync runs show {}", journal->facts().id);
}

}  // namespace

Result<int> carry_out(Context& context, oresto::Shop& shop, sync::Turns& turns, const Traces& traces,
                      std::size_t total, std::string_view what) {
  store::Journal* const journal = traces.journal;
  std::unique_ptr<Results> own;
  if (traces.results == nullptr) {
    auto opened = context.results();
    if (!opened) return fail(std::move(opened.error()));
    own = std::move(*opened);
  }
  const auto sender = context.sender();
  if (!sender) return fail(sender.error());
  Ending ending(context, own ? *own : *traces.results, traces.files, total, what);
  std::optional<sync::Journaling> journaling;
  if (journal != nullptr) journaling.emplace(*journal, shop, **sender);
  Feeding feeding(turns, **sender, journaling ? &*journaling : nullptr, ending);
  feeding.feed();
  shop.run();
  auto status = ending.finish(journal != nullptr ? journal->facts().id : "");
  const auto& counts = ending.counts();
  const bool left_over = counts.unprocessed > 0 || interruptions() > 0;
  std::string next;
  if (left_over || (counts.failed + counts.kept > 0 && journal != nullptr))
    next = what_next(counts, journal, interruptions() > 0);
  if (!next.empty()) context.messages().say(next);
  if (journaling && journaling->failure()) return fail(*journaling->failure());
  if (journal != nullptr)
    if (auto finished = journal->finish(status ? *status : describe(status.error().code).exit_status); !finished)
      return fail(std::move(finished.error()));
  if (status) ending.say_ending(std::move(next));
  return status;
}

Result<int> show_plan(Context& context, sync::Turns& turns, std::size_t total, std::string_view what,
                      const KeepStep& keep) {
  auto results = context.results();
  if (!results) return fail(std::move(results.error()));
  Ending ending(context, **results, nullptr, total, what);
  std::vector<Problem> told_before;
  turns.rewind();
  for (auto window = turns.next(told_before); !window.empty(); window = turns.next(told_before))
    for (const auto& [step, over, noted] : window) {
      if (keep && !over)
        if (auto kept = keep(step); !kept) return fail(std::move(kept.error()));
      ending.row(over ? *over : sync::planned(step),
                 step.refusal ? std::optional(step.refusal->code) : std::nullopt);
    }
  auto status = ending.finish("");
  if (status && !keep)
    context.messages().say(ending.counts().unprocessed > 0
                               ? "dry run: nothing was sent; unprocessed rows are those that would be"
                               : "dry run: nothing was sent, and nothing would be");
  if (status) ending.say_ending("Nothing was sent.");
  return status;
}

}  // namespace wsync::app
