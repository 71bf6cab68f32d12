// SPDX-License-Identifier: MIT
#include "hanos/fetch.hpp"

#include <map>
#include <set>

#include "base/file.hpp"
#include "catch2/catch.hpp"
#include "unit/base/folder.hpp"

using namespace wsync;
using namespace wsync::hanos;

namespace {

/// Files in memory; some of them grow while they are read, some break the connection.
class Fake : public net::Drop {
 public:
  std::map<std::string, std::string> files{};
  std::set<std::string> grow{}, broken{};
  std::vector<std::string> reads{};
  std::map<std::string, std::chrono::sys_seconds> times{};
  bool names_only = false;  // its list says neither sizes nor times

  const std::string& place() const override { return place_; }
  Result<std::vector<net::DropFile>> list(const net::Wanted& wanted) override {
    std::vector<net::DropFile> found;
    for (const auto& [name, content] : files)
      if (wanted(name)) found.push_back(names_only ? net::DropFile{.name = name} : facts(name));
    return found;
  }
  Result<std::optional<net::DropFile>> stat(const std::string& name) override {
    if (!files.contains(name)) return std::nullopt;
    return facts(name);
  }
  Result<void> read(const std::string& name, const std::filesystem::path& to) override {
    reads.push_back(name);
    if (broken.contains(name)) return fail(Code::broken_connection, "it broke");
    if (auto written = write_file(to, files[name]); !written) return written;
    if (grow.contains(name)) files[name] += "more";
    return {};
  }
  Result<void> put(const std::filesystem::path&, const std::string&, std::string_view) override { return {}; }
  Result<void> rename(const std::string&, const std::string&) override { return {}; }
  Result<void> remove(const std::string&) override { return fail(Code::refused, "you may not"); }

 private:
  net::DropFile facts(const std::string& name) {
    return {.name = name,
            .size = files[name].size(),
            .modified =
                times.contains(name) ? times[name] : std::chrono::sys_days(std::chrono::January / 2 / 2026)};
  }
  std::string place_ = "test:drop";
};

struct Bench {
  test::Folder folder{};
  Archive archive{folder.path};
  Fake drop{};
  FetchRules rules{};
  Verify verify = [](const std::filesystem::path&, const Fetched&) { return Result<ReadBy>{}; };

  Bench() { rules.pattern = NamePattern::parse("{customer}_*").value(); }
  std::vector<Fetched> run() {
    auto files = fetch(drop, archive, rules, verify, [](std::chrono::milliseconds) { return true; });
    REQUIRE(files);
    return *files;
  }
};

}  // namespace

TEST_CASE("hanos fetch: only what is whole and verified is archived") {
  Bench bench;
  bench.drop.files = {{"1_a.csv", "good"}, {"2_a.csv", "grows"}, {"3_a.csv", "bad"}};
  bench.drop.grow = {"2_a.csv"};
  bench.verify = [](const std::filesystem::path& file, const Fetched& what) -> Result<ReadBy> {
    CHECK_FALSE(what.customer.empty());
    if (read_file(file).value() == "bad") return fail(Code::input, "bad content");
    return ReadBy{};
  };
  const auto files = bench.run();
  REQUIRE(files.size() == 3);
  CHECK(files[0].outcome == Outcome::fresh);
  CHECK(files[0].delivery->date.to_string() == "2026-01-02");
  CHECK(files[1].outcome == Outcome::failed);
  CHECK(files[1].error->code == Code::unavailable);
  CHECK(files[2].error->code == Code::input);
  CHECK(exit_status(files) == 5);
  CHECK(bench.archive.customers()->size() == 1);
  CHECK(std::filesystem::is_empty(*bench.archive.room()));
}

TEST_CASE("hanos fetch: after a network fault the rest is not tried, and is not taken for done") {
  Bench bench;
  bench.drop.files = {{"1_a.csv", "a"}, {"2_a.csv", "b"}, {"3_a.csv", "c"}};
  bench.drop.broken = {"1_a.csv"};
  const auto files = bench.run();
  CHECK(bench.drop.reads == std::vector<std::string>{"1_a.csv"});
  REQUIRE(files.size() == 3);
  CHECK(files[2].outcome == Outcome::failed);
  CHECK(files[2].error->message.find("was not tried") != std::string::npos);
  CHECK(exit_status(files) == 7);
  bench.drop.broken = {};
  CHECK(exit_status(bench.run()) == 0);
}

TEST_CASE("hanos fetch: what cannot be tidied up is archived all the same, and said") {
  Bench bench;
  bench.drop.files = {{"1_a.csv", "a"}};
  REQUIRE(parse_after_read("delete", bench.rules));
  const auto files = bench.run();
  CHECK(files[0].outcome == Outcome::fresh);
  CHECK(files[0].error->code == Code::refused);
  CHECK(exit_status(files) == 5);
  CHECK(bench.run()[0].outcome == Outcome::unchanged);
}

TEST_CASE("hanos fetch: what becomes of files in the drop") {
  FetchRules rules;
  CHECK(parse_after_read("keep", rules));
  CHECK(parse_after_read("move:done", rules));
  CHECK(rules.folder == "done");
  for (const char* wrong : {"", "move", "move:", "move:../x", "move:a/b", "remove"})
    CHECK(parse_after_read(wrong, rules).error().code == Code::config);
}

