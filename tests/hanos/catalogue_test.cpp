// SPDX-License-Identifier: MIT
// Assortments from PRICAT and from UBL catalogues: full, changes, and what is wrong with them.
#include "catch2/catch.hpp"
#include "hanos/assortment_text.hpp"
#include "hanos/golden.hpp"
#include "hanos/pricat.hpp"
#include "hanos/read_assortment.hpp"
#include "hanos/ubl_catalogue.hpp"

using namespace wsync;
using namespace wsync::hanos;

namespace {

std::string pricat(const std::string& body, const CatalogueOptions& options = {}) {
  const auto segments = 2 + std::count(body.begin(), body.end(), '\'');
  const auto read = read_pricat("UNA:+,? 'UNB+UNOC:3+S:14+R:14+261123:0400+1'UNH+1+PRICAT:D:96A:UN:EAN006'" +
                                    body + "UNT+" + std::to_string(segments) + "+1'UNZ+1+1'",
                                "p.edi", options);
  return read ? test::text_of(*read) : "! " + read.error().message;
}

const std::string head =
    "BGM+9+1+9'DTM+137:20261123:102'NAD+BY+8712345678906::9'RFF+IT:0012345'CUX+2:EUR:8'PGI+2'";

std::string ubl(const std::string& lines, const CatalogueOptions& options = {},
                const std::string& header = "") {
  const auto read = read_ubl_catalogue(
      "<Catalogue xmlns='urn:oasis:names:specification:ubl:schema:xsd:Catalogue-2' "
      "xmlns:a='urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2' "
      "xmlns:b='urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2'>" +
          header +
          "<a:ReceiverParty><a:PartyIdentification><b:ID>0012345</b:ID></a:PartyIdentification></"
          "a:ReceiverParty>" +
          lines + "</Catalogue>",
      "c.xml", options);
  return read ? test::text_of(*read) : "! " + read.error().message;
}

std::string line(const std::string& number, const std::string& name, const std::string& behind = "",
                 const std::string& item = "", const std::string& before = "") {
  return "<a:CatalogueLine><b:ID>1</b:ID>" + before + "<b:OrderableUnit>XCT</b:OrderableUnit>" + behind +
         "<a:RequiredItemLocationQuantity><a:Price><b:PriceAmount "
         "currencyID='EUR'>10</b:PriceAmount></a:Price>"
         "</a:RequiredItemLocationQuantity><a:Item>" +
         item + "<b:Name>" + name + "</b:Name><a:SellersItemIdentification><b:ID>" + number +
         "</b:ID></a:SellersItemIdentification></a:Item></a:CatalogueLine>";
}

}  // namespace

TEST_CASE("a full PRICAT file") {
  const auto read = read_pricat(test::golden("pricat-full.edi"), "p.edi", {});
  REQUIRE(read);
  CHECK(test::text_of(*read) ==
        "customer 0012345 full pv PV0042 at 2026-11-23T04:00:00 rows 5\n"
        "00034225 Crème fraîche 35% 12 x 1 l; gtin 8712345678906; pack XCT of 12 x 1 LTR; vat 9; status "
        "active; from "
        "2026-11-01; to 2026-12-31 | XCT 30.00 EUR/1 XCT min 1 max 99 step 1 factor 12\n"
        "34295808 Zalmzijde vers; pack 1.5 KGM; vat 9; variable; from 2026-11-01; to 2026-12-31 | H87 21.95 "
        "EUR/1 KGM\n"
        "34295810 Bier krat; gtin 8798765432106; pack XCR of 24 x 0.3 LTR; vat 21; status discontinued; from "
        "2026-11-01; "
        "to 2026-12-31; replaced by 34295811 | XCR 18.50 EUR/1 XCR min 1 factor 24\n"
        "34295811 Bier krat nieuw; vat 21; not orderable; status announced; from 2026-12-01; to 2026-12-31 | "
        "H87 (no) "
        "0.80 EUR/1 H87\n"
        "34295812 Stagiairs; vat 21; not orderable; status temporary; from 2026-11-01; to 2026-12-31 | H87 "
        "(no) 2.50 "
        "EUR/10 H87\n"
        "remark p.edi: RFF+PL \"PV0042\" is taken for the positievoorstel\n"
        "remark p.edi: of 3 articles no unit is said; H87 is taken\n"
        "remark p.edi: of 1 article ALI 95E is said, which is taken for not orderable\n");
  CHECK(read->assortment.source.format == "pricat");
  CHECK(read->assortment.articles.at(ArticleNumber("00034225")).line == 14);
}

