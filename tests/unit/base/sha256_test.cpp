// SPDX-License-Identifier: MIT
#include "base/sha256.hpp"

#include "base/file.hpp"
#include "catch2/catch.hpp"
#include "unit/base/folder.hpp"

using namespace wsync;

TEST_CASE("SHA-256 of texts, pieces and files") {
  // The examples of FIPS 180-4.
  constexpr auto abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
  CHECK(sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(sha256_hex("abc") == abc);
  CHECK(sha256_hex(std::string(1'000'000, 'a')) ==
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
  Sha256 sum;
  sum.add("a");
  sum.add("bc");
  CHECK(sum.hex() == abc);
  sum.add("abc");
  CHECK(sum.hex() == abc);
  const test::Folder folder;
  const auto file = folder.path / "input.csv";
  REQUIRE(write_file(file, std::string(1'000'000, 'a')));
  CHECK(*sha256_of_file(file) == sha256_hex(std::string(1'000'000, 'a')));
  CHECK(sha256_of_file(folder.path / "none").error().code == Code::io);
  CHECK(sha256_of_file(folder.path).error().code == Code::io);
}
