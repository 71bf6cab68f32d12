// SPDX-License-Identifier: MIT
#include "reading.hpp"

#include <fmt/format.h>

#include "schema/json.hpp"
#include "schema/scalar.hpp"
#include "usage.hpp"

namespace wsync::app {
namespace {

Result<std::optional<Moment>> moment_option(const Typed& typed, std::string_view option) {
  const auto text = typed.value(option);
  if (!text) return std::nullopt;
  if (const auto moment = Moment::parse(*text)) return *moment;
  return usage_error(fmt::format("--{} takes a day or a time, not \"{}\"", option, *text),
                     "Write 2026-11-01, 2026-11-01T08:00:00 or 2026-11-01T08:00:00+01:00.");
}

}  // namespace

Result<Listing> Listing::open(Context& context, const schema::Record& record, ColumnNames columns,
                              Amount amount) {
  Listing listing;
  auto rows = context.rows(record, std::move(columns), amount);
  if (!rows) return fail(std::move(rows.error()));
  listing.rows_ = std::move(*rows);
  auto shop = open_shop(context);
  if (!shop) return fail(std::move(shop.error()));
  listing.shop_.emplace(std::move(*shop));
  return listing;
}

bool Listing::add(const void* record) {
  if (auto added = rows_->add(record); !added) {
    failure_ = std::move(added.error());
    return false;
  }
  return rows_->wanted();
}

Result<int> Listing::finish(Result<void> read) {
  if (failure_) return fail(std::move(*failure_));
  if (!read) return fail(std::move(read.error()));
  if (auto finished = rows_->finish(); !finished) return fail(std::move(finished.error()));
  return 0;
}

std::string identity(const schema::Record& record, const void* object) {
  std::string key;
  auto fields = schema::primary_key(record);
  if (const Field* id = fields.empty() ? schema::find(record, "Id") : nullptr) fields.push_back(id);
  for (const auto* field : fields) {
    const void* member = field->reach_const(object);
    if (!field->shape->has(member)) continue;
    schema::write_scalar(field->shape->kind, field->shape->item(const_cast<void*>(member), 0), key);
    key += '\n';
  }
  if (key.empty()) schema::write_json(record, object, key);
  return key;
}

const schema::Record& describe(const EanCode*) {
  static constexpr Field fields[] = {
      field<&EanCode::ean_code>("EanCode", "EAN code (GTIN).", {.source = Source::ours}),
  };
  static_assert(schema::sound(fields));
  static constexpr Record it = record<EanCode>("EanCode", "One EAN code.", fields);
  return it;
}

const schema::Record& describe(const ArticleNumber*) {
  static constexpr Field fields[] = {
      field<&ArticleNumber::wholesaler_article_number>(
          "WholesalerArticleNumber", "Article number at the wholesaler.", {.source = Source::ours}),
  };
  static_assert(schema::sound(fields));
  static constexpr Record it = record<ArticleNumber>("ArticleNumber", "One article number.", fields);
  return it;
}

Result<void> read_period(const Typed& typed, std::optional<Moment>& since, std::optional<Moment>& until) {
  const auto from = moment_option(typed, "modified-since"), to = moment_option(typed, "modified-until");
  for (const auto* one : {&from, &to})
    if (!*one) return fail(one->error());
  since = *from;
  until = *to;
  return {};
}

}  // namespace wsync::app