TEST_CASE("what a group of PRICAT says holds for its lines, unless they say it themselves") {
  const auto read = read_pricat(test::golden("pricat-groups.edi"), "p.edi", {});
  REQUIRE(read);
  CHECK(test::text_of(*read) ==
        "customer 0012345 full at 2026-11-23T04:00:00 rows 3\n"
        "34290001 Yoghurt aardbei; vat 9 | H87 45.00 EUR/10 H87 min 2 step 2\n"
        "34290002 Yoghurt bosvruchten; vat 21 | H87 5.10 EUR/1 H87 min 4 step 2\n"
        "34290003 Kwark; vat 9 | H87\n"
        "p.edi:27:LIN: warning: A010: article 34290003: there is a gross price only (AAB); it is not used\n"
        "remark p.edi: of 1 article the price is that of the group (PGI)\n");
  CHECK(pricat(head +
               "PRI+AAA:1'PRI+AAA:2'LIN+1+1'PIA+5+A1:SA'IMD+F++:::x'IMD+C++CU::9'PRI+AAA:3'PRI+AAA:3'") ==
        "customer 0012345 full at 2026-11-23 rows 1\nA1 x | H87 3 EUR/1 H87\n"
        "p.edi:10:PRI: A008: a second net price\n");
}

TEST_CASE("a PRICAT file of changes is a delta, and never passes for a full one") {
  const std::string changes =
      "LIN+1+1'PIA+5+A1:SA'IMD+F++:::Nieuw'PRI+AAA:1,50'LIN+2+2'PIA+5+A2:SA'LIN+3+3'PIA+5+A3:SA'IMD+F++:::"
      "Duurder'PRI+AAA:2'";
  CHECK(pricat(head + changes, {.mode = Mode::delta}) ==
        "customer 0012345 delta at 2026-11-23 rows 3\nA1 Nieuw | H87 1.50 EUR/1 H87\nA3 Duurder | H87 2 "
        "EUR/1 H87\n"
        "gone A2\nremark p.edi: of 3 articles no unit is said; H87 is taken\n");
  const auto full = pricat(head + changes);
  CHECK(
      full.find("p.edi: A007: 1 article is said to be gone: these are changes, but the profile says full") !=
      std::string::npos);
  CHECK(pricat(head + "LIN+3+3'PIA+5+A3:SA'IMD+F++:::Duurder'PRI+AAA:2'")
            .find("p.edi: warning: A007: 1 article is said to be changed") != std::string::npos);
}

TEST_CASE("codes of D.01B, and customer numbers wherever they stand") {
  CHECK(pricat("BGM+9+1+9'NAD+BY+77::91'PGI+2'LIN+1+1+8712345678906:SRV'PIA+1+A1:SA'IMD+F++:::x'IMD+C++CU::9'"
               "PRI+AAA:1'") == "customer 77 full rows 1\nA1 x; gtin 8712345678906 | H87 1 EUR/1 H87\n");
  CHECK(pricat("BGM+9+1+9'NAD+BY+1::9'RFF+YC1:78'NAD+SU+2::9'RFF+IT:99'PGI+2'LIN+1'PIA+5+A1:SA'IMD+F++:::x'"
               "IMD+C++TU::9'PRI+AAA:1'")
            .starts_with("customer 78 full rows 1\nA1 x | XCT"));
  CHECK(pricat("BGM+9+1+9'PGI+2'LIN+1'PIA+5+A1:SA'IMD+F++:::x'IMD+C++TU::9'PRI+AAA:1'",
               {.customer = CustomerNumber("5")})
            .starts_with("customer 5 full"));
}

