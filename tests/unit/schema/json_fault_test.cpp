// SPDX-License-Identifier: MIT
// JSON that is none, or too much of it: an error in a sentence, never a crash.
#include "catch2/catch.hpp"
#include "schema/json.hpp"
#include "unit/schema/zoo.hpp"

using namespace wsync;
using schema::Reading;
using test::Animal;

namespace {

Result<void> read(std::string_view text, Reading reading = Reading::lenient) {
  Animal animal;
  std::vector<Problem> problems;
  return schema::read_json(text, schema::record_of<Animal>(), &animal, problems, {reading, {}, {}});
}

std::string repeated(std::string_view piece, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += piece;
  return out;
}

}  // namespace

TEST_CASE("what is no JSON is refused in both readings") {
  for (const std::string text : {"",
                                 "   ",
                                 "{",
                                 "}",
                                 "{]",
                                 R"({"Name")",
                                 R"({"Name":})",
                                 R"({"Name":"Rex")",
                                 R"({"Name":"Rex)",
                                 R"({"Name":"Rex",})",
                                 R"({Name:"Rex"})",
                                 R"({'Name':'Rex'})",
                                 R"({"Name":"Rex"} x)",
                                 R"({"Name":"Rex"}{"Name":"Rex"})",
                                 R"({"Legs":01})",
                                 R"({"Legs":+1})",
                                 R"({"Legs":.5})",
                                 R"({"Legs":1.})",
                                 R"({"Legs":NaN})",
                                 R"({"Tame":True})",
                                 R"({"Tame":tru})",
                                 R"({"Name":"\x"})",
                                 R"({"Name":"\u12"})",
                                 "{\"Name\":\"a\nb\"}",
                                 "<html>",
                                 "null,",
                                 "{\"Name\":\"\\ud800\"}"}) {
    INFO(text);
    const auto lenient = read(text);
    const auto strict = read(text, Reading::strict);
    REQUIRE_FALSE(lenient);
    REQUIRE_FALSE(strict);
    CHECK(lenient.error().code == Code::unexpected_answer);
    CHECK(strict.error().code == Code::input);
    CHECK_FALSE(lenient.error().message.empty());
  }
}

TEST_CASE("a document of another shape is refused") {
  for (const std::string text : {"[]", "[{}]", "12", "\"text\"", "true"}) {
    INFO(text);
    CHECK_FALSE(read(text));
  }
}

TEST_CASE("bytes that are not UTF-8 are refused wherever they stand") {
  for (const std::string bytes : {"\xE9", "\xC3", "\xC0\x80", "\xED\xA0\x80", "\xF5\x80\x80\x80"}) {
    CHECK_FALSE(read("{\"Name\":\"" + bytes + "\"}"));
    CHECK_FALSE(read("{\"" + bytes + "\":1}"));
    CHECK_FALSE(read("{\"Other\":[\"" + bytes + "\"]}"));
  }
}

TEST_CASE("every cut of a document is refused") {
  const std::string whole =
      R"({"Name":"R\u00e9x","Price":-12.5E+1,"Foods":["a",null],"Cage":{"Street":"x"},"New":{"a":[true]}})";
  REQUIRE(read(whole));
  for (std::size_t size = 0; size < whole.size(); ++size) {
    INFO(whole.substr(0, size));
    CHECK_FALSE(read(whole.substr(0, size)));
  }
}

TEST_CASE("a byte order mark in front is read over") {
  CHECK(read("\xEF\xBB\xBF{\"Name\":\"Rex\"}"));
  CHECK_FALSE(read("\xEF\xBB{\"Name\":\"Rex\"}"));
}

TEST_CASE("a NUL ends nothing: what stands behind it is not ignored") {
  const std::string text("{\"Name\":\"Rex\"}\0garbage", 22);
  CHECK_FALSE(read(text));
}

TEST_CASE("nests that never end are refused, not followed") {
  for (const int depth : {70, 5'000, 200'000}) {
    INFO(depth);
    CHECK_FALSE(read(R"({"New":)" + repeated("[", depth)));
    CHECK_FALSE(read(R"({"New":)" + repeated("[", depth) + repeated("]", depth) + "}"));
    CHECK_FALSE(read(R"({"New":)" + repeated(R"({"a":)", depth)));
    CHECK_FALSE(read(R"({"Foods":)" + repeated("[", depth)));
    CHECK_FALSE(read(R"({"Name":)" + repeated("[", depth)));
    CHECK_FALSE(read(R"({"Price":)" + repeated(R"({"a":)", depth)));
    CHECK_FALSE(read(repeated("[", depth)));
    CHECK_FALSE(read(repeated(R"({"Cage":)", depth)));
  }
  CHECK(read(R"({"New":)" + repeated("[", 60) + repeated("]", 60) + "}"));
}