TEST_CASE("hanos fetch: files that go backwards are new again; the same content of a day is kept once") {
  Bench bench;
  bench.rules.pattern = NamePattern::parse("{customer}_{date}.csv").value();
  bench.rules.all = true;
  bench.drop.files = {{"1_20260101.csv", "A"}, {"1_20260102.csv", "B"}, {"1_20260103.csv", "A"}};
  const auto files = bench.run();
  CHECK(std::ranges::count(files, Outcome::fresh, &Fetched::outcome) == 3);
  CHECK(bench.archive.newest(CustomerNumber("1")).value()->date.to_string() == "2026-01-03");
  CHECK(std::ranges::count(bench.run(), Outcome::unchanged, &Fetched::outcome) == 3);
  CHECK(bench.archive.of(CustomerNumber("1"))->size() == 3);
}

TEST_CASE("hanos fetch: the newest is that of the last day in the names, else of the last time in the drop") {
  using namespace std::chrono;
  struct Row {
    const char *pattern, *newest;
    std::vector<std::pair<const char*, sys_days>> files;
  };
  const auto day = [](int number) { return sys_days(January / number / 2026); };
  const Row rows[] = {
      // Copied again later: the name counts.
      {"{customer}_*", "1_20260103.csv", {{"1_20260103.csv", day(3)}, {"1_20260102.csv", day(9)}}},
      {"{customer}_{yyyymmdd}.csv",
       "1_20260103.csv",
       {{"1_20260103.csv", day(3)}, {"1_20260102.csv", day(9)}}},
      {"{customer}_*",
       "1_a_20260102_0900.csv",
       {{"1_a_20260102_0900.csv", day(3)}, {"1_b_20260102_0800.csv", day(9)}}},
      // No day in any name.
      {"{customer}_*", "1_a.csv", {{"1_a.csv", day(5)}, {"1_b.csv", day(4)}}},
      // One with, one without: day against day.
      {"{customer}_*", "1_now.csv", {{"1_20250101.csv", day(1)}, {"1_now.csv", day(5)}}},
      {"{customer}_*", "1_20260106.csv", {{"1_20260106.csv", day(1)}, {"1_now.csv", day(5)}}},
  };
  for (const auto& row : rows)
    for (const bool names_only : {false, true}) {
      INFO(row.pattern << " " << row.newest << " " << names_only);
      Bench bench;
      bench.rules.pattern = NamePattern::parse(row.pattern).value();
      bench.drop.names_only = names_only;
      for (const auto& [name, time] : row.files) bench.drop.files[name] = name, bench.drop.times[name] = time;
      const auto files = bench.run();
      REQUIRE(files.size() == 1);
      CHECK(files[0].name == row.newest);
    }
}

TEST_CASE(
    "hanos fetch: of changes all since the newest archived one are taken, and none after one that was not") {
  Bench bench;
  bench.rules.pattern = NamePattern::parse("{customer}_{date}_{time}.csv").value();
  bench.rules.only_changes = [](const CustomerNumber& customer) -> Result<bool> {
    return customer.text() == "1";
  };
  for (const bool names_only : {false, true}) {
    INFO(names_only);
    Bench one;
    one.rules = bench.rules;
    one.drop.names_only = names_only;
    std::string bad;
    one.verify = [&bad](const std::filesystem::path& file, const Fetched&) -> Result<ReadBy> {
      if (read_file(file).value() == bad) return fail(Code::input, "bad content");
      return ReadBy{.profile = "p", .mode = "delta", .format = "csv"};
    };
    one.drop.files = {
        {"1_20260101_0900.csv", "A"}, {"2_20260101_0900.csv", "X"}, {"2_20260102_0900.csv", "Y"}};
    CHECK(exit_status(one.run()) == 0);
    for (const char* name : {"1_20260102_1500.csv", "1_20260102_0900.csv", "1_20260103_0900.csv"})
      one.drop.files[name] = name;
    bad = "1_20260102_1500.csv";
    for (const std::size_t taken : {std::size_t{1}, std::size_t{0}}) {
      const auto files = one.run();
      CHECK(std::ranges::count(files, Outcome::fresh, &Fetched::outcome) ==
            static_cast<std::ptrdiff_t>(taken));
      REQUIRE(files.size() == taken + 3);
      CHECK(files[taken].name == "1_20260102_1500.csv");
      CHECK(files[taken].outcome == Outcome::failed);
      CHECK(files[taken + 1].outcome == Outcome::waiting);
      CHECK(files[taken + 1].error->code == Code::input);
      CHECK(files[taken + 2].name == "2_20260102_0900.csv");
    }
    bad.clear();
    CHECK(exit_status(one.run()) == 0);
    const auto archived = one.archive.of(CustomerNumber("1")).value();
    std::string names;
    for (const auto& file : archived) names += file.name.substr(6, 9) + " ";
    CHECK(names == "0101_0900 0102_0900 0102_1500 0103_0900 ");
    CHECK(archived.back().read_by.mode == "delta");
    CHECK(one.archive.of(CustomerNumber("2"))->size() == 1);
  }
}

TEST_CASE("hanos fetch: a name of a day in the future is refused and hides nothing") {
  Bench bench;
  bench.rules.pattern = NamePattern::parse("{customer}_{date}.csv").value();
  bench.drop.files = {{"1_20260101.csv", "A"}, {"1_20990101.csv", "B"}};
  const auto files = bench.run();
  REQUIRE(files.size() == 2);
  CHECK(files[0].outcome == Outcome::fresh);
  CHECK(files[1].error->message == "1_20990101.csv is of 2099-01-01, a day in the future");
  CHECK(exit_status(files) == 5);
}
