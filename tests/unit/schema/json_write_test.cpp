// SPDX-License-Identifier: MIT
// JSON written, unknown members kept, long lists streamed.
#include <malloc.h>

#include "catch2/catch.hpp"
#include "schema/json.hpp"
#include "unit/schema/zoo.hpp"

using namespace wsync;
using schema::Reading;
using test::Animal;

namespace {

std::string again(std::string_view text) {
  Animal animal;
  std::vector<Problem> problems;
  REQUIRE(schema::read_json(text, schema::record_of<Animal>(), &animal, problems));
  return test::json_of(animal);
}

std::string json_string(std::string_view text) {
  std::string out;
  schema::write_json_string(text, out);
  return out;
}

struct Herd {
  std::optional<std::string> owner{};
  std::vector<Animal> animals{};
};
const Record& describe(const Herd*) {
  static constexpr Field fields[] = {field<&Herd::owner>("Owner", "Owner."),
                                     field<&Herd::animals>("Animals", "All.")};
  static constexpr Record it = record<Herd>("Herd", "A herd.", fields);
  return it;
}
struct Farm {
  Herd herd{};
};
const Record& describe(const Farm*) {
  static constexpr Field fields[] = {field<&Farm::herd>("Herd", "The herd.")};
  static constexpr Record it = record<Farm>("Farm", "A farm.", fields);
  return it;
}

/// `{"Herd":{"Animals":[...],"Owner":"Jan"}}` of so many animals, made while it is read.
struct LongText {
  int left;
  bool opened = false, closed = false;
  std::string rest{};
  Result<std::size_t> operator()(std::span<char> room) {
    while (rest.size() < room.size() && !closed) {
      if (!opened)
        rest += "{\"Herd\":{\"Animals\":[", opened = true;
      else if (left-- > 0)
        rest += std::string(R"({"Name":"Rex","Legs":4,"Foods":["hay","oats"],"New":{"a":1}})") +
                (left > 0 ? "," : "");
      else
        rest += "],\"Owner\":\"Jan\"}}", closed = true;
    }
    const auto size = std::min(room.size(), rest.size());
    std::copy_n(rest.begin(), size, room.begin());
    rest.erase(0, size);
    return size;
  }
};

}  // namespace

TEST_CASE("members without a value are left out, those that are required are not") {
  CHECK(test::json_of({}) == R"({"Name":"","Tame":false,"Legs":0})");
  Animal animal;
  animal.price = Decimal{"12.30"};
  animal.password = "geheim";
  animal.foods = {"a\"b", ""};
  animal.places.resize(1);
  CHECK(
      test::json_of(animal) ==
      R"({"Name":"","Tame":false,"Legs":0,"Price":12.30,"Password":"geheim","Foods":["a\"b",""],"Places":[{"Street":""}]})");
  std::string masked;
  schema::write_json(schema::record_of<Animal>(), &animal, masked, schema::Secrets::masked);
  CHECK(masked.find("geheim") == std::string::npos);
  CHECK(masked.find(R"("Password":"[redacted]")") != std::string::npos);
}

TEST_CASE("strings are escaped as JSON wants it and no more") {
  CHECK(json_string("a\"b\\c/d") == R"("a\"b\\c/d")");
  CHECK(json_string("\n\r\t\b\f\x01\x1f\x7f") == "\"\\n\\r\\t\\u0008\\u000c\\u0001\\u001f\x7f\"");
  CHECK(json_string(std::string_view("\0", 1)) == "\"\\u0000\"");
  CHECK(json_string("\xC3\xA9\xF0\x9F\x8D\xBA") == "\"\xC3\xA9\xF0\x9F\x8D\xBA\"");
}

