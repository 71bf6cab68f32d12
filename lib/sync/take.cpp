// SPDX-License-Identifier: MIT
#include "sync/take.hpp"

#include <fmt/format.h>

#include <map>
#include <utility>

namespace wsync::sync {

/// Rows that have ended, held back until all rows before them have.
struct Taking::State {
  struct Ended {
    RowResult result{};
    std::optional<Code> code{};
  };
  TakeOptions options{};
  std::size_t handed_in = 0;
  std::size_t ends = 0;
  std::size_t told = 0;
  std::map<std::size_t, Ended> waiting{};

  void ended(std::size_t index, const Step& step, RowResult result, std::optional<Code> code = std::nullopt) {
    ++ends;
    waiting.emplace(index, Ended{result, code});
    for (auto first = waiting.begin(); first != waiting.end() && first->first == told; ++told) {
      if (options.on_row) options.on_row(first->second.result, first->second.code);
      first = waiting.erase(first);
    }
    if (options.on_end) options.on_end(step, result, code);
  }

  /// `half_done`: rows of which something is done already.
  void begin(const std::vector<std::int64_t>& positions, bool half_done, const std::function<void()>& send) const {
    if (options.watch != nullptr) options.watch->begins(positions);
    if (half_done && options.finishing)
      options.finishing(send);
    else
      send();
    if (options.watch != nullptr) options.watch->begun();
  }
};

namespace {

/// The rows of one bulk, by their place in it, each with its index among all steps.
struct Shared {
  std::shared_ptr<const Bulk> bulk{};
  std::map<std::size_t, std::pair<std::size_t, Step>> rows{};
};

/// The bulk, with every sending told to the watch.
template <class State>
std::shared_ptr<const Bulk> watched(const std::shared_ptr<const Shared>& shared,
                                    const std::shared_ptr<State>& state) {
  auto bulk = std::make_shared<Bulk>(*shared->bulk);
  bulk->send = [shared, state, original = shared->bulk](const Places& places, Write::Sent sent) {
    std::vector<std::int64_t> positions;
    for (const auto place : places) positions.push_back(shared->rows.at(place).second.position);
    state->begin(positions, false, [&] { original->send(places, std::move(sent)); });
  };
  return bulk;
}

/// Begins a bulk; its rows end one by one.
template <class State>
void take_bulk(Shared shared, const std::shared_ptr<State>& state) {
  Places places;
  for (const auto& row : shared.rows) places.push_back(row.first);
  const auto kept = std::make_shared<const Shared>(std::move(shared));
  perform(watched(kept, state), std::move(places), state->options.tries,
          [kept, state](std::size_t place, Result<void> ended) {
            const auto& [index, step] = kept->rows.at(place);
            if (ended) return state->ended(index, step, done(step));
            state->ended(index, step, failed(step, ended.error()), ended.error().code);
          });
}

/// Part of it is on the server: it is neither a row that was not tried nor one that did nothing. What the server
/// refused stays refused; all else may be finished by a second try.
Failure half_done(Error error, const std::vector<Write>& writes, std::size_t done) {
  std::string what;
  for (std::size_t i = 0; i < done && i < writes.size(); ++i)
    if (!writes[i].done.empty()) what += (what.empty() ? "" : ", ") + writes[i].done;
  if (what.empty()) what = fmt::format("{} of {} requests", done, writes.size());
  std::string why;
  for (const auto& problem : error.problems) why += (why.empty() ? "" : "; ") + to_string(problem);
  const auto where = error.problems.empty() ? std::string() : error.problems.front().where;
  error.message = fmt::format("half done ({}), the rest is not: {}", what, why.empty() ? error.message : why);
  error.problems.clear();
  if (was_not_tried(error.code) || describe(error.code).temporary || outcome_is_unknown(error.code)) {
    error.code = Code::half_done;
    error.hint = "wsync runs resume finishes it, wsync runs undo takes it back.";
  } else {
    error.problems.push_back({where, std::string(half_refused), error.message, error.hint, false});
  }
  return fail(std::move(error));
}

/// One row on its way: its writes, one after the other.
template <class State>
struct OneByOne : std::enable_shared_from_this<OneByOne<State>> {
  Step step{};
  std::size_t index = 0;
  std::shared_ptr<State> state{};

  void perform_from(std::size_t number) {
    if (number == step.writes.size()) return ended({});
    perform_one(step.writes[number], number > 0, [self = this->shared_from_this(), number](Result<void> answer) {
      if (answer) return self->perform_from(number + 1);
      if (number > 0 && !self->step.mend) answer = half_done(std::move(answer.error()), self->step.writes, number);
      if (!self->step.mend) return self->ended(std::move(answer));
      self->step.mend(
          number, std::move(answer.error()),
          [self](Write write, Write::Sent sent) { self->perform_one(std::move(write), true, std::move(sent)); },
          [self](Result<void> mended) { self->ended(std::move(mended)); });
    });
  }

  void perform_one(Write write, bool half_done, Write::Sent sent) {
    write.send = [self = this->shared_from_this(), send = std::move(write.send), half_done](Write::Sent answered) {
      self->state->begin({self->step.position}, half_done, [&] { send(std::move(answered)); });
    };
    perform(std::move(write), state->options.tries, std::move(sent));
  }

  void ended(Result<void> answer) {
    if (answer && step.lack) answer = fail(*step.lack);
    if (answer) return state->ended(index, step, done(step));
    state->ended(index, step, failed(step, answer.error()), answer.error().code);
  }
};

}  // namespace

Taking::Taking(TakeOptions options) : state_(std::make_shared<State>()) { state_->options = std::move(options); }

void Taking::take(std::vector<Step> steps) {
  const auto first = state_->handed_in;
  state_->handed_in += steps.size();
  std::vector<Shared> bulks;
  std::map<const Bulk*, std::size_t> known;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    auto& step = steps[i];
    if (step.refusal) {
      state_->ended(first + i, step, planned(step), step.refusal->code);
      continue;
    }
    if (const auto bulk = step.bulk) {
      if (known.emplace(bulk.get(), bulks.size()).second) bulks.push_back({bulk, {}});
      const auto place = step.place;
      bulks[known[bulk.get()]].rows.emplace(place, std::pair{first + i, std::move(step)});
      continue;
    }
    const auto taking = std::make_shared<OneByOne<State>>();
    taking->step = std::move(step);
    taking->index = first + i;
    taking->state = state_;
    taking->perform_from(0);
  }
  for (auto& bulk : bulks) take_bulk(std::move(bulk), state_);
}

void Taking::pass(const Step& step, const RowResult& result, std::optional<Code> code) {
  state_->ended(state_->handed_in++, step, result, code);
}

std::size_t Taking::open() const { return state_->handed_in - state_->ends; }
std::size_t Taking::untold() const { return state_->handed_in - state_->told; }

void take(std::vector<Step>& steps, const TakeOptions& options) {
  Taking(options).take(std::move(steps));
}

}  // namespace wsync::sync
