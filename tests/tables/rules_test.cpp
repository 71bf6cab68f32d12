// SPDX-License-Identifier: MIT
// Every rule of every model, broken by one: it must be found, at its path, and refuse or warn as its source
// says.
#include "catch2/catch.hpp"
#include "tables/breaks.hpp"
#include "tables/every_record.hpp"

using namespace wsync;
using schema::Extent;
using schema::Kind;
using test::every_record;
using test::finding_at;
using test::put_at;
using test::put_beyond;

namespace {

std::string place(const Field& field) {
  return "$." + std::string(field.name) + (field.shape->list ? "[0]" : "");
}
std::string by_source(const Field& field, std::string code) {
  return code + (field.rules.limits == Source::inferred ? "?" : "");
}

template <class Use>
void each_field(Use use) {
  for (const auto& [record, path] : every_record())
    for (const auto& field : record->fields) {
      INFO(path << " " << record->name << "." << field.name);
      use(*record, field);
    }
}

/// What is found at a text field when that text stands in it.
std::string found_for(const Record& record, const Field& field, const std::string& text,
                      std::string_view code) {
  const auto object = test::sample_of(record, Extent::all);
  *static_cast<std::string*>(test::value_of(field, object.get())) = text;
  return finding_at(test::problems_of(record, object.get()), place(field), code);
}

}  // namespace

TEST_CASE("every text that is one character too long or too short is found") {
  int rules = 0;
  each_field([&](const Record& record, const Field& field) {
    if (field.shape->kind != Kind::text) return;
    const auto& [min, max] = std::pair{static_cast<std::size_t>(field.rules.min_length),
                                       static_cast<std::size_t>(field.rules.max_length)};
    if (max > 0) {
      ++rules;
      CHECK(found_for(record, field, std::string(max, 'a'), "length") == "");
      CHECK(found_for(record, field, std::string(max + 1, 'a'), "length") == by_source(field, "length"));
      CHECK(found_for(record, field, std::string(max - 1, 'a') + "\xF0\x9F\x8D\xBA", "length") ==
            by_source(field, "length"));
    }
    if (min > 1) {
      ++rules;
      CHECK(found_for(record, field, std::string(min, 'a'), "length") == "");
      CHECK(found_for(record, field, std::string(min - 1, 'a'), "length") == by_source(field, "length"));
    }
  });
  CHECK(rules > 100);
}

TEST_CASE("every value just outside its range is found, the ends are inside") {
  int rules = 0;
  each_field([&](const Record& record, const Field& field) {
    const auto finding = [&](auto change) {
      const auto object = test::sample_of(record, Extent::all);
      change(test::value_of(field, object.get()));
      return finding_at(test::problems_of(record, object.get()), place(field), "range");
    };
    for (const auto& [bound, step] : {std::pair{field.rules.min, -1}, std::pair{field.rules.max, 1}}) {
      if (bound.empty()) continue;
      ++rules;
      const auto end = bound;
      const auto beyond = step;
      CHECK(finding([&](void* value) { put_at(field, end, value); }) == "");
      CHECK(finding([&](void* value) { put_beyond(field, end, beyond, value); }) ==
            by_source(field, "range"));
    }
  });
  CHECK(rules > 30);
}

TEST_CASE("every forbidden character is found") {
  int rules = 0;
  each_field([&](const Record& record, const Field& field) {
    for (const char c : field.rules.forbidden) {
      ++rules;
      INFO(c);
      CHECK(found_for(record, field, std::string("a") + c + "b", "forbidden") == "forbidden");
    }
    if (!field.rules.forbidden.empty()) CHECK(field.rules.forbidden.size() == 13);
  });
  CHECK(rules == 26);  // two calls, thirteen characters
}

TEST_CASE("every format refuses what is none") {
  each_field([&](const Record& record, const Field& field) {
    switch (field.rules.format) {
      case Format::any: return;
      case Format::gtin:
        CHECK(found_for(record, field, "4006381333932", "gtin.check-digit") == "gtin.check-digit");
        return;
      case Format::email:
        for (const std::string text : {"name", "@shop.example", "name@", "a b@shop.example", "a@b,c@d"})
          CHECK(found_for(record, field, text, "email") == "email");
        return;
      case Format::language:
        CHECK(found_for(record, field, "nl1", "language") == by_source(field, "language"));
        return;
      case Format::country:
        CHECK(found_for(record, field, "B1", "country") == by_source(field, "country"));
        return;
    }
  });
}
