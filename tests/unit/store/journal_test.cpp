// SPDX-License-Identifier: MIT
#include "store/journal.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/file.hpp"
#include "catch2/catch.hpp"
#include "unit/base/folder.hpp"

using namespace wsync;
using namespace wsync::store;

namespace {

RunFacts some_facts() {
  RunFacts facts;
  facts.command = "products link";
  facts.typed = R"({"arguments":["prices.csv"]})";
  facts.profile = "shop";
  facts.server = "https://api.example.be/api";
  facts.input = "prices.csv";
  facts.input_hash = "ab12";
  facts.version = "1.2.3";
  facts.total = 3;
  return facts;
}

JournalRow some_row(std::int64_t position) {
  JournalRow row;
  row.position = position;
  row.row = position + 2;
  row.key = "article-" + std::to_string(position);
  row.action = "update";
  row.changes = R"([{"field":"SalesPriceList","before":"12.30","after":"12.50"}])";
  row.before = R"({"SalesPriceList":12.30})";
  return row;
}

JournalRow ended(JournalRow row, std::string outcome) {
  row.outcome = std::move(outcome);
  return row;
}

std::unique_ptr<Journal> made(const std::filesystem::path& runs, RunFacts facts = some_facts()) {
  auto journal = Journal::create(runs, std::move(facts));
  REQUIRE(journal);
  return std::move(*journal);
}

std::unique_ptr<Journal> opened(const std::filesystem::path& runs, std::string_view id = "last") {
  auto journal = Journal::open(runs, id);
  REQUIRE(journal);
  return std::move(*journal);
}

std::string keys(const Journal& journal, bool backwards = false) {
  std::string all;
  const auto take = [&](const JournalRow& row) {
    all += std::to_string(row.position) + " ";
    return row.position != 700;
  };
  REQUIRE((backwards ? journal.each_row_backwards(take) : journal.each_row(take)));
  return all;
}

}  // namespace

TEST_CASE("what is written to a journal is read again by another process") {
  const test::Folder folder;
  std::string id;
  std::int64_t call = 0;
  {
    const auto journal = made(folder.path / "runs");
    id = journal->facts().id;
    REQUIRE(journal->plan(some_row(0)));
    REQUIRE(journal->plan(some_row(1)));
    REQUIRE(journal->intend(0));
    const auto sent = journal->call({.operation = "link-products.put",
                                     .request = "PUT LinkProducts",
                                     .body = "[{},{}]",
                                     .body_hash = "00ff"},
                                    {0, 1});
    REQUIRE(sent);
    call = *sent;
    REQUIRE(journal->commit());
    REQUIRE(journal->answered(call, 400, "The price is too high."));
    auto row = ended(some_row(0), "failed");
    row.code = "server.refused";
    row.field = "SalesPriceList";
    row.message = "The price is too high.";
    row.advice = "Lower it.";
    REQUIRE(journal->end(row));
    REQUIRE(journal->end(ended(some_row(2), "unprocessed")));  // was never planned
    REQUIRE(journal->finish(5));
  }
  const auto again = opened(folder.path / "runs", id);
  const auto& facts = again->facts();
  CHECK(facts.command == "products link");
  CHECK(facts.typed == R"({"arguments":["prices.csv"]})");
  CHECK(facts.server == "https://api.example.be/api");
  CHECK(facts.input_hash == "ab12");
  CHECK(facts.version == "1.2.3");
  CHECK(facts.total == 3);
  CHECK(facts.exit_status == 5);
  CHECK(facts.began.size() == std::string_view("2026-11-22T00:15:33.123Z").size());
  CHECK(facts.began <= facts.ended);
  CHECK(again->folder() == folder.path / "runs" / id);

  const auto first = again->row(0), second = again->row_of("article-1"), third = again->row(2);
  REQUIRE(first);
  CHECK(first->row == 2);
  CHECK(first->action == "update");
  CHECK(first->before == R"({"SalesPriceList":12.30})");
  CHECK(first->state == RowState::ended);
  CHECK(first->outcome == "failed");
  CHECK(first->code == "server.refused");
  CHECK(first->field == "SalesPriceList");
  CHECK(first->message == "The price is too high.");
  CHECK(first->advice == "Lower it.");
  CHECK_FALSE(first->ended.empty());
  REQUIRE(second);
  CHECK(second->position == 1);
  CHECK(second->state == RowState::planned);
  REQUIRE(third);
  CHECK(third->outcome == "unprocessed");
  CHECK(third->key == "article-2");
  CHECK_FALSE(again->row(3));
  CHECK_FALSE(again->row_of("article"));

  const auto calls = again->calls_of(1);
  REQUIRE(calls);
  REQUIRE(calls->size() == 1);
  const auto& only = calls->front();
  CHECK(only.id == call);
  CHECK(only.operation == "link-products.put");
  CHECK(only.request == "PUT LinkProducts");
  CHECK(only.body == "[{},{}]");
  CHECK(only.body_hash == "00ff");
  CHECK(only.http_status == 400);
  CHECK(only.answer == "The price is too high.");
  CHECK(only.sent <= only.answered);
  CHECK(again->calls_of(2)->empty());

  const auto counts = again->counts();
  REQUIRE(counts);
  CHECK(counts->failed == 1);
  CHECK(counts->unprocessed == 1);
  CHECK(counts->planned == 1);
  CHECK(counts->known() == 3);

  const auto mode = [](const std::filesystem::path& path) {
    return std::filesystem::status(path).permissions() & std::filesystem::perms::all;
  };
  CHECK(mode(again->folder()) == std::filesystem::perms::owner_all);
  CHECK((mode(again->folder() / "journal.db") &
         (std::filesystem::perms::group_all | std::filesystem::perms::others_all)) ==
        std::filesystem::perms::none);
}

