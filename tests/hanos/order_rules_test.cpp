// SPDX-License-Identifier: MIT
// The rules O001 to O018, each with a table of cases.
#include "hanos/order_rules.hpp"

#include "catch2/catch.hpp"
#include "hanos/order_amount.hpp"

using namespace wsync;
using namespace wsync::hanos;

namespace {

/// A customer number, its assortment and an order that is all right; each case breaks one thing.
struct World {
  Customer customer{};
  Assortment assortment{};
  Order order{};
  OrderContext context{};

  World() {
    customer.number = CustomerNumber("0012345");
    customer.ordering_enabled.answer = Answer::yes;
    for (const unsigned day : {1U, 3U, 5U}) customer.schedule.weekdays[day] = {1, std::chrono::minutes(600)};
    assortment.customer = customer.number;
    assortment.issued_at = Moment::parse("2026-11-23T04:00:00Z");
    add("1", "XCT", "10");
    auto& milk = assortment.articles[ArticleNumber("1")];
    milk.units[0].step = Decimal{"2"}, milk.units[0].minimum = Decimal{"4"},
    milk.units[0].maximum = Decimal{"20"};
    milk.gtin = Gtin::parse("8712345678906");
    auto& fish = add("2", "H87", "20");
    fish.units[0].price_unit = UnitCode("KGM");
    add("3", "KGM", "7.50").lead_time_days = 1;
    order.number = OrderNumber("A1");
    order.customer = customer.number;
    order.delivery_date = *Date::parse("2026-11-25");
    line("1", "4", "XCT");
    line("2", "3", "H87");
    line("3", "2.5", "KGM");
    context.now = *Moment::parse("2026-11-23T12:00:00Z");
  }

  Article& add(const char* number, const char* unit, const char* price) {
    auto& article = assortment.articles[ArticleNumber(number)];
    article.number = ArticleNumber(number);
    article.units.push_back(
        {.unit = UnitCode(unit), .price = {Decimal{price}}, .price_unit = UnitCode(unit)});
    return article;
  }

  OrderLine& line(const char* article, const char* amount, const char* unit) {
    auto& made = order.lines.emplace_back();
    made.number = static_cast<std::int64_t>(order.lines.size());
    made.article = ArticleNumber(article);
    made.quantity = {Decimal{amount}, UnitCode(unit)};
    return made;
  }

  Article& article(const char* number) { return assortment.articles.at(ArticleNumber(number)); }

  /// Code, severity and message of all findings; a hint behind a semicolon.
  std::string found() {
    if (context.customer == nullptr && known) context.customer = &customer;
    if (context.assortment == nullptr && fetched) context.assortment = &assortment;
    std::string out;
    for (const auto& finding : check_order(order, context)) {
      out += (out.empty() ? "" : "\n") + finding.code + " " + std::string(to_string(finding.severity)) + " " +
             finding.message;
      if (!finding.hint.empty()) out += "; " + finding.hint;
    }
    return out;
  }

  bool known = true, fetched = true;
};

struct Case {
  const char* what;
  void (*change)(World&);
  std::string_view found;
};

void check(std::initializer_list<Case> cases) {
  for (const auto& one : cases) {
    INFO(one.what);
    World world;
    one.change(world);
    CHECK(world.found() == one.found);
  }
}

}  // namespace

TEST_CASE("an order that is all right has no findings") { CHECK(World().found() == ""); }

TEST_CASE("O001, O002: lines and the customer number") {
  check({{"no lines", [](World& w) { w.order.lines.clear(); }, "O001 error the order has no lines"},
         {"unknown", [](World& w) { w.known = false; },
          "O002 error the customer book has no customer number 0012345"},
         {"off", [](World& w) { w.customer.ordering_enabled.answer = Answer::no; },
          "O002 error ordering is not enabled for this customer number"},
         {"not confirmed", [](World& w) { w.customer.ordering_enabled.answer = Answer::unknown; },
          "O002 warning nobody has confirmed that ordering is enabled for this customer number; wsync "
          "onboarding "
          "confirm 5b"},
         {"collects", [](World& w) { w.customer.bezorgklant.answer = Answer::no; },
          "O002 error the customer number gets no deliveries (no bezorgklant)"}});
}

