// SPDX-License-Identifier: MIT
// Orders into a drop that is a folder, with the ledger beside it: every way that it can go, and go wrong.
#include "sync/send_order.hpp"

#include "base/file.hpp"
#include "catch2/catch.hpp"
#include "sync/follow_orders.hpp"
#include "unit/base/folder.hpp"

using namespace wsync;
using sync::SentOrder;

namespace {

hanos::Order sample(const char* number = "A1") {
  hanos::Order order;
  order.number = hanos::OrderNumber(number);
  order.customer = hanos::CustomerNumber("0042");
  order.delivery_date = *Date::parse("2026-11-25");
  order.created_at = *Moment::parse("2026-11-23T10:00:00Z");
  order.lines.push_back({1, hanos::ArticleNumber("34"), {Decimal{"2"}, hanos::UnitCode("XCT")}});
  return order;
}

/// A drop whose uploads can fail at a chosen place.
class ShakyDrop : public net::Drop {
 public:
  explicit ShakyDrop(std::unique_ptr<net::Drop> drop) : drop_(std::move(drop)) {}
  enum class Fail : std::uint8_t {
    nowhere,
    slow_look,
    put,
    before_rename,
    after_rename,
    picked_up,      // renamed, answered, and taken away by its reader before it is looked for
    taken_at_once,  // renamed, taken away by its reader, and the answer was lost
  } fail_at = Fail::nowhere;

  const std::string& place() const override { return drop_->place(); }
  Result<std::vector<net::DropFile>> list(const net::Wanted& wanted) override { return drop_->list(wanted); }
  Result<std::optional<net::DropFile>> stat(const std::string& name) override {
    if (fail_at == Fail::slow_look) return fail(Code::timeout, "nothing came");
    return drop_->stat(name);
  }
  Result<void> read(const std::string& name, const std::filesystem::path& to) override {
    return drop_->read(name, to);
  }
  Result<void> put(const std::filesystem::path& from, const std::string& name,
                   std::string_view key) override {
    if (fail_at == Fail::put) return fail(Code::unreachable, "no connection");
    return drop_->put(from, name, key);
  }
  Result<void> rename(const std::string& from, const std::string& to) override {
    if (fail_at == Fail::before_rename) return fail(Code::broken_connection, "cut");
    auto done = drop_->rename(from, to);
    if (fail_at == Fail::after_rename) return fail(Code::broken_connection, "cut");
    if (fail_at == Fail::picked_up) return drop_->remove(to);
    if (fail_at == Fail::taken_at_once) {
      static_cast<void>(drop_->remove(to));
      return fail(Code::unexpected_answer, "neither is there");
    }
    return done;
  }
  Result<void> remove(const std::string& name) override { return drop_->remove(name); }

 private:
  std::unique_ptr<net::Drop> drop_;
};

struct World {
  test::Folder home{}, folder{};
  store::OrderLedger ledger = *store::OrderLedger::open(home.path / "orders.db");
  ShakyDrop drop{*net::open_drop({.url = "file://" + folder.path.string()})};
  sync::SendingPlan plan{};
  Moment now = *Moment::parse("2026-11-23T12:00:00Z");

  World() { plan.folder = home.path / "orders"; }
  Result<SentOrder> send(const hanos::Order& order) {
    return sync::send_order(
        order, plan, ledger, [this]() -> Result<net::Drop*> { return &drop; }, now);
  }
  /// `validated written uploaded`
  std::string states(const std::string& order) {
    std::string out;
    const auto history = ledger.history(order);
    for (const auto& event : *history) out += (out.empty() ? "" : " ") + event.state;
    return out;
  }
  std::size_t files() {
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder.path), {}));
  }
};

const char* const name = "ORD_0042_A1_20261123100000.csv";

}  // namespace

