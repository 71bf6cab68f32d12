// SPDX-License-Identifier: MIT
#include "command.hpp"
#include "context.hpp"
#include "oresto/client_products.hpp"
#include "record_file.hpp"
#include "sync/push_client_products.hpp"
#include "writing.hpp"

namespace wsync::app {
namespace {

namespace client_products = oresto::client_products;

constexpr std::int64_t default_batch = 100, largest_batch = 10'000;

const schema::Record& columns() { return schema::record_of<client_products::ClientProductForm>(); }

Result<int> run(Context& context) {
  const auto batch = context.typed().number("batch", 1, largest_batch);
  if (!batch) return fail(batch.error());
  const auto size = static_cast<std::size_t>(batch->value_or(default_batch));
  return run_writing(
      context, {columns,
                {"ClientNumber+WholesalerArticleNumber"},
                "pushing client products",
                [=](oresto::Shop& shop, const sync::Input& input) {
                  return sync::client_product_planner(shop, input, size);
                }});
}

constexpr Option options[] = {
    {.name = "batch", .value = "N", .text = "rows in one request at most (default: 100)"},
};

constexpr Example examples[] = {
    {"wsync client-products push prices.csv", "Sets what differs, many rows a request."},
    {"wsync client-products push prices.csv --dry-run",
     "Compares with the shop and shows what would be sent."},
    {"wsync client-products push prices.csv -o csv --to results.csv", "What became of each row, as a file."},
};

constexpr const api::EndpointRow* calls[] = {
    &client_products::get.row,           &client_products::post.row,
    &client_products::post_multiple.row, &client_products::post_multiple_add_or_update.row,
    &client_products::put.row,           &client_products::put_multiple.row,
};

}  // namespace

extern const Command client_products_push;
const Command client_products_push = {
    .noun = "client-products",
    .verb = "push",
    .summary = "Set prices and products that are meant for one client",
    .about =
        "One row per client and article. Rows that are equal in the shop are left alone, the others go in "
        "batches. A batch that the server refuses whole is split until the guilty rows stand alone: these "
        "fail, the others are done. Where an answer was lost, the shop is read, and only what is not there "
        "is "
        "sent again.\n"
        "\n"
        "An empty cell leaves a field as it is, #N/A clears it. Rows are known by their key "
        "CLIENT/ARTICLE.",
    .examples = examples,
    .arguments = record_file,
    .options = options,
    .groups = Takes::records | Takes::limits | Takes::prices | Takes::output | Takes::network,
    .run = run,
    .columns = columns,
    .calls = calls,
};

}  // namespace wsync::app