TEST_CASE("O003, O004, O005: the article in this customer number's assortment") {
  check({{"zeros", [](World& w) { w.order.lines[1].article = ArticleNumber("02"); },
          "O003 error order line 2: the assortment of customer number 0012345 has no such article; Did you "
          "mean "
          "2? Spreadsheets eat leading zeros."},
         {"missing", [](World& w) { w.order.lines[1].article = ArticleNumber("77"); },
          "O003 error order line 2: the assortment of customer number 0012345 has no such article; Ask the "
          "account "
          "manager, or see where it is: wsync assortments why ARTICLE"},
         {"another's", [](World& w) { w.assortment.customer = CustomerNumber("9"); },
          "O003 error the assortment is that of customer number 9"},
         {"not orderable", [](World& w) { w.article("2").orderable = false; },
          "O004 error order line 2: the article is there but cannot be ordered now"},
         {"replaced",
          [](World& w) { w.article("2").orderable = false, w.article("2").replaced_by = ArticleNumber("7"); },
          "O004 error order line 2: the article is there but cannot be ordered now; It is replaced by 7."},
         {"expired", [](World& w) { w.article("2").valid_to = Date::parse("2026-11-24"); },
          "O004 error order line 2: the article can be ordered until 2026-11-24 only"},
         {"last day", [](World& w) { w.article("2").valid_to = Date::parse("2026-11-25"); }, ""},
         {"not yet", [](World& w) { w.article("2").valid_from = Date::parse("2026-11-26"); },
          "O004 error order line 2: the article can be ordered from 2026-11-26 on only"},
         {"ending", [](World& w) { w.article("2").status = ArticleStatus::discontinued; },
          "O004 warning order line 2: the article is being discontinued"},
         {"unit", [](World& w) { w.order.lines[0].quantity.unit = UnitCode("H87"); },
          "O005 error order line 1: the article cannot be ordered by H87; It can be ordered by XCT."}});
}

TEST_CASE("O006: quantities") {
  check({{"zero", [](World& w) { w.order.lines[1].quantity.amount = Decimal{"0"}; },
          "O006 error order line 2: the quantity is 0"},
         {"negative", [](World& w) { w.order.lines[1].quantity.amount = Decimal{"-1"}; },
          "O006 error order line 2: the quantity is -1"},
         {"half a piece", [](World& w) { w.order.lines[1].quantity.amount = Decimal{"1.5"}; },
          "O006 error order line 2: 1.5 is no whole number, and H87 is counted"},
         {"whole with zeros", [](World& w) { w.order.lines[1].quantity.amount = Decimal{"2.0"}; }, ""},
         {"step", [](World& w) { w.order.lines[0].quantity.amount = Decimal{"5"}; },
          "O006 error order line 1: 5 is no multiple of 2"},
         {"minimum", [](World& w) { w.order.lines[0].quantity.amount = Decimal{"2"}; },
          "O006 error order line 1: 2 is less than the smallest quantity, 4"},
         {"maximum", [](World& w) { w.order.lines[0].quantity.amount = Decimal{"22"}; },
          "O006 error order line 1: 22 is more than the largest quantity, 20"}});
}

TEST_CASE("O007, O008, O009: the day") {
  check({{"a Thursday", [](World& w) { w.order.delivery_date = *Date::parse("2026-11-26"); },
          "O007 error 2026-11-26 is no delivery day of this customer number (ma, wo, vr); The next possible "
          "day is "
          "2026-11-25, to be ordered by 2026-11-24T10:00."},
         {"today, and nobody knows until when",
          [](World& w) {
            w.order.delivery_date = *Date::parse("2026-11-23");
            for (auto& [day, rule] : w.customer.schedule.weekdays) rule = {};
            w.article("3").lead_time_days.reset();
          },
          "O008 warning it is for today, and no lead time or cut-off is known: nobody can say whether that "
          "is in time; The "
          "next possible day is 2026-11-25; no cut-off is known."},
         {"past", [](World& w) { w.order.delivery_date = *Date::parse("2026-11-20"); },
          "O007 error 2026-11-20 is past; The next possible day is 2026-11-25, to be ordered by "
          "2026-11-24T10:00."},
         {"closed", [](World& w) { w.customer.schedule.closed.insert(*Date::parse("2026-11-25")); },
          "O007 error 2026-11-25 is a closed day: nothing is delivered; The next possible day is 2026-11-27, "
          "to be "
          "ordered by 2026-11-26T10:00."},
         {"no days known", [](World& w) { w.customer.schedule.weekdays.clear(); },
          "O007 warning no delivery days of this customer number are known; the day is not checked"},
         {"no cut-off known", [](World& w) { w.customer.schedule.weekdays[3] = {}; },
          "O008 info no lead time or cut-off is known: only the weekday was checked"},
         {"too late", [](World& w) { w.context.now = *Moment::parse("2026-11-24T09:01:00Z"); },
          "O008 error it is too late for 2026-11-25: it was to be ordered by 2026-11-24T10:00; The next "
          "possible day "
          "is 2026-11-27, to be ordered by 2026-11-26T10:00."},
         {"the last minute", [](World& w) { w.context.now = *Moment::parse("2026-11-24T09:00:59Z"); }, ""},
         {"an article's lead time", [](World& w) { w.article("3").lead_time_days = 4; },
          "O008 error order line 3: the article needs 4 days; for 2026-11-25 it was to be ordered by "
          "2026-11-21T10:00; "
          "The next possible day is 2026-11-30, to be ordered by 2026-11-26T10:00."},
         {"far ahead", [](World& w) { w.order.delivery_date = *Date::parse("2026-12-25"); },
          "O009 error 2026-12-25 is more than 30 days ahead"},
         {"just in", [](World& w) { w.order.delivery_date = *Date::parse("2026-12-23"); }, ""}});
}