TEST_CASE("rows come in the order of the input, or the last first, and may be written meanwhile") {
  const test::Folder folder;
  const auto journal = made(folder.path);
  for (std::int64_t i = 0; i < 1000; ++i) REQUIRE(journal->plan(some_row(999 - i)));
  std::string forward, backward;
  for (int i = 0; i <= 700; ++i) forward += std::to_string(i) + " ";
  for (int i = 999; i >= 700; --i) backward += std::to_string(i) + " ";
  CHECK(keys(*journal) == forward);
  CHECK(keys(*journal, true) == backward);
  int seen = 0;
  REQUIRE(journal->each_row([&](const JournalRow& row) {
    ++seen;
    return journal->intend(row.position) && (row.position % 50 != 0 || journal->commit()) &&
           journal->end(ended(row, "updated"));
  }));
  CHECK(seen == 1000);
  CHECK(journal->counts()->updated == 1000);
}

TEST_CASE("a row that is planned again keeps the first action and before-image, and its intent") {
  const test::Folder folder;
  const auto journal = made(folder.path);
  REQUIRE(journal->plan(some_row(0)));
  REQUIRE(journal->intend(0));
  auto later = some_row(0);
  later.action = "none";
  later.before = "{}";
  later.changes = "[]";
  REQUIRE(journal->plan(later));
  auto row = journal->row(0);
  CHECK(row->action == "update");
  CHECK(row->before == some_row(0).before);
  CHECK(row->changes == some_row(0).changes);
  CHECK(row->state == RowState::intended);
  REQUIRE(journal->end(ended(later, "failed")));
  row = journal->row(0);
  CHECK(row->action == "update");
  CHECK(row->before == some_row(0).before);
  // A second try: what became of it is open again, but it may have been sent.
  REQUIRE(journal->plan(later));
  row = journal->row(0);
  CHECK(row->state == RowState::intended);
  CHECK(row->outcome.empty());
  CHECK(row->before == some_row(0).before);

  // Ended without a plan, then planned: this is the first before-image.
  auto unread = some_row(1);
  unread.action = unread.before = unread.changes = "";
  REQUIRE(journal->end(ended(unread, "unprocessed")));
  REQUIRE(journal->plan(some_row(1)));
  CHECK(journal->row(1)->action == "update");
  CHECK(journal->row(1)->before == some_row(1).before);
  // What was not there stays not there.
  auto absent = some_row(2);
  absent.action = "create";
  absent.before.clear();
  REQUIRE(journal->plan(absent));
  REQUIRE(journal->intend(2));
  REQUIRE(journal->plan(some_row(2)));
  CHECK(journal->row(2)->action == "create");
  CHECK(journal->row(2)->before.empty());
  // Of what was never sent the later comparison counts.
  auto first = some_row(3);
  first.before = "{}";
  REQUIRE(journal->plan(first));
  REQUIRE(journal->plan(some_row(3)));
  CHECK(journal->row(3)->before == some_row(3).before);

  CHECK_FALSE(journal->intend(77));
  CHECK(journal->intend(0));  // it goes on after that
}

