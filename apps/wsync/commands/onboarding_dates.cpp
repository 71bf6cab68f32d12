// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "archived_assortment.hpp"
#include "base/text.hpp"
#include "command.hpp"
#include "context.hpp"
#include "hanos/delivery_days.hpp"
#include "onboarding_run.hpp"
#include "usage.hpp"

namespace wsync::app {
namespace {

struct DateRow {
  std::string customer{};
  std::string location{};
  std::optional<std::string> article{};
  Date date{};
  std::string weekday{};
  std::optional<Moment> order_by{};
};

const schema::Record& describe(const DateRow*) {
  constexpr schema::Rules ours{.source = Source::ours};
  static constexpr Field fields[] = {
      field<&DateRow::customer>("customer", "Customer number.", ours),
      field<&DateRow::location>("location", "Its location.", ours),
      field<&DateRow::article>("article", "The article whose lead time counts too.", ours),
      field<&DateRow::date>("date", "Day of delivery.", ours),
      field<&DateRow::weekday>("weekday", "Its name in the language of --language.", ours),
      field<&DateRow::order_by>(
          "orderBy",
          "Last minute to order for it, on the clocks of Amsterdam; empty where neither cut-off nor "
          "lead days are known.",
          ours),
  };
  static_assert(schema::sound(fields));
  static constexpr Record it =
      record<DateRow>("delivery-date", "A day on which goods can still come.", fields);
  return it;
}

const schema::Record& columns() { return schema::record_of<DateRow>(); }

constexpr int horizon_days = 3660;

/// How many days the article needs; nothing where its file says none. Errors: io, input; usage with a near
/// miss.
Result<std::optional<std::int64_t>> lead_days_of(Context& context, const hanos::CustomerBook& book,
                                                 const hanos::CustomerNumber& customer,
                                                 const std::string& article) {
  const auto opened = open_archived(context, book, customer);
  if (!opened) return fail(opened.error());
  const auto& assortment = opened->read.assortment;
  const auto* found = assortment.find(hanos::ArticleNumber(article));
  if (found == nullptr) {
    std::vector<std::string_view> numbers;
    for (const auto& [number, one] : assortment.articles) numbers.push_back(number.text());
    const auto close = near_miss(article, numbers);
    return usage_error(
        fmt::format("the newest assortment of {} has no article {}", customer.text(), article),
        close ? fmt::format("Did you mean {}?", *close) : "`wsync assortments why ARTICLE` says who has it.");
  }
  if (!found->orderable)
    context.messages().warn(
        fmt::format("article {} cannot be ordered for {} at present", article, customer.text()));
  if (!found->lead_time_days)
    context.messages().say(
        fmt::format("the assortment says no lead time of article {}: it counts as every other one", article));
  return found->lead_time_days;
}

Result<std::optional<Date>> first_day(const Typed& typed, const Date& today) {
  const auto text = typed.value("from");
  if (!text) return std::optional<Date>();
  const auto day = Date::parse(*text);
  if (!day || *day < today || *day > today.plus_days(horizon_days))
    return usage_error(
        fmt::format("--from takes today or a day to come, such as {}, not \"{}\"", today.to_string(), *text));
  return day;
}

Error no_days(const hanos::Customer& customer) {
  return {.code = Code::config,
          .message = fmt::format("the customer book does not say on which days {} gets goods",
                                 customer.number.text()),
          .hint = "Write delivery_days = \"ma, wo, vr\" (leverdagen) there; Hanos tells them."};
}

/// The next days of one customer number.
class Asking {
 public:
  Asking(Context& context, const hanos::CustomerBook& book, hanos::DeliveryQuestion question)
      : context_(context), book_(book), question_(std::move(question)) {}

