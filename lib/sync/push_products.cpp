// SPDX-License-Identifier: MIT
#include "sync/push_products.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "oresto/central_products_endpoints.hpp"
#include "oresto/products_endpoints.hpp"
#include "schema/compare.hpp"
#include "sync/confirming.hpp"
#include "sync/own_product_form.hpp"
#include "sync/range.hpp"
#include "sync/refusal.hpp"
#include "sync/remove_products.hpp"
#include "sync/sending.hpp"

namespace wsync::sync {
namespace {

namespace own = oresto::products;
using oresto::Shop;
using schema::record_of;
using Eans = std::set<std::string, std::less<>>;

own::NewProduct& form_of(const Checked& row) { return *static_cast<own::NewProduct*>(row.object.get()); }

/// Which of the rows' EAN codes are central: one list for many rows, a look-up each for a few.
Result<Eans> central_eans(Shop& shop, const std::vector<Checked>& few, std::size_t total) {
  Eans central;
  if (total > few_rows) {
    auto codes = shop.call<oresto::central_products::get_ean>();
    if (!codes) return fail(std::move(codes.error()));
    central.insert(codes->begin(), codes->end());
    return central;
  }
  std::optional<Error> failure;
  for (const auto& row : few) {
    const auto& ean = form_of(row).ean_code;
    if (!ean || ean->empty()) continue;
    shop.start<oresto::central_products::get_by_ean>(
        {.ean_code = *ean}, {}, [&, ean = *ean](Result<oresto::central_products::Product> product) {
          if (product)
            central.insert(ean);
          else if (product.error().code != Code::not_found && !failure)
            failure = std::move(product.error());
        });
  }
  shop.run();
  if (failure) return fail(std::move(*failure));
  return central;
}

/// The two questions of a write; done means that every field which the row gives is as given.
template <const auto& endpoint, class Form>
Write write_of(Shop& shop, const Input& input, const Checked& row, Form form) {
  Write write;
  write.send = sending<endpoint>(shop, std::move(form));
  write.read_back = [&shop, &input, row](Write::Seen seen) {
    look_up_article(shop, row.key, false,
                    [&input, row, seen = std::move(seen)](Result<std::optional<own::Product>> product) {
                      if (!product) return seen(fail(std::move(product.error())));
                      if (!*product) return seen(false);
                      const auto there = form_in_shop(**product);
                      seen(changes(there, with_row(input, row, there)).empty());
                    });
  };
  return write;
}

/// The new values, and what the shop sent and nobody documents: a change sends it back.
own::ChangedProduct change_of(const own::Product& there, const own::NewProduct& after) {
  own::ChangedProduct change, as_it_is;
  schema::copy_shared(record_of<own::NewProduct>(), &after, record_of<own::ChangedProduct>(), &change);
  schema::copy_shared(record_of<own::Product>(), &there, record_of<own::ChangedProduct>(), &as_it_is);
  change.unknown = std::move(as_it_is.unknown);
  return change;
}

void plan_change(Shop& shop, const Input& input, const Checked& row, const own::Product& there, Step& step) {
  const auto before = form_in_shop(there);
  const auto after = with_row(input, row, before);
  step.changes = changes(before, after);
  if (step.changes.empty()) {
    step.action = "none";
    return;
  }
  step.before = image_of(before);
  auto write = write_of<own::put>(shop, input, row, change_of(there, after));
  step.writes.push_back(clears_values(before, after) ? confirmed(std::move(write)) : std::move(write));
}

/// Why the row cannot become or stay an own product; nothing where it can.
std::optional<Error> objection(const Checked& row, const Article* there, const Articles& articles,
                               const Eans& central) {
  if (there != nullptr && there->linked)
    return refusal_at("WholesalerArticleNumber", "article.linked",
                      fmt::format("{} is a linked product", row.key),
                      "Change it with wsync products link or sales, or use another article number.");
  if (there != nullptr && row.row->action == Action::create)
    return refusal_at("Action", "article.there", fmt::format("own product {} is there already", row.key),
                      "Use Action=merge or update.");
  if (there == nullptr && row.row->action == Action::update)
    return refusal_at("Action", "article.unknown",
                      fmt::format("there is no own product {} to update", row.key),
                      "Use Action=merge or create.");
  const auto twin = there == nullptr ? twin_but_for_zeros(row.key, articles) : std::nullopt;
  if (twin && row.row->action != Action::create)
    return refusal_at("WholesalerArticleNumber", "article.lost-zeros",
                      fmt::format("there is no product {}, but there is {}", row.key, *twin),
                      "Format the column as text and export again; Action=create makes it all the same.");
  const auto& ean = form_of(row).ean_code;
  // An own product whose EAN became central later is kept up to date until it is linked.
  const bool had_it = there != nullptr && ean && there->product.ean_code == *ean;
  if (ean && central.contains(*ean) && !had_it)
    return refusal_at("EanCode", "product.central", fmt::format("EAN {} is a central product", *ean),
                      "Link it: wsync products link.");
  return std::nullopt;
}

Step step_for(Shop& shop, const Input& input, const Checked& row, const Articles& articles,
              const Eans& central) {
  Step step = begin_step(row);
  const auto found = articles.find(row.key);
  const Article* there = found == articles.end() ? nullptr : &found->second;
  if (row.row->action == Action::remove && (there == nullptr || !there->linked))
    return removal_step(row, there != nullptr,
                        there != nullptr ? image_of(form_in_shop(there->product)) : "",
                        removal_of(shop, row.key, false));
  step.action = there == nullptr ? "create" : "update";
  step.refusal = objection(row, there, articles, central);
  if (step.refusal) return step;
  if (there != nullptr)
    plan_change(shop, input, row, there->product, step);
  else
    step.writes.push_back(write_of<own::post>(shop, input, row, with_row(input, row, {})));
  return step;
}

class Products : public Planner {
 public:
  Products(Shop& shop, const Input& input) : shop_(shop), input_(input) {}

  Result<void> read(const std::vector<Checked>& few, std::size_t total) override {
    auto articles = read_articles(shop_, few, total);
    if (!articles) return fail(std::move(articles.error()));
    auto central = central_eans(shop_, few, total);
    if (!central) return fail(std::move(central.error()));
    articles_ = std::move(*articles);
    central_ = std::move(*central);
    all_ = total > few_rows;
    return {};
  }
  Step step(const Checked& row, std::vector<Problem>&) override {
    return step_for(shop_, input_, row, articles_, central_);
  }
  std::size_t in_shop() const override {
    return !all_ ? 0 : static_cast<std::size_t>(std::count_if(articles_.begin(), articles_.end(), [](const auto& one) {
      return !one.second.linked;
    }));
  }
  Result<std::size_t> count_shop() override { return count_articles(shop_, Part::own); }

 private:
  Shop& shop_;
  const Input& input_;
  Articles articles_{};
  Eans central_{};
  bool all_ = false;
};

}  // namespace

std::unique_ptr<Planner> product_planner(Shop& shop, const Input& input) {
  return std::make_unique<Products>(shop, input);
}

}  // namespace wsync::sync