TEST_CASE("O010, O011: what the ledger knows") {
  check({{"another order",
          [](World& w) {
            w.context.ledger.same_number = {OrderState::validated, false};
          },
          "O010 error the order number was used for another order (validated); Give the order a number of "
          "its own."},
         {"sent",
          [](World& w) {
            w.context.ledger.same_number = {OrderState::uploaded, true};
          },
          "O010 info this order has been sent already (uploaded); nothing is sent again"},
         {"failed before",
          [](World& w) {
            w.context.ledger.same_number = {OrderState::failed, true};
          },
          ""},
         {"same day", [](World& w) { w.context.ledger.same_day = {OrderNumber("A0")}; },
          "O011 warning order A0 is for the same customer number and day"}});
}

TEST_CASE("O012: the least amount") {
  check({{"enough", [](World& w) { w.customer.minimum_amount = Decimal{"58.75"}; }, ""},
         {"perhaps", [](World& w) { w.customer.minimum_amount = Decimal{"58.76"}; },
          "O012 warning the order is at least 58.75 EUR, less than the minimum of 58.76; 1 lines have no "
          "amount that is "
          "known before they are weighed."},
         {"too little",
          [](World& w) {
            w.customer.minimum_amount = Decimal{"100"}, w.order.lines.erase(w.order.lines.begin() + 1);
          },
          "O012 warning the order is 58.75 EUR, less than the minimum of 100"},
         {"that blocks",
          [](World& w) {
            w.customer.minimum_amount = Decimal{"100"}, w.customer.below_minimum_blocks = true;
            w.order.lines.erase(w.order.lines.begin() + 1);
          },
          "O012 error the order is 58.75 EUR, less than the minimum of 100"}});
}

TEST_CASE("O013, O018: prices and currencies") {
  check({{"same", [](World& w) { w.order.lines[0].price = Money{Decimal{"10.00"}}; }, ""},
         {"a little", [](World& w) { w.order.lines[0].price = Money{Decimal{"10.20"}}; }, ""},
         {"ten times", [](World& w) { w.order.lines[0].price = Money{Decimal{"100"}}; },
          "O013 warning order line 1: the price is 100 per XCT, in the assortment it is 10 per 1 XCT"},
         {"per 10",
          [](World& w) {
            w.article("1").units[0].price_basis = Decimal{"10"}, w.order.lines[0].price = Money{Decimal{"1"}};
          },
          ""},
         {"per piece", [](World& w) { w.order.lines[1].price = Money{Decimal{"20"}}; },
          "O013 warning order line 2: the price is per H87, that of the assortment per KGM: they cannot be "
          "compared"},
         {"per kilogram",
          [](World& w) {
            w.order.lines[1].price = Money{Decimal{"20"}}, w.order.lines[1].price_unit = UnitCode("KGM");
          },
          ""},
         {"dollars",
          [](World& w) {
            w.order.lines[0].price = Money{Decimal{"10"}, Currency("USD")};
          },
          "O018 error order line 1: the price is in USD, the order in EUR"},
         {"assortment in pounds", [](World& w) { w.article("1").units[0].price.currency = Currency("GBP"); },
          "O018 error order line 1: the price of the assortment is in GBP, the order in EUR"}});
}

