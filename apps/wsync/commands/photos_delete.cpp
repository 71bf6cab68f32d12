// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "base/decimal.hpp"
#include "command.hpp"
#include "context.hpp"
#include "oresto/photos.hpp"
#include "sync/photos.hpp"
#include "usage.hpp"
#include "writing.hpp"

namespace wsync::app {
namespace {

Result<std::vector<std::int64_t>> ids_of(const std::vector<std::string>& words) {
  std::vector<std::int64_t> ids;
  std::vector<Problem> mistakes;
  for (const auto& word : words) {
    const auto number = Decimal::parse(word, false);
    if (number && number->to_integer() && number->scale() == 0)
      ids.push_back(*number->to_integer());
    else
      mistakes.push_back({word, "usage", fmt::format("\"{}\" is no photo id", word),
                          "`wsync photos list --article ARTICLE` shows them.", false});
  }
  if (!mistakes.empty()) return usage_error(std::move(mistakes));
  return ids;
}

Result<int> run(Context& context) {
  const auto& words = context.typed().arguments();
  const auto ids = ids_of({words.begin() + 1, words.end()});
  if (!ids) return fail(ids.error());
  return run_plan(
      context, [&](oresto::Shop& shop) { return sync::plan_photo_removals(shop, words.front(), *ids); },
      "deleting photos");
}

constexpr Argument arguments[] = {
    {"ARTICLE", "article number of an own product"},
    {"PHOTO-ID", "id of one of its photos", true, true},
};

constexpr Example examples[] = {
    {"wsync photos delete EIG-0101 1000001", "Deletes one photo."},
    {"wsync photos delete EIG-0101 1000001 1000002 --dry-run", "Says which of them are there to be deleted."},
};

constexpr const api::EndpointRow* calls[] = {&oresto::photos::get.row, &oresto::photos::remove.row};

}  // namespace

extern const Command photos_delete;
const Command photos_delete = {
    .noun = "photos",
    .verb = "delete",
    .summary = "Delete photos of an own product",
    .about =
        "The photos are looked up first; an id that the product does not have is a failed row. `wsync photos "
        "list --article ARTICLE` shows the ids. A deletion whose answer was lost is read back before it is "
        "sent again.",
    .examples = examples,
    .arguments = arguments,
    .groups = Takes::changes | Takes::removals | Takes::output | Takes::network,
    .run = run,
    .calls = calls,
};

}  // namespace wsync::app
