// SPDX-License-Identifier: MIT
#include "hancocks/measures.hpp"

#include "base/text.hpp"

namespace wsync::hancocks {
namespace {

struct Measure {
  Decimal number{};
  std::string_view unit{};
};

std::optional<Measure> split_measure(std::string_view text) {
  text = trimmed(text);
  const auto end = text.find_first_not_of("0123456789.");
  const auto number = Decimal::parse(text.substr(0, end), false);
  if (!number) return std::nullopt;
  return Measure{*number, end == std::string_view::npos ? std::string_view() : trimmed(text.substr(end))};
}

std::optional<std::int64_t> millilitres_of(std::string_view unit) {
  const auto is = [&](std::string_view name) { return same_ignoring_case(unit, name); };
  if (is("ml")) return 1;
  if (is("cl")) return 10;
  if (is("dl")) return 100;
  if (is("l") || is("lt") || is("ltr") || is("litre") || is("litres")) return 1000;
  return std::nullopt;
}

}  // namespace

std::optional<Decimal> alcohol_percent(std::string_view text) {
  const auto measure = split_measure(text);
  if (!measure || (!measure->unit.empty() && measure->unit.front() != '%')) return std::nullopt;
  if (measure->number > Decimal(100)) return std::nullopt;
  return measure->number;
}

std::optional<Decimal> volume_ml(std::string_view text) {
  const auto measure = split_measure(text);
  const auto factor = measure ? millilitres_of(measure->unit) : std::nullopt;
  if (!factor) return std::nullopt;
  const auto total = Decimal::product(measure->number, Decimal(*factor));
  return total ? std::optional(total->trimmed()) : std::nullopt;
}

void measure(StockItem& item) {
  if (item.alcohol) item.alcohol_percent = alcohol_percent(*item.alcohol);
  if (item.volume) item.volume_ml = volume_ml(*item.volume);
}

}  // namespace wsync::hancocks
