// SPDX-License-Identifier: MIT
// A model with a member of every shape, for tests of the engines.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "schema/record.hpp"

namespace wsync::test {

struct Text {
  std::string language{};
  std::optional<std::string> description{};
  Unknown unknown{};
};
const Record& describe(const Text*);

struct Place {
  std::string street{};
  std::optional<std::int64_t> number{};
  Unknown unknown{};
};
const Record& describe(const Place*);

struct Remark {
  std::optional<std::string> message{};  // taken from a plain text too
  std::optional<std::int64_t> weight{};
};
const Record& describe(const Remark*);

struct Animal {
  std::string name{};
  bool tame = false;
  std::int64_t legs = 0;
  std::optional<Decimal> price{};
  std::optional<std::string> ean{};
  std::optional<bool> fed{};
  std::optional<std::int64_t> age{};
  std::optional<Date> born{};
  std::optional<Moment> seen{};
  std::optional<Bytes> photo{};
  std::optional<std::string> password{};
  std::optional<Place> cage{};
  std::vector<std::string> foods{};
  std::vector<std::int64_t> numbers{};
  std::vector<Date> days{};
  std::vector<Text> texts{};
  std::vector<Remark> remarks{};
  std::vector<Place> places{};
  Unknown unknown{};
};
const Record& describe(const Animal*);

/// The same animal, written as text by the model's rules: for short comparisons.
std::string json_of(const Animal& animal);

}  // namespace wsync::test
