// SPDX-License-Identifier: MIT
#include "sync/sales.hpp"

#include <fmt/format.h>

#include "oresto/link_products_endpoints.hpp"
#include "oresto/products_endpoints.hpp"
#include "oresto/shared.hpp"
#include "schema/compare.hpp"
#include "sync/confirming.hpp"
#include "sync/promotion.hpp"
#include "sync/range.hpp"
#include "sync/refusal.hpp"
#include "sync/sending.hpp"

namespace wsync::sync {
namespace {

using oresto::Shop;
using oresto::WholesalerProduct;
using schema::copy_shared;
using schema::record_of;

SalesRow row_in_shop(const WholesalerProduct& product) {
  SalesRow row;
  copy_shared(record_of<WholesalerProduct>(), &product, record_of<SalesRow>(), &row);
  return row;
}

/// What the row says, laid over what is there. The row was checked, so nothing is found.
SalesRow with_row(const Input& input, const Checked& checked, SalesRow base) {
  std::vector<Problem> none;
  input.fill(*checked.row, &base, none);
  return base;
}

std::vector<schema::Change> changes(const SalesRow& before, const SalesRow& after) {
  return schema::changes(record_of<SalesRow>(), &before, &after);
}

template <const auto& endpoint, class Form>
std::function<void(Write::Sent)> sending_sales(Shop& shop, const SalesRow& row) {
  Form form;
  copy_shared(record_of<SalesRow>(), &row, record_of<Form>(), &form);
  return sending<endpoint>(shop, std::move(form));
}

Write write_of(Shop& shop, const Input& input, const Checked& checked, bool linked, const SalesRow& after) {
  namespace links = oresto::link_products;
  namespace own = oresto::products;
  Write write;
  write.send = linked ? sending_sales<links::put_sales, links::ProductSales>(shop, after)
                      : sending_sales<own::put_sales, own::ProductSales>(shop, after);
  write.read_back = [&shop, &input, checked, linked](Write::Seen seen) {
    look_up_article(
        shop, checked.key, linked,
        [&input, checked, seen = std::move(seen)](Result<std::optional<WholesalerProduct>> found) {
          if (!found) return seen(fail(std::move(found.error())));
          if (!*found) return seen(false);
          const auto there = row_in_shop(**found);
          seen(changes(there, with_row(input, checked, there)).empty());
        });
  };
  return write;
}

Error not_there(const std::string& number, const Articles& articles) {
  const auto twin = twin_but_for_zeros(number, articles);
  return refusal_at("WholesalerArticleNumber", twin ? "article.lost-zeros" : "article.unknown",
                    twin ? fmt::format("there is no product {}, but there is {}", number, *twin)
                         : fmt::format("there is no product {}", number),
                    twin ? "Format the column as text and export again."
                         : "Link it with wsync products link, or push it with wsync products push.");
}

Step step_for(Shop& shop, const Input& input, const Checked& checked, const Articles& articles) {
  Step step = begin_step(checked, "update");
  const auto found = articles.find(checked.key);
  if (found == articles.end()) {
    step.refusal = not_there(checked.key, articles);
  } else {
    const auto before = row_in_shop(found->second.product);
    const auto after = with_row(input, checked, before);
    step.changes = changes(before, after);
    if (step.changes.empty()) {
      step.action = "none";
      return step;
    }
    step.before = image_of(before);
    auto write = write_of(shop, input, checked, found->second.linked, after);
    step.writes.push_back(clears(record_of<SalesRow>(), &before, &after) ? confirmed(std::move(write))
                                                                         : std::move(write));
  }
  return step;
}

}  // namespace

const Record& describe(const SalesRow*) {
  static constexpr Field fields[] = {
      field<&SalesRow::wholesaler_article_number>("WholesalerArticleNumber",
                                                  "Article number at the wholesaler.",
                                                  {.key = Key::primary, .max_length = 50}),
      field<&SalesRow::sales_price_list>("SalesPriceList", "List price for one sales unit.",
                                         {.min = "0", .max = "1E+16"}),
      field<&SalesRow::sales_price_list_promo>("SalesPriceListPromo", "Promotion price for one sales unit.",
                                               {.min = "0", .max = "1E+16"}),
      field<&SalesRow::on_order>("OnOrder", "Whether the product is only delivered on order."),
      field<&SalesRow::promo_valid_from>("PromoValidFrom",
                                         "When the promotion begins; Belgian time where no zone is given.",
                                         {.min = oresto::first_day, .max = oresto::last_day}),
      field<&SalesRow::promo_valid_until>("PromoValidUntil",
                                          "When the promotion ends; Belgian time where no zone is given.",
                                          {.min = oresto::first_day, .max = oresto::last_day}),
      field<&SalesRow::wholesaler_product_localizations>(
          "WholesalerProductLocalizations", "The wholesaler's own texts, one for each language."),
  };
  static_assert(schema::sound(fields));
  static constexpr Record it = record<SalesRow>(
      "ProductSales", "Prices, promotion and availability of a linked or own product.", fields);
  return it;
}

namespace {

class Sales : public Planner {
 public:
  Sales(Shop& shop, const Input& input) : shop_(shop), input_(input) {}

  Result<void> read(const std::vector<Checked>& few, std::size_t total) override {
    auto articles = read_articles(shop_, few, total);
    if (!articles) return fail(std::move(articles.error()));
    articles_ = std::move(*articles);
    all_ = total > few_rows;
    return {};
  }
  Step step(const Checked& row, std::vector<Problem>&) override {
    return step_for(shop_, input_, row, articles_);
  }
  std::size_t in_shop() const override { return all_ ? articles_.size() : 0; }
  Result<std::size_t> count_shop() override { return count_articles(shop_, Part::both); }

 private:
  Shop& shop_;
  const Input& input_;
  Articles articles_{};
  bool all_ = false;
};

}  // namespace

RowCheck sales_check() {
  return [](const Input& input, const Checked& checked, std::vector<Problem>& findings) {
    if (checked.row->action == Action::create || checked.row->action == Action::remove)
      findings.push_back({input.place(*checked.row, "Action"), "action.unknown",
                          "prices and availability are changed, never created or deleted",
                          "use Action=merge or update", false});
    find_backwards_promotion<SalesRow>(input, checked, findings);
  };
}

std::unique_ptr<Planner> sales_planner(Shop& shop, const Input& input) {
  return std::make_unique<Sales>(shop, input);
}

}  // namespace wsync::sync