TEST_CASE("a row whose request never left is planned again, and has none") {
  const test::Folder folder;
  const auto journal = made(folder.path);
  for (const int i : {0, 1}) {
    REQUIRE(journal->plan(some_row(i)));
    REQUIRE(journal->intend(i));
  }
  const auto call = journal->call({.operation = "link-products.put"}, {0, 1});
  REQUIRE(call);
  REQUIRE(journal->answered(*call, 0, "not sent: interrupted"));
  REQUIRE(journal->withdraw(0));
  CHECK(journal->row(0)->state == RowState::planned);
  CHECK(journal->calls_of(0)->empty());
  CHECK(journal->row(1)->state == RowState::intended);
  CHECK(journal->calls_of(1)->size() == 1);
  // What the server has answered stays known; what ended stays ended.
  REQUIRE(journal->answered(*call, 401, "no"));
  REQUIRE(journal->withdraw(1));
  CHECK(journal->calls_of(1)->size() == 1);
  REQUIRE(journal->end(ended(some_row(1), "updated")));
  REQUIRE(journal->withdraw(1));
  CHECK(journal->row(1)->state == RowState::ended);
}

TEST_CASE("others see what was written once it is committed; outcomes alone may wait") {
  const test::Folder folder;
  const auto journal = made(folder.path);
  const auto other = opened(folder.path);
  REQUIRE(journal->plan(some_row(0)));
  REQUIRE(journal->intend(0));
  CHECK_FALSE(other->row(0));
  CHECK_FALSE(opened(folder.path)->row(0));  // who looks on does not wait
  REQUIRE(journal->commit(true));  // an intent never waits
  REQUIRE(other->row(0));
  CHECK(other->row(0)->state == RowState::intended);

  REQUIRE(journal->end(ended(some_row(0), "updated")));
  REQUIRE(journal->commit(true));
  CHECK(other->row(0)->state == RowState::intended);
  REQUIRE(journal->commit());
  CHECK(other->row(0)->state == RowState::ended);

  for (int i = 1; i < 4096; ++i) REQUIRE(journal->end(ended(some_row(i), "updated")));
  REQUIRE(journal->commit(true));
  CHECK_FALSE(other->row(1));
  REQUIRE(journal->end(ended(some_row(4096), "updated")));
  REQUIRE(journal->commit(true));
  CHECK(other->row(4096));

  REQUIRE(journal->end(ended(some_row(5000), "updated")));
  ::usleep(1'050'000);
  REQUIRE(journal->commit(true));
  CHECK(other->row(5000));
  REQUIRE(journal->commit());  // nothing to do
}

TEST_CASE("a journal that is let go keeps what was written") {
  const test::Folder folder;
  REQUIRE(made(folder.path)->end(ended(some_row(0), "updated")));
  CHECK(opened(folder.path)->row(0)->outcome == "updated");
}

