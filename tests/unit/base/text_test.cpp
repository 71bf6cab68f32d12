// SPDX-License-Identifier: MIT
#include "base/text.hpp"

#include <string>
#include <vector>

#include "catch2/catch.hpp"

using namespace wsync;

TEST_CASE("a near miss is suggested, something else is not") {
  const std::vector<std::string_view> names{"WholesalerArticleNumber", "EanCode", "OnOrder", "Active", "Id"};
  struct Case {
    std::string_view word, meant;
  };
  for (const auto& [word, meant] :
       {Case{"EanCod", "EanCode"}, Case{"eancode", "EanCode"}, Case{"EnaCode", "EanCode"},
        Case{"WholesalerArticelNumber", "WholesalerArticleNumber"}, Case{"ACTIVE", "Active"},
        Case{"OnOrderr", "OnOrder"}, Case{"Price", ""}, Case{"", ""}, Case{"Xyzzy", ""}}) {
    INFO(word);
    CHECK(near_miss(word, names).value_or("") == meant);
  }
  CHECK_FALSE(near_miss("anything", {}));
}

TEST_CASE("the nearest of several wins") {
  const std::vector<std::string_view> names{"Prices", "Price", "Pride"};
  CHECK(near_miss("price", names) == "Price");
}

TEST_CASE("percent encoding leaves only what RFC 3986 calls unreserved") {
  CHECK(percent_encoded("AZaz09-._~") == "AZaz09-._~");
  CHECK(percent_encoded("2026-11-25T06:52:19+01:00") == "2026-11-25T06%3A52%3A19%2B01%3A00");
  CHECK(percent_encoded("a b/c?d=e&f#g%") == "a%20b%2Fc%3Fd%3De%26f%23g%25");
  CHECK(percent_encoded("\xC3\xA9") == "%C3%A9");
  CHECK(percent_encoded(std::string_view("\0", 1)) == "%00");
  CHECK(percent_encoded("") == "");
}

TEST_CASE("text is as long as .NET says") {
  struct Case {
    std::string_view text;
    std::size_t length;
  };
  for (const auto& [text, length] : {Case{"", 0}, Case{"abc", 3}, Case{"caf\xC3\xA9", 4},
                                     Case{"\xE2\x82\xAC", 1}, Case{"\xF0\x9F\x8D\xBA", 2},
                                     Case{"a\xF0\x9F\x8D\xBA"
                                          "b",
                                          4},
                                     Case{"e\xCC\x81", 2}})
    CHECK(utf16_length(text) == length);
}

TEST_CASE("a terminal gives wide characters two columns") {
  CHECK(display_width("abc") == 3);
  CHECK(display_width("caf\xC3\xA9") == 4);
  CHECK(display_width("e\xCC\x81") == 1);
  CHECK(display_width("\xE6\x97\xA5") == 2);
}

TEST_CASE("UTF-8 is told from other bytes") {
  for (const std::string text : {"", "abc", "\xC3\xA9", "\xF0\x9F\x8D\xBA"}) CHECK(is_utf8(text));
  for (const std::string text :
       {"\xE9", "\xC3", "\xC0\x80", "\xED\xA0\x80", "\xF5\x80\x80\x80", "ab\x80", "\xFF\xFE"})
    CHECK_FALSE(is_utf8(text));
}

TEST_CASE("names compare without case, accents and compatibility forms") {
  CHECK(folded("H\xC3\x94TEL") == folded("hotel"));
  CHECK(folded("Caf\xC3\xA9") == folded("cafe\xCC\x81"));
  CHECK(folded("\xEF\xAC\x81le") == folded("file"));
  CHECK(folded("stra\xC3\x9F"
               "e") == folded("STRASSE"));
  CHECK(folded("hotel") != folded("motel"));
  CHECK(folded("\xFF") == "\xFF");
}

TEST_CASE("letter case of names") {
  CHECK(lower("ABCxyz-09") == "abcxyz-09");
  CHECK(same_ignoring_case("EanCode", "EANCODE"));
  CHECK_FALSE(same_ignoring_case("EanCode", "EanCod"));
  CHECK_FALSE(same_ignoring_case("\xC3\xA9", "\xC3\x89"));
}

TEST_CASE("blanks go at both ends only") {
  CHECK(trimmed("  a b \t\r\n") == "a b");
  CHECK(trimmed(" \t ").empty());
  CHECK(trimmed("").empty());
}

TEST_CASE("splitting and joining") {
  CHECK(split("a,b,,c", ',') == std::vector<std::string_view>{"a", "b", "", "c"});
  CHECK(split("", ',') == std::vector<std::string_view>{""});
  CHECK(split(",", ',') == std::vector<std::string_view>{"", ""});
  CHECK(join(std::vector<std::string>{"a", "b"}, ", ") == "a, b");
  CHECK(join(std::vector<std::string>{}, ", ") == "");
  CHECK(join(std::vector<std::string>{"", "b", ""}, ",") == ",b,");
}

TEST_CASE("base64 as RFC 4648 has it") {
  struct Case {
    std::string_view plain, coded;
  };
  for (const auto& [plain, coded] : {Case{"", ""}, Case{"f", "Zg=="}, Case{"fo", "Zm8="}, Case{"foo", "Zm9v"},
                                     Case{"foobar", "Zm9vYmFy"}, Case{"demo:test", "ZGVtbzp0ZXN0"}}) {
    CHECK(base64(plain) == coded);
    CHECK(from_base64(coded) == plain);
  }
  std::string all;
  for (int byte = 0; byte < 256; ++byte) all += static_cast<char>(byte);
  CHECK(from_base64(base64(all)) == all);
  for (const std::string text : {"Zg", "Zg=", "Zg===", "Z===", "====", "Zm=v", "Zm9v!", "Zm 9", "Zg==Zg=="}) {
    INFO(text);
    CHECK_FALSE(from_base64(text));
  }
}
