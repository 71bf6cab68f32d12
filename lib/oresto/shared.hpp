// SPDX-License-Identifier: MIT
// What models of several areas have in common: texts, units, brands, categories, suppliers.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/record.hpp"

namespace wsync::oresto {

/// A new article number that holds one of these is refused (manual 6.1.2, 7.1.2).
inline constexpr std::string_view forbidden_in_article_numbers = "\\+<>?#%@&*:./";

/// The range of all moments that are sent, both ends included.
inline constexpr std::string_view first_day = "1753-01-01";
inline constexpr std::string_view last_day = "9999-12-31";

struct Localization {
  std::optional<std::string> language_code{};
  std::optional<std::string> description{};
  Unknown unknown{};
};
const Record& describe(const Localization*);

struct UnitLocalization {
  std::optional<std::string> language_code{};
  std::optional<std::string> description{};
  std::optional<std::string> abbreviation{};
  Unknown unknown{};
};
const Record& describe(const UnitLocalization*);

struct Unit {
  std::optional<std::string> abbreviation{};
  std::vector<UnitLocalization> localizations{};
  Unknown unknown{};
};
const Record& describe(const Unit*);

struct Brand {
  std::optional<std::int64_t> id{};
  std::optional<std::string> name{};
  Unknown unknown{};
};
const Record& describe(const Brand*);

struct Producer {
  std::optional<std::int64_t> id{};
  std::optional<std::string> name{};
  Unknown unknown{};
};
const Record& describe(const Producer*);

struct StorageCondition {
  std::optional<std::int64_t> id{};
  std::vector<Localization> localizations{};
  Unknown unknown{};
};
const Record& describe(const StorageCondition*);

struct ProductCategory {
  std::optional<std::int64_t> id{};
  std::vector<Localization> localizations{};
  Unknown unknown{};
};
const Record& describe(const ProductCategory*);

struct SupplierArticle {
  std::optional<std::int64_t> id{};
  std::optional<std::string> name{};
  std::optional<std::string> article_code{};
  Unknown unknown{};
};
const Record& describe(const SupplierArticle*);

}  // namespace wsync::oresto
