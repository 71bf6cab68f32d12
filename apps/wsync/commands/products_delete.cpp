// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "base/plural.hpp"
#include "command.hpp"
#include "context.hpp"
#include "oresto/link_products_endpoints.hpp"
#include "oresto/products_endpoints.hpp"
#include "range.hpp"
#include "sync/remove_products.hpp"
#include "writing.hpp"

namespace wsync::app {
namespace {

namespace links = oresto::link_products;
namespace own = oresto::products;

/// Said before anything is sent: `to be deleted: 2 links, 1 own product`.
void say_what_goes(Context& context, const std::vector<sync::Step>& steps) {
  const auto count = [&](std::string_view about) {
    return std::count_if(steps.begin(), steps.end(), [&](const auto& step) { return step.about == about; });
  };
  const auto linked = count("linked product"), mine = count("own product");
  if (linked + mine == 0) return;
  std::string line = "to be deleted: ";
  if (linked > 0) line += counted(linked, "link");
  if (mine > 0) line += (linked > 0 ? ", " : "") + counted(mine, "own product");
  context.messages().say(line);
}

Result<int> run(Context& context) {
  const auto part = part_of(context.typed());
  if (!part) return fail(part.error());
  auto shop = open_shop_to_change(context);
  if (!shop) return fail(std::move(shop.error()));
  auto steps = sync::plan_product_removals(*shop, context.typed().arguments(),
                                           !part->own      ? sync::RangePart::linked
                                           : !part->linked ? sync::RangePart::own
                                                           : sync::RangePart::both);
  if (!steps) return fail(std::move(steps.error()));
  say_what_goes(context, *steps);
  return run_steps(context, *shop, std::move(*steps), "deleting products");
}

constexpr Argument arguments[] = {{"ARTICLE", "article number at the wholesaler", true, true}};

constexpr Option options[] = {
    {.name = "own", .text = "delete own products only"},
    {.name = "linked", .text = "remove links to central products only"},
};

constexpr Example examples[] = {
    {"wsync products delete 002556", "Takes an article out of the range."},
    {"wsync products delete 002556 EIG-0101 --dry-run", "Says which of them are linked, which own."},
    {"wsync products delete EIG-0101 --own", "Only if it is an own product."},
};

constexpr const api::EndpointRow* calls[] = {
    &links::get.row, &links::get_by_wholesaler_article_number.row, &links::remove.row,
    &own::get.row,   &own::get_by_wholesaler_article_number.row,   &own::remove.row,
};

}  // namespace

extern const Command products_delete;
const Command products_delete = {
    .noun = "products",
    .verb = "delete",
    .summary = "Delete own products, and links to central ones",
    .about =
        "Each article is looked up first. Of a linked product the link is removed, and the central product "
        "stays; an own product is deleted with its photos. Which of the two it was stands in the result. A "
        "number that is not in the range is a failed row.\n"
        "\n"
        "A deletion whose answer was lost is read back before it is sent again.",
    .examples = examples,
    .arguments = arguments,
    .options = options,
    .groups = Takes::changes | Takes::removals | Takes::output | Takes::network,
    .run = run,
    .calls = calls,
};

}  // namespace wsync::app
