// SPDX-License-Identifier: MIT
// Order lists: what replacing does, and articles that stand there twice.
#include "sync/order_list.hpp"

#include "catch2/catch.hpp"

using namespace wsync;
using namespace wsync::sync;

namespace {

std::string told(const std::vector<std::string>& before, const std::vector<std::string>& after) {
  std::string out;
  for (const auto& change : list_changes(before, after))
    out += change.wholesaler_article_number + ":" + change.change + " ";
  return out;
}

}  // namespace

TEST_CASE("replacing shows the new list in its order, then what is removed") {
  CHECK(told({}, {"1", "2"}) == "1:added 2:added ");
  CHECK(told({"1", "2", "3"}, {"4", "2"}) == "4:added 2:kept 1:removed 3:removed ");
  CHECK(told({"1", "2"}, {"2", "1"}) == "2:kept 1:kept ");
}

TEST_CASE("an article twice is a finding for each time after the first") {
  CHECK(wrong_articles({"1", "2"}, {"article 1", "article 2"}).empty());
  const auto findings = wrong_articles({"1", "2", "1", "1"}, {"article 1", "a.txt:1", "a.txt:2", "a.txt:4"});
  REQUIRE(findings.size() == 2);
  CHECK(to_string(findings[0]) == "a.txt:2: key.twice: 1 is article 1 already");
  CHECK(to_string(findings[1]) == "a.txt:4: key.twice: 1 is article 1 already");
}

TEST_CASE("what can be no article number is a finding") {
  for (const auto* fine : {"004205", "EIG-0101", "a_b", "\u00e9\u00e9n", "12345678901234567890123456789012345678901234567890"})
    CHECK(wrong_articles({fine}, {"it"}).empty());
  for (const auto* wrong : {"004205;Frieten", "a,b", "a\tb", "ABC DEF", "# note", "--dry-run", "100/245", "\"1\"",
                            "123456789012345678901234567890123456789012345678901"}) {
    INFO(wrong);
    CHECK(wrong_articles({wrong}, {"it"}).size() == 1);
  }
}
