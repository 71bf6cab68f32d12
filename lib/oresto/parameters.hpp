// SPDX-License-Identifier: MIT
// Parameters that several calls have in common.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/date.hpp"
#include "schema/record.hpp"

namespace wsync::oresto {

struct ChangedSince {
  std::optional<Moment> modified_date{};
  std::optional<Moment> modified_end_date{};
};
const Record& describe(const ChangedSince*);

struct CodeFilter {
  std::optional<Moment> modified_date{};
  std::optional<Moment> modified_end_date{};
  std::optional<bool> exclude_central_products{};
  std::optional<bool> multiplicator_products{};
};
const Record& describe(const CodeFilter*);

struct ByEan {
  std::string ean_code{};
};
const Record& describe(const ByEan*);

struct BySupplier {
  std::int64_t id = 0;
  std::string article_code{};
  bool is_package_product = false;
};
const Record& describe(const BySupplier*);

struct ByWholesalerArticleNumber {
  std::string wholesaler_article_number{};
};
const Record& describe(const ByWholesalerArticleNumber*);

struct ByClient {
  std::string client_number{};
};
const Record& describe(const ByClient*);

struct ByClientAndProduct {
  std::string wholesaler_article_number{};
  std::string client_number{};
};
const Record& describe(const ByClientAndProduct*);

struct ByLocation {
  std::int64_t id = 0;
  std::string client_number{};
};
const Record& describe(const ByLocation*);

struct ByEmail {
  std::string email{};
};
const Record& describe(const ByEmail*);

}  // namespace wsync::oresto
