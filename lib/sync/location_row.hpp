// SPDX-License-Identifier: MIT
// A row of `locations push`: the location as Oresto takes it, found by its Id or by client and address.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "schema/record.hpp"

namespace wsync::sync {

struct LocationRow {
  std::string client_number{};
  std::optional<std::int64_t> id{};
  std::optional<std::string> street_name{};
  std::optional<std::string> street_number{};
  std::optional<std::string> postal_code{};
  std::optional<std::string> municipality{};
  std::optional<std::string> extra_address_line{};
  std::optional<std::string> province{};
  std::optional<std::string> country_code{};
  std::optional<std::string> company{};
  std::optional<std::string> phone_number{};
  std::optional<std::string> remark{};
  Unknown unknown{};  // of the shop: sent back with a change
};
const Record& describe(const LocationRow*);

}  // namespace wsync::sync
