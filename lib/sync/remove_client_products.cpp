// SPDX-License-Identifier: MIT
#include "sync/remove_client_products.hpp"

#include "oresto/client_products.hpp"
#include "sync/removal.hpp"

namespace wsync::sync {
namespace {

namespace client_products = oresto::client_products;
using client_products::ClientProduct;

/// The products of a client as one write: what is gone is done.
std::shared_ptr<const Bulk> all_of(oresto::Shop& shop, const oresto::DeleteAll& meant,
                                   std::vector<std::string> articles) {
  auto bulk = std::make_shared<Bulk>();
  bulk->divisible = false;
  bulk->send = [&shop, meant](const Places&, Write::Sent sent) {
    shop.start_delete_all(meant, [sent = std::move(sent)](Result<api::None> done) {
      if (done) return sent({});
      sent(fail(std::move(done.error())));
    });
  };
  bulk->read_back = [&shop, client = meant.client_number(), articles = std::move(articles)](
                        const Places& places, Bulk::Seen seen) {
    shop.start<client_products::get>(
        {}, {}, [client, articles, places, seen = std::move(seen)](Result<std::vector<ClientProduct>> all) {
          if (!all) return seen(fail(std::move(all.error())));
          std::set<std::string, std::less<>> left;
          for (const auto& product : *all)
            if (product.client_number == client) left.insert(product.wholesaler_article_number.value_or(""));
          std::set<std::size_t> gone;
          for (const auto place : places)
            if (!left.contains(articles[place])) gone.insert(place);
          seen(std::move(gone));
        });
  };
  return bulk;
}

}  // namespace

Result<std::vector<Step>> plan_client_product_removals(oresto::Shop& shop, const std::string& client,
                                                       const std::vector<std::string>& articles) {
  std::vector<Removal<ClientProduct>> removals;
  for (const auto& article : articles)
    removals.push_back({client + "/" + article, fmt::format("product {} of client {}", article, client),
                        [=](const ClientProduct& product) {
                          return product.client_number == client &&
                                 product.wholesaler_article_number == article;
                        }});
  return plan_removals<client_products::get>(
      shop, {}, std::move(removals), [&](const ClientProduct& product) {
        return sending<client_products::remove>(shop, {*product.wholesaler_article_number, client}, {});
      });
}

Result<ClientProducts> products_of(oresto::Shop& shop, const std::string& client) {
  auto products = shop.call<client_products::get>();
  if (!products) return fail(std::move(products.error()));
  std::erase_if(*products, [&](const ClientProduct& product) { return product.client_number != client; });
  return products;
}

std::vector<Step> plan_removal_of_all(oresto::Shop& shop, const std::string& client,
                                      const ClientProducts& products, const oresto::DeleteAll* meant) {
  std::vector<std::string> articles;
  for (const auto& product : products) articles.push_back(product.wholesaler_article_number.value_or(""));
  const auto bulk = meant != nullptr ? all_of(shop, *meant, articles) : nullptr;
  std::vector<Step> steps;
  for (const auto& product : products) {
    const auto place = steps.size();
    Step step{.row = static_cast<std::int64_t>(place + 1), .key = client + "/" + articles[place], .action = "delete"};
    step.before = before_image(product);
    step.bulk = bulk;
    step.place = place;
    steps.push_back(std::move(step));
  }
  return steps;
}

}  // namespace wsync::sync
