// SPDX-License-Identifier: MIT
#include "hanos/onboarding.hpp"

#include <array>
#include <filesystem>
#include <thread>

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

std::string state_of(OnboardingBasis& basis, std::string_view number, std::string_view step) {
  const BookIndex index(*basis.book);
  basis.index = &index;
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
  auto known = book();
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

  const auto on = [](const char* day) { return *Date::parse(day); };
  const CustomerNumber number("0041");
  std::vector<Attestation> said{
      {Step::enabled, number, Answer::no, "Hanos", on("2026-11-20"), "next week"},
      {Step::handover, number, Answer::yes, "P. Maas", on("2026-11-19"), ""},
      {Step::bezorgklant, number, Answer::no, "nobody", on("2026-10-31"), "older than the book"},
      {Step::positievoorstel, CustomerNumber("0063"), Answer::yes, "Hanos", on("2026-11-19"), ""}};
  const auto confirm = [&] { add_to_book(known, said), basis.attested = last_words(said); };
  confirm();
  CHECK(state_of(basis, "0041", "4") == "wrong: next week");
  CHECK(state_of(basis, "0041", "3") == "attested");
  CHECK(state_of(basis, "0041", "2a") == "attested");
  CHECK(state_of(basis, "0063", "2b") == "attested");
  said.push_back({Step::enabled, number, Answer::yes, "Hanos", on("2026-11-27"), ""});
  confirm();
  CHECK(state_of(basis, "0041", "4") == "attested");

  said.push_back({Step::enabled, number, Answer::unknown, "P. Maas", on("2026-11-28"), ""});
  confirm();
  CHECK(state_of(basis, "0041", "4") == "open: what was said is taken back");

  said.push_back({Step::ordering, number, Answer::yes, "Hanos", on("2026-11-27"), ""});
  confirm();
  basis.probe = Probe{.worked = true, .message = "a file could be left there"};
  CHECK(state_of(basis, "0041", "5b") == "attested: a file could be left there");
  basis.probe = Probe{.message = "no file could be left there"};
  CHECK(state_of(basis, "0041", "5b") == "wrong: no file could be left there");
  basis.probe = Probe{.temporary = true, .message = "time-out"};
  CHECK(state_of(basis, "0041", "5b") == "open: time-out");
  CHECK(known.find(number)->ordering_enabled.answer == Answer::yes);
}

TEST_CASE("onboarding: one location, one customer number; one positievoorstel, one request") {
  auto known = book();
  known.customers[2].location = known.customers[0].location;
  known.customers[2].positievoorstel = known.customers[0].positievoorstel;
  known.customers[1].positievoorstel = known.customers[0].positievoorstel;
  OnboardingBasis basis{.book = &known};
  CHECK(state_of(basis, "0041", "0") ==
        "open: 0063 is at a location of the same name: each location has one customer number");
  CHECK(state_of(basis, "0041", "2b") == "open: 0063 has it too and wants another assortment (\"hotel\")");
  basis.attested[{CustomerNumber("0041"), Step::positievoorstel}] = {
      Step::positievoorstel, CustomerNumber("0041"), Answer::yes, "Hanos", *Date::parse("2026-11-19"), ""};
  CHECK(state_of(basis, "0041", "2b") == "attested");
}

TEST_CASE("onboarding: what files prove") {
  const auto known = book();
  OnboardingBasis basis{.book = &known};
  auto read = read_of("P-3");
  basis.seen[CustomerNumber("0063")] = {.newest = &read, .days = 1};
  CHECK(state_of(basis, "0063", "2b") == "proved: P-3, as in the newest file");
  CHECK(state_of(basis, "0063", "4b") ==
        "open: 1 article; one of a later day will prove that they are renewed");
  CHECK(state_of(basis, "0063", "5a") == "open: the customer book does not say: outlet (of Apicbase)");
  basis.seen[CustomerNumber("0063")].days = 2;
  CHECK(state_of(basis, "0063", "4b") == "proved: 1 article, files of 2 days");
  read.assortment.articles.begin()->second.pack = {};
  CHECK(state_of(basis, "0063", "5a").find("pack: 0 % of the articles, 90 % are needed") !=
        std::string::npos);
  read.findings.push_back({.code = "A006", .severity = Severity::warning, .message = "written 40 hours ago"});
  CHECK(state_of(basis, "0063", "4b").starts_with("open: 1 article; written 40 hours ago; "));
  basis.seen[CustomerNumber("0063")] = {.fault = "it is cut off"};
  CHECK(state_of(basis, "0063", "4b") == "wrong: the newest file cannot be opened: it is cut off");
  CHECK(state_of(basis, "0063", "5a") == "open: the newest file cannot be opened");
  auto other = read_of("P-9");
  basis.seen[CustomerNumber("0063")] = {.newest = &other, .days = 2};
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
  std::vector<std::thread> writers;
  for (int i = 0; i < 8; ++i) writers.emplace_back([&] { (void)add_attestations(file, {one}); });
  for (auto& writer : writers) writer.join();
  CHECK(read_attestations(file)->size() == 10);
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
  CHECK(handover_sheet(known, all, Language::english)
            .find("| 0041 | De Brug | Noord (01) | P-1 | Mon, Wed |\n"
                  "| 0042 | De Sluis | Noord (01) | P-2 | not known yet |\n") != std::string::npos);
}
