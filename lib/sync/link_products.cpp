// SPDX-License-Identifier: MIT
#include "sync/link_products.hpp"

#include <fmt/format.h>

#include <map>
#include <set>

#include "oresto/central_products_endpoints.hpp"
#include "oresto/link_products.hpp"
#include "oresto/link_products_endpoints.hpp"
#include "oresto/pages.hpp"
#include "schema/check.hpp"
#include "schema/compare.hpp"
#include "sync/confirming.hpp"
#include "sync/range.hpp"
#include "sync/refusal.hpp"
#include "sync/remove_products.hpp"
#include "sync/sending.hpp"

namespace wsync::sync {
namespace {

namespace links = oresto::link_products;
using oresto::Shop;
using schema::record_of;

/// What the shop has: the links by article number, and the EAN codes that are central.
struct Remote {
  std::map<std::string, links::Product, std::less<>> linked{};
  std::set<std::string, std::less<>> central{};
  std::set<std::string, std::less<>> numbers{};  // of all articles, where a row's is not linked
};

links::NewProduct& form_of(const Checked& row) { return *static_cast<links::NewProduct*>(row.object.get()); }

Result<Remote> read_lists(Shop& shop) {
  Remote remote;
  auto codes = shop.call<oresto::central_products::get_ean>();
  if (!codes) return fail(std::move(codes.error()));
  remote.central.insert(codes->begin(), codes->end());
  const auto article = [](const links::Product& product) {
    return product.wholesaler_article_number.value_or("");
  };
  const auto listed =
      oresto::each_item<links::get>(shop, links::ProductFilter{}, article, [&](links::Product product) {
        auto number = article(product);
        remote.linked.insert_or_assign(std::move(number), std::move(product));
        return true;
      });
  if (!listed) return fail(listed.error());
  return remote;
}

/// One look-up a row and a question; not found is an answer, anything else ends the reading.
Result<Remote> read_singly(Shop& shop, const std::vector<Checked>& rows) {
  Remote remote;
  std::optional<Error> failure;
  const auto note = [&](Error error) {
    if (error.code != Code::not_found && !failure) failure = std::move(error);
  };
  for (auto& row : rows) {
    const auto& form = form_of(row);
    shop.start<links::get_by_wholesaler_article_number>(
        {.wholesaler_article_number = row.key}, {}, [&, key = row.key](Result<links::Product> product) {
          if (product)
            remote.linked.insert_or_assign(key, std::move(*product));
          else
            note(std::move(product.error()));
        });
    if (!form.ean_code) continue;
    shop.start<links::get_by_ean>({.ean_code = *form.ean_code}, {}, [&](Result<links::Product> product) {
      if (!product) return note(std::move(product.error()));
      auto number = product->wholesaler_article_number.value_or("");
      remote.linked.insert_or_assign(std::move(number), std::move(*product));
    });
    shop.start<oresto::central_products::get_by_ean>(
        {.ean_code = *form.ean_code}, {},
        [&, ean = *form.ean_code](Result<oresto::central_products::Product> product) {
          if (product)
            remote.central.insert(ean);
          else
            note(std::move(product.error()));
        });
  }
  shop.run();
  if (failure) return fail(std::move(*failure));
  return remote;
}

/// The row's form as it stands in the shop.
links::NewProduct form_in_shop(const links::Product& product) {
  links::NewProduct form;
  schema::copy_shared(record_of<links::Product>(), &product, record_of<links::NewProduct>(), &form);
  if (product.unit_sales_price) form.unit_sales_price_abbreviation = product.unit_sales_price->abbreviation;
  return form;
}

/// What the row says, laid over a form; what it does not say stays. The row was checked, so nothing is found.
links::NewProduct with_row(const Input& input, const Checked& row, links::NewProduct form) {
  std::vector<Problem> none;
  input.fill(*row.row, &form, none);
  return form;
}

std::vector<schema::Change> changes(const links::NewProduct& before, const links::NewProduct& after) {
  return schema::changes(record_of<links::NewProduct>(), &before, &after);
}

/// The two questions of a write; done means that every field which the row gives is as given.
template <const auto& endpoint, class Form>
Write write_of(Shop& shop, const Input& input, const Checked& row, Form form) {
  Write write;
  write.send = sending<endpoint>(shop, std::move(form));
  write.read_back = [&shop, &input, row](Write::Seen seen) {
    shop.start<links::get_by_wholesaler_article_number>(
        {.wholesaler_article_number = row.key}, {},
        [&input, row, seen = std::move(seen)](Result<links::Product> product) {
          if (!product && product.error().code == Code::not_found) return seen(false);
          if (!product) return seen(fail(std::move(product.error())));
          const auto there = form_in_shop(*product);
          seen(changes(there, with_row(input, row, there)).empty());
        });
  };
  return write;
}

Step step_for(Shop& shop, const Input& input, const Checked& row, const Remote& remote) {
  const auto& form = form_of(row);
  Step step = begin_step(row);
  const auto linked = remote.linked.find(row.key);
  if (row.row->action == Action::remove) {
    const bool there = linked != remote.linked.end();
    return removal_step(row, there, there ? image_of(form_in_shop(linked->second)) : "",
                        removal_of(shop, row.key, true));
  }
  if (linked != remote.linked.end()) {
    step.action = "update";
    const auto ean = linked->second.ean_code.value_or("");
    if (row.row->action == Action::create) {
      step.refusal = refusal_at("Action", "article.linked", fmt::format("{} is linked already", row.key),
                                "Use Action=merge or update.");
    } else if (form.ean_code && !ean.empty() && *form.ean_code != ean) {
      step.refusal =
          refusal_at("EanCode", "article.other-ean",
                     fmt::format("{} is linked to EAN {}, not to {}", row.key, ean, *form.ean_code),
                     "Unlink the article first, or use another article number.");
    } else {
      const auto before = form_in_shop(linked->second);
      const auto after = with_row(input, row, before);
      step.changes = changes(before, after);
      if (step.changes.empty()) {
        step.action = "none";
      } else {
        links::ChangedProduct change;
        schema::copy_shared(record_of<links::NewProduct>(), &after, record_of<links::ChangedProduct>(),
                            &change);
        step.before = image_of(before);
        auto write = write_of<links::put>(shop, input, row, std::move(change));
        const bool sure = clears(record_of<links::NewProduct>(), &before, &after);
        step.writes.push_back(sure ? confirmed(std::move(write)) : std::move(write));
      }
    }
    return step;
  }
  step.action = "create";
  if (const auto twin = twin_but_for_zeros(row.key, remote.numbers);
      twin && row.row->action != Action::create)
    step.refusal =
        refusal_at("WholesalerArticleNumber", "article.lost-zeros",
                   fmt::format("there is no article {}, but there is {}", row.key, *twin),
                   "Format the column as text and export again; Action=create links it all the same.");
  else if (row.row->action == Action::update)
    step.refusal = refusal_at("Action", "article.not-linked",
                              fmt::format("{} is not linked, so it cannot be updated", row.key),
                              "Use Action=merge or create.");
  else if (form.ean_code && !remote.central.contains(*form.ean_code))
    step.refusal = refusal_at("EanCode", "product.not-central",
                              fmt::format("EAN {} is not a central product", *form.ean_code),
                              "Push it as an own product: wsync products push.");
  else
    step.writes.push_back(write_of<links::post>(shop, input, row, form));
  return step;
}

class Links : public Planner {
 public:
  Links(Shop& shop, const Input& input) : shop_(shop), input_(input) {}

  Result<void> read(const std::vector<Checked>& few, std::size_t total) override {
    auto remote = total <= few_rows ? read_singly(shop_, few) : read_lists(shop_);
    if (!remote) return fail(std::move(remote.error()));
    remote_ = std::move(*remote);
    all_ = total > few_rows;
    const auto is_linked = [&](const Checked& row) { return remote_.linked.contains(row.key); };
    if (!all_ && std::all_of(few.begin(), few.end(), is_linked)) return {};
    auto numbers = article_numbers(shop_);
    if (!numbers) return fail(std::move(numbers.error()));
    remote_.numbers = std::move(*numbers);
    return {};
  }
  Step step(const Checked& row, std::vector<Problem>&) override {
    return step_for(shop_, input_, row, remote_);
  }
  std::size_t in_shop() const override { return all_ ? remote_.linked.size() : 0; }
  Result<std::size_t> count_shop() override { return count_articles(shop_, Part::linked); }

 private:
  Shop& shop_;
  const Input& input_;
  Remote remote_{};
  bool all_ = false;
};

}  // namespace

std::unique_ptr<Planner> link_planner(Shop& shop, const Input& input) {
  return std::make_unique<Links>(shop, input);
}

}  // namespace wsync::sync
