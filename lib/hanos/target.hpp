// SPDX-License-Identifier: MIT
// What a column of an assortment file can mean. The same names are the columns of wsync's own CSV, the
// elements of its own XML, and the left side of a profile's [map] and [const].
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace wsync::hanos {

enum class Target : std::uint8_t {
  customer_number,
  article_number,
  name,
  orderable,
  order_unit,
  price,
  currency,
  price_unit,
  price_basis_qty,
  vat_percent,
  gtin,
  brand,
  category,
  subcategory,
  pack_outer_qty,
  pack_inner_qty,
  content_qty,
  content_unit,
  variable_weight,
  min_qty,
  max_qty,
  step,
  lead_time_days,
  delivery_center,
  positievoorstel,
  valid_from,
  valid_to,
  replaces,
  status,
  issued_at,  // up to here: the canonical columns, in their order
  description,
  pack_outer_unit,
  pack_inner_unit,
  order_pack,
  outer_pack,
  replaced_by,
};
inline constexpr std::size_t target_count = static_cast<std::size_t>(Target::replaced_by) + 1;

/// What the text of a cell must be.
enum class TargetKind : std::uint8_t { text, code, number, flag, unit, date, moment, whole, pack, status };

struct TargetInfo {
  Target target;
  std::string_view name;
  TargetKind kind;
  bool required;  // a row without it is no article that can be ordered
  std::string_view text;
};

/// In the order of the enumeration.
std::span<const TargetInfo> targets();
const TargetInfo& describe(Target target);
std::optional<Target> find_target(std::string_view name);

}  // namespace wsync::hanos