TEST_CASE("an order is uploaded once, and the ledger tells how") {
  World world;
  const auto sent = world.send(sample());
  REQUIRE(sent);
  CHECK(sent->outcome == SentOrder::Outcome::uploaded);
  CHECK(sent->name == name);
  CHECK(world.states("A1") == "validated written written uploaded");
  CHECK(read_file(world.folder.path / name)->find("A1;0042;2026-11-25;1;34;2;XCT") != std::string::npos);
  const auto entry = *world.ledger.find("A1");
  CHECK(entry->last.customer == "0042");
  CHECK(entry->attempts == 1);
  CHECK(entry->uploaded == "2026-11-23T12:00:00Z");

  const auto again = world.send(sample());
  REQUIRE(again);
  CHECK(again->outcome == SentOrder::Outcome::sent_before);
  CHECK(world.files() == 1);

  auto other = sample();
  other.lines[0].quantity.amount = Decimal{"20"};
  const auto refused = world.send(other);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == Code::conflict);
  CHECK(world.files() == 1);

  world.plan.resend = true;
  const auto resent = world.send(sample());
  REQUIRE(resent);
  CHECK(resent->name == "R2_" + std::string(name));
  CHECK(world.files() == 2);
}

TEST_CASE("a file that is gone at once is not called picked up") {
  World world;
  world.drop.fail_at = ShakyDrop::Fail::picked_up;
  REQUIRE(world.send(sample()));
  const auto entry = *world.ledger.find("A1");
  CHECK(entry->last.state == "uploaded");
  CHECK(entry->last.message == "was not seen any more when it was looked for");
}

TEST_CASE("after a failure the same file is sent again") {
  World world;
  world.drop.fail_at = ShakyDrop::Fail::put;
  REQUIRE_FALSE(world.send(sample()));
  CHECK(world.states("A1") == "validated written failed");
  CHECK(world.files() == 0);
  world.drop.fail_at = ShakyDrop::Fail::nowhere;
  const auto sent = world.send(sample());
  REQUIRE(sent);
  CHECK(sent->outcome == SentOrder::Outcome::uploaded);
  CHECK(world.states("A1") == "validated written failed written uploaded");
  CHECK((*world.ledger.find("A1"))->attempts == 2);
}

TEST_CASE("a try whose outcome is not known is settled by what lies in the drop, never by sending twice") {
  World world;
  world.drop.fail_at = ShakyDrop::Fail::after_rename;
  REQUIRE_FALSE(world.send(sample()));
  world.drop.fail_at = ShakyDrop::Fail::nowhere;
  const auto found = world.send(sample());
  REQUIRE(found);
  CHECK(found->outcome == SentOrder::Outcome::there_already);
  CHECK(world.files() == 1);
  CHECK(world.states("A1") == "validated written written failed uploaded");

  World picked;
  picked.drop.fail_at = ShakyDrop::Fail::after_rename;
  REQUIRE_FALSE(picked.send(sample()));
  picked.drop.fail_at = ShakyDrop::Fail::nowhere;
  std::filesystem::remove(picked.folder.path / name);
  const auto unknown = picked.send(sample());
  REQUIRE_FALSE(unknown);
  CHECK(unknown.error().code == Code::conflict);
  CHECK(unknown.error().message.starts_with("whether order A1 has arrived is not known"));
  CHECK(picked.files() == 0);

  World half;
  half.drop.fail_at = ShakyDrop::Fail::before_rename;
  REQUIRE_FALSE(half.send(sample()));
  half.drop.fail_at = ShakyDrop::Fail::nowhere;
  const auto sent = half.send(sample());
  REQUIRE(sent);
  CHECK(sent->outcome == SentOrder::Outcome::uploaded);
  CHECK(half.files() == 1);
}

TEST_CASE("what cannot be known is not sent again, whatever the error says") {
  World world;
  world.drop.fail_at = ShakyDrop::Fail::taken_at_once;
  REQUIRE_FALSE(world.send(sample()));
  CHECK(world.files() == 0);
  world.drop.fail_at = ShakyDrop::Fail::nowhere;
  for (int i = 0; i < 2; ++i) {
    const auto unknown = world.send(sample());
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().code == Code::conflict);
  }
  CHECK(world.files() == 0);
  const auto cancelled = sync::cancel_order("A1", "by x", world.ledger, world.now);
  REQUIRE_FALSE(cancelled);
  CHECK(cancelled.error().message == "whether order A1 has arrived is not known");
  // An answer settles it.
  hanos::OrderResponse answer;
  answer.order = hanos::OrderNumber("A1"), answer.status = hanos::ResponseStatus::accepted;
  CHECK(sync::take_answer(answer, world.ledger, world.now) == hanos::OrderState::acknowledged);
  CHECK(world.states("A1") == "validated written written failed uploaded acknowledged");
  CHECK(world.send(sample())->outcome == SentOrder::Outcome::sent_before);

  // --resend sends it, under a name that it never had.
  World again;
  again.drop.fail_at = ShakyDrop::Fail::taken_at_once;
  REQUIRE_FALSE(again.send(sample()));
  again.drop.fail_at = ShakyDrop::Fail::nowhere;
  again.plan.resend = true;
  // Written anew, and not uploaded: the first one may be there all the same.
  again.drop.fail_at = ShakyDrop::Fail::put;
  REQUIRE_FALSE(again.send(sample()));
  CHECK(*sync::may_have_arrived("A1", again.ledger));
  CHECK_FALSE(sync::cancel_order("A1", "by x", again.ledger, again.now));
  again.drop.fail_at = ShakyDrop::Fail::nowhere;
  CHECK(again.send(sample())->name == "R2_" + std::string(name));
}

