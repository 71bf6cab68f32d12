// SPDX-License-Identifier: MIT
#include "written.hpp"

using wsync::app::CsvDialect;
using wsync::app::Format;

TEST_CASE("a table aligns its columns, numbers to the right, and shows its defaults") {
  auto cheap = sample::product();
  cheap.article = "K\u00e4se";
  cheap.price = wsync::Decimal{"1.5"};
  CHECK(written(as(Format::table), {sample::product(), cheap}) ==
        "Article  Price\n"
        "004711   12.30\n"
        "K\u00e4se       1.5\n");
}

TEST_CASE("what servers say does not steer a terminal") {
  auto bad = sample::product();
  bad.article = "a\x1b[2J\nb\xc2\x9b";
  CHECK(written(as(Format::table, {"Article"}), {bad}) == "Article\na [2J b\n");
}

TEST_CASE("csv is RFC 4180, whole columns, secrets masked") {
  auto odd = sample::product();
  odd.article = "a,\"b\"";
  odd.price.reset();
  CHECK(written(as(Format::csv), {sample::product(), odd}) ==
        "Article,Price,Stock,Place.Town,Texts[nld].Name,Texts[fra].Name,Tags,Password\r\n"
        "004711,12.30,7,Gent,Kaas,Fromage,a|b,[redacted]\r\n"
        "\"a,\"\"b\"\"\",,7,Gent,Kaas,Fromage,a|b,[redacted]\r\n");
}

TEST_CASE("a record of one empty cell is still a record") {
  sample::Product empty;
  CHECK(written(as(Format::csv, {"Price"}), {empty}) == "Price\r\n\"\"\r\n");
}

TEST_CASE("excel-nl has a BOM, semicolons, decimal commas and no formulas") {
  auto choice = as(Format::csv, {"Article", "Price", "Place.Town"});
  choice.dialect = CsvDialect::excel_nl;
  const auto cell = [&](const std::string& article) {
    auto it = sample::product();
    it.article = article;
    return written(choice, {it});
  };
  const std::string head =
      "\xEF\xBB\xBF"
      "Article;Price;Place.Town\r\n";
  CHECK(cell("004711") == head + "004711;12,30;Gent\r\n");
  CHECK(cell("=1+1") == head + "'=1+1;12,30;Gent\r\n");
  CHECK(cell("@SUM(A1)") == head + "'@SUM(A1);12,30;Gent\r\n");
  CHECK(cell("-12,5") == head + "-12,5;12,30;Gent\r\n");
  CHECK(cell("+32 9 123") == head + "'+32 9 123;12,30;Gent\r\n");
  CHECK(cell("1.5") == head + "1.5;12,30;Gent\r\n");
  CHECK(cell("a;b") == head + "\"a;b\";12,30;Gent\r\n");
}

TEST_CASE("tsv escapes what would break it") {
  auto odd = sample::product();
  odd.article = "a\tb\\c\nd";
  CHECK(written(as(Format::tsv, {"Article", "Price"}), {odd}) == "Article\tPrice\na\\tb\\\\c\\nd\t12.30\n");
}

TEST_CASE("json is one document, exact, with secrets masked") {
  CHECK(written(as(Format::json), {}) == "[]\n");
  CHECK(written(as(Format::json), {sample::product()}) ==
        "[\n"
        R"({"Article":"004711","Price":12.30,"Stock":7,"Place":{"Town":"Gent"},)"
        R"("Texts":[{"Language":"nld","Name":"Kaas"},{"Language":"fra","Name":"Fromage"}],)"
        R"("Tags":["a","b"],"Password":"[redacted]"})"
        "\n]\n");
}

TEST_CASE("chosen fields keep their nesting and their order") {
  CHECK(written(as(Format::jsonl, {"texts[FRA].name", "place.town", "Price", "Texts[fra].Language"}),
                {sample::product()}) ==
        R"({"Texts":[{"Name":"Fromage","Language":"fra"}],"Place":{"Town":"Gent"},"Price":12.30})"
        "\n");
  CHECK(written(as(Format::jsonl, {"Texts.Name", "Password"}), {sample::product()}) ==
        R"({"Texts":[{"Name":"Kaas"},{"Name":"Fromage"}],"Password":"[redacted]"})"
        "\n");
  CHECK(written(as(Format::csv, {"price", "Texts[nld].Name"}), {sample::product()}) ==
        "Price,Texts[nld].Name\r\n12.30,Kaas\r\n");
}

TEST_CASE("xml names elements after the model") {
  auto odd = sample::product();
  odd.article = "a<b>&c\x01";
  CHECK(written(as(Format::xml, {"Article", "Place", "Tags", "Texts[nld].Name"}), {odd}) ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rows>\n"
        "<Product><Article>a&lt;b&gt;&amp;c\xEF\xBF\xBD</Article><Place><Town>Gent</Town></Place>"
        "<Tags><item>a</item><item>b</item></Tags><Texts><Text><Name>Kaas</Name></Text></Texts></Product>\n"
        "</rows>\n");
}

TEST_CASE("every unknown field is named, with what was probably meant") {
  for (const auto format : {Format::csv, Format::json}) {
    const auto rows = wsync::app::open_rows(as(format, {"Artikle", "Prise"}),
                                            wsync::schema::record_of<sample::Product>(), {}, false);
    REQUIRE(!rows);
    CHECK(rows.error().code == wsync::Code::usage);
    REQUIRE(rows.error().problems.size() == 2);
    CHECK(rows.error().problems[1].advice == "did you mean Price?");
  }
}

TEST_CASE("a missing folder is an error, a full disk too") {
  auto choice = as(Format::csv);
  choice.to = "/nonexistent/folder/out.csv";
  CHECK(!wsync::app::open_rows(choice, wsync::schema::record_of<sample::Product>(), {}, false));
  choice.to = "/dev/full";
  auto rows = wsync::app::open_rows(choice, wsync::schema::record_of<sample::Product>(), {}, false);
  REQUIRE(rows);
  const auto finished = (*rows)->finish();
  REQUIRE(!finished);
  CHECK(finished.error().code == wsync::Code::io);
}
