// SPDX-License-Identifier: MIT
// Comparisons of assortments as records.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "hanos/compare.hpp"
#include "schema/record.hpp"

namespace wsync::app {

struct ComparedRow {
  std::string severity{};
  std::string article{};
  std::string name{};
  std::string difference{};
  std::vector<std::string> said{};  // `0042: 1.10 EUR per XCT`
};
const schema::Record& describe(const ComparedRow*);

struct PairRow {
  std::string first{};
  std::string second{};
  std::string relation{};
  std::string severity{};
  std::int64_t shared = 0, only_first = 0, only_second = 0, differing = 0;
  std::int64_t not_orderable = 0, price = 0, pack = 0, unit = 0, vat = 0, gtin = 0, name = 0, min_step = 0,
               validity = 0;
};
const schema::Record& describe(const PairRow*);

struct OrderableRow {
  std::string article{};
  std::string name{};
  bool everywhere = false;
  std::vector<std::string> customers{};
  std::vector<std::string> delivery_centers{};
};
const schema::Record& describe(const OrderableRow*);

ComparedRow row_of(const hanos::ComparedArticle& one, const std::vector<hanos::Compared>& customers);
PairRow row_of(const hanos::ComparedPair& one, const std::vector<hanos::Compared>& customers);
OrderableRow row_of(const hanos::Orderability& one, const std::vector<hanos::Compared>& customers);

}  // namespace wsync::app