TEST_CASE("members that no model knows are written back as they came") {
  for (
      const std::string text :
      {R"({"Name":"a","Tame":false,"Legs":0,"New":1.50E+3})",
       R"({"Name":"a","Tame":false,"Legs":0,"New":null,"Newer":[]})",
       R"({"Name":"a","Tame":false,"Legs":0,"New":{"b":[1,"x",{"c":{}},[[],[true,null]]],"a":""}})",
       R"({"Name":"a","Tame":false,"Legs":0,"Cage":{"Street":"s","Deep":{"x":[0.10]}}})",
       R"({"Name":"a","Tame":false,"Legs":0,"Texts":[{"Language":"nld","X":1},{"Language":"fra","X":"2"}],"Z":-0})",
       R"({"Name":"a","Tame":false,"Legs":0,"":"no name","New":12345678901234567890123456789012345678901234567890})"})
    CHECK(again(text) == text);
  CHECK(again(R"({ "New" : { "b" : [ 1 , 2 ] } , "Name" : "a" })") ==
        R"({"Name":"a","Tame":false,"Legs":0,"New":{"b":[1,2]}})");
}

TEST_CASE("a list is handed on item by item, what stands around it is kept") {
  for (const int count : {0, 1, 3000}) {
    Farm farm;
    std::vector<Problem> problems;
    int seen = 0;
    const schema::JsonOptions options{
        Reading::lenient, "herd.animals", [&](void* item) {
          const auto& animal = *static_cast<Animal*>(item);
          seen +=
              animal.name == "Rex" && animal.foods.size() == 2 && animal.unknown.members.size() == 1 ? 1 : 0;
          return true;
        }};
    CHECK(schema::read_json(LongText{count}, schema::record_of<Farm>(), &farm, problems, options));
    CHECK(seen == count);
    CHECK(farm.herd.animals.empty());
    CHECK(farm.herd.owner == "Jan");
  }
}

TEST_CASE("memory stays flat over a list of 100 000") {
  std::size_t after_first = 0, most = 0;
  int seen = 0;
  Farm farm;
  std::vector<Problem> problems;
  const schema::JsonOptions options{Reading::lenient, "Herd.Animals", [&](void*) {
                                      if (seen++ % 1000 == 0) {
                                        const auto used = ::mallinfo2().uordblks;
                                        if (after_first == 0) after_first = used;
                                        most = std::max(most, used);
                                      }
                                      return true;
                                    }};
  REQUIRE(schema::read_json(LongText{100'000}, schema::record_of<Farm>(), &farm, problems, options));
  CHECK(seen == 100'000);
  CHECK(most - after_first < 500'000);
}

TEST_CASE("a stream stops where it is told to, and breaks off with its error") {
  Farm farm;
  std::vector<Problem> problems;
  int seen = 0;
  const schema::JsonOptions options{Reading::lenient, "Herd.Animals", [&](void*) { return ++seen < 5; }};
  CHECK(schema::read_json(LongText{100}, schema::record_of<Farm>(), &farm, problems, options));
  CHECK(seen == 5);
  seen = -1'000'000;
  int pieces = 0;
  const auto broken = [&, text = LongText{100'000}](std::span<char> room) mutable -> Result<std::size_t> {
    if (++pieces == 4) return fail(Code::broken_connection, "cut");
    return text(room);
  };
  const auto result = schema::read_json(broken, schema::record_of<Farm>(), &farm, problems, options);
  REQUIRE_FALSE(result);
  CHECK(result.error().code == Code::broken_connection);
}

TEST_CASE("pieces may end anywhere") {
  const std::string text =
      R"({"Name":"R\u00e9x","Price":-12.5E+1,"New":{"a":[true,null]},"Foods":["a","b"]})";
  for (std::size_t size = 1; size < 9; ++size) {
    std::size_t at = 0;
    Animal animal;
    std::vector<Problem> problems;
    REQUIRE(schema::read_json(
        [&](std::span<char> room) -> Result<std::size_t> {
          const auto piece = std::string_view(text).substr(at, size);
          std::copy(piece.begin(), piece.end(), room.begin());
          at += piece.size();
          return piece.size();
        },
        schema::record_of<Animal>(), &animal, problems));
    CHECK(test::json_of(animal) ==
          R"({"Name":"Réx","Tame":false,"Legs":0,"Price":-125,"Foods":["a","b"],"New":{"a":[true,null]}})");
  }
}
