// SPDX-License-Identifier: MIT
#include "base/file.hpp"
#include "catch2/catch.hpp"
#include "store/journal.hpp"
#include "store/run_id.hpp"
#include "unit/base/folder.hpp"

using namespace wsync;
using namespace wsync::store;

namespace {

void make(const std::filesystem::path& runs, std::string id, std::string command) {
  RunFacts facts;
  facts.id = std::move(id);
  facts.command = std::move(command);
  REQUIRE(Journal::create(runs, std::move(facts)));
}

}  // namespace

TEST_CASE("run ids") {
  CHECK(is_run_id("20261122-001533-4f2a"));
  for (const auto* no : {"", "last", "20261122-001533-4f2", "20261122-001533-4F2A", "20261122-001533-4f2a0",
                         "2026112x-001533-4f2a", "20261122_001533-4f2a"})
    CHECK_FALSE(is_run_id(no));
}

TEST_CASE("runs that begin in the same second sort by age and have folders of their own") {
  const test::Folder folder;
  std::string before;
  for (int i = 0; i < 30; ++i) {
    const auto made = make_run_folder(folder.path / "state" / "runs");
    REQUIRE(made);
    const auto id = made->filename().string();
    REQUIRE(is_run_id(id));
    REQUIRE(before < id);
    before = id;
  }
  CHECK(*find_run(folder.path / "state" / "runs", "last") == before);
}

TEST_CASE("a run is found by its id, by its beginning or as the last one") {
  const test::Folder folder;
  const auto none = find_run(folder.path / "runs", "last");
  REQUIRE_FALSE(none);
  CHECK(none.error().code == Code::usage);
  make(folder.path, "20261122-001533-4f2a", "products link");
  make(folder.path, "20261122-001534-0000", "clients push");
  make(folder.path, "20261121-235959-ffff", "photos add");
  REQUIRE(make_private_folder(folder.path / "20270101-other"));
  const auto command = [&](std::string_view typed) {
    const auto journal = Journal::open(folder.path, typed);
    return journal ? (*journal)->facts().command : journal.error().message + " | " + journal.error().hint;
  };
  CHECK(command("last") == "clients push");
  CHECK(command("20261122-001533-4f2a") == "products link");
  CHECK(command("20261121") == "photos add");
  CHECK(command("20261122-001533-4f2b") ==
        "there is no run 20261122-001533-4f2b | did you mean 20261122-001533-4f2a?");
  CHECK(command("../x") == "there is no run ../x | `wsync runs list` shows those that there are.");
  CHECK(command("20261122") ==
        "2 runs begin with 20261122 | Type more of it: 20261122-001534-0000, 20261122-001533-4f2a.");
  CHECK(Journal::open(folder.path, "20261122").error().code == Code::usage);
  CHECK(Journal::open(folder.path, "").error().code == Code::usage);
  RunFacts twice;
  twice.id = "20261122-001533-4f2a";
  CHECK_FALSE(Journal::create(folder.path, twice));
}

TEST_CASE("runs are listed, the newest first; what cannot be read is told") {
  const test::Folder folder;
  CHECK(list_runs(folder.path / "nowhere")->runs.empty());
  make(folder.path, "20261122-001533-4f2a", "products link");
  make(folder.path, "20261123-001533-4f2a", "clients push");
  REQUIRE(make_run_folder(folder.path, "20261124-000000-0001"));
  REQUIRE(make_run_folder(folder.path, "20261124-000000-0002"));
  REQUIRE(write_file(folder.path / "20261124-000000-0002" / "journal.db", std::string(4096, 'x')));
  REQUIRE(make_run_folder(folder.path, "20261124-000000-0003"));
  REQUIRE(write_file(folder.path / "20261124-000000-0003" / "journal.db", ""));
  const auto list = list_runs(folder.path);
  REQUIRE(list);
  REQUIRE(list->runs.size() == 2);
  CHECK(list->runs[0].command == "clients push");
  CHECK(list->runs[1].command == "products link");
  REQUIRE(list->broken.size() == 3);
  CHECK(list->broken[0].starts_with("20261124-000000-0003: it tells of no run"));
  CHECK(list->broken[1].starts_with("20261124-000000-0002: reading "));
  CHECK(list->broken[2].starts_with("20261124-000000-0001: reading "));
  CHECK(list_runs(folder.path, 1)->runs.size() == 1);
  for (const auto* broken : {"20261124-000000-0001", "20261124-000000-0002", "20261124-000000-0003"}) {
    const auto opened = Journal::open(folder.path, broken);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == (broken == std::string_view("20261124-000000-0002") ? Code::io : Code::not_found));
  }
}
