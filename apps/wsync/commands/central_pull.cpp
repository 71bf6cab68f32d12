// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "command.hpp"
#include "context.hpp"
#include "mirror.hpp"
#include "oresto/central_products_endpoints.hpp"
#include "servers.hpp"
#include "sync/central_mirror.hpp"

namespace wsync::app {
namespace {

struct Pulled {
  std::int64_t added = 0;
  std::int64_t changed = 0;
  std::int64_t removed = 0;
  std::int64_t total = 0;
  bool incremental = false;
  std::optional<std::string> mark{};
};

const schema::Record& describe(const Pulled*) {
  static constexpr Field fields[] = {
      field<&Pulled::added>("Added", "Products that the mirror did not have.", {.source = Source::ours}),
      field<&Pulled::changed>("Changed", "Products that are stored anew.", {.source = Source::ours}),
      field<&Pulled::removed>("Removed", "Products that are central no more.", {.source = Source::ours}),
      field<&Pulled::total>("Total", "Products in the mirror now.", {.source = Source::ours}),
      field<&Pulled::incremental>("Incremental", "Whether only what has changed was asked for.",
                                  {.source = Source::ours}),
      field<&Pulled::mark>("Mark", "The newest change that the server told: where the next pull begins.",
                           {.source = Source::ours}),
  };
  static_assert(schema::sound(fields));
  static constexpr Record it = record<Pulled>("Pulled", "What a pull of the central range brought.", fields);
  return it;
}

const schema::Record& columns() { return schema::record_of<Pulled>(); }

Result<int> run(Context& context) {
  auto rows = context.rows(columns(), {}, Amount::one);
  if (!rows) return fail(std::move(rows.error()));
  auto mirror = open_mirror(context);
  if (!mirror) return fail(std::move(mirror.error()));
  auto shop = open_shop(context);
  if (!shop) return fail(std::move(shop.error()));
  const auto done = sync::pull_central(*shop, *mirror, context.typed().has("all"));
  if (!done) return fail(done.error());
  const auto status = mirror->status("central");
  if (!status) return fail(status.error());
  Pulled pulled{done->counts.added, done->counts.changed, done->counts.removed,
                (*status)->entries, !done->whole,         {}};
  if (!done->mark.empty()) pulled.mark = done->mark;
  if (auto added = (*rows)->add(&pulled); !added) return fail(std::move(added.error()));
  if (auto finished = (*rows)->finish(); !finished) return fail(std::move(finished.error()));
  if (done->mark.empty())
    context.messages().warn("the server dates no central product: the next pull reads the whole range again");
  return 0;
}

constexpr Option options[] = {
    {.name = "all", .text = "read the whole range again, not just what has changed"},
};

constexpr Example examples[] = {
    {"wsync central pull", "Mirrors what has changed since the last time; the first time all of it."},
    {"wsync central list --mirrored -o csv", "Shows what is mirrored, without asking the server."},
};

constexpr const api::EndpointRow* calls[] = {&oresto::central_products::get.row};

}  // namespace

extern const Command central_pull;
const Command central_pull = {
    .noun = "central",
    .verb = "pull",
    .summary = "Mirror the EAN codes of the central range",
    .about =
        "Keeps EAN code, id, name and date of every central product in the local database. Only what was "
        "changed or "
        "deleted since the last pull is asked for, by the server's own clock. A pull that does not reach its "
        "end "
        "changes "
        "nothing.",
    .examples = examples,
    .options = options,
    .groups = Takes::output | Takes::network,
    .run = run,
    .columns = columns,
    .calls = calls,
};

}  // namespace wsync::app
