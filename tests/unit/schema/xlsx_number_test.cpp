// SPDX-License-Identifier: MIT
// Numbers, number formats, dates and references: the rules, each by a table.
#include "catch2/catch.hpp"
#include "schema/xlsx/cell_reference.hpp"
#include "schema/xlsx/number_format.hpp"
#include "schema/xlsx/number_text.hpp"
#include "schema/xlsx/rich_text.hpp"
#include "schema/xlsx/serial_date.hpp"

using namespace wsync::schema::xlsx;

TEST_CASE("a number is its 15 significant digits, without an exponent") {
  struct Case {
    std::string_view value, text;
    bool rounded = false;
  };
  for (const auto& [value, text, rounded] : {Case{"0.1", "0.1"},
                                             Case{"12.300000000000001", "12.3"},
                                             Case{"12.30", "12.3"},
                                             Case{"0", "0"},
                                             Case{"-0", "0"},
                                             Case{"-0.0", "0"},
                                             Case{"007", "7"},
                                             Case{"+5", "5"},
                                             Case{".5", "0.5"},
                                             Case{"5.", "5"},
                                             Case{"0.30000000000000004", "0.3"},
                                             Case{"1.1499999999999999", "1.15"},
                                             Case{"-2.0000000000000001E-2", "-0.02"},
                                             Case{"5410123456789", "5410123456789"},
                                             Case{"5.410123456789E+12", "5410123456789"},
                                             Case{"5410123456789.0", "5410123456789"},
                                             Case{"1E3", "1000"},
                                             Case{"1e-3", "0.001"},
                                             Case{"1E-7", "0.0000001"},
                                             Case{"999999999999999", "999999999999999"},
                                             Case{"100", "100"},
                                             Case{"1000000000000.5", "1000000000000.5"},
                                             Case{"123456789012345", "123456789012345"},
                                             Case{"0.05", "0.05"},
                                             Case{"0.00012", "0.00012"},
                                             Case{"0.33333333333333331", "0.333333333333333", true},
                                             Case{"2.6666666666666665", "2.66666666666667", true},
                                             Case{"1234.5600000000122", "1234.56000000001", true},
                                             Case{"1.0000000000000002", "1"}}) {
    INFO(value);
    const auto number = number_text(value);
    CHECK(number.fault == NumberFault::none);
    CHECK(number.text == text);
    CHECK(number.rounded == rounded);
  }
}

TEST_CASE("what lost its digits, or is no number, is not one") {
  for (const auto* value : {"1E+16", "1E15", "5410123456789012", "5.4101234567890003E+15", "1000000000000000",
                            "999999999999999.9", "1E+400"}) {
    INFO(value);
    CHECK(number_text(value).fault == NumberFault::digits_lost);
  }
  for (const auto* value : {"1.1368683772161603E-16", "-4E-300"})
    CHECK(number_text(value).fault == NumberFault::too_small);
  for (const auto* value :
       {"", "-", ".", "-.", "e", "E5", "inf", "nan", "0x10", "1,5", "1 000", "12a", "1.2.3", "--1", "1e"}) {
    INFO(value);
    CHECK(number_text(value).fault == NumberFault::no_number);
  }
  CHECK(with_leading_zeros("12345", 7) == "0012345");
  CHECK(with_leading_zeros("-5", 3) == "-005");
  CHECK(with_leading_zeros("12345678", 7) == "12345678");
}

TEST_CASE("a number format says date, time, share or identifier") {
  struct Case {
    std::string_view code;
    Shown shown;
  };
  for (const auto& [code, kind] : {Case{"General", Shown::number},
                                   Case{"0.00", Shown::number},
                                   Case{"@", Shown::number},
                                   Case{"dd/mm/yyyy", Shown::date},
                                   Case{"[$-413]d\\ mmmm\\ yyyy;@", Shown::date},
                                   Case{"YYYY-MM-DD", Shown::date},
                                   Case{"mmm", Shown::date},
                                   Case{"mmm-yy", Shown::date},
                                   Case{"[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", Shown::date},
                                   Case{"dd/mm/yyyy hh:mm", Shown::moment},
                                   Case{"d/m/yy h:mm AM/PM", Shown::moment},
                                   Case{"h:mm", Shown::time},
                                   Case{"mm:ss.0", Shown::time},
                                   Case{"[h]:mm:ss", Shown::time},
                                   Case{"[mm]:ss", Shown::time},
                                   Case{"[ss]", Shown::time},
                                   Case{"0%", Shown::percent},
                                   Case{"0.00\\ %", Shown::percent},
                                   Case{"0\"%\"", Shown::number},
                                   Case{"\"dag\" 0", Shown::number},
                                   Case{"[Red]0;[Blue]-0", Shown::number},
                                   Case{"[$€-413] #,##0.00", Shown::number},
                                   Case{"#,##0.00\\ \"day\"", Shown::number},
                                   Case{"0.00E+00", Shown::number},
                                   Case{"0\\d", Shown::number},
                                   Case{"_-* #,##0.00_-;-* #,##0.00_-", Shown::number},
                                   Case{"0;\"dmy\"", Shown::number},
                                   Case{"_d0", Shown::number},
                                   Case{"[Magenta]0", Shown::number},
                                   Case{"", Shown::number},
                                   Case{"[", Shown::number},
                                   Case{"\"", Shown::number},
                                   Case{"\\", Shown::number},
                                   Case{"_", Shown::number}}) {
    INFO(code);
    CHECK(parse_number_format(code).shown == kind);
  }
  CHECK(parse_number_format("0000000").leading_zeros == 7);
  CHECK(parse_number_format("00000;@").leading_zeros == 5);
  CHECK(parse_number_format("00-000").leading_zeros == 5);
  CHECK(parse_number_format("\"ART\"000").other_signs);
  for (const auto* code : {"0", "#,##0", "000.00", "0,000", "00%", "00E+0", "00 00/00"}) {
    INFO(code);
    CHECK(parse_number_format(code).leading_zeros == 0);
  }
  CHECK(parse_number_format("#,##0.00").decimals == 2);
  CHECK(parse_number_format("General").decimals == std::nullopt);
  CHECK(parse_number_format("#,##0,").thousandths == 1);
  CHECK(parse_number_format("0.0,,").thousandths == 0);  // commas behind the point part nothing
  CHECK(parse_number_format("0,,").thousandths == 2);
  CHECK(parse_number_format("#,##0").thousandths == 0);
}