TEST_CASE("O014, O015, O017: duplicates, age, GTINs") {
  check(
      {{"twice", [](World& w) { w.line("2", "1", "H87"); },
        "O014 warning order line 4: line 2 has the same article and unit; With --merge their quantities are "
        "added."},
       {"stale", [](World& w) { w.assortment.issued_at = Moment::parse("2026-11-21T23:00:00Z"); },
        "O015 warning the assortment is 37 hours old; wsync assortments fetch"},
       {"too old", [](World& w) { w.assortment.issued_at = Moment::parse("2026-11-16T12:00:00Z"); },
        "O015 error the assortment is 168 hours old; wsync assortments fetch"},
       {"by the file's time",
        [](World& w) {
          w.assortment.issued_at.reset(),
              w.assortment.source.modified = Moment::parse("2026-11-23T04:00:00Z");
        },
        ""},
       {"unknown age", [](World& w) { w.assortment.issued_at.reset(); },
        "O015 warning nobody knows how old the assortment is"},
       {"none", [](World& w) { w.fetched = false; },
        "O015 error there is no accepted assortment of this customer number to check against; wsync "
        "assortments "
        "fetch"},
       {"the right GTIN", [](World& w) { w.order.lines[0].gtin = Gtin::parse("08712345678906"); }, ""},
       {"a wrong GTIN", [](World& w) { w.order.lines[0].gtin = Gtin::parse("8798765432106"); },
        "O017 error order line 1: GTIN 8798765432106 does not belong to the article, whose GTIN is "
        "8712345678906"},
       {"of the outer pack",
        [](World& w) {
          w.order.lines[0].gtin = Gtin::parse("8798765432106");
          w.article("1").pack.levels.push_back({Decimal{"6"}, UnitCode("XCT"), Gtin::parse("8798765432106")});
        },
        ""}});
}

TEST_CASE("lines are merged, and bad ones dropped, only when that is asked for") {
  World world;
  world.line("2", "1", "H87").remark = "klein";
  const auto merged_order = merged(world.order);
  REQUIRE(merged_order.lines.size() == 3);
  CHECK(merged_order.lines[1].quantity.amount == Decimal{"4"});
  CHECK(merged_order.lines[1].remark == "klein");

  world.order.lines[0].article = ArticleNumber("77");
  world.context.customer = &world.customer, world.context.assortment = &world.assortment;
  const auto dropped = drop_bad_lines(world.order, world.context);
  REQUIRE(dropped.size() == 1);
  CHECK(dropped[0].line.article == ArticleNumber("77"));
  CHECK(dropped[0].why.front().code == "O003");
  CHECK(world.order.lines.size() == 3);
}

TEST_CASE("what could not be read has no findings that follow from it") {
  World world;
  world.order.delivery_date = {};
  world.order.lines[1].quantity = {}, world.order.lines[1].quantity_read = false;
  world.order.lines[1].quantity.unit = UnitCode("H87");
  world.article("2").valid_to = Date::parse("2026-11-24");
  CHECK(world.found() == "");
}

TEST_CASE("a proposed day is one for all lines") {
  World world;
  world.article("2").lead_time_days = 3;
  world.order.delivery_date = *Date::parse("2026-11-26");
  CHECK(
      world.found() ==
      "O007 error 2026-11-26 is no delivery day of this customer number (ma, wo, vr); The next possible day "
      "is 2026-11-27, to be ordered by 2026-11-24T10:00.");
  world.article("3").lead_time_days = 4;
  CHECK(world.found().starts_with(
      "O007 error 2026-11-26 is no delivery day of this customer number (ma, wo, vr); The next possible day "
      "is 2026-11-30, to be ordered by 2026-11-26T10:00."));
}

TEST_CASE("an order that is sent once more is called so") {
  World world;
  world.context.ledger.same_number = {OrderState::uploaded, true};
  CHECK(world.found() == "O010 info this order has been sent already (uploaded); nothing is sent again");
  world.context.resend = true;
  CHECK(world.found() ==
        "O010 info this order has been sent already (uploaded); it is sent once more, as a duplicate");
}

TEST_CASE("amounts are exact") {
  const auto amount = [](const char* quantity, const char* price, const char* basis) {
    const OrderableUnit unit{.unit = UnitCode("H87"),
                             .price = {Decimal{price}},
                             .price_unit = UnitCode("H87"),
                             .price_basis = Decimal{basis}};
    const auto made = amount_of({Decimal{quantity}, UnitCode("H87")}, unit);
    return made ? made->trimmed().to_string() : "none";
  };
  CHECK(amount("3", "0.10", "1") == "0.3");
  CHECK(amount("3", "1", "10") == "0.3");
  CHECK(amount("1", "2", "3") == "0.6667");
  CHECK(amount("1", "1", "3") == "0.3333");
  CHECK(amount("2.5", "1.005", "0.5") == "5.025");
  CHECK(amount("1", "1", "0") == "none");
}