  Result<std::vector<DateRow>> ask(const hanos::Customer& customer) {
    if (customer.schedule.empty()) return fail(no_days(customer));
    const auto article = context_.typed().value("article");
    if (article) {
      auto lead = lead_days_of(context_, book_, customer.number, *article);
      if (!lead) return fail(std::move(lead.error()));
      question_.article_lead_days = *lead;
    }
    std::vector<DateRow> rows;
    for (const auto& [day, order_by] : next_delivery_days(customer.schedule, now_, question_)) {
      rows.push_back({.customer = customer.number.text(),
                      .location = customer.location,
                      .article = article,
                      .date = day,
                      .weekday = std::string(weekday_name(day, language_)),
                      .order_by = order_by});
      if (!order_by) only_weekdays_ = true;
    }
    if (rows.empty())
      context_.messages().warn(
          fmt::format("there is no day on which {} can get goods", customer.number.text()));
    return rows;
  }

  /// Whether there was a day of which nobody knows until when it can be ordered for.
  bool only_weekdays() const { return only_weekdays_; }

 private:
  Context& context_;
  const hanos::CustomerBook& book_;
  hanos::DeliveryQuestion question_;
  hanos::Language language_ = *hanos::parse_language(context_.typed().value("language").value_or("nl"));
  Moment now_ = now_utc();
  bool only_weekdays_ = false;
};

Result<int> run(Context& context) {
  const auto& typed = context.typed();
  const auto count = typed.number("count", 1, 366);
  if (!count) return fail(count.error());
  auto rows = context.rows(columns(), {"customer", "date", "weekday", "orderBy"});
  if (!rows) return fail(std::move(rows.error()));
  if (!typed.has("customer"))
    return usage_error("of which customer number?", "Name it with --customer NUMBER.");
  const auto book = open_filled_book(context);
  if (!book) return fail(book.error());
  const auto customers = chosen_customers(context, *book);
  if (!customers) return fail(customers.error());
  const auto from = first_day(typed, local_day(customers->front()->schedule, now_utc()));
  if (!from) return fail(from.error());
  Asking asking(
      context, *book,
      {.count = static_cast<std::size_t>(count->value_or(10)), .from = *from, .horizon_days = horizon_days});
  std::vector<DateRow> all;
  for (const auto* customer : *customers) {
    auto days = asking.ask(*customer);
    if (!days) return fail(std::move(days.error()));
    all.insert(all.end(), days->begin(), days->end());
  }
  for (const auto& row : all)
    if (auto added = (*rows)->add(&row); !added) return fail(std::move(added.error()));
  if (auto finished = (*rows)->finish(); !finished) return fail(std::move(finished.error()));
  if (asking.only_weekdays())
    context.messages().say(
        "no cut-off and no lead days are known: only weekdays and closed days were looked at");
  return 0;
}

constexpr Option options[] = {
    {.name = "customer", .value = "NUMBER", .text = "who gets the goods", .repeated = true},
    {.name = "article",
     .value = "NUMBER",
     .text = "count its lead time too, as the newest assortment file says it"},
    {.name = "count", .value = "N", .text = "so many days (default: 10)"},
    {.name = "from", .value = "DATE", .text = "no day before this one (default: today)"},
    {.name = "language",
     .value = "CODE",
     .text = "of the weekdays: Dutch or English (default: nl)",
     .choices = "nl|en"},
    book_option,
    file_profile_option,
};

constexpr Example examples[] = {
    {"wsync onboarding dates --customer 00410032", "The next days, and until when each can be ordered for."},
    {"wsync onboarding dates --customer 00410032 --article 34502217 --jq '.[0].date'",
     "The first day on which that article can come."},
    {"wsync onboarding dates --customer 00410032 --from 2026-12-24 --language en",
     "Around Christmas, in English."},
};

}  // namespace

extern const Command onboarding_dates;
const Command onboarding_dates = {
    .noun = "onboarding",
    .verb = "dates",
    .summary = "List the next delivery days, with the moment to order by",
    .about =
        "Delivery days (leverdagen), closed and extra days, lead days and cut-off are those of the customer "
        "book; `wsync "
        "orders check` judges by the same ones. Hanos tells weekdays only: without lead days and cut-off of "
        "your own only "
        "weekdays and closed days are looked at, and that is said. No public holiday is assumed.\n"
        "\n"
        "Moments are those of the clocks in Amsterdam, summer time included. Ends with 0, also where there "
        "is no day.",
    .examples = examples,
    .options = options,
    .groups = Takes::output,
    .run = run,
    .columns = columns,
};

}  // namespace wsync::app
