// SPDX-License-Identifier: MIT
// A model to write out: every kind of column that the formats treat in their own way.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "schema/record.hpp"

namespace sample {

struct Text {
  std::string language{};
  std::optional<std::string> name{};
};
const wsync::Record& describe(const Text*);

struct Place {
  std::optional<std::string> town{};
};
const wsync::Record& describe(const Place*);

struct Product {
  std::string article{};
  std::optional<wsync::Decimal> price{};
  std::optional<std::int64_t> stock{};
  std::optional<Place> place{};
  std::vector<Text> texts{};
  std::vector<std::string> tags{};
  std::optional<std::string> password{};
};
const wsync::Record& describe(const Product*);

/// 004711 at 12.30, with a town, two languages and a password.
Product product();

}  // namespace sample