TEST_CASE("what is wrong with a PRICAT file is said with its segments") {
  CHECK(pricat(head + "LIN+1+1'IMD+F++:::x'PRI+AAA:1,5'LIN+2+1'PIA+5+A1:SA'PRI+AAA:1.500'LIN+3+1'PIA+5+A2:SA'"
                      "IMD+F++:::y'"
                      "IMD+C++CU::9'PRI+AAB:2'LIN+4+1'PIA+5+A2:SA'IMD+F++:::y'IMD+C++CU::9'PRI+AAE:2'",
               {.customer = CustomerNumber("9")}) ==
        "customer 0012345 full at 2026-11-23 rows 3\nA1  | H87\nA2 y | H87\n"
        "p.edi:9:LIN: A010: there is no article number of the supplier (PIA, SA)\n"
        "p.edi:14:PRI: A011: article A1: \"1.500\" is no number; Numbers have digits and a comma as decimal "
        "mark, "
        "nothing else.\n"
        "p.edi:12:LIN: A010: article A1: the article has no name (IMD+F)\n"
        "p.edi:12:LIN: warning: A010: article A1: there is no net price (PRI+AAA)\n"
        "p.edi:15:LIN: warning: A010: article A2: there is a gross price only (AAB); it is not used\n"
        "p.edi:20:LIN: warning: A010: article A2: there is no net price (PRI+AAA)\n"
        "p.edi:20:LIN: A008: article A2: the article is there twice with unit H87\n"
        "p.edi: A005: it is the assortment of customer number 0012345, not of 9\n"
        "remark p.edi: of 1 article no unit is said; H87 is taken\n");
  CHECK(pricat("BGM+9+1+9'") ==
        "customer  full rows 0\np.edi: A005: nothing says which customer number it is for; type --customer\n"
        "p.edi: A003: there is no article in the file\n");
  auto cut = test::golden("pricat-full.edi");
  cut.resize(cut.size() / 2);
  const auto read = read_pricat(cut, "p.edi", {});
  REQUIRE(read);
  CHECK(worst(read->findings) == Severity::error);
}

TEST_CASE("a UBL catalogue as Peppol has it") {
  const auto read = read_ubl_catalogue(test::golden("catalogue-peppol.xml"), "c.xml", {});
  REQUIRE(read);
  CHECK(test::text_of(*read) ==
        "customer 0012345 full pv PV0042 dc DC07 at 2026-11-23T04:00:00 rows 3\n"
        "00034225 Crème fraîche 12 x 1 l; description Crème fraîche 35%; brand Hoeve; gtin 8712345678906; "
        "pack XCT of 12 x 1 "
        "LTR; vat 9.00; lead 2; from 2026-11-24; to 2026-11-30; replaces 00034200 | XCT 30.00 EUR/1 XCT min "
        "1 max 99 step 1 "
        "factor 12 | H87 2.60 EUR/1 H87\n"
        "34295808 Zalmzijde vers; not orderable; from 2026-11-23; to 2026-12-31 | H87 (no) 21.95 EUR/1 KGM\n"
        "remark c.xml: ReferencedContract \"PV0042\" is taken for the positievoorstel\n"
        "remark c.xml: SellerSupplierParty \"DC07\" is taken for the delivery center\n");
}

TEST_CASE("the content of a UBL line: of one piece or the total, by the profile, with the name as witness") {
  const std::string content = "<b:ContentUnitQuantity unitCode='MLT'>1500</b:ContentUnitQuantity>",
                    piece = "<b:ContentUnitQuantity unitCode='MLT'>250</b:ContentUnitQuantity>",
                    six = "<b:PackSizeNumeric>6</b:PackSizeNumeric>";
  const CatalogueOptions total{.content_per_unit = false};
  CHECK(ubl(line("1", "Cola 6 x 250 ml", piece, six)) ==
        "customer 0012345 full rows 1\n1 Cola 6 x 250 ml; pack XCT of 6 x 250 MLT | XCT 10 EUR/1 XCT\n");
  CHECK(ubl(line("1", "Cola 6 x 250 ml", content, six), total) ==
        "customer 0012345 full rows 1\n1 Cola 6 x 250 ml; pack XCT of 6 x 250 MLT | XCT 10 EUR/1 XCT\n");
  CHECK(ubl(line("1", "Cola 6 x 250 ml", content, six))
            .find("c.xml:1:ContentUnitQuantity: warning: A017: article 1: by the name the content 1500 MLT "
                  "is the total, the "
                  "profile says otherwise; content_is = \"total\" in the profile?") != std::string::npos);
  CHECK(ubl(line("1", "Cola", content, six), total) ==
        "customer 0012345 full rows 1\n1 Cola; pack XCT of 6 x 250 MLT | XCT 10 EUR/1 XCT\n"
        "remark c.xml: of 1 article nothing shows whether the content is of one piece or the total; the "
        "total is taken "
        "(content_is)\n");
}

