// SPDX-License-Identifier: MIT
#include "hanos/onboarding.hpp"

#include <array>
#include <filesystem>

#include "base/date.hpp"
#include "catch2/catch.hpp"
#include "hanos/attestations.hpp"
#include "hanos/customer_book.hpp"
#include "hanos/onboarding_texts.hpp"

using namespace wsync;
using namespace wsync::hanos;

namespace {

constexpr std::string_view book_text = R"(
[[delivery_center]]
id = "01"
name = "Noord"

[[customer]]
number = "0041"
location = "De Brug"
outlet = "brug"
request = "brasserie"
delivery_center = "01"
positievoorstel = "P-1"
delivery_days = "ma, wo"
bezorgklant = true
bezorgklant_by = "J. de Boer"
bezorgklant_on = 2026-11-01
export_enabled = true
ordering_enabled = false

[[customer]]
number = "0042"
location = "De Sluis"
request = "brasserie"
delivery_center = "01"
positievoorstel = "P-2"

[[customer]]
number = "0063"
location = "Hotel"
request = "hotel"
delivery_center = "01"
positievoorstel = "P-3"
delivery_days = "di"
)";

CustomerBook book() { return *read_customer_book_toml(book_text, "hanos.toml"); }

std::string state_of(const OnboardingBasis& basis, std::string_view number, std::string_view step) {
  const auto* customer = basis.book->find(CustomerNumber(number));
  for (const auto& one : check_onboarding(basis, std::array{customer}))
    if (number_of(one.step) == step) return std::string(to_string(one.state)) + (one.message.empty() ? "" : ": " + one.message);
  return "no such step";
}

AssortmentRead read_of(std::string positievoorstel) {
  AssortmentRead read;
  read.assortment.customer = CustomerNumber("0063");
  read.assortment.positievoorstel = PositievoorstelId(std::move(positievoorstel));
  Article article;
  article.number = ArticleNumber("34225259");
  article.name = "Melk";
  article.pack = parse_pack("12 x 1 l");
  article.units.push_back({.unit = UnitCode("XCT"), .price = {.amount = Decimal("11.94")}, .price_unit = UnitCode("XCT")});
  read.assortment.articles.emplace(article.number, article);
  return read;
}

}  // namespace

TEST_CASE("onboarding: the book proves facts, people attest the rest") {
  const auto known = book();
  OnboardingBasis basis{.book = &known};
  CHECK(state_of(basis, "0041", "0") == "proved");
  CHECK(state_of(basis, "0042", "0") == "open: the customer book does not say: delivery_days");
  CHECK(state_of(basis, "0041", "1").starts_with("open: \"brasserie\", the same as 1 other; "));
  CHECK(state_of(basis, "0063", "1").starts_with("open: \"hotel\", for this location alone; "));
  CHECK(state_of(basis, "0041", "2a") == "attested");
  CHECK(state_of(basis, "0042", "2a") == "open: nobody has said so yet");
  CHECK(state_of(basis, "0041", "2b") == "wrong: 0042 wants the same assortment and has positievoorstel P-2, this one has P-1");
  CHECK(state_of(basis, "0063", "2b") == "open: the book says P-3; no file carries it and nobody has confirmed it");
  CHECK(state_of(basis, "0042", "3") == "open: still missing for the technical team: delivery_days");
  CHECK(state_of(basis, "0041", "4") == "open: the customer book says so, but not who said it and when");
  CHECK(state_of(basis, "0041", "4b") == "open: the archive has no file; `wsync assortments fetch` gets them");
  CHECK(state_of(basis, "0041", "5b") == "wrong: Hanos takes no orders of it");
  CHECK_FALSE(is_ready(check_onboarding(basis, std::array{known.find(CustomerNumber("0041"))})));

  basis.attested = {{Step::enabled, CustomerNumber("0041"), Answer::no, "Hanos", *Date::parse("2026-11-20"), "next week"},
                    {Step::handover, CustomerNumber("0041"), Answer::yes, "P. Maas", *Date::parse("2026-11-19"), ""}};
  CHECK(state_of(basis, "0041", "4") == "wrong: next week");
  CHECK(state_of(basis, "0041", "3") == "attested");
  basis.attested.push_back({Step::enabled, CustomerNumber("0041"), Answer::yes, "Hanos", *Date::parse("2026-11-27"), ""});
  CHECK(state_of(basis, "0041", "4") == "attested");
}

TEST_CASE("onboarding: what files prove") {
  const auto known = book();
  OnboardingBasis basis{.book = &known};
  auto read = read_of("P-3");
  basis.seen[CustomerNumber("0063")] = {.newest = &read, .days = 1};
  CHECK(state_of(basis, "0063", "2b") == "proved: P-3, as in the newest file");
  CHECK(state_of(basis, "0063", "4b") == "open: 1 articles; one of a later day will prove that they are renewed");
  CHECK(state_of(basis, "0063", "5a") == "open: the customer book does not say: outlet (of Apicbase)");
  basis.seen[CustomerNumber("0063")].days = 2;
  CHECK(state_of(basis, "0063", "4b") == "proved: 1 articles, files of 2 days");
  read.assortment.articles.begin()->second.pack = {};
  CHECK(state_of(basis, "0063", "5a").find("0 % of 90 %") != std::string::npos);
  auto other = read_of("P-9");
  basis.seen[CustomerNumber("0063")].newest = &other;
  CHECK(state_of(basis, "0063", "2b") == "wrong: the book says P-3, the newest file P-9");
  other.findings.push_back({.code = "A004"});
  CHECK(state_of(basis, "0063", "4b") == "wrong: the newest file has 1 error: wsync assortments check --customer 0063");
}

TEST_CASE("onboarding: confirmations are kept, oldest first") {
  const auto file = std::filesystem::temp_directory_path() / "wsync-onboarding-test" / "confirmed.jsonl";
  std::filesystem::remove_all(file.parent_path());
  CHECK(read_attestations(file)->empty());
  const Attestation one{Step::bezorgklant, CustomerNumber("0041"), Answer::yes, "J. \"Jan\" de Boer", *Date::parse("2026-11-20"), "per mail"};
  const Attestation two{Step::ordering, CustomerNumber("0042"), Answer::no, "Hanos", *Date::parse("2026-11-21"), ""};
  REQUIRE(add_attestations(file, {one}));
  REQUIRE(add_attestations(file, {two}));
  CHECK(*read_attestations(file) == std::vector<Attestation>{one, two});
  std::filesystem::remove_all(file.parent_path());
}

TEST_CASE("onboarding: letter and sheet say what Hanos needs") {
  const auto known = book();
  const std::array<const Customer*, 3> all{&known.customers[0], &known.customers[1], &known.customers[2]};
  const auto text = letter(known, all, Language::dutch, "P. Maas");
  CHECK(text.find("Eén en hetzelfde assortiment (\"brasserie\") voor deze 2 locaties:\n"
                  "- locatie De Brug, klantnummer 0041, delivery center Noord (01)\n"
                  "- locatie De Sluis, klantnummer 0042") != std::string::npos);
  CHECK(text.find("Een eigen assortiment (\"hotel\") voor deze locatie:") != std::string::npos);
  CHECK(text.ends_with("Met vriendelijke groet,\nP. Maas\n"));
  CHECK(handover_sheet(known, all, Language::english).find("| 0041 | De Brug | Noord (01) | P-1 | ma, wo |\n"
                                                           "| 0042 | De Sluis | Noord (01) | P-2 | not known yet |\n") !=
        std::string::npos);
}
