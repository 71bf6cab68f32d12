// SPDX-License-Identifier: MIT
#include "sync/reconcile.hpp"

#include "command.hpp"
#include "context.hpp"
#include "oresto/central_products_endpoints.hpp"
#include "oresto/link_products_endpoints.hpp"
#include "oresto/photos.hpp"
#include "oresto/products_endpoints.hpp"
#include "usage.hpp"
#include "writing.hpp"

namespace wsync::app {
namespace {

namespace central = oresto::central_products;
namespace links = oresto::link_products;
namespace own = oresto::products;
namespace photos = oresto::photos;

Result<int> run(Context& context) {
  const auto& typed = context.typed();
  if (typed.has("no-journal") && !typed.has("dry-run"))
    return usage_error(
        "--no-journal cannot be used here: between deletion and link only the journal has the product");
  auto shop = open_shop_to_change(context);
  if (!shop) return fail(std::move(shop.error()));
  auto steps = sync::plan_reconciling(*shop, typed.arguments(), resumed(context));
  if (!steps) return fail(std::move(steps.error()));
  if (steps->empty()) context.messages().say("no own product has an EAN that is central");
  // One after the other, nearly: as few articles as can be are neither own nor linked at any moment.
  return run_steps(context, *shop, std::move(*steps), "reconciling products", 1);
}

constexpr Argument arguments[] = {
    {"ARTICLE", "article number of an own product (default: all whose EAN is central)", false, true}};

constexpr Option options[] = {
    {.name = "max-delete",
     .value = "N|N%",
     .text = "stop where more own products would be converted (default: 50)"},
};

constexpr Example examples[] = {
    {"wsync products reconcile --dry-run", "Shows which own products have become central."},
    {"wsync products reconcile", "Makes links of them."},
    {"wsync products reconcile EIG-0101 EIG-0104", "Only these."},
};

constexpr const api::EndpointRow* calls[] = {
    &own::get.row,
    &own::get_by_wholesaler_article_number.row,
    &own::remove.row,
    &own::post.row,
    &own::put.row,
    &links::get.row,
    &links::get_by_wholesaler_article_number.row,
    &links::post.row,
    &central::get_ean.row,
    &central::get_by_ean.row,
    &photos::get.row,
    &photos::post.row,
};

}  // namespace

extern const Command products_reconcile;
const Command products_reconcile = {
    .noun = "products",
    .verb = "reconcile",
    .summary = "Link own products whose EAN has become central",
    .about =
        "An own product that the central catalogue has by now is deleted and linked under the same article "
        "number, as one step. The link gets its sales side: prices, promotion, order flags, availability, "
        "sales unit and your own texts; names, brand, photos and the like are the central ones from then "
        "on.\n"
        "\n"
        "Where the link is refused the own product is made again as it was, with its photos, and the row "
        "fails; its message says what could not be given back. It has a new Id. A product that shows too "
        "little to be made again is not touched. The journal has each product before it is deleted: after "
        "a crash `wsync runs resume` looks at the shop and puts one of the two in place.\n"
        "\n"
        "`wsync runs undo` does not take back these runs.",
    .examples = examples,
    .arguments = arguments,
    .options = options,
    .groups = Takes::changes | Takes::output | Takes::network,
    .run = run,
    .calls = calls,
};

}  // namespace wsync::app
