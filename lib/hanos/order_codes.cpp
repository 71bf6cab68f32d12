// SPDX-License-Identifier: MIT
#include "hanos/order_rules.hpp"

namespace wsync::hanos {
namespace {

using enum Severity;

constexpr FindingCode table[] = {
    {"O001", error, "The order has no lines."},
    {"O002", error, "The customer number is not in the customer book, is no bezorgklant or may not order."},
    {"O003", error, "The article is not in the newest file of this customer number."},
    {"O004", error, "The article is there but cannot be ordered; a warning where it is being discontinued."},
    {"O005", error, "The article cannot be ordered in this unit."},
    {"O006", error, "The quantity: zero or less, no whole number, no multiple of the step, too small or too large."},
    {"O007", error, "The delivery date is no delivery day, closed or past; the next possible one is proposed."},
    {"O008", error, "Too late: after the cut-off, or the lead time of customer number or article is too short."},
    {"O009", error, "The delivery date is too far ahead (hanos.order_horizon)."},
    {"O010", error, "The order number was used for another order; the same order again is only told."},
    {"O011", warning, "A second order of this customer number for this day."},
    {"O012", warning, "Below the minimum amount; an error where the customer book says block."},
    {"O013", warning, "The price differs from that of the assortment (hanos.order_price_percent)."},
    {"O014", warning, "The same article and unit on two lines; --merge makes them one."},
    {"O015", warning, "The assortment is old (hanos.order_stale); an error past hanos.order_too_old, or without one."},
    {"O016", error, "A text or number does not fit the format; a warning where a name is only shortened."},
    {"O017", error, "The GTIN is not that of the article."},
    {"O018", error, "Amounts in several currencies."},
};

}  // namespace

std::span<const FindingCode> order_codes() { return table; }

}  // namespace wsync::hanos
