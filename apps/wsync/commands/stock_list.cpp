// SPDX-License-Identifier: MIT
#include "base/text.hpp"
#include "command.hpp"
#include "context.hpp"
#include "hancocks/stock.hpp"
#include "servers.hpp"

namespace wsync::app {
namespace {

using hancocks::StockItem;

const schema::Record& columns() { return schema::record_of<StockItem>(); }

/// What an item must satisfy to be shown.
struct Filter {
  std::optional<std::string> brand{}, country{}, variety{};  // folded
  std::optional<std::string> barcode{};
  std::optional<std::int64_t> at_least{}, at_most{};
  bool kits = false;

  bool keeps(const StockItem& item) const {
    const auto holds = [](const std::optional<std::string>& wanted, const std::optional<std::string>& text) {
      return !wanted || (text && folded(*text).find(*wanted) != std::string::npos);
    };
    if (kits && !(item.stockcode && item.stockcode->starts_with("KIT"))) return false;
    if (barcode && item.barcode != barcode) return false;
    if (at_least && !(item.stocklevel && *item.stocklevel >= *at_least)) return false;
    if (at_most && !(item.stocklevel && *item.stocklevel <= *at_most)) return false;
    return holds(brand, item.brand) && holds(country, item.country) && holds(variety, item.variety);
  }
};

Result<Filter> filter_of(const Typed& typed) {
  Filter filter;
  const auto text = [&](std::string_view option) -> std::optional<std::string> {
    if (const auto value = typed.value(option)) return folded(*value);
    return std::nullopt;
  };
  filter.brand = text("brand");
  filter.country = text("country");
  filter.variety = text("variety");
  filter.barcode = typed.value("barcode");
  filter.kits = typed.has("kits");
  const auto least = typed.number("min-stock", 0, 1'000'000'000);
  if (!least) return fail(least.error());
  filter.at_least = *least;
  const auto most = typed.number("low", 0, 1'000'000'000);
  if (!most) return fail(most.error());
  filter.at_most = *most;
  return filter;
}

Result<int> run(Context& context) {
  const auto filter = filter_of(context.typed());
  if (!filter) return fail(filter.error());
  auto rows = context.rows(columns(), {"stockcode", "brand", "stockname", "vintage", "volume", "pack",
                                       "price", "caseprice", "stocklevel"});
  if (!rows) return fail(std::move(rows.error()));
  auto drinks = open_drinks(context);
  if (!drinks) return fail(std::move(drinks.error()));
  Result<void> added;
  const auto listed = drinks->stock_list([&](const StockItem& item) {
    if (!filter->keeps(item)) return true;
    added = (*rows)->add(&item);
    return added.has_value() && (*rows)->wanted();
  });
  if (!added) return fail(added.error());
  if (!listed) return fail(listed.error());
  if (auto finished = (*rows)->finish(); !finished) return fail(std::move(finished.error()));
  return 0;
}

constexpr Option options[] = {
    {.name = "brand",
     .value = "TEXT",
     .text = "brand holds this text; letter case and accents do not matter"},
    {.name = "country", .value = "TEXT", .text = "country of origin holds this text"},
    {.name = "variety", .value = "TEXT", .text = "variety holds this text"},
    {.name = "barcode", .value = "GTIN", .text = "the item with this barcode"},
    {.name = "min-stock", .value = "N", .text = "at least so many units in stock"},
    {.name = "low", .value = "N", .text = "at most so many units in stock"},
    {.name = "kits", .text = "kits only"},
};

constexpr Example examples[] = {
    {"wsync stock list --country france --low 12", "What of France is running out."},
    {"wsync stock list -o csv --to stock.csv", "The whole list as a file."},
    {"wsync stock list -o jsonl --fields stockcode,price | head", "One record a line, as they arrive."},
};

}  // namespace

extern const Command stock_list;
const Command stock_list = {
    .noun = "stock",
    .verb = "list",
    .summary = "List the stock items of Hancocks",
    .about =
        "The list is handed on while it arrives, so that memory stays flat however long it is. Prices are in "
        "New\n"
        "Zealand dollars, without freight and GST, exact as sent. alcoholPercent and volumeMl are numbers "
        "that\n"
        "wsync reads off the texts beside them. An item without a stock level is left out by --low and\n"
        "--min-stock.",
    .examples = examples,
    .options = options,
    .groups = Takes::output | Takes::network,
    .run = run,
    .columns = columns,
};

}  // namespace wsync::app
