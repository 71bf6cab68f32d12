// SPDX-License-Identifier: MIT
// The way of every command that shows records of Oresto: open the output, ask, page after page, hand on what
// fits.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "context.hpp"
#include "oresto/pages.hpp"
#include "servers.hpp"

namespace wsync::app {

using ColumnNames = std::vector<std::string_view>;

/// Where the records of a listing go. It is opened before the server is asked, so that `--fields help` and a
/// mistyped field need none.
class Listing {
 public:
  static Result<Listing> open(Context& context, const schema::Record& record, ColumnNames columns,
                              Amount amount = Amount::list);

  oresto::Shop& shop() { return *shop_; }
  /// False once nobody reads any more or writing failed: reading can stop.
  bool add(const void* record);
  /// 0, or the failure of `read` or of the output.
  Result<int> finish(Result<void> read = {});

 private:
  std::unique_ptr<Rows> rows_{};
  std::optional<oresto::Shop> shop_{};
  std::optional<Error> failure_{};
};

/// What tells two records of a list apart: the primary key, the Id, or all of it where the model has neither.
std::string identity(const schema::Record& record, const void* object);

/// Every item of a list, through all its pages where it has pages; `use` returns false to stop early.
template <const auto& endpoint, class Call = std::remove_cvref_t<decltype(endpoint)>, class Use>
Result<void> each_of(oresto::Shop& shop, typename Call::Params params, Use use) {
  using Item = typename Call::Reply::value_type;
  if constexpr (requires { params.page_size; }) {
    const auto key = [](const Item& item) { return identity(schema::record_of<Item>(), &item); };
    return oresto::each_item<endpoint>(shop, std::move(params), key, use);
  } else {
    auto items = shop.call<endpoint>(params);
    if (!items) return fail(std::move(items.error()));
    for (auto& item : *items)
      if (!use(std::move(item))) break;
    return {};
  }
}

/// `clients list`: all items of an endpoint that pass the filter. `columns` are those of a table.
template <const auto& endpoint, class Call = std::remove_cvref_t<decltype(endpoint)>>
Result<int> list_all(Context& context, ColumnNames columns, typename Call::Params params = {},
                     const std::function<bool(const typename Call::Reply::value_type&)>& fits = {}) {
  using Item = typename Call::Reply::value_type;
  auto listing = Listing::open(context, schema::record_of<Item>(), std::move(columns));
  if (!listing) return fail(std::move(listing.error()));
  return listing->finish(each_of<endpoint>(listing->shop(), std::move(params), [&](const Item& item) {
    return (fits && !fits(item)) || listing->add(&item);
  }));
}

/// `products get 4711`: the one record that an endpoint answers.
template <const auto& endpoint, class Call = std::remove_cvref_t<decltype(endpoint)>>
Result<int> get_one(Context& context, ColumnNames columns, const typename Call::Params& params) {
  auto listing =
      Listing::open(context, schema::record_of<typename Call::Reply>(), std::move(columns), Amount::one);
  if (!listing) return fail(std::move(listing.error()));
  const auto found = listing->shop().template call<endpoint>(params);
  if (!found) return fail(found.error());
  listing->add(&*found);
  return listing->finish();
}

/// A list of codes as records of one field, so that every output format can carry it.
struct EanCode {
  std::string ean_code{};
};
const schema::Record& describe(const EanCode*);
struct ArticleNumber {
  std::string wholesaler_article_number{};
};
const schema::Record& describe(const ArticleNumber*);

/// `products eans`: the codes that an endpoint lists, as records of type `Code` (EanCode or ArticleNumber).
template <const auto& endpoint, class Code, class Call = std::remove_cvref_t<decltype(endpoint)>>
Result<int> list_codes(Context& context, const typename Call::Params& params = {}) {
  auto listing = Listing::open(context, schema::record_of<Code>(), {});
  if (!listing) return fail(std::move(listing.error()));
  auto codes = listing->shop().template call<endpoint>(params);
  if (!codes) return fail(std::move(codes.error()));
  for (auto& text : *codes) {
    const Code code{std::move(text)};
    if (!listing->add(&code)) break;
  }
  return listing->finish();
}

/// --modified-since and --modified-until. A time without a zone is Belgian, a day alone begins at midnight
/// there.
Result<void> read_period(const Typed& typed, std::optional<Moment>& since, std::optional<Moment>& until);

}  // namespace wsync::app