TEST_CASE("formats without a code") {
  for (const unsigned id : {14u, 15u, 16u, 17u, 27u, 36u, 50u, 58u})
    CHECK(built_in_format(id).shown == Shown::date);
  for (const unsigned id : {18u, 19u, 20u, 21u, 45u, 46u, 47u})
    CHECK(built_in_format(id).shown == Shown::time);
  CHECK(built_in_format(22).shown == Shown::moment);
  CHECK(built_in_format(46).elapsed);
  for (const unsigned id : {9u, 10u}) CHECK(built_in_format(id).shown == Shown::percent);
  for (const unsigned id : {0u, 1u, 2u, 3u, 4u, 11u, 12u, 13u, 37u, 44u, 48u, 49u, 100u, 4000000000u})
    CHECK(built_in_format(id).shown == Shown::number);
}

TEST_CASE("days and times, from 1900 and from 1904") {
  struct Case {
    double serial;
    std::string_view code, text;
    bool from_1904 = false;
  };
  for (const auto& [serial, code, text, from_1904] :
       {Case{46347, "d/m/yyyy", "2026-11-21"},
        Case{44885, "d/m/yyyy", "2026-11-21", true},
        Case{46347.354166666664, "d/m/yyyy h:mm", "2026-11-21T08:30:00"},
        Case{46347, "d/m/yyyy h:mm", "2026-11-21T00:00:00"},
        Case{46347.354166666664, "d/m/yyyy", "2026-11-21"},
        Case{46347.354166666664, "h:mm", "08:30:00"},
        Case{1, "d/m/yyyy", "1900-01-01"},
        Case{59, "d/m/yyyy", "1900-02-28"},
        Case{60, "d/m/yyyy", ""},
        Case{61, "d/m/yyyy", "1900-03-01"},
        Case{0, "d/m/yyyy", ""},
        Case{0, "d/m/yyyy", "1904-01-01", true},
        Case{0, "h:mm", "00:00:00"},
        Case{0.5, "h:mm", "12:00:00"},
        Case{-1, "d/m/yyyy", ""},
        Case{2958465, "d/m/yyyy", "9999-12-31"},
        Case{2958466, "d/m/yyyy", ""},
        Case{2957003, "d/m/yyyy", "9999-12-31", true},
        Case{2957004, "d/m/yyyy", "", true},
        Case{1e300, "d/m/yyyy", ""},
        Case{2958465.999999999, "d/m/yyyy h:mm", ""},
        Case{45351, "d/m/yyyy", "2024-02-29"},
        Case{46347.999999999, "d/m/yyyy h:mm", "2026-11-22T00:00:00"},
        Case{1.0625, "[h]:mm", "25:30:00"},
        Case{1.0625, "h:mm", "01:30:00"},
        Case{0.00001446759, "mm:ss.0", "00:00:01.250"},
        Case{0.00001446759, "mm:ss", "00:00:01"}}) {
    INFO(serial << " " << code);
    const auto read = serial_text(serial, parse_number_format(code), from_1904);
    CHECK((read ? read->text : "") == text);
  }
  CHECK(serial_text(46347.5, parse_number_format("d/m/yyyy"), false)->more_behind);
  CHECK(serial_text(46347.5, parse_number_format("h:mm"), false)->more_behind);
  CHECK_FALSE(serial_text(46347, parse_number_format("d/m/yyyy"), false)->more_behind);
}

TEST_CASE("references to cells") {
  CHECK(parse_reference("A1") == CellReference{1, 0});
  CHECK(parse_reference("$xfd$1048576") == CellReference{1048576, 16383});
  for (const auto* text :
       {"", "A", "1", "A0", "1A", "A1B", "A-1", "AAAAAAA1", "A99999999999999999999", "$", "A 1"}) {
    INFO(text);
    CHECK_FALSE(parse_reference(text));
  }
  for (const auto& [column, letters] :
       {std::pair{0u, "A"}, {25u, "Z"}, {26u, "AA"}, {701u, "ZZ"}, {702u, "AAA"}, {16383u, "XFD"}})
    CHECK(column_letters(column) == letters);
}

TEST_CASE("control characters and others written as numbers") {
  const auto meant = [](std::string_view text) {
    std::string out;
    append_unescaped(text, out);
    return out;
  };
  CHECK(meant("a_x000D_b") == "a\rb");
  CHECK(meant("_x005F_x000D_") == "_x000D_");
  CHECK(meant("_x00e9__xD83D__xDE00_") == "\xC3\xA9\xF0\x9F\x98\x80");
  for (const auto* text :
       {"_x", "_xD83D_", "_xDE00_", "_x0000_", "_x12", "my_xyz_name", "_x00G0_", "_X000D_", "_xFFFF_"})
    CHECK(meant(text) == text);
}
