// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "archived_assortment.hpp"
#include "base/text.hpp"
#include "command.hpp"
#include "context.hpp"
#include "hanos/why.hpp"
#include "several_assortments.hpp"
#include "usage.hpp"

namespace wsync::app {
namespace {

struct WhyRow {
  std::string customer{};
  std::string state{};
  std::optional<std::string> cause{};
  std::optional<std::string> name{};
  std::optional<std::string> units{};
  std::optional<std::string> prices{};
  std::optional<std::string> pack{};
  std::optional<std::string> limits{};
  std::optional<std::string> validity{};
  std::optional<std::string> delivery_center{};
  std::optional<std::string> positievoorstel{};
  std::optional<std::string> last_seen{};
  std::vector<std::string> history{};
  std::string file{};
};

const schema::Record& describe(const WhyRow*) {
  constexpr schema::Rules ours{.source = Source::ours};
  static constexpr Field fields[] = {
      field<&WhyRow::customer>("customer", "Customer number.", ours),
      field<&WhyRow::state>("state", "orderable, not-orderable, not-yet-valid, expired or absent.", ours),
      field<&WhyRow::cause>("cause", "What is probably the matter.", ours),
      field<&WhyRow::name>("name", "Name of the article there.", ours),
      field<&WhyRow::units>("units", "Units by which it can be ordered.", ours),
      field<&WhyRow::prices>("prices", "Its prices.", ours),
      field<&WhyRow::pack>("pack", "Its package.", ours),
      field<&WhyRow::limits>("limits", "Minimum, maximum and step of a quantity.", ours),
      field<&WhyRow::validity>("validity", "From when until when it is valid.", ours),
      field<&WhyRow::delivery_center>("deliveryCenter", "Delivery center of the customer number.", ours),
      field<&WhyRow::positievoorstel>("positievoorstel", "Positievoorstel of the customer number.", ours),
      field<&WhyRow::last_seen>("lastSeen", "Day of the last file in the archive that has it.", ours),
      field<&WhyRow::history>("history", "Its prices in the archive, a day for each change.", ours),
      field<&WhyRow::file>("file", "The file that was looked at.", ours),
  };
  static_assert(schema::sound(fields));
  static constexpr Record it = record<WhyRow>("why", "Why an article can or cannot be ordered.", fields);
  return it;
}

const schema::Record& columns() { return schema::record_of<WhyRow>(); }

/// From the archive: on which day it was last there, and how its price went. Files that are not sound tell
/// nothing.
void look_back(const hanos::ArticleNumber& number, const OpenedAssortment& opened, WhyRow& row) {
  const auto all = assortment_archive().of(opened.read.assortment.customer);
  if (!all) return;
  std::string last;
  for (const auto& delivery : *all) {
    if (!demand_same_reading(delivery, opened.profile)) continue;
    const bool is_open = delivery.file == opened.read.assortment.source.path;
    const auto read = is_open ? Result<hanos::AssortmentRead>()
                              : hanos::read_assortment(delivery.file, opened.profile,
                                                       {.customer = opened.read.assortment.customer});
    if (!read || hanos::worst(read->findings) == hanos::Severity::error) continue;
    const auto* article = (is_open ? opened.read : *read).assortment.find(number);
    if (article == nullptr) continue;
    row.last_seen = delivery.date.to_string();
    auto price = said(*article, hanos::What::price);
    if (price != last) row.history.push_back(delivery.date.to_string() + ": " + price);
    last = std::move(price);
  }
}

WhyRow row_of(const hanos::ArticleState& state, const hanos::Compared& customer,
              const OpenedAssortment& opened) {
  using hanos::What;
  WhyRow row{.customer = customer.assortment->customer.text(), .state = std::string(state.state)};
  row.cause = unless_empty(state.cause);
  row.delivery_center = unless_empty(customer.delivery_center.text());
  row.positievoorstel = unless_empty(customer.positievoorstel.text());
  row.file = opened.read.assortment.source.path.string();
  if (state.article == nullptr) return row;
  const auto text = [&](What what) { return unless_empty(said(*state.article, what)); };
  row.name = text(What::name);
  row.units = text(What::unit);
  row.prices = text(What::price);
  row.pack = text(What::pack);
  row.limits = text(What::min_step);
  row.validity = text(What::validity);
  return row;
}

Result<int> run(Context& context) {
  const Typed& typed = context.typed();
  auto rows =
      context.rows(columns(), {"customer", "state", "cause", "name", "units", "prices", "deliveryCenter"});
  if (!rows) return fail(std::move(rows.error()));
  const hanos::ArticleNumber number(typed.arguments().at(0));
  if (number.empty()) return usage_error("which article?", "Type its number, zeros in front included.");
  const std::vector<std::string> files(typed.arguments().begin() + 1, typed.arguments().end());
  const auto book = open_book(context);
  if (!book) return fail(book.error());
  // Without anything typed, of all that the archive has.
  const auto several = open_several(context, *book, files, 1, "all");
  if (!several) return fail(several.error());
  const auto& opened = several->opened;
  std::vector<hanos::Compared> customers;
  for (const auto& one : opened) customers.push_back(hanos::compared(one.read.assortment, *book));
  const auto states = hanos::why(number, customers, today());
  bool seen = false;
  for (std::size_t i = 0; i < states.size(); ++i) {
    auto row = row_of(states[i], customers[i], opened[i]);
    look_back(number, opened[i], row);
    seen = seen || states[i].article != nullptr || row.last_seen;
    if (auto added = (*rows)->add(&row); !added) return fail(std::move(added.error()));
  }
  if (auto finished = (*rows)->finish(); !finished) return fail(std::move(finished.error()));
  if (!seen)
    context.messages().warn(fmt::format("no file has an article {}: is the number right?", number.text()));
  return status_of(context, *several, 0);
}

constexpr Argument arguments[] = {
    {.name = "ARTICLE", .text = "article number, zeros in front included"},
    {.name = "FILE", .text = "assortment files, one a customer number", .required = false, .repeated = true},
};

constexpr Option options[] = {
    {.name = "customers",
     .value = "A,B,C|all",
     .text = "customer numbers: their newest files in the archive"},
    file_profile_option,
    book_option,
};

constexpr Example examples[] = {
    {"wsync assortments why 34225259 --customers all", "Who can order it, and why the others cannot."},
    {"wsync assortments why 34225259 10001.csv 10002.csv -o json", "The same of files."},
};

}  // namespace

extern const Command assortments_why;
const Command assortments_why = {
    .noun = "assortments",
    .verb = "why",
    .summary = "Say why an article can or cannot be ordered",
    .about =
        "For each customer number: whether the article is in its newest file and can be ordered, by which "
        "units\n"
        "and at which price, and what is probably the matter where it cannot. The cause is concluded from "
        "the\n"
        "files and the customer book, not asked of Hanos.",
    .examples = examples,
    .arguments = arguments,
    .options = options,
    .groups = Takes::output,
    .run = run,
    .columns = columns,
};

}  // namespace wsync::app
