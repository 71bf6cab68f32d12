// SPDX-License-Identifier: MIT
#include "sync/push_client_products.hpp"

#include <fmt/format.h>

#include <map>
#include <utility>

#include "oresto/client_products.hpp"
#include "sync/client_product_bulk.hpp"
#include "sync/refusal.hpp"

namespace wsync::sync {
namespace {

using oresto::client_products::ClientProduct;
using oresto::client_products::ClientProductForm;
using schema::record_of;

/// By client and article.
using Remote = std::map<std::pair<std::string, std::string>, ClientProductForm>;

ClientProductForm& form_of(const Checked& row) { return *static_cast<ClientProductForm*>(row.object.get()); }

/// What the row says, laid over what is there. The row was checked, so nothing is found.
ClientProductForm with_row(const Input& input, const Checked& row, ClientProductForm form) {
  std::vector<Problem> none;
  input.fill(*row.row, &form, none);
  return form;
}

Result<Remote> read_remote(oresto::Shop& shop) {
  const auto products = shop.call<oresto::client_products::get>();
  if (!products) return fail(products.error());
  Remote remote;
  for (const auto& product : *products) {
    auto form = form_in_shop(product);
    std::pair key{form.client_number, form.wholesaler_article_number};
    remote.insert_or_assign(std::move(key), std::move(form));
  }
  return remote;
}

/// Bulks as they fill up, one at a time for each way of sending.
class Bulks {
 public:
  Bulks(oresto::Shop& shop, std::size_t size) : shop_(shop), size_(size) {}

  void add(Step& step, Wish wish, ClientProductForm form, bool there) {
    auto& open = open_[wish];
    if (!open || open->rows.size() == size_) {
      open = std::make_shared<ClientProductRows>(ClientProductRows{wish, {}});
      bulk_[wish] = bulk_of(shop_, open);
    }
    step.bulk = bulk_[wish];
    step.place = open->rows.size();
    open->rows.push_back({std::move(form), there});
  }

 private:
  oresto::Shop& shop_;
  std::size_t size_;
  std::map<Wish, std::shared_ptr<ClientProductRows>> open_{};
  std::map<Wish, std::shared_ptr<const Bulk>> bulk_{};
};

Wish wish_of(Action action) {
  return action == Action::create ? Wish::create : action == Action::update ? Wish::update : Wish::either;
}

void plan_row(const Input& input, const Checked& row, const Remote& remote, Bulks& bulks, Step& step) {
  const auto& given = form_of(row);
  const auto found = remote.find({given.client_number, given.wholesaler_article_number});
  const bool there = found != remote.end();
  step.action = there ? "update" : "create";
  if (there && row.row->action == Action::create) {
    step.refusal = refusal_at("Action", "client-product.there", fmt::format("{} is there already", step.key),
                              "Use Action=merge or update.");
  } else if (!there && row.row->action == Action::update) {
    step.refusal = refusal_at("Action", "client-product.unknown",
                              fmt::format("there is no client product {} to update", step.key),
                              "Use Action=merge or create.");
  } else {
    auto after = there ? with_row(input, row, found->second) : given;
    if (there) step.changes = changes(found->second, after);
    if (there && step.changes.empty())
      step.action = "none";
    else
      bulks.add(step, wish_of(row.row->action), std::move(after), there);
  }
}

}  // namespace

Result<std::vector<Step>> plan_client_products(oresto::Shop& shop, const Input& input,
                                               const std::vector<Checked>& rows, std::size_t batch_size) {
  const auto remote = read_remote(shop);
  if (!remote) return fail(remote.error());
  Bulks bulks(shop, batch_size);
  std::vector<Step> steps;
  for (const auto& row : rows) {
    Step step{.row = number_of(row), .key = row.key};
    plan_row(input, row, *remote, bulks, step);
    steps.push_back(std::move(step));
  }
  return steps;
}

}  // namespace wsync::sync
