// SPDX-License-Identifier: MIT
#include "sync/push_client_products.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "oresto/client_products.hpp"
#include "sync/client_product_bulk.hpp"
#include "sync/refusal.hpp"
#include "sync/sending.hpp"

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
  void close() {
    open_.clear();
    bulk_.clear();
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

/// Gone is what the list does not show any more.
Write removal(oresto::Shop& shop, const ClientProductForm& form) {
  const auto client = form.client_number, article = form.wholesaler_article_number;
  Write write;
  write.send = sending<oresto::client_products::remove>(shop, {article, client}, {});
  write.read_back = [&shop, client, article](Write::Seen seen) {
    shop.start<oresto::client_products::get>(
        {}, {}, [client, article, seen](Result<std::vector<ClientProduct>> left) {
          if (!left) return seen(fail(std::move(left.error())));
          seen(std::none_of(left->begin(), left->end(), [&](const ClientProduct& one) {
            return one.client_number == client && one.wholesaler_article_number == article;
          }));
        });
  };
  return write;
}

void plan_row(const Input& input, const Checked& row, bool there, const ClientProductForm& before, Bulks& bulks,
              Step& step) {
  const auto& given = form_of(row);
  step.action = there ? "update" : "create";
  if (there && row.row->action == Action::create) {
    step.refusal = refusal_at("Action", "client-product.there", fmt::format("{} is there already", step.key),
                              "Use Action=merge or update.");
  } else if (!there && row.row->action == Action::update) {
    step.refusal = refusal_at("Action", "client-product.unknown",
                              fmt::format("there is no client product {} to update", step.key),
                              "Use Action=merge or create.");
  } else {
    auto after = there ? with_row(input, row, before) : given;
    if (there) step.changes = changes(before, after);
    if (there && step.changes.empty()) {
      step.action = "none";
    } else {
      if (there) step.before = image_of(before);
      bulks.add(step, wish_of(row.row->action), std::move(after), there);
    }
  }
}

class ClientProducts : public Planner {
 public:
  ClientProducts(oresto::Shop& shop, const Input& input, std::size_t batch_size)
      : shop_(shop),
        input_(input),
        bulks_(shop, batch_size),
        window_(batch_size * std::max<std::size_t>(1, usual_window / batch_size)) {}

  Result<void> read(const std::vector<Checked>&, std::size_t) override {
    auto remote = read_remote(shop_);
    if (!remote) return fail(std::move(remote.error()));
    remote_ = std::move(*remote);
    return {};
  }

  Step step(const Checked& row, std::vector<Problem>&) override {
    const auto& given = form_of(row);
    const auto found = remote_.find({given.client_number, given.wholesaler_article_number});
    const bool there = found != remote_.end();
    if (row.row->action == Action::remove)
      return removal_step(row, there, there ? image_of(found->second) : "", removal(shop_, given));
    Step step = begin_step(row);
    plan_row(input_, row, there, there ? found->second : ClientProductForm{}, bulks_, step);
    return step;
  }

  void end_window() override { bulks_.close(); }
  std::size_t window() const override { return window_; }
  std::size_t in_shop() const override { return remote_.size(); }

 private:
  oresto::Shop& shop_;
  const Input& input_;
  Remote remote_{};
  Bulks bulks_;
  std::size_t window_;
};

}  // namespace

std::unique_ptr<Planner> client_product_planner(oresto::Shop& shop, const Input& input,
                                                std::size_t batch_size) {
  return std::make_unique<ClientProducts>(shop, input, batch_size);
}

}  // namespace wsync::sync
