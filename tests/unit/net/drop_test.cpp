// SPDX-License-Identifier: MIT
// Drops without a network: lists, folders, patience, uploads.
#include "net/drop.hpp"

#include <deque>
#include <map>

#include "base/file.hpp"
#include "catch2/catch.hpp"
#include "net/drop_listing.hpp"
#include "net/drop_patient.hpp"
#include "net/drop_upload.hpp"
#include "unit/base/folder.hpp"

using namespace wsync;
using namespace wsync::net;

namespace {

const std::string sum(64, 'a');

/// A drop in memory whose operations fail as told, before or after they took effect.
class Shaky : public Drop {
 public:
  struct Fault {
    std::string operation{};
    Code code = Code::broken_connection;
    bool after = false;  // it was done, and only the answer is lost
  };
  std::map<std::string, std::string> files{};
  std::deque<Fault> faults{};
  std::vector<std::string> calls{};
  bool can_rename = true;

  const std::string& place() const override { return place_; }
  bool renames() const override { return can_rename; }
  Result<std::vector<DropFile>> list(const Wanted&) override {
    return around<std::vector<DropFile>>("list", [&] {
      std::vector<DropFile> found;
      for (const auto& [name, content] : files) found.push_back({.name = name, .size = content.size()});
      return found;
    });
  }
  Result<std::optional<DropFile>> stat(const std::string& name) override {
    return around<std::optional<DropFile>>("stat", [&]() -> std::optional<DropFile> {
      if (!files.contains(name)) return std::nullopt;
      return DropFile{.name = name, .size = files[name].size()};
    });
  }
  Result<void> read(const std::string&, const std::filesystem::path&) override { return {}; }
  Result<void> put(const std::filesystem::path& from, const std::string& name, std::string_view) override {
    return done("put", [&] { files[name] = read_file(from).value(); });
  }
  Result<void> rename(const std::string& from, const std::string& to) override {
    return done("rename", [&] {
      files[to] = files[from];
      files.erase(from);
    });
  }
  Result<void> remove(const std::string& name) override {
    if (!files.contains(name)) return fail(Code::not_found, "not there");
    return done("remove", [&] { files.erase(name); });
  }

 private:
  template <class T, class Action>
  Result<T> around(const std::string& operation, Action action) {
    calls.push_back(operation);
    if (faults.empty() || faults.front().operation != operation) return action();
    const Fault fault = faults.front();
    faults.pop_front();
    if (fault.after) action();
    return fail(fault.code, "as told");
  }
  template <class Action>
  Result<void> done(const std::string& operation, Action action) {
    auto outcome = around<bool>(operation, [&] {
      action();
      return true;
    });
    if (!outcome) return fail(std::move(outcome.error()));
    return {};
  }
  std::string place_ = "test:drop";
};

struct Bench {
  test::Folder folder{};
  std::filesystem::path file = folder.path / "order";
  Shaky* shaky = nullptr;
  std::unique_ptr<Drop> drop{};

  Bench() {
    REQUIRE(write_file(file, "content"));
    auto made = std::make_unique<Shaky>();
    shaky = made.get();
    DropOptions options;
    options.retry = {.retries = 2, .base = std::chrono::milliseconds(1)};
    drop = make_patient(std::move(made), options);
  }
};

}  // namespace

TEST_CASE("drop: what servers list") {
  const auto file = parse_mlsd("Type=file;Size=6;Modify=20261122040000.123;UNIX.mode=0644; a b; c.csv");
  REQUIRE(file);
  CHECK(file->name == "a b; c.csv");
  CHECK(file->size == 6);
  CHECK(file->modified == std::chrono::sys_days(std::chrono::November / 22 / 2026) + std::chrono::hours(4));
  for (const char* line : {"type=dir; done", "type=cdir; .", "a.csv", "type=file;size=1;", ""})
    CHECK_FALSE(parse_mlsd(line));
  CHECK_FALSE(parse_mlsd("type=file;size=x;modify=2026; a")->size);
  CHECK(listed_lines("a\r\n\nb") == std::vector<std::string_view>{"a", "b"});
  const std::vector<std::string_view> lines = {"drwxr-xr-x 2 u g 4096 Nov 22 03:50 done",
                                               "drwxr-xr-x 2 u g 4096 Nov 22 03:50 old a.csv",
                                               "-rw-r--r-- 1 u g 6 Nov 22 03:50 a.csv"};
  CHECK(listed_as_folder(lines, "done"));
  CHECK_FALSE(listed_as_folder(lines, "a.csv"));
  CHECK_FALSE(listed_as_folder(lines, "unknown"));
}

TEST_CASE("drop: names that lead elsewhere are refused") {
  for (const char* name : {"", ".", "..", "a/b", "a\nb", "a\x7f"}) CHECK(drop_name_fault(name));
  for (const char* name : {"a.csv", "..a", "é b"}) CHECK_FALSE(drop_name_fault(name));
}

TEST_CASE("drop: a folder of this machine") {
  const test::Folder folder;
  std::filesystem::create_directory(folder.path / "sub folder");
  DropOptions options;
  options.url = "file://" + (folder.path / "sub%20folder").string();
  const auto drop = open_drop(options);
  REQUIRE(drop);
  REQUIRE(write_file(folder.path / "order", "1"));
  REQUIRE(upload(**drop, folder.path / "order", "a", sum));
  CHECK(read_file(folder.path / "sub folder/a").value() == "1");
  CHECK((*drop)->list([](std::string_view) { return true; })->size() == 1);
  CHECK((*drop)->list([](std::string_view) { return false; })->empty());
  CHECK_FALSE((*drop)->stat("b").value());
  CHECK((*drop)->read("b", folder.path / "x").error().code == Code::not_found);
  CHECK((*drop)->remove("b").error().code == Code::not_found);
  CHECK(upload(**drop, folder.path / "order", "a", sum).error().code == Code::conflict);
}

