// SPDX-License-Identifier: MIT
#include "base/move.hpp"

#include "base/file.hpp"
#include "catch2/catch.hpp"
#include "unit/base/folder.hpp"

using namespace wsync;

TEST_CASE("a file moves to a free name and never takes another's") {
  const test::Folder folder;
  const auto one = folder.path / "one", two = folder.path / "two";
  REQUIRE(write_file(one, "1"));
  REQUIRE(move_new(one, two));
  CHECK_FALSE(std::filesystem::exists(one));
  CHECK(read_file(two).value() == "1");

  REQUIRE(write_file(one, "other"));
  const auto taken = move_new(one, two);
  REQUIRE_FALSE(taken);
  CHECK(taken.error().code == Code::conflict);
  CHECK(read_file(two).value() == "1");
  CHECK(read_file(one).value() == "other");
  CHECK(move_new(folder.path / "none", folder.path / "three").error().code == Code::io);
}
