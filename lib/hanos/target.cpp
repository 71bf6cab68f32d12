// SPDX-License-Identifier: MIT
#include "hanos/target.hpp"

#include <array>

#include "base/text.hpp"

namespace wsync::hanos {
namespace {

using enum Target;
using K = TargetKind;

constexpr std::array<TargetInfo, target_count> table{{
    {customer_number, "customer_number", K::code, true,
     "Customer number (klantnummer) that the assortment is for."},
    {article_number, "article_number", K::code, true,
     "Article number (artikelnummer), exactly as it is ordered."},
    {name, "name", K::text, true, "Name of the article."},
    {orderable, "orderable", K::flag, true, "Y where this customer number can order it, else N."},
    {order_unit, "order_unit", K::unit, true, "Unit that is ordered: a Rec 20/21 code or a word for one."},
    {price, "price", K::number, true, "Price for price_basis_qty of price_unit, without VAT."},
    {currency, "currency", K::code, true, "Currency of the price, ISO 4217."},
    {price_unit, "price_unit", K::unit, true, "Unit that is priced: the order unit, KGM or LTR."},
    {price_basis_qty, "price_basis_qty", K::number, false,
     "For how many price units the price is; 1 where empty."},
    {vat_percent, "vat_percent", K::number, false, "VAT rate."},
    {gtin, "gtin", K::code, false, "GTIN (EAN) of the order unit."},
    {brand, "brand", K::text, false, "Brand."},
    {category, "category", K::text, false, "Category."},
    {subcategory, "subcategory", K::text, false, "Category below it."},
    {pack_outer_qty, "pack_outer_qty", K::number, false, "How many inner packages an outer one holds."},
    {pack_inner_qty, "pack_inner_qty", K::number, false, "How many pieces an inner package holds."},
    {content_qty, "content_qty", K::number, false, "Content of a piece."},
    {content_unit, "content_unit", K::unit, false, "Unit of the content."},
    {variable_weight, "variable_weight", K::flag, false, "Y where each piece weighs something else."},
    {min_qty, "min_qty", K::number, false, "Smallest quantity that can be ordered."},
    {max_qty, "max_qty", K::number, false, "Largest quantity that can be ordered."},
    {step, "step", K::number, false, "Quantities are multiples of it."},
    {lead_time_days, "lead_time_days", K::whole, false, "Days that the article must be ordered ahead."},
    {delivery_center, "delivery_center", K::code, false, "Delivery center that serves the customer number."},
    {positievoorstel, "positievoorstel", K::code, false, "Positievoorstel of the customer number."},
    {valid_from, "valid_from", K::date, false, "First day on which it is valid."},
    {valid_to, "valid_to", K::date, false, "Last day on which it is valid."},
    {replaces, "replaces", K::code, false, "Article number that it replaces."},
    {status, "status", K::status, false,
     "active, announced, discontinued, temporary or unknown; of changes also gone."},
    {issued_at, "issued_at", K::moment, false, "When the assortment was written."},
    {description, "description", K::text, false, "More about the article than its name."},
    {pack_outer_unit, "pack_outer_unit", K::unit, false, "What the outer package is."},
    {pack_inner_unit, "pack_inner_unit", K::unit, false, "What the inner package is."},
    {order_pack, "order_pack", K::pack, false, "Package as a text, such as `Pak 1 liter`."},
    {outer_pack, "outer_pack", K::pack, false, "Outer package as a text, such as `per collo a 8 pak`."},
    {replaced_by, "replaced_by", K::code, false, "Article number that replaces it."},
}};

constexpr bool in_order() {
  for (std::size_t i = 0; i < table.size(); ++i)
    if (static_cast<std::size_t>(table[i].target) != i) return false;
  return true;
}
static_assert(in_order());

}  // namespace

std::span<const TargetInfo> targets() { return table; }

const TargetInfo& describe(Target target) { return table[static_cast<std::size_t>(target)]; }

std::optional<Target> find_target(std::string_view word) {
  for (const auto& info : table)
    if (same_ignoring_case(info.name, word)) return info.target;
  return std::nullopt;
}

}  // namespace wsync::hanos
