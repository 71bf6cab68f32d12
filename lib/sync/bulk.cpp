// SPDX-License-Identifier: MIT
#include "sync/bulk.hpp"

#include <utility>

#include "base/interrupt.hpp"

namespace wsync::sync {
namespace {

bool says_no(Code code) {
  return code == Code::refused || code == Code::not_found || code == Code::conflict || code == Code::input;
}

/// A server that answers 200 and complains may have done a part of it; one that answers 4xx has not.
bool may_be_half_done(const Error& error) { return error.http_status >= 200 && error.http_status < 300; }

struct Sending : std::enable_shared_from_this<Sending> {
  std::shared_ptr<const Bulk> bulk{};
  Places places{};
  int tries = 1;
  int left = 1;
  std::function<void(std::size_t, Result<void>)> ended{};

  void go() {
    --left;
    bulk->send(places,
               [self = shared_from_this()](Result<void> answer) { self->answered(std::move(answer)); });
  }

  void answered(Result<void> answer) {
    if (answer) return all_done();
    auto& error = answer.error();
    if (outcome_is_unknown(error.code)) return look(std::move(error), true);
    if (!says_no(error.code)) return all_failed(error);
    const auto blame = bulk->blame ? bulk->blame(places, error) : Blame{};
    for (const auto& [place, fault] : blame.guilty) ended(place, fail(fault));
    std::erase_if(places, [&](std::size_t place) { return blame.guilty.contains(place); });
    if (places.empty()) return;
    if (blame.others_done) return all_done();
    const bool names_none = blame.guilty.empty();
    if (names_none && places.size() == 1) return all_failed(error);
    if (!names_none || may_be_half_done(error)) return look(std::move(error), false);
    split(error);
  }

  /// Which rows are there after all. `again`: the rest is sent as it was; else in halves.
  void look(Error first, bool again) {
    bulk->read_back(places, [self = shared_from_this(), first = std::move(first),
                             again](Result<std::set<std::size_t>> there) mutable {
      self->seen(std::move(first), again, std::move(there));
    });
  }

  void seen(Error first, bool again, Result<std::set<std::size_t>> there) {
    if (!there) {
      first.message += "; whether it was done could not be read back: " + there.error().message;
      return all_failed(first);
    }
    for (const auto place : *there) ended(place, {});
    std::erase_if(places, [&](std::size_t place) { return there->contains(place); });
    if (places.empty()) return;
    if (!again) return split(first);
    first.message += "; the server was asked and has not done it";
    if (left <= 0 || interruptions() > 0) return all_failed(first);
    go();
  }

  void split(const Error& refusal) {
    if (!bulk->divisible) return all_failed(refusal);
    const auto middle = places.begin() + static_cast<std::ptrdiff_t>((places.size() + 1) / 2);
    const Places front(places.begin(), middle), back(middle, places.end());
    perform(bulk, front, tries, ended);
    if (!back.empty()) perform(bulk, back, tries, ended);
  }

  void all_done() {
    for (const auto place : places) ended(place, {});
  }
  void all_failed(const Error& error) {
    for (const auto place : places) ended(place, fail(error));
  }
};

}  // namespace

void perform(std::shared_ptr<const Bulk> bulk, Places places, int tries,
             std::function<void(std::size_t, Result<void>)> ended) {
  const auto sending = std::make_shared<Sending>();
  sending->bulk = std::move(bulk);
  sending->places = std::move(places);
  sending->tries = sending->left = tries;
  sending->ended = std::move(ended);
  sending->go();
}

}  // namespace wsync::sync