TEST_CASE("drop: addresses that are none, or would go unencrypted") {
  for (const char* url : {"", "in", "ftp://host/in", "http://host/in", "https://me:geheim@host/in",
                          "gopher://host/", "file://other/in", "sftp:", "https://host/in?x=1"}) {
    DropOptions options;
    options.url = url;
    INFO(url);
    const auto drop = open_drop(options);
    REQUIRE_FALSE(drop);
    CHECK(drop.error().code == Code::config);
    CHECK(drop.error().message.find("geheim") == std::string::npos);
  }
}

TEST_CASE("drop: network faults are tried again, others are not") {
  Bench bench;
  bench.shaky->faults = {{"list", Code::timeout}, {"list", Code::unavailable}};
  CHECK(bench.drop->list({}));
  CHECK(bench.shaky->calls.size() == 3);
  bench.shaky->faults = {{"stat"}, {"stat"}, {"stat"}};
  const auto tired = bench.drop->stat("a");
  REQUIRE_FALSE(tired);
  CHECK(tired.error().message == "as told; tried 3 times");
  bench.shaky->calls.clear();
  bench.shaky->faults = {{"stat", Code::credentials}};
  CHECK(bench.drop->stat("a").error().code == Code::credentials);
  CHECK(bench.shaky->calls.size() == 1);
}

TEST_CASE("drop: a rename or removal without an answer is settled by a look") {
  CHECK(settle_rename(false, true) == Renamed::done);
  CHECK(settle_rename(true, false) == Renamed::not_done);
  CHECK(settle_rename(true, true) == Renamed::both_there);
  CHECK(settle_rename(false, false) == Renamed::neither_there);

  Bench bench;
  for (const bool after : {false, true}) {
    bench.shaky->files = {{"a", "1"}};
    bench.shaky->faults = {{"rename", Code::broken_connection, after}};
    CHECK(bench.drop->rename("a", "b"));
    CHECK(bench.shaky->files == std::map<std::string, std::string>{{"b", "1"}});
    bench.shaky->faults = {{"remove", Code::timeout, after}};
    CHECK(bench.drop->remove("b"));
    CHECK(bench.shaky->files.empty());
  }
  bench.shaky->faults = {{"rename", Code::timeout, false}};
  const auto gone = bench.drop->rename("a", "b");
  REQUIRE_FALSE(gone);
  CHECK(gone.error().code == Code::unexpected_answer);
  CHECK(gone.error().hint.find("picked up already") != std::string::npos);
}

TEST_CASE("drop: a rename without an answer is looked into before it is tried again") {
  for (const bool after : {false, true}) {
    Bench bench;
    bench.shaky->files = {{"a", "1"}};
    bench.shaky->faults = {{"rename", Code::broken_connection, after}, {"stat", Code::unreachable}};
    CHECK(bench.drop->rename("a", "b"));
    CHECK(bench.shaky->files == std::map<std::string, std::string>{{"b", "1"}});
    CHECK(std::ranges::count(bench.shaky->calls, "rename") == (after ? 1 : 2));
  }
  // It stays open where nobody can say: not what the look ran into.
  Bench bench;
  bench.shaky->files = {{"a", "1"}};
  bench.shaky->faults = {{"rename", Code::timeout, true},
                         {"stat", Code::credentials},
                         {"stat", Code::credentials},
                         {"stat", Code::credentials},
                         {"stat", Code::credentials}};
  const auto open = bench.drop->rename("a", "b");
  REQUIRE_FALSE(open);
  CHECK(open.error().code == Code::timeout);
  CHECK(open.error().message.find("whether it was done could not be asked: as told") != std::string::npos);
}

TEST_CASE("drop: an upload is whole or not at all, whatever breaks") {
  for (const char* operation : {"stat", "put", "rename"})
    for (const bool after : {false, true}) {
      Bench bench;
      bench.shaky->faults = {{operation, Code::broken_connection, after}};
      const auto uploaded = upload(*bench.drop, bench.file, "ORD", sum);
      INFO(operation << after);
      REQUIRE(uploaded);
      CHECK(uploaded->size == 7);
      CHECK(bench.shaky->files == std::map<std::string, std::string>{{"ORD", "content"}});
    }
}

TEST_CASE("drop: an upload never overwrites and leaves nothing temporary") {
  Bench bench;
  bench.shaky->files = {{"ORD", "other"}};
  CHECK(upload(*bench.drop, bench.file, "ORD", sum).error().code == Code::conflict);
  CHECK(bench.shaky->files == std::map<std::string, std::string>{{"ORD", "other"}});
  bench.shaky->files.clear();
  bench.shaky->faults = {{"rename", Code::refused}};
  CHECK(upload(*bench.drop, bench.file, "ORD", sum).error().code == Code::refused);
  CHECK(bench.shaky->files.empty());
  CHECK(upload(*bench.drop, bench.file, "../ORD", sum).error().code == Code::input);
  CHECK(temporary_name("ORD.csv", sum) == ".ORD.csv.aaaaaaaa.part");
}

TEST_CASE("drop: where nothing can be renamed, a lost answer is settled too") {
  for (const bool after : {false, true}) {
    Bench bench;
    bench.shaky->can_rename = false;
    bench.shaky->faults = {{"put", Code::timeout, after}};
    const auto uploaded = upload(*bench.drop, bench.file, "ORD", sum);
    CHECK(uploaded.has_value() == after);
    CHECK(bench.shaky->files.contains("ORD") == after);
    CHECK(std::ranges::count(bench.shaky->calls, "put") == 1);
  }
}
