// SPDX-License-Identifier: MIT
// Answers out of a drop that says little, breaks off, or has them twice; and what counts as taken before.
#include "sync/find_answers.hpp"

#include <map>

#include "base/file.hpp"
#include "base/sha256.hpp"
#include "catch2/catch.hpp"
#include "sync/send_order.hpp"
#include "unit/base/folder.hpp"

using namespace wsync;
using std::chrono::sys_seconds;

namespace {

/// Lists names only, and ends to answer after so many looks.
class TerseDrop : public net::Drop {
 public:
  struct File {
    std::string bytes{};
    sys_seconds modified{};
  };
  std::map<std::string, File> files{};
  int looks = 1000;
  int asked = 0;

  const std::string& place() const override { return place_; }
  Result<std::vector<net::DropFile>> list(const net::Wanted& wanted) override {
    std::vector<net::DropFile> found;
    for (const auto& [name, file] : files)
      if (wanted(name)) found.push_back({.name = name});
    return found;
  }
  Result<std::optional<net::DropFile>> stat(const std::string& name) override {
    if (++asked > looks) return fail(Code::timeout, "nothing came");
    const auto& file = files.at(name);
    return net::DropFile{name, file.bytes.size(), file.modified};
  }
  Result<void> read(const std::string& name, const std::filesystem::path& to) override {
    return write_file(to, files.at(name).bytes);
  }
  Result<void> put(const std::filesystem::path&, const std::string&, std::string_view) override { return {}; }
  Result<void> rename(const std::string&, const std::string&) override { return {}; }
  Result<void> remove(const std::string&) override { return {}; }

 private:
  std::string place_ = "https://there/";
};

sys_seconds at(int seconds) { return sys_seconds{std::chrono::seconds(1'800'000'000 + seconds)}; }

struct World {
  test::Folder home{};
  store::OrderLedger ledger = *store::OrderLedger::open(home.path / "orders.db");
  TerseDrop drop{};
  sync::FindingAnswers rules{.pattern = *hanos::NamePattern::parse("*"),
                             .stable = std::chrono::seconds(1),
                             .room = home.path / "room"};

  /// `b a: net.timeout`
  std::string found() {
    const auto answers =
        sync::find_answers(drop, ledger, rules, [](std::chrono::milliseconds) { return true; });
    REQUIRE(answers);
    std::string out;
    for (const auto& file : answers->files) {
      out += (out.empty() ? "" : " ") + file.name;
      if (file.error) out += ": " + std::string(describe(file.error->code).name);
    }
    return out;
  }
};

}  // namespace

TEST_CASE("answers come by their age, in a drop that lists names only too") {
  World world;
  world.drop.files = {{"a", {"1", at(30)}}, {"b", {"2", at(20)}}, {"c", {"3", at(10)}}};
  CHECK(world.found() == "c b a");
}

TEST_CASE("the same bytes under two names are one answer") {
  World world;
  world.drop.files = {{"a", {"1", at(10)}}, {"b", {"1", at(20)}}, {"c", {"3", at(30)}}};
  CHECK(world.found() == "a c");
}

TEST_CASE("after a fault of the network no file is looked at again") {
  World world;
  world.drop.files = {{"a", {"1", at(10)}}, {"b", {"2", at(20)}}, {"c", {"3", at(30)}}};
  world.drop.looks = 4;
  CHECK(world.found() == "a b: net.timeout c: net.timeout");
  CHECK(world.drop.asked == 5);
}

TEST_CASE("an order that was sent once more can be answered in the same words") {
  World world;
  const std::string bytes = "order_number;status\nA1;accepted\n";
  const auto uploaded = [&](const char* when) {
    store::LedgerEvent event{.order = "A1", .customer = "42", .state = "uploaded", .at = when};
    event.file_name = "ORD_A1", event.place = "file:/x";
    REQUIRE(world.ledger.append(event));
  };
  uploaded("2027-01-15T08:00:05Z");  // 1800000005
  world.drop.files = {{"a", {bytes, at(10)}}};
  CHECK(world.found() == "a");
  REQUIRE(world.ledger.take({sha256_hex(bytes), "a", "https://there/", "2027-01-15T08:00:15Z"}));
  CHECK(world.found().empty());
  // The file that answers the first one is no answer to the second one; a newer one is.
  uploaded("2027-01-15T08:00:20Z");
  CHECK(world.found().empty());
  world.drop.files["b"] = {bytes, at(30)};
  CHECK(world.found() == "b");
  const auto typed = sync::taken_file(sha256_hex(bytes), "a", "", std::nullopt, world.ledger);
  hanos::OrderResponse answer{.order = hanos::OrderNumber("A1")};
  CHECK_FALSE(*sync::is_taken(answer, *typed, world.ledger));
  REQUIRE(world.ledger.take({sha256_hex(bytes), "b", "https://there/", "2027-01-15T08:00:35Z"}));
  CHECK(world.found().empty());
}
