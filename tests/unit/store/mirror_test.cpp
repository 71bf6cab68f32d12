// SPDX-License-Identifier: MIT
#include "store/mirror.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include "base/file.hpp"
#include "catch2/catch.hpp"
#include "store/database.hpp"

using namespace wsync;
using namespace wsync::store;

namespace {

/// A folder of its own that goes with the test.
struct Folder {
  std::filesystem::path path = std::filesystem::temp_directory_path() / "wsync-mirror-XXXXXX";
  Folder() {
    std::string name = path.string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path = name;
  }
  ~Folder() { std::filesystem::remove_all(path); }
  std::filesystem::path file() const { return path / "cache" / "one.sqlite"; }
};

std::string central(const Mirror& mirror) {
  std::string all;
  REQUIRE(mirror.each_central([&](const CentralProduct& one) {
    all += one.ean + "=" + one.name + " ";
    return true;
  }));
  return all;
}

}  // namespace

TEST_CASE("a table is stored whole, in its order, and found again by another process") {
  const Folder folder;
  auto mirror = Mirror::open(folder.file());
  REQUIRE(mirror);
  CHECK_FALSE(mirror->status("brands")->has_value());
  CHECK(mirror->entries("brands")->empty());
  const Moment now = *Moment::parse("2026-11-21T10:00:00Z");
  REQUIRE(mirror->replace(
      "brands", {{"007", {}, {{"", "Zwan"}}}, {"2", "1", {{"nld", "Alle"}, {"fra", "Tous"}}}}, now));
  REQUIRE(mirror->replace(
      "brands", {{"007", {}, {{"", "Zwan"}}}, {"3", "1", {{"nld", "Alle"}, {"fra", "Tous"}}}, {"4", {}, {}}},
      now));
  auto again = Mirror::open(folder.file());
  REQUIRE(again);
  const auto entries = again->entries("brands");
  REQUIRE(entries->size() == 3);
  CHECK((*entries)[0].id == "007");
  CHECK_FALSE((*entries)[0].parent.has_value());
  CHECK((*entries)[1].parent == "1");
  CHECK((*entries)[1].names[1].text == "Tous");
  CHECK((*entries)[2].names.empty());
  CHECK((*again->status("brands"))->entries == 3);
  CHECK((*again->status("brands"))->pulled == now);
  CHECK((std::filesystem::status(folder.file()).permissions() & std::filesystem::perms::others_all) ==
        std::filesystem::perms::none);
}

TEST_CASE("central products come and go; a pull that is not committed leaves nothing") {
  const Folder folder;
  auto mirror = Mirror::open(folder.file());
  REQUIRE(mirror);
  const Moment now = *Moment::parse("2026-11-21T10:00:00Z");
  {
    auto pull = mirror->begin_central(true);
    REQUIRE(pull->put({1, "100", false, "one", "a"}));
    REQUIRE(pull->put({2, "200", false, "two", "a"}));
    const auto counts = pull->commit("a", now);
    CHECK(counts->added == 2);
  }
  CHECK(central(*mirror) == "100=one 200=two ");
  {
    auto pull = mirror->begin_central(false);
    REQUIRE(pull->put({3, "300", false, "three", "b"}));
  }
  CHECK(central(*mirror) == "100=one 200=two ");
  CHECK(*mirror->central_mark() == "a");
  {
    auto pull = mirror->begin_central(false);
    REQUIRE(pull->put({2, "200", false, "zwei", "b"}));
    REQUIRE(pull->put({3, "300", true, "three", "b"}));
    REQUIRE(pull->remove(1));
    REQUIRE(pull->remove(77));
    const auto counts = pull->commit("b", now);
    CHECK(counts->added == 1);
    CHECK(counts->changed == 1);
    CHECK(counts->removed == 1);
  }
  CHECK(central(*mirror) == "200=zwei 300=three ");
  CHECK(*mirror->central_mark() == "b");
  {
    auto pull = mirror->begin_central(true);
    REQUIRE(pull->put({3, "300", true, "three", "b"}));
    CHECK(pull->commit("c", now)->removed == 1);
  }
  CHECK(central(*mirror) == "300=three ");
}

TEST_CASE("a file that is no database, or of a newer wsync, is refused and left as it is") {
  const Folder folder;
  REQUIRE(make_private_folder(folder.file().parent_path()));
  REQUIRE(write_file(folder.file(), std::string(4096, 'x')));
  const auto broken = Mirror::open(folder.file());
  REQUIRE_FALSE(broken);
  CHECK(broken.error().code == Code::io);
  CHECK(*read_file(folder.file()) == std::string(4096, 'x'));
  std::filesystem::remove(folder.file());
  {
    SQLite::Database newer(folder.file().string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    newer.exec("PRAGMA user_version = 99");
  }
  const auto refused = Mirror::open(folder.file());
  REQUIRE_FALSE(refused);
  CHECK(refused.error().message.find("newer wsync") != std::string::npos);
}