TEST_CASE("a killed run leaves its intents") {
  const test::Folder folder;
  int pipe[2];
  REQUIRE(::pipe(pipe) == 0);
  const pid_t child = ::fork();
  if (child == 0) {
    auto journal = Journal::create(folder.path, some_facts());
    bool well = journal.has_value();
    for (int i = 0; well && i < 3; ++i) well = (*journal)->plan(some_row(i)).has_value();
    for (int i = 0; well && i < 2; ++i) well = (*journal)->intend(i).has_value();
    well = well && (*journal)->call({.operation = "o", .request = "PUT X"}, {0, 1}) && (*journal)->commit();
    // Known here only: lost with the process.
    well = well && (*journal)->end(ended(some_row(0), "updated")) && (*journal)->commit(true);
    const char said = well ? 'y' : 'n';
    if (::write(pipe[1], &said, 1) != 1) ::_exit(1);
    for (;;) ::pause();
  }
  char said = 0;
  REQUIRE(::read(pipe[0], &said, 1) == 1);
  CHECK(said == 'y');
  REQUIRE(::kill(child, SIGKILL) == 0);
  REQUIRE(::waitpid(child, nullptr, 0) == child);
  ::close(pipe[0]);
  ::close(pipe[1]);

  const auto listed = list_runs(folder.path);
  REQUIRE(listed->runs.size() == 1);
  const auto journal = opened(folder.path);
  CHECK(journal->facts().ended.empty());
  CHECK(journal->facts().exit_status == -1);
  CHECK(journal->row(0)->state == RowState::intended);
  CHECK(journal->row(1)->state == RowState::intended);
  CHECK(journal->row(2)->state == RowState::planned);
  CHECK(journal->calls_of(0)->front().answered.empty());
  CHECK(journal->counts()->intended == 2);
}

TEST_CASE("a run that ended can go on") {
  const test::Folder folder;
  const auto journal = made(folder.path);
  REQUIRE(journal->end(ended(some_row(0), "unprocessed")));
  REQUIRE(journal->finish(130));
  CHECK(opened(folder.path)->facts().exit_status == 130);
  REQUIRE(journal->resume());
  CHECK(opened(folder.path)->facts().ended.empty());
  CHECK(opened(folder.path)->facts().exit_status == -1);
  REQUIRE(journal->end(ended(some_row(0), "updated")));
  REQUIRE(journal->finish(0));
  CHECK(opened(folder.path)->counts()->updated == 1);
  CHECK(opened(folder.path)->counts()->known() == 1);
}

TEST_CASE("a journal of a newer wsync is refused and left as it is") {
  const test::Folder folder;
  const auto file = made(folder.path)->folder() / "journal.db";
  {
    SQLite::Database newer(file.string(), SQLite::OPEN_READWRITE);
    newer.exec("PRAGMA user_version = 99");
  }
  const auto refused = Journal::open(folder.path, "last");
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == Code::io);
  CHECK(refused.error().message.find("newer wsync") != std::string::npos);
  const auto listed = list_runs(folder.path);
  CHECK(listed->runs.empty());
  REQUIRE(listed->broken.size() == 1);
  CHECK(listed->broken.front().find("newer wsync") != std::string::npos);
}

TEST_CASE("once a write failed, nothing more is written") {
  const test::Folder folder;
  const auto journal = made(folder.path);
  REQUIRE(journal->end(ended(some_row(0), "updated")));
  REQUIRE(journal->commit());
  {
    SQLite::Database other((journal->folder() / "journal.db").string(), SQLite::OPEN_READWRITE);
    other.exec(
        "CREATE TRIGGER full BEFORE INSERT ON rows WHEN NEW.position = 2 "
        "BEGIN SELECT RAISE(ROLLBACK, 'the disk is full'); END");
  }
  REQUIRE(journal->end(ended(some_row(1), "updated")));
  const auto full = journal->end(ended(some_row(2), "updated"));
  REQUIRE_FALSE(full);
  CHECK(full.error().code == Code::io);
  CHECK(full.error().message.find("journal.db") != std::string::npos);
  CHECK(full.error().message.find("the disk is full") != std::string::npos);
  CHECK_FALSE(journal->plan(some_row(3)));
  CHECK_FALSE(journal->commit());
  CHECK_FALSE(journal->finish(0));
  CHECK(opened(folder.path)->facts().ended.empty());
  CHECK(opened(folder.path)->counts()->known() == 1);
}