TEST_CASE("a --resend that was cut off does not make the next try a new order") {
  const auto unknown = [](World& world) {
    world.drop.fail_at = ShakyDrop::Fail::taken_at_once;
    REQUIRE_FALSE(world.send(sample()));
    world.drop.fail_at = ShakyDrop::Fail::nowhere;
  };
  const auto is_refused = [](World& world) {
    const auto sent = world.send(sample());
    REQUIRE_FALSE(sent);
    CHECK(sent.error().message ==
          "whether order A1 has arrived is not known: it was to be sent once more, and that was cut off");
    CHECK(world.files() == 0);
    world.plan.resend = true;
    CHECK(world.send(sample())->name.starts_with("R"));
  };
  // Killed when it had only been checked.
  World world;
  unknown(world);
  auto checked = (*world.ledger.find("A1"))->last;
  checked.state = "validated";
  checked.message = checked.file_name = checked.place = "";
  REQUIRE(world.ledger.append(checked));
  is_refused(world);
  // Or failed, and is sent in another format.
  World other;
  unknown(other);
  other.plan.resend = true;
  other.drop.fail_at = ShakyDrop::Fail::put;
  REQUIRE_FALSE(other.send(sample()));
  other.drop.fail_at = ShakyDrop::Fail::nowhere;
  other.plan.resend = false;
  other.plan.format = hanos::OrderFormat::xml;
  is_refused(other);
  // What is known never to have appeared is no riddle any more, in another format either.
  World half;
  half.drop.fail_at = ShakyDrop::Fail::before_rename;
  REQUIRE_FALSE(half.send(sample()));
  half.drop.fail_at = ShakyDrop::Fail::nowhere;
  half.plan.format = hanos::OrderFormat::xml;
  CHECK(half.send(sample())->outcome == SentOrder::Outcome::uploaded);
  CHECK(half.states("A1") == "validated written written failed failed validated written written uploaded");
  CHECK_FALSE(*sync::may_have_arrived("A1", half.ledger));
  CHECK(half.files() == 1);
}

TEST_CASE("other bytes under its name do not tell whether an order arrived") {
  World world;
  world.drop.fail_at = ShakyDrop::Fail::after_rename;
  REQUIRE_FALSE(world.send(sample()));
  world.drop.fail_at = ShakyDrop::Fail::nowhere;
  REQUIRE(write_file(world.folder.path / name, "A1;0042;20"));
  for (int i = 0; i < 2; ++i) {
    const auto refused = world.send(sample());
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message ==
          "whether order A1 has arrived is not known: another file has its name there, perhaps a part of it");
    CHECK(*sync::may_have_arrived("A1", world.ledger));
  }
  CHECK_FALSE(sync::cancel_order("A1", "by x", world.ledger, world.now));
}

TEST_CASE("an order whose drop could not be opened is in the ledger") {
  World world;
  const auto try_in_vain = [&] {
    return sync::send_order(
        sample(), world.plan, world.ledger,
        []() -> Result<net::Drop*> { return fail(Code::config, "the host key is another one"); }, world.now);
  };
  CHECK(try_in_vain().error().code == Code::config);
  const auto entry = *world.ledger.find("A1");
  REQUIRE(entry);
  CHECK(entry->last.state == "failed");
  CHECK(entry->last.message == "the host key is another one");
  CHECK(sync::is_stranded(*entry, *Moment::parse("2026-11-23T14:00:00Z"), std::chrono::hours(2)));
  CHECK(world.send(sample())->name == name);
  // What is known of it is not unlearnt.
  CHECK(try_in_vain()->outcome == SentOrder::Outcome::sent_before);
  World unknown;
  unknown.drop.fail_at = ShakyDrop::Fail::taken_at_once;
  REQUIRE_FALSE(unknown.send(sample()));
  REQUIRE_FALSE(sync::send_order(
      sample(), unknown.plan, unknown.ledger, []() -> Result<net::Drop*> { return fail(Code::config, "no"); },
      unknown.now));
  CHECK(*sync::may_have_arrived("A1", unknown.ledger));
}