TEST_CASE("actions of a UBL catalogue") {
  const auto action = [](const std::string& what) { return "<b:ActionCode>" + what + "</b:ActionCode>"; };
  const auto lines = line("1", "a", "", "", action("Add")) + line("2", "b", "", "", action("Delete")) +
                     line("3", "c", "", "", action("Update"));
  CHECK(ubl(lines, {.mode = Mode::delta}, action("Update")) ==
        "customer 0012345 delta rows 3\n1 a | XCT 10 EUR/1 XCT\n3 c | XCT 10 EUR/1 XCT\ngone 2\n");
  CHECK(ubl(lines, {}, action("Update")).find("c.xml:1:ActionCode: A007: the catalogue says Update") !=
        std::string::npos);
  CHECK(ubl(lines, {}, action("Delete")).find("nothing is taken for deleted") != std::string::npos);
  CHECK(ubl(line("1", "a"), {.mode = Mode::delta})
            .find("warning: A007: the catalogue says no ActionCode, which means a full one") !=
        std::string::npos);
  CHECK(
      ubl(line("1", "a"), {.mode = Mode::delta}, action("Replace")) ==
      "customer 0012345 full rows 1\n1 a | XCT 10 EUR/1 XCT\nremark c.xml: the catalogue says Replace: it is "
      "taken for a "
      "whole one\n");
  CHECK(ubl(line("1", "a"), {}, action("replace")).find("A011: \"replace\" is none of Add") !=
        std::string::npos);
}

TEST_CASE("what is wrong with a UBL catalogue is said with its lines") {
  CHECK(ubl(line("", "x") + "\n" + line("2", "", "<b:MinimumOrderQuantity>1,5</b:MinimumOrderQuantity>") +
            line("2", "b")) ==
        "customer 0012345 full rows 2\n2  | XCT 10 EUR/1 XCT\n"
        "c.xml:1:Item/SellersItemIdentification/ID: A010: there is no article number of the seller\n"
        "c.xml:2:Item/Name: A010: article 2: the article has no name\n"
        "c.xml:2:MinimumOrderQuantity: A011: article 2: \"1,5\" is no number; Numbers have digits and a "
        "point as decimal "
        "mark, nothing else.\n"
        "c.xml:2:CatalogueLine: A008: article 2: the article is there twice with unit XCT\n");
  const auto none = read_ubl_catalogue("<Catalogue/>", "c.xml", {});
  REQUIRE_FALSE(none);
  CHECK(none.error().message == "c.xml:1: this is no UBL catalogue");
}

TEST_CASE("catalogues are read by profiles, too") {
  const std::string folder = WSYNC_SOURCE_DIR "/tests/golden/hanos/";
  auto read = read_assortment(folder + "pricat-full.edi", *find_preset("pricat"));
  REQUIRE(read);
  CHECK(read->assortment.articles.size() == 5);
  CHECK(read->assortment.source.profile == "pricat");
  CHECK(read->assortment.source.size > 0);
  auto profile = *find_preset("ubl-catalogue");
  profile.file_pattern = "{customer}-*";
  read = read_assortment(folder + "catalogue-peppol.xml", profile, {.customer = CustomerNumber("0012345")});
  REQUIRE(read);
  CHECK(read->assortment.articles.size() == 2);
  CHECK(read->findings.size() == 1);  // the file's name says `catalogue`
  read = read_assortment(folder + "order.csv", *find_preset("pricat"));
  REQUIRE(read);
  REQUIRE(read->findings.size() == 1);
  CHECK(read->findings[0].code == "A001");
  profile = *find_preset("pricat");
  profile.map[Target::order_unit].constant = "COL";
  profile.yes[Target::orderable] = {"95E"};
  read = read_assortment(folder + "pricat-full.edi", profile);
  REQUIRE(read);
  const auto& article = read->assortment.articles.at(ArticleNumber("34295812"));
  CHECK(article.orderable);
  CHECK(article.units[0].unit == UnitCode("XCT"));
}
