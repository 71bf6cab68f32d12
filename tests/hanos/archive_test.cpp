// SPDX-License-Identifier: MIT
#include "hanos/archive.hpp"

#include "base/file.hpp"
#include "base/sha256.hpp"
#include "catch2/catch.hpp"
#include "unit/base/folder.hpp"

using namespace wsync;
using namespace wsync::hanos;

namespace {

Delivery keep(const Archive& archive, const std::string& content, const char* day,
              const char* customer = "0042") {
  const auto room = archive.room();
  REQUIRE(room);
  const auto whole = *room / "whole";
  REQUIRE(write_file(whole, content));
  auto kept = archive.keep(whole, {.customer = CustomerNumber(customer),
                                   .date = *Date::parse(day),
                                   .sha256 = sha256_hex(content),
                                   .name = "0042_export.csv",
                                   .drop = "sftp://drop.example/out",
                                   .size = content.size(),
                                   .modified = Moment::parse("2026-11-22T04:00:00Z"),
                                   .fetched = now_utc()});
  REQUIRE(kept);
  CHECK_FALSE(std::filesystem::exists(whole));
  return *kept;
}

}  // namespace

TEST_CASE("hanos archive: files of a customer number by date, with all that is known of them") {
  const test::Folder folder;
  const Archive archive(folder.path / "assortments");
  CHECK(archive.customers()->empty());
  CHECK(archive.of(CustomerNumber("0042"))->empty());
  CHECK_FALSE(archive.newest(CustomerNumber("0042"))->has_value());

  const auto second = keep(archive, "b", "2026-11-22");
  const auto first = keep(archive, "a", "2026-11-20");
  keep(archive, "c", "2026-11-21", "42");
  CHECK(second.file == archive.folder() / "0042/2026-11-22_3e23e816.csv");

  const auto all = archive.of(CustomerNumber("0042"));
  REQUIRE(all);
  REQUIRE(all->size() == 2);
  CHECK(all->front().file == first.file);
  const auto newest = archive.newest(CustomerNumber("0042"));
  REQUIRE(*newest);
  CHECK((*newest)->sha256 == sha256_hex("b"));
  CHECK((*newest)->name == "0042_export.csv");
  CHECK((*newest)->drop == "sftp://drop.example/out");
  CHECK((*newest)->modified->to_string() == "2026-11-22T04:00:00Z");
  CHECK(archive.on(CustomerNumber("0042"), *Date::parse("2026-11-21")).value()->file == first.file);
  CHECK_FALSE(archive.on(CustomerNumber("0042"), *Date::parse("2026-11-19")).value().has_value());
  CHECK(*archive.customers() == std::vector{CustomerNumber("0042"), CustomerNumber("42")});
}

TEST_CASE("hanos archive: the same content is kept once, and damage is an error") {
  const test::Folder folder;
  const Archive archive(folder.path);
  const auto once = keep(archive, "a", "2026-11-20");
  CHECK(keep(archive, "a", "2026-11-20").file == once.file);
  CHECK(archive.of(CustomerNumber("0042"))->size() == 1);

  REQUIRE(write_file(once.file, "ab"));
  CHECK(archive.of(CustomerNumber("0042")).error().code == Code::io);
  REQUIRE(write_file(once.file, "a"));
  REQUIRE(write_file(once.file.string() + ".facts", "{}"));
  CHECK(archive.newest(CustomerNumber("0042")).error().code == Code::io);
}

TEST_CASE("hanos archive: what a killed run or a helping hand left is no customer number, and mends itself") {
  const test::Folder folder;
  const Archive archive(folder.path / "assortments");
  const auto once = keep(archive, "a", "2026-11-20");
  const auto facts = std::filesystem::path(once.file) += ".facts";
  std::filesystem::rename(once.file, folder.path / "aside");
  CHECK(archive.customers()->empty());
  CHECK(archive.of(CustomerNumber("0042"))->empty());
  CHECK(keep(archive, "a", "2026-11-20").file == once.file);
  std::filesystem::remove(facts);
  CHECK(archive.customers()->empty());
  CHECK(keep(archive, "a", "2026-11-20").file == once.file);
  CHECK(archive.of(CustomerNumber("0042"))->size() == 1);
}

TEST_CASE("hanos archive: its own names are known") {
  CHECK(is_archive_name(archive_path(CustomerNumber("1"), *Date::parse("2026-11-20"), "0123abcd99", "a.XML")
                            .filename()
                            .string()));
  for (const char* name : {"2026-11-20_0123abcd", "2026-11-20_0123abcg.csv", "2026-13-20_0123abcd.csv",
                           "0042_2026-11-20.csv", "2026-11-20-0123abcd.csv", ""})
    CHECK_FALSE(is_archive_name(name));
}

TEST_CASE("hanos archive: a customer number cannot lead out of it") {
  CHECK(archive_path(CustomerNumber("../x"), *Date::parse("2026-11-20"), "0123456789", "a.XML") ==
        "%2E.%2Fx/2026-11-20_01234567.XML");
  CHECK(archive_path(CustomerNumber("12 3"), *Date::parse("2026-11-20"), "0123456789", "noend") ==
        "12%203/2026-11-20_01234567.dat");
}