TEST_CASE("a try that was refused before anything could appear is no riddle") {
  World world;
  world.drop.fail_at = ShakyDrop::Fail::slow_look;
  REQUIRE_FALSE(world.send(sample()));
  CHECK(world.states("A1") == "validated written failed");
  world.drop.fail_at = ShakyDrop::Fail::nowhere;
  CHECK_FALSE(*sync::may_have_arrived("A1", world.ledger));
  CHECK(world.send(sample())->outcome == SentOrder::Outcome::uploaded);
  CHECK(world.files() == 1);
}

TEST_CASE("an order whose own file has its name already has arrived") {
  World world;
  REQUIRE(world.send(sample()));
  World forgetful;
  std::filesystem::copy(world.folder.path / name, forgetful.folder.path / name);
  CHECK(forgetful.send(sample())->outcome == SentOrder::Outcome::there_already);
  CHECK(forgetful.files() == 1);
}

TEST_CASE("a file of the same name that is another one is left alone") {
  World world;
  REQUIRE(write_file(world.folder.path / name, "somebody else's"));
  for (int i = 0; i < 2; ++i) {
    const auto refused = world.send(sample());
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == Code::conflict);
  }
  CHECK(*read_file(world.folder.path / name) == "somebody else's");
}

TEST_CASE("what the rules ask the ledger") {
  World world;
  CHECK_FALSE(sync::ledger_facts(*world.ledger.list(), sample()).same_number);
  REQUIRE(world.send(sample()));
  auto facts = sync::ledger_facts(*world.ledger.list(), sample());
  REQUIRE(facts.same_number);
  CHECK(facts.same_number->state == hanos::OrderState::uploaded);
  CHECK(facts.same_number->same_content);
  CHECK(facts.same_day.empty());
  facts = sync::ledger_facts(*world.ledger.list(), sample("A2"));
  CHECK_FALSE(facts.same_number);
  CHECK(facts.same_day == std::vector{hanos::OrderNumber("A1")});
}

TEST_CASE("answers make uploaded orders acknowledged, partly so, or rejected") {
  World world;
  REQUIRE(world.send(sample()));
  const auto answer = [&](hanos::ResponseStatus status, const char* customer = "") {
    hanos::OrderResponse made;
    made.order = hanos::OrderNumber("A1"), made.customer = hanos::CustomerNumber(customer),
    made.status = status;
    return sync::take_answer(made, world.ledger, world.now);
  };
  using hanos::OrderState;
  using hanos::ResponseStatus;
  CHECK(answer(ResponseStatus::received) == OrderState::uploaded);
  CHECK(answer(ResponseStatus::changed, "0042") == OrderState::partly);
  CHECK(answer(ResponseStatus::changed, "0042") == OrderState::partly);
  CHECK(answer(ResponseStatus::accepted) == OrderState::acknowledged);
  CHECK(answer(ResponseStatus::rejected, "42").error().code == Code::conflict);
  CHECK(world.states("A1") == "validated written written uploaded uploaded partly acknowledged");
  hanos::OrderResponse other;
  other.order = hanos::OrderNumber("A9");
  CHECK(sync::take_answer(other, world.ledger, world.now).error().code == Code::not_found);
}

TEST_CASE("an order without an answer is overdue after a while") {
  World world;
  REQUIRE(world.send(sample()));
  const auto overdue = [&](const char* now) {
    return sync::is_overdue(**world.ledger.find("A1"), *Moment::parse(now), std::chrono::hours(2));
  };
  CHECK_FALSE(overdue("2026-11-23T13:59:59Z"));
  CHECK(overdue("2026-11-23T14:00:00Z"));
  hanos::OrderResponse answer;
  answer.order = hanos::OrderNumber("A1"), answer.status = hanos::ResponseStatus::accepted;
  REQUIRE(sync::take_answer(answer, world.ledger, world.now));
  CHECK_FALSE(overdue("2026-11-23T14:00:00Z"));
}
