// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include <type_traits>

#include "hanos/assortment.hpp"
#include "hanos/customer.hpp"
#include "hanos/order.hpp"
#include "hanos/order_response.hpp"

namespace wsync::hanos {
namespace {

static_assert(!std::is_convertible_v<CustomerNumber, ArticleNumber>);
static_assert(!std::is_convertible_v<std::string, CustomerNumber>);

TEST_CASE("identities are the text, letter by letter") {
  CHECK(CustomerNumber("0042") != CustomerNumber("42"));
  CHECK(CustomerNumber("0042") < CustomerNumber("42"));
  CHECK(ArticleNumber("34225259").text() == "34225259");
}

TEST_CASE("a GTIN equals itself with zeros in front") {
  CHECK(Gtin::parse("5410123456785").has_value() == (Gtin::parse("05410123456785").has_value()));
  const auto small = Gtin::parse("96385074"), wide = Gtin::parse("00000096385074");
  REQUIRE((small && wide));
  CHECK(*small == *wide);
  CHECK(small->text() == "96385074");
  CHECK_FALSE(Gtin::parse("96385075"));
  CHECK_FALSE(Gln::parse("96385074"));
}

TEST_CASE("units know what they measure") {
  CHECK(in_base_unit(Decimal{"250"}, UnitCode("GRM")) == Decimal{"0.25"});
  CHECK_FALSE(in_base_unit(Decimal{1}, UnitCode("XCT")));
  CHECK_FALSE(in_base_unit(Decimal{1}, UnitCode("QQ")));
  CHECK(same_dimension(UnitCode("KGM"), UnitCode("GRM")));
  CHECK_FALSE(same_dimension(UnitCode("H87"), UnitCode("XCT")));
  const UnitWords words;
  CHECK(words.find(" Kilo ") == UnitCode("KGM"));
  CHECK(words.find("ST") == UnitCode("H87"));
  CHECK(words.find("COL") == UnitCode("XCT"));
  CHECK(words.find("xct") == UnitCode("XCT"));
  CHECK_FALSE(words.find("bussel"));
  for (const auto& unit : units()) CHECK((unit.factor.empty() == (unit.dimension == Dimension::pack)));
}

TEST_CASE("quantities are multiples of their step, exactly") {
  CHECK(is_multiple(Decimal{"1.5"}, Decimal{"0.5"}));
  CHECK(is_multiple(Decimal{"12"}, Decimal{"6.00"}));
  CHECK_FALSE(is_multiple(Decimal{"10"}, Decimal{"6"}));
  CHECK_FALSE(is_multiple(Decimal{"10"}, Decimal{"0"}));
}

TEST_CASE("by how much a price changed") {
  CHECK(percent_change(Decimal{"10.00"}, Decimal{"12.5"}) == Decimal{"25.00"});
  CHECK(percent_change(Decimal{"12"}, Decimal{"8"}) == Decimal{"33.33"});
  CHECK_FALSE(percent_change(Decimal{"0"}, Decimal{"8"}));
}

TEST_CASE("a day has a rule where goods come on it") {
  DeliverySchedule schedule;
  schedule.weekdays[1] = {.lead_days = 1, .cutoff = std::chrono::hours{16}};
  schedule.weekdays[4] = {};
  const Date monday = *Date::parse("2026-11-23"), friday = *Date::parse("2026-11-27");
  REQUIRE(schedule.rule_of(monday) != nullptr);
  CHECK(schedule.rule_of(monday)->lead_days == 1);
  CHECK(schedule.rule_of(friday) == nullptr);
  schedule.overrides[friday] = {};
  CHECK(schedule.rule_of(friday) != nullptr);
  schedule.closed = {friday, monday};
  CHECK(schedule.rule_of(friday) == nullptr);
  CHECK(schedule.rule_of(monday) == nullptr);
  CHECK(weekdays_text(schedule) == "ma, do");
}

TEST_CASE("findings become problems with their place") {
  const Finding finding{.code = "A014",
                        .severity = Severity::warning,
                        .article = ArticleNumber("34225259"),
                        .file = "10001.csv",
                        .line = 7,
                        .column = "gtin",
                        .message = "the check digit is wrong"};
  CHECK(to_string(to_problem(finding)) ==
        "10001.csv:7:gtin: warning: A014: article 34225259: the check digit is wrong");
  CHECK(to_problem(finding).warning);
  CHECK(worst(std::vector{finding}) == Severity::warning);
}

TEST_CASE("names of states are read back") {
  for (int i = 0; i <= static_cast<int>(OrderState::cancelled_locally); ++i) {
    const auto state = static_cast<OrderState>(i);
    CHECK(parse_order_state(to_string(state)) == state);
  }
  for (int i = 0; i <= static_cast<int>(ReasonCode::other); ++i)
    CHECK(parse_reason_code(to_string(static_cast<ReasonCode>(i))) == static_cast<ReasonCode>(i));
  CHECK(parse_provenance("observed-unverified") == Provenance::observed_unverified);
  CHECK(parse_article_status("Active") == ArticleStatus::active);
  CHECK(parse_answer("Ja") == Answer::yes);
  CHECK_FALSE(parse_answer("misschien"));
}

}  // namespace
}  // namespace wsync::hanos
